"""A connection without a thread: it is sent as much as it takes, when it takes it."""

import os
import socket
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

_PATIENCE_SECONDS: Final = 600.0
"""How long a listener may take nothing; a player that was paused for longer asks anew."""
_UNSENT_BYTES: Final = 65_536
"""How much of a stream the kernel holds that has not left: eight seconds of sound."""
_MOST_UNASKED_BYTES: Final = 16_384
"""How much a listener may send while it listens: the next request, when it is impatient."""


class Feed(Protocol):
    """What a listener is due, and how it goes out; nothing here waits."""

    @property
    def is_stream(self) -> bool:
        """Whether it lasts as long as it sounds, and is copied for each who listens."""
        ...

    @property
    def has_more(self) -> bool:
        """Whether something is left that the connection did not take yet."""
        ...

    def feed(self, wire: "Wire") -> bool:
        """Send what is due; True when that was all.

        Raises OSError when the listener is gone, ServiceError when there will be no more.
        """
        ...

    def leave(self) -> None:
        """Let go of what it holds; to be called once."""
        ...


class Wire:
    """One listener's connection and what goes out on it."""

    def __init__(self, conn: Any, feed: Feed, resume: Callable[["Wire"], None]) -> None:
        """`conn` is gunicorn's; `resume` is called, from any thread, when there is more to feed."""
        self.conn = conn
        self.feed = feed
        self.at_most = sys.maxsize
        """How many bytes of a file go out in one turn."""
        self._resume = resume
        self._moved = time.monotonic()
        conn.sock.setblocking(False)
        # What is sent of a file is not copied: it need not be kept small, and so goes out sooner.
        if feed.is_stream and conn.sock.family != socket.AF_UNIX:
            conn.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, _UNSENT_BYTES)

    @property
    def is_chunked(self) -> bool:
        """Whether what has no known length goes out in chunks: since HTTP/1.1."""
        return bool(self.conn.parser.mesg.version > (1, 0))

    @property
    def keeps_alive(self) -> bool:
        """Whether another request may follow on this connection."""
        return self.is_chunked and not self.conn.parser.mesg.should_close()

    def go_on(self) -> bool:
        """Send what is due; True when that was all. Raises what the feed does."""
        return self.feed.feed(self)

    def resume(self) -> None:
        """Have the loop go on; called from any thread."""
        self._resume(self)

    def send(self, buffers: Sequence[bytes | memoryview]) -> int:
        """Send as much as the connection takes now, and say how many bytes that were.

        Raises OSError when the listener is gone.
        """
        try:
            sent: int = self.conn.sock.sendmsg(buffers)
        except BlockingIOError:
            return 0
        self.move()
        return sent

    def send_file(self, file: int, start: int, count: int) -> int | None:
        """Send of an open file what the connection takes now; None if nothing, 0 at its end.

        Raises OSError when the listener is gone, or the file cannot be read.
        """
        try:
            sent = os.sendfile(self.conn.sock.fileno(), file, start, min(count, self.at_most))
        except BlockingIOError:
            return None
        self.move()
        return sent

    def move(self) -> None:
        """Note that something goes on: the listener takes something, or is offered it."""
        self._moved = time.monotonic()

    def is_idle(self, now: float) -> bool:
        """Tell whether the listener has taken nothing for very long."""
        return self.feed.has_more and now - self._moved > _PATIENCE_SECONDS

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
