"""Everything on one machine: what its parts are, and how they are started."""

import os
import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from listen import broker, checks
from listen.config import Settings
from listen.stores import open_store
from listen.stores.local import Local
from listen.supervisor import Group, Part
from workers.presence import Presence

BEHIND: Final = 10
"""How far the workers that do not only speak openings step back for those that do, and for web."""
_WEB_PROCESSES: Final = 2
_WEB_THREADS: Final = 300
"""A request holds a thread until its sound has begun to go out; the loop does the rest."""
_WEB_CONNECTIONS: Final = 10_000
"""Of each process; fewer where the limit of descriptors is lower."""


def run(settings: Settings, say: Callable[[str], None]) -> None:
    """Run broker, workers and web until told to stop.

    Raises SettingError, ServiceError.
    """
    checks.check(settings)
    store = open_store(settings.store)
    if isinstance(store, Local):
        store.sweep()
    others = [*_workers(settings, os.cpu_count() or 1), _web(settings)]
    Group([*_broker(settings), others]).run(lambda: say(f"Listen is ready: {_address(settings)}"))


def web(settings: Settings, say: Callable[[str], None]) -> None:
    """Run the web part until told to stop.

    Raises SettingError, ServiceError.
    """
    checks.check_web(settings)
    Group([_web(settings)]).run(lambda: say(f"Listen's web part is ready: {_address(settings)}"))


def worker(settings: Settings, processes: int | None, say: Callable[[str], None]) -> None:
    """Run workers until told to stop.

    Raises SettingError, ServiceError.
    """
    checks.check_worker(settings)
    parts = _workers(settings, processes or os.cpu_count() or 1)
    Group([parts]).run(lambda: say("Listen's workers are ready"))


def _broker(settings: Settings) -> list[Part]:
    """Give the embedded broker, unless another is set."""
    if settings.broker_url:
        return []
    return [broker.part(Path(settings.store))]


def _workers(settings: Settings, processes: int) -> list[Part]:
    """Give a worker whose one process is kept for openings, and one for all there is to do."""
    return [
        _worker(settings, "openings", ["live"], 1, nice=0),
        _worker(settings, "worker", ["live", "work"], processes, nice=BEHIND),
    ]


def _worker(settings: Settings, name: str, queues: list[str], processes: int, nice: int) -> Part:
    node = f"{name}-{os.getpid()}@{os.uname().nodename}"
    command = [
        # Celery warns root of pickled messages; ours are JSON, and in a container all are root.
        *(sys.executable, "-W", "ignore:You're running the worker with superuser privileges"),
        *("-m", "celery", "--quiet", "--app", "workers.celery", "worker"),
        *("--queues", ",".join(queues), "--concurrency", str(processes), "--hostname", node),
        *("--without-gossip", "--without-mingle", "--heartbeat-interval", "1"),
        *("--loglevel", "WARNING"),
    ]
    presence = Presence(broker.client(broker.address(settings)))
    return Part(name, command, partial(presence.shown, node), nice=nice, deadline=60)


def _web(settings: Settings) -> Part:
    command = [
        *(sys.executable, "-m", "gunicorn", "listen.wsgi:app", "--preload", "--no-control-socket"),
        *("--bind", f"{_bracketed(settings.host)}:{settings.port}"),
        *("--worker-class", "listen.web.server.Worker"),
        *("--workers", str(_WEB_PROCESSES), "--worker-connections", str(_WEB_CONNECTIONS)),
        *("--threads", str(_WEB_THREADS), "--keep-alive", "15", "--graceful-timeout", "3"),
        *("--log-level", "warning"),
    ]
    return Part("web", command, partial(_answers, f"{_address(settings)}/healthz"))


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=1):
            return True
    except (urllib.error.URLError, TimeoutError):
        return False


def _address(settings: Settings) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)
    return f"http://{_bracketed(host)}:{settings.port}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
