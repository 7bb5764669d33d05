"""A gunicorn worker that does not stand still while the other side closes a connection."""

import socket
import time
from concurrent.futures import Future
from functools import partial
from selectors import EVENT_READ
from typing import Any, Final

from gunicorn.workers.gthread import ThreadWorker

_LINGER_SECONDS: Final = 2.0
_CHUNK: Final = 65_536


class LingeringWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """Ends connections in the loop: we say that we are done, and wait for the other side's end.

    Its parent waits so in the loop's own thread (RFC 9112, 9.6, says why one waits): one listener
    who still reads what lies in the kernel would stop all others for two seconds.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lingering: dict[Any, float] = {}

    def finish_request(self, conn: Any, fs: "Future[Any]") -> None:
        """Put a connection back, or end it."""
        if self.cfg.is_ssl or fs.cancelled() or fs.exception() or fs.result():
            super().finish_request(conn, fs)
        else:
            self.end(conn)

    def end(self, conn: Any) -> None:
        """End a connection that is in no poller: what was sent still arrives."""
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
            self.poller.register(conn.sock, EVENT_READ, partial(self._drain, conn))
        except (OSError, ValueError):  # It is closed already.
            self.hang_up(conn)
        else:
            self._lingering[conn] = time.monotonic() + _LINGER_SECONDS

    def hang_up(self, conn: Any) -> None:
        """Close a connection that is in no poller, whatever is on its way."""
        self.nr_conns -= 1
        conn.close()

    def murder_pending(self) -> None:
        """Close what has had its time; the loop calls this at every turn."""
        super().murder_pending()
        now = time.monotonic()
        # All get the same time, so that the first is the first to have had it.
        while self._lingering and (conn := next(iter(self._lingering))):
            if self._lingering[conn] > now:
                break
            self._forget(conn)

    def _drain(self, conn: Any, _: object) -> None:
        """Read what nobody wants: to close on it would destroy what is still on its way."""
        if conn not in self._lingering:
            return
        try:
            is_over = not conn.sock.recv(_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            is_over = True
        if is_over:
            self._forget(conn)

    def _forget(self, conn: Any) -> None:
        del self._lingering[conn]
        self.poller.unregister(conn.sock)
        self.hang_up(conn)
