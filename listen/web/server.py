"""The gunicorn worker that runs the web part: listeners cost it descriptors, not threads."""

import resource
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, EVENT_WRITE
from typing import Any, Final

from listen.errors import ServiceError
from listen.web.handover import TAKES_OVER, HandOver
from listen.web.lingering import LingeringWorker
from listen.web.wire import Wire

_SWEEP_SECONDS: Final = 5.0
_TURN_BYTES: Final = 262_144
"""Of a file, at a time: one listener with a fast connection is not to keep the others waiting."""
_VERSIONS: Final = {"HTTP/1.0", "HTTP/1.1"}
"""Of HTTP/2 many requests share a connection: those responses stay in their threads."""


class Worker(LingeringWorker):
    """Takes connections over from responses that last, and feeds their listeners in its loop."""

    wsgi: Any
    worker_connections: int

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._wires: dict[Wire, int] = {}
        """With the events that each waits for."""
        self._swept = time.monotonic()

    def init_process(self) -> None:
        """Make room for many connections, and run."""
        # A connection may need another descriptor for its file. What is left is for requests: the
        # store's files, and the tails' ways to the broker.
        room = max(self.cfg.threads, (_descriptors() - 2 * self.cfg.threads) // 2)
        self.worker_connections = min(self.worker_connections, room)
        self.max_keepalived = self.worker_connections - self.cfg.threads
        super().init_process()

    def load_wsgi(self) -> None:
        """Tell the application that its responses may be handed over."""
        super().load_wsgi()
        if not self.cfg.is_ssl:
            self.wsgi = partial(_offering, self.wsgi)

    def handle(self, conn: Any) -> Any:
        """Answer a request in a thread, as far as the connection takes the answer at once."""
        try:
            return super().handle(conn)
        except HandOver as over:
            wire = Wire(conn, over.feed, self._resume)
            has_all = False
            with suppress(OSError, ServiceError):
                if not wire.go_on():
                    return wire
                has_all = True
            wire.feed.leave()
            return self._keepalive_after(conn, has_all and self._keeps(wire))

    def finish_request(self, conn: Any, fs: "Future[Any]") -> None:
        """Take over what has more to send, and finish everything else."""
        wire = None if fs.cancelled() or fs.exception() else fs.result()
        if not isinstance(wire, Wire):
            super().finish_request(conn, fs)
            return
        wire.at_most = _TURN_BYTES
        self._wires[wire] = _events(wire)
        self.poller.register(conn.sock, self._wires[wire], partial(self._on_event, wire))
        self._feed(wire)

    def murder_pending(self) -> None:
        """Let go of those who take nothing any more, too, and of streams when the server stops."""
        super().murder_pending()
        if not self.alive:
            # No stream ends within the grace: the sooner they go, the sooner players come back.
            self._drop_all(lambda wire: wire.feed.is_stream)
        now = time.monotonic()
        if now - self._swept > _SWEEP_SECONDS:
            self._swept = now
            self._drop_all(lambda wire: wire.is_idle(now))

    def _resume(self, wire: Wire) -> None:
        """Have the loop go on with a connection; called from any thread."""
        self.method_queue.defer(self._feed, wire)

    def _on_event(self, wire: Wire, _: object) -> None:
        if wire in self._wires and wire.is_gone():
            self._drop(wire)
        else:
            self._feed(wire)

    def _feed(self, wire: Wire) -> None:
        if wire not in self._wires:  # It left in this very turn of the loop, or is still to come.
            return
        try:
            has_all = wire.go_on()
        except OSError:
            self._drop(wire)
        except ServiceError:
            self._end(wire, keep=False)
        else:
            if has_all:
                self._end(wire, keep=self._keeps(wire))
            else:
                self._watch(wire)

    def _watch(self, wire: Wire) -> None:
        """Wait for room only while there is something to send: there mostly is room."""
        events = _events(wire)
        if events != self._wires[wire]:
            self._wires[wire] = events
            self.poller.modify(wire.conn.sock, events, partial(self._on_event, wire))

    def _keeps(self, wire: Wire) -> bool:
        return wire.keeps_alive and len(self.keepalived_conns) < self.max_keepalived

    def _end(self, wire: Wire, *, keep: bool) -> None:
        """Finish a response; without its last bytes the listener knows that it is not whole."""
        self._release(wire)
        done: Future[bool] = Future()
        done.set_result(keep)
        super().finish_request(wire.conn, done)

    def _drop_all(self, which: Callable[[Wire], bool]) -> None:
        for wire in [wire for wire in self._wires if which(wire)]:
            self._drop(wire)

    def _drop(self, wire: Wire) -> None:
        self._release(wire)
        self.hang_up(wire.conn)

    def _release(self, wire: Wire) -> None:
        del self._wires[wire]
        self.poller.unregister(wire.conn.sock)
        wire.feed.leave()


def _events(wire: Wire) -> int:
    return EVENT_READ | (EVENT_WRITE if wire.feed.has_more else 0)


def _offering(
    app: Callable[[dict[str, Any], Any], Iterable[bytes]], environ: dict[str, Any], start: Any
) -> Iterable[bytes]:
    if environ["SERVER_PROTOCOL"] in _VERSIONS:
        environ[TAKES_OVER] = True
    return app(environ, start)


def _descriptors() -> int:
    """Raise the limit of descriptors as far as it goes, and give it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard == resource.RLIM_INFINITY:
        return soft
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard
