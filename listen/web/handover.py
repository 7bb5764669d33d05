"""How a response that lasts as long as it sounds leaves its thread to the server's loop."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from listen.following import Listener

TAKES_OVER: Final = "listen.takes_over"
"""In the environ of a server that goes on with a connection when a response hands it over."""


class HandOver(BaseException):
    """The headers are out; the server is to go on with what the listener is due.

    No Exception, since a server answers those with an error, or closes the connection.
    """

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self.listener = listener


class Followed:
    """The body of a response that follows a narration.

    It is handed over where the server offers that; else it is sent from the request's thread.
    """

    def __init__(self, listener: Listener, environ: Mapping[str, Any]) -> None:
        self._listener: Listener | None = listener
        self._handed_over = TAKES_OVER in environ

    def __iter__(self) -> Iterator[bytes]:
        assert self._listener
        if not self._handed_over:
            yield from self._listener.parts()
            return
        yield b""  # It sends the headers.
        listener, self._listener = self._listener, None
        raise HandOver(listener)

    def close(self) -> None:
        """Let the listener go who was not handed over; WSGI has it called in the end."""
        if self._listener:
            self._listener.leave()
            self._listener = None
