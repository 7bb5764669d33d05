"""The gunicorn worker that runs the web part: listeners cost it a descriptor, not a thread."""

import resource
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, EVENT_WRITE
from typing import Any, Final

from listen.errors import ServiceError
from listen.web.follower import Follower
from listen.web.handover import TAKES_OVER, HandOver
from listen.web.lingering import LingeringWorker

_SWEEP_SECONDS: Final = 5.0
_VERSIONS: Final = {"HTTP/1.0", "HTTP/1.1"}
"""Of HTTP/2 many requests share a connection: those responses stay in their threads."""


class Worker(LingeringWorker):
    """Takes connections over from responses that follow a narration, and feeds them in its loop."""

    wsgi: Any
    worker_connections: int

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._followers: dict[Follower, int] = {}
        """With the events that each waits for."""
        self._swept = time.monotonic()

    def init_process(self) -> None:
        """Make room for many connections, and run."""
        # What is left is for the store's files, and for the tails' ways to the broker.
        room = max(self.cfg.threads, _descriptors() - 2 * self.cfg.threads)
        self.worker_connections = min(self.worker_connections, room)
        self.max_keepalived = self.worker_connections - self.cfg.threads
        super().init_process()

    def load_wsgi(self) -> None:
        """Tell the application that its responses may be handed over."""
        super().load_wsgi()
        if not self.cfg.is_ssl:
            self.wsgi = partial(_offering, self.wsgi)

    def handle(self, conn: Any) -> Any:
        """Answer a request in a thread, until the opening of what it follows is out."""
        try:
            return super().handle(conn)
        except HandOver as over:
            follower = Follower(conn, over.listener, self._resume)
            with suppress(OSError):  # The loop will see it too, and let go of everything.
                follower.open()
            return follower

    def finish_request(self, conn: Any, fs: "Future[Any]") -> None:
        """Take over what was handed over, and finish everything else."""
        follower = None if fs.cancelled() or fs.exception() else fs.result()
        if not isinstance(follower, Follower):
            super().finish_request(conn, fs)
            return
        self._followers[follower] = EVENT_READ
        self.poller.register(conn.sock, EVENT_READ, partial(self._on_event, follower))
        self._feed(follower)

    def murder_pending(self) -> None:
        """Let go of those who take nothing any more, too, and of all when the server stops."""
        super().murder_pending()
        if not self.alive:
            # Nobody ends within the grace: the sooner they go, the sooner their players come back.
            for follower in list(self._followers):
                self._drop(follower)
        now = time.monotonic()
        if now - self._swept > _SWEEP_SECONDS:
            self._swept = now
            for follower in [follower for follower in self._followers if follower.is_idle(now)]:
                self._drop(follower)

    def _resume(self, follower: Follower) -> None:
        """Have a follower fed by the loop; called from any thread."""
        self.method_queue.defer(self._on_wake, follower)

    def _on_wake(self, follower: Follower) -> None:
        follower.wake()
        self._feed(follower)

    def _on_event(self, follower: Follower, _: object) -> None:
        if follower in self._followers and follower.is_gone():
            self._drop(follower)
        else:
            self._feed(follower)

    def _feed(self, follower: Follower) -> None:
        if follower not in self._followers:  # It left in this very turn of the loop.
            return
        try:
            has_all = follower.feed()
        except OSError:
            self._drop(follower)
        except ServiceError:
            self._end(follower, keep=False)
        else:
            if has_all:
                self._end(follower, keep=follower.keeps_alive)
            else:
                self._watch(follower)

    def _watch(self, follower: Follower) -> None:
        """Wait for room only while there is something to send: there mostly is room."""
        events = EVENT_READ | (EVENT_WRITE if follower.has_more else 0)
        if events != self._followers[follower]:
            self._followers[follower] = events
            self.poller.modify(follower.conn.sock, events, partial(self._on_event, follower))

    def _end(self, follower: Follower, *, keep: bool) -> None:
        """Finish a response; without its last chunk the listener knows that it is not whole."""
        self._release(follower)
        done: Future[bool] = Future()
        done.set_result(keep and len(self.keepalived_conns) < self.max_keepalived)
        super().finish_request(follower.conn, done)

    def _drop(self, follower: Follower) -> None:
        self._release(follower)
        self.hang_up(follower.conn)

    def _release(self, follower: Follower) -> None:
        del self._followers[follower]
        self.poller.unregister(follower.conn.sock)
        follower.listener.leave()


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
