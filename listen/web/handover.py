"""How a response that lasts leaves its thread to the loop of the server."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from listen.following import Listener
from listen.web.follower import Follower
from listen.web.wire import Feed

TAKES_OVER: Final = "listen.takes_over"
"""In the environ of a server that goes on with a connection when a response hands it over."""


class HandOver(BaseException):
    """The headers are out; the server is to go on with what the listener is due.

    No Exception, since a server answers those with an error, or closes the connection.
    """

    def __init__(self, feed: Feed) -> None:
        super().__init__()
        self.feed = feed


class HandedOver:
    """The body of a response with which the server goes on once the headers are out."""

    def __init__(self, feed: Feed) -> None:
        self._feed: Feed | None = feed

    def __iter__(self) -> Iterator[bytes]:
        assert self._feed
        yield b""  # It sends the headers.
        feed, self._feed = self._feed, None
        raise HandOver(feed)

    def close(self) -> None:
        """Let go of what was not handed over; WSGI has it called in the end."""
        if self._feed:
            self._feed.leave()
            self._feed = None


class _Followed:
    """The body of a response that follows a narration from the request's thread."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def __iter__(self) -> Iterator[bytes]:
        return self._listener.parts()

    def close(self) -> None:
        self._listener.leave()


def followed(listener: Listener, environ: Mapping[str, Any]) -> Iterable[bytes]:
    """Give the body of a response that follows a narration, handed over where that is possible."""
    return HandedOver(Follower(listener)) if TAKES_OVER in environ else _Followed(listener)
