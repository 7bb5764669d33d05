"""What a listener is due of a finished file: a range of it, which the kernel sends."""

from io import FileIO
from typing import Final

from listen.errors import StoreError
from listen.web.wire import Wire


class Range:
    """Feeds one listener with the bytes of a file from a first one to the one after the last."""

    is_stream: Final = False

    def __init__(self, file: FileIO, start: int, stop: int) -> None:
        """`file` is open, and closed in the end."""
        self._file = file
        self._next = start
        self._stop = stop

    @property
    def has_more(self) -> bool:
        """Whether something is left that the connection did not take yet."""
        return self._next < self._stop

    def feed(self, wire: Wire) -> bool:
        """Send what the connection takes; True when that was all.

        Raises OSError when the listener is gone, StoreError when the file ends too early.
        """
        sent = wire.send_file(self._file.fileno(), self._next, self._stop - self._next)
        self._next += sent or 0
        if sent == 0 and self.has_more:
            raise StoreError(f"{self._file.name!r} is shorter than it was.")
        return not self.has_more

    def leave(self) -> None:
        """Close the file."""
        self._file.close()
