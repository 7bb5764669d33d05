"""One listener's connection without a thread: it is sent as much as it takes, when it takes it."""

import socket
import time
from collections.abc import Callable
from typing import Any, Final

from listen.following import Listener

_PATIENCE_SECONDS: Final = 600.0
"""How long a listener may take nothing; a player that was paused for longer asks anew."""
_UNSENT_BYTES: Final = 65_536
"""How much the kernel holds of what has not left: eight seconds of sound."""
_MOST_UNASKED_BYTES: Final = 16_384
"""How much a listener may send while it listens: the next request, when it is impatient."""


class Follower:
    """Feeds a listener from a server's loop; nothing here waits."""

    def __init__(self, conn: Any, listener: Listener, resume: Callable[["Follower"], None]) -> None:
        """`conn` is gunicorn's; `resume` is called, from any thread, when there is more to feed."""
        self.conn = conn
        self.listener = listener
        self._resume = resume
        self._is_chunked = conn.parser.mesg.version > (1, 0)
        self._unsent: list[bytes | memoryview] = []
        self._is_waiting = False
        self._has_all = False
        self._moved = time.monotonic()
        conn.sock.setblocking(False)

    @property
    def has_more(self) -> bool:
        """Whether something is left that the connection did not take yet."""
        return bool(self._unsent)

    @property
    def keeps_alive(self) -> bool:
        """Whether another request may follow on this connection."""
        return self._is_chunked and not self.conn.parser.mesg.should_close()

    def open(self) -> None:
        """Send the opening, as far as it goes.

        Raises OSError when the listener is gone.
        """
        if self.conn.sock.family != socket.AF_UNIX:
            self.conn.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, _UNSENT_BYTES)
        self._take()
        self._send()

    def feed(self) -> bool:
        """Send what the listener is due; True when it has everything.

        Raises OSError when the listener is gone, ServiceError when the narration fails.
        """
        while self._send():
            if self._has_all:
                return True
            self.listener.hear()
            if self._is_waiting or not self._take():
                return False
        return False

    def wake(self) -> None:
        """Feed again what stopped for want of sound."""
        self._is_waiting = False

    def is_gone(self) -> bool:
        """See whether the listener has closed the connection, or abuses it."""
        try:
            said = self.conn.sock.recv(_MOST_UNASKED_BYTES)
        except BlockingIOError:
            return False
        except OSError:
            return True
        unreader = self.conn.parser.unreader
        before = unreader.take_buffered()
        unreader.unread(before + said)
        return not said or len(before) + len(said) > _MOST_UNASKED_BYTES

    def is_idle(self, now: float) -> bool:
        """Tell whether the listener has taken nothing for very long."""
        return self.has_more and now - self._moved > _PATIENCE_SECONDS

    def _take(self) -> bool:
        """Take the next part; False when it is not there yet."""
        part = self.listener.take(lambda: self._resume(self))
        self._is_waiting = part is None
        if part is None:
            return False
        self._has_all = not part
        self._unsent = self._framed(part)
        self._moved = time.monotonic()
        return True

    def _framed(self, part: bytes) -> list[bytes | memoryview]:
        """Make it a chunk of HTTP/1.1, the last one when it is empty; RFC 9112, 7.1."""
        return [b"%x\r\n" % len(part), part, b"\r\n"] if self._is_chunked else [part]

    def _send(self) -> bool:
        """Send what is left; False when the connection does not take it all."""
        if not self._unsent:
            return True
        try:
            sent = self.conn.sock.sendmsg(self._unsent)
        except BlockingIOError:
            return False
        self._moved = time.monotonic()
        self._unsent = list(_after(self._unsent, sent))
        return not self._unsent


def _after(buffers: list[bytes | memoryview], sent: int) -> "list[memoryview]":
    """Give what is left of some buffers when so many of their bytes are gone."""
    left = []
    for buffer in buffers:
        if sent < len(buffer):
            left.append(memoryview(buffer)[sent:])
        sent = max(0, sent - len(buffer))
    return left
