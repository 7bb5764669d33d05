"""The embedded broker: private, single, and the same from any shell."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from kombu import Connection

from listen import broker
from listen.errors import SettingError

from .waiting import until


@contextmanager
def running(store: Path) -> Iterator[str]:
    broker.prepare(store)
    with subprocess.Popen(broker.command(store), stderr=subprocess.DEVNULL) as server:
        try:
            until(lambda: broker.ping(broker.url(store)))
            yield broker.url(store)
        finally:
            server.terminate()


@pytest.fixture
def long_store(tmp_path: Path) -> Iterator[Path]:
    store = tmp_path / ("long" * 40)
    yield store
    broker.socket_path(store).unlink(missing_ok=True)
    broker.socket_path(store).parent.rmdir()


def test_the_broker_answers_on_a_socket_only_its_owner_can_reach(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        path = broker.socket_path(tmp_path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert broker.client(url).config_get("port") == {"port": "0"}


def test_celery_and_redis_clients_reach_the_same_broker(tmp_path: Path) -> None:
    with running(tmp_path / "with spaces, 100% & ?") as url:
        with Connection(broker.celery_url(url)) as celery:
            celery.SimpleQueue("letters").put("hello")
        assert broker.client(broker.celery_url(url)).llen("letters") == 1


def test_what_was_queued_survives_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        broker.client(url).rpush("letters", "hello")
    with running(tmp_path) as url:
        assert broker.client(url).lrange("letters", 0, -1) == [b"hello"]


def test_a_second_broker_on_the_same_store_is_refused(tmp_path: Path) -> None:
    with running(tmp_path), pytest.raises(SettingError, match="already running"):
        broker.prepare(tmp_path)


def test_a_broker_that_is_stuck_does_not_answer_but_holds_its_place(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        process = broker.client(url).info()["process_id"]
        os.kill(process, signal.SIGSTOP)
        try:
            assert not broker.ping(url)
            with pytest.raises(SettingError, match="already running"):
                broker.prepare(tmp_path)
        finally:
            os.kill(process, signal.SIGCONT)


def test_the_socket_of_a_killed_broker_is_cleared_away(tmp_path: Path) -> None:
    broker.prepare(tmp_path)
    with subprocess.Popen(broker.command(tmp_path), stderr=subprocess.DEVNULL) as server:
        until(lambda: broker.ping(broker.url(tmp_path)))
        server.kill()
    assert broker.socket_path(tmp_path).exists()
    broker.prepare(tmp_path)
    assert not broker.socket_path(tmp_path).exists()


def test_a_broker_that_is_killed_comes_back_with_its_queue(tmp_path: Path) -> None:
    broker.prepare(tmp_path)
    script = f"""if True:
        from pathlib import Path
        from listen import broker, supervisor
        group = supervisor.Group([broker.part(Path({str(tmp_path)!r}))])
        group.run(lambda: print("ready", flush=True))
    """
    client = broker.client(broker.url(tmp_path))
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as group:
        assert group.stdout and group.stdout.readline() == b"ready\n"
        client.rpush("letters", "hello")
        client.config_set("appendfsync", "always")
        os.kill(client.info()["process_id"], signal.SIGKILL)
        until(lambda: broker.ping(broker.url(tmp_path)))
        assert client.llen("letters") == 1
        group.terminate()


def test_a_long_store_path_gets_a_short_private_socket(long_store: Path) -> None:
    with running(long_store):
        path = broker.socket_path(long_store)
        assert len(os.fsencode(path)) <= broker.SOCKET_BYTES
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert (broker.folder(long_store) / "appendonlydir").is_dir()


def test_the_socket_is_found_from_any_shell(
    long_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker.prepare(long_store)
    here = broker.socket_path(long_store)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", "/elsewhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/elsewhere")
    assert broker.socket_path(Path(long_store.name)) == here


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingError, match="Not a directory"):
        broker.prepare(tmp_path / "file" / "store")


def test_a_link_planted_in_place_of_the_folder_is_refused(long_store: Path, tmp_path: Path) -> None:
    broker.socket_path(long_store).parent.symlink_to(tmp_path)
    with pytest.raises(SettingError, match="another user"):
        broker.prepare(long_store)
    broker.socket_path(long_store).parent.unlink()
    broker.prepare(long_store)


def test_no_server_at_all_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("listen.broker._bundled", lambda: None)
    with pytest.raises(SettingError, match="install valkey-server"):
        broker.binary()


def test_the_machines_own_server_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "redis-server").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert broker.binary() == str(tmp_path / "redis-server")


def test_nobody_listening_is_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "dead.sock"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
    assert not broker.ping(f"unix://{path}")


@pytest.mark.parametrize(
    ("address", "for_celery"),
    [
        ("redis://queue.example:6379/1", "redis://queue.example:6379/1"),
        ("rediss://:secret@queue.example", "rediss://:secret@queue.example"),
        ("unix:///run/q.sock?db=2", "redis+socket:///run/q.sock?virtual_host=2"),
    ],
)
def test_addresses_have_one_meaning_for_celery_and_for_us(address: str, for_celery: str) -> None:
    assert broker.celery_url(address) == for_celery
    ours, theirs = (broker.client(url).get_connection_kwargs() for url in (address, for_celery))
    for part in ("host", "port", "db", "path", "password"):
        assert ours.get(part) == theirs.get(part)


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(SettingError, match="amqp://queue"):
        broker.client("amqp://queue")
