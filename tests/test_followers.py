"""Listeners of what is still being made: slow ones, vanished ones, old ones, and many."""

import hashlib
import selectors
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from listen.tag import BLOCK
from listen.web.follower import Follower
from listen.web.server import Worker
from listen.web.wire import Wire
from tests.crowd import Ear, crowd, read_in_turns
from tests.processes import descendants, descriptors, is_alive, threads
from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.long

BODY = [f"Sentence {word} of the evening is spoken slowly, word by word." for word in "abcdefgh"]
SLOW = "tests.tones:Tones log={log} seconds={seconds}"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("followers")
    engine = SLOW.format(log=folder / "spoken.log", seconds=0.2)
    with Service(folder, ENGINE=f"{engine} ill={folder / 'ill'}") as running:
        yield running


def test_slow_listeners_get_every_byte(service):
    path = cold(service, "slow")
    with ExitStack() as stack:
        ears = [stack.enter_context(Ear(service.port, path)) for _ in range(20)]
        read_in_turns(ears, 2_000)
    whole = finished(service, "slow")
    assert {hashlib.md5(ear.body).digest() for ear in ears} == {hashlib.md5(whole).digest()}
    assert all(ear.is_whole for ear in ears)


def test_a_listener_who_comes_late_or_asks_for_a_later_moment_gets_the_same(service):
    path = cold(service, "late")
    with Ear(service.port, path) as first:
        first.read_until(b"ID3")
        with Ear(service.port, path) as late, Ear(service.port, f"{path}?t=8") as sought:
            read_in_turns([first, late, sought], 65_536)
    whole = finished(service, "late")
    assert late.body == first.body == whole
    assert whole.endswith(sought.body[-50_000:])
    assert len(sought.body) < len(whole)


def test_a_listener_of_http_1_0_gets_bare_bytes(service):
    with Ear(service.port, cold(service, "old"), version="1.0") as ear:
        ear.read_all()
    assert "Transfer-Encoding" not in ear.head
    assert ear.body == finished(service, "old")


def test_a_connection_goes_on_with_the_next_request(service):
    with Ear(service.port, cold(service, "kept-alive"), keep=True) as ear:
        ear.ask("/healthz", keep=True)  # before the first answer is over
        ear.read_until(b"\r\n0\r\n\r\nHTTP/1.1 200 OK")
        ear.read_until(b'"ok"')
        ear.ask("/healthz")
        ear.read_all()
    assert ear.raw.count(b"HTTP/1.1 200 OK") == 3


def test_a_listener_who_vanishes_is_let_go_while_there_is_nothing_to_send(service):
    ill = service.folder / "ill"
    ill.write_text("beep-en hangs unhurried")
    service.write("vanished", "Nobody knows when this unhurried one comes.")
    with Ear(service.port, f"/audio/{service.narration('vanished')['key']}.mp3") as ear:
        while len(ear.body) < BLOCK:  # That is all of the opening.
            ear.read(BLOCK)
        held = server_side(service, ear)
        assert held in descriptors(service, "gunicorn")
    until(lambda: held not in descriptors(service, "gunicorn"))
    assert service.narration("vanished")["segments_ready"] == 1
    ill.unlink()


def test_three_hundred_slow_listeners_leave_threads_for_others(service):
    path = cold(service, "crowded", *BODY)
    with crowd(service.port, path, 300):
        other = cold(service, "beside", "Nobody else hears this one.")
        assert service.ask(other).status == 200
        assert service.ask("/healthz").status == 200
        assert threads(service, "gunicorn") < 60


def test_what_fails_in_the_middle_ends_without_the_last_chunk(service):
    path = cold(service, "cracked", "This is unspeakable for any bell.")
    with Ear(service.port, path) as ear:
        ear.read_all()
    assert ear.body.startswith(b"ID3")
    assert not ear.is_whole


def test_the_service_stops_while_many_listen(tmp_path):
    engine = SLOW.format(log=tmp_path / "spoken.log", seconds=2)
    with Service(tmp_path, ENGINE=engine) as service:
        listening = crowd(service.port, cold(service, "stopped"), 20)
        group = descendants(service.process.pid)
    with listening:
        assert service.process.returncode == 0
        assert not [pid for pid in group if is_alive(pid)]


def test_a_listener_who_takes_nothing_is_let_go_after_ten_minutes():
    with pair() as (ours, theirs):
        wire = Wire(Connection(ours), Follower(Endless()), print)
        assert not wire.go_on()
        now = wire._moved
        assert not wire.is_idle(now + 599)
        assert wire.is_idle(now + 601)
        theirs.recv(1_000_000)
        assert not wire.go_on()
        assert not wire.is_idle(now + 600)


def test_a_listener_who_floods_the_connection_is_let_go():
    with pair() as (ours, theirs):
        wire = Wire(Connection(ours), Follower(Endless()), print)
        theirs.sendall(b"GET / HTTP/1.1\r\n")
        assert not wire.is_gone()
        theirs.sendall(bytes(20_000))
        until(wire.is_gone)


def test_the_loop_goes_on_while_the_other_side_has_not_closed():
    worker = Worker(0, 0, [], None, 30, Config(), None)
    worker.tmp.close()
    with selectors.DefaultSelector() as worker.poller, pair() as (ours, theirs):
        worker.nr_conns = 1
        worker.end(Connection(ours))
        assert theirs.recv(10) == b""
        assert worker.nr_conns == 1
        theirs.close()
        worker.wait_for_and_dispatch_events(20)
        assert worker.nr_conns == 0
        assert ours.fileno() == -1


class Endless:
    """A listener who is due more and more."""

    def take(self, wake):
        return bytes(100_000)

    def hear(self):
        """Care for nothing."""


def cold(service: Service, article_id: str, *body: str) -> str:
    """Write an article of a few sentences and some of its own, and give its sound's address."""
    own = [f"{line} It is of {article_id}." for line in BODY]
    article = service.write(article_id, *own, *body, title=f"What is {article_id} today")
    return f"/audio/{service.narration(article)['key']}.mp3"


def finished(service: Service, article_id: str) -> bytes:
    return service.ask(service.finished(article_id)["audio"]).body


@contextmanager
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    """Connect two sockets, closed in the end."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


class Connection:
    """What gunicorn makes of a socket, as far as it is used here."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.close = sock.close
        self._held = b""
        request = SimpleNamespace(version=(1, 1), should_close=lambda: True)
        self.parser = SimpleNamespace(mesg=request, unreader=self)

    def take_buffered(self) -> bytes:
        held, self._held = self._held, b""
        return held

    def unread(self, data: bytes) -> None:
        self._held = data + self._held


def server_side(service: Service, ear: Ear) -> str:
    """Name the server's socket of a connection, as Linux does."""
    ends = [f":{port:04X}" for port in (service.port, ear.sock.getsockname()[1])]
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    (inode,) = (at[9] for at in lines if [at[1][-5:], at[2][-5:]] == ends)
    return f"socket:[{inode}]"
