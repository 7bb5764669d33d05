"""Listeners of finished sound who pause, go on or vanish, and what they cost the server."""

import selectors
import signal
from concurrent.futures import Future
from contextlib import ExitStack
from io import FileIO
from pathlib import Path

import pytest
from gunicorn.config import Config

from listen.errors import StoreError
from listen.stores import narration_name
from listen.web.range import Range
from listen.web.server import Worker
from listen.web.wire import Wire
from tests.crowd import Ear, crowd, read_in_turns
from tests.processes import descendants, descriptors, is_alive, threads
from tests.service import Service
from tests.test_followers import Connection, pair
from tests.waiting import until

BODY = [f"This is sentence {n} of a long evening by the harbour, not the last." for n in range(50)]


class Long:
    """A finished narration of some MB in a running service."""

    def __init__(self, service: Service) -> None:
        self.service = service
        article = service.write("long", *BODY)
        service.ask(f"/v1/articles/{article}/narration", "POST")
        narration = service.finished(article)
        self.path = narration["audio"]
        self.file = service.store.resolve() / narration_name(narration["key"])
        self.sound = self.file.read_bytes()

    @property
    def held(self) -> int:
        """How often the web processes have its file open."""
        return descriptors(self.service, "gunicorn").count(str(self.file))

    def ear(self, **asked: str) -> Ear:
        """Have somebody ask for it who takes next to nothing by itself."""
        return Ear(self.service.port, self.path, keep=True, **asked)


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("paused")) as service:
        yield Long(service)


def test_three_hundred_who_pause_hold_no_thread_and_once_gone_no_file(long):
    service = long.service
    with crowd(service.port, long.path, 300):
        until(lambda: long.held == 300)
        other = service.write("beside", "Nobody else hears this one.")
        assert service.ask(f"/v1/articles/{other}/audio.mp3").body.startswith(b"ID3")
        assert service.ask(long.path, Range="bytes=-9").body == long.sound[-9:]
        assert threads(service, "gunicorn") < 60
    until(lambda: long.held == 0)


def test_who_goes_on_after_a_pause_gets_every_byte_and_asks_again(long):
    size = len(long.sound)
    with ExitStack() as stack:
        ears = [stack.enter_context(long.ear()) for _ in range(3)]
        ears += [stack.enter_context(long.ear(Range=f"bytes=9-{size - 7}")) for _ in range(3)]
        until(lambda: long.held == 6)
        for ear in ears:
            ear.ask("/healthz")  # before the first answer is over
        read_in_turns(ears, 65_536)
    for ear, part in zip(ears, [long.sound] * 3 + [long.sound[9 : size - 6]] * 3, strict=True):
        assert f"Content-Length: {len(part)}\r\n" in ear.head + "\r\n"
        sound, answer = ear.body[: len(part)], ear.body[len(part) :]
        assert sound == part
        assert answer.startswith(b"HTTP/1.1 200 OK")
        assert b"Connection: close" in answer
    until(lambda: long.held == 0)


def test_what_is_evicted_in_a_pause_goes_on(tmp_path):
    with Service(tmp_path) as service:
        long = Long(service)
        with long.ear() as ear:
            until(lambda: long.held == 1)
            long.file.unlink()
            ear.ask("/healthz")
            read_in_turns([ear], 65_536)
        assert ear.body.startswith(long.sound + b"HTTP/1.1 200 OK")


def test_a_stop_lets_those_finish_who_go_on_and_leaves_nobody_behind(tmp_path):
    with Service(tmp_path) as service:
        long = Long(service)
        listening = crowd(service.port, long.path, 20)
        taking = listening.enter_context(long.ear())
        until(lambda: long.held == 21)
        group = descendants(service.process.pid)
        service.process.send_signal(signal.SIGTERM)
        while len(taking.body) < len(long.sound):
            taking.read(65_536)
            assert not taking.is_over
    with listening:
        assert taking.body == long.sound
        assert service.process.returncode == 0
        assert not [pid for pid in group if is_alive(pid)]


def test_what_the_connection_takes_at_once_needs_no_loop(tmp_path):
    with pair() as (ours, theirs), FileIO(sound(tmp_path, 1000)) as file:
        assert Wire(Connection(ours), Range(file, 0, 1000), print).go_on()
        assert theirs.recv(2000) == bytes(1000)


def test_in_the_loop_a_file_goes_out_in_turns(tmp_path):
    with pair() as (ours, theirs), FileIO(sound(tmp_path, 5000)) as file:
        wire = Wire(Connection(ours), Range(file, 0, 5000), print)
        wire.at_most = 2000
        assert [wire.go_on() for _ in range(3)] == [False, False, True]
        assert theirs.recv(9000) == bytes(5000)


def test_of_a_file_that_was_cut_nobody_is_told_that_it_was_all(tmp_path):
    with pair() as (ours, _), FileIO(sound(tmp_path, 1000)) as file:
        wire = Wire(Connection(ours), Range(file, 0, 5000), print)
        assert not wire.go_on()
        with pytest.raises(StoreError):
            wire.go_on()


def test_who_pauses_for_ten_minutes_is_let_go_and_so_is_the_file(tmp_path):
    worker = Worker(0, 0, [], None, 30, Config(), None)
    worker.tmp.close()
    file = FileIO(sound(tmp_path, 5_000_000))
    with selectors.DefaultSelector() as worker.poller, pair() as (ours, _):
        wire = Wire(Connection(ours), Range(file, 0, 5_000_000), print)
        worker.nr_conns = 1
        worker.finish_request(wire.conn, answered(wire))
        after(599, worker, wire)
        assert not file.closed
        after(2, worker, wire)
        assert (file.closed, ours.fileno(), worker.nr_conns) == (True, -1, 0)


def sound(folder: Path, size: int) -> Path:
    """Write some silence."""
    file = folder / "sound"
    file.write_bytes(bytes(size))
    return file


def answered(wire: Wire) -> Future[Wire]:
    """Give what a thread leaves when it hands a connection over."""
    done: Future[Wire] = Future()
    done.set_result(wire)
    return done


def after(seconds: float, worker: Worker, wire: Wire) -> None:
    """Turn the worker's loop as if so much time had passed since anything moved."""
    wire._moved -= seconds
    worker._swept -= 10
    worker.murder_pending()
