"""What a listener is due of a narration that is being made: each part when it is there."""

from typing import Final

from listen.following import Listener
from listen.web.wire import Wire


class Follower:
    """Feeds one listener with the parts of a narration."""

    is_stream: Final = True

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._unsent: list[bytes | memoryview] = []
        self._is_waiting = False
        self._has_all = False

    @property
    def has_more(self) -> bool:
        """Whether something is left that the connection did not take yet."""
        return bool(self._unsent)

    def feed(self, wire: Wire) -> bool:
        """Send what is there; True when the listener has everything.

        Raises OSError when the listener is gone, ServiceError when the narration fails.
        """
        while self._unsent or self._take(wire):
            if not self._send(wire):
                return False
            if self._has_all:
                return True
            self._listener.hear()
        return False

    def leave(self) -> None:
        """Let the listener go."""
        self._listener.leave()

    def _take(self, wire: Wire) -> bool:
        """Take the next part; False when it is not there yet."""
        if self._is_waiting:
            return False

        def wake() -> None:
            self._is_waiting = False
            wire.resume()

        self._is_waiting = True  # It may be woken before it knows that it has to wait.
        part = self._listener.take(wake)
        if part is None:
            return False
        self._is_waiting = False
        self._has_all = not part
        self._unsent = _framed(part) if wire.is_chunked else [part]
        wire.move()
        return True

    def _send(self, wire: Wire) -> bool:
        """Send what is left; False when the connection does not take it all."""
        self._unsent = list(_after(self._unsent, wire.send(self._unsent)))
        return not self._unsent


def _framed(part: bytes) -> list[bytes | memoryview]:
    """Make it a chunk of HTTP/1.1, the last one when it is empty; RFC 9112, 7.1."""
    return [b"%x\r\n" % len(part), part, b"\r\n"]


def _after(buffers: list[bytes | memoryview], sent: int) -> list[memoryview]:
    """Give what is left of some buffers when so many of their bytes are gone."""
    left = []
    for buffer in buffers:
        if sent < len(buffer):
            left.append(memoryview(buffer)[sent:])
        sent = max(0, sent - len(buffer))
    return left
