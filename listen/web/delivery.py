"""How finished sound goes out: by this process, by the proxy before it, or from another place."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Final, Protocol

from flask import Response, request
from werkzeug.wsgi import wrap_file

from listen.errors import NarrationNotFound, StoreError
from listen.stores import Store
from listen.web.conditions import Validators, of_file, part, unchanged
from listen.web.handover import TAKES_OVER, HandedOver
from listen.web.range import Range

MP3: Final = "audio/mpeg"
YEAR: Final = "public, max-age=31536000, immutable"
MINUTE: Final = "public, max-age=60"
"""For what leads to sound in another place. It may be evicted there, and then only we can have it
spoken again. It stays for an hour after we were last asked, and who was led there without asking
us may hear it for that hour less this."""

_BLOCK: Final = 64 * 1024
"""How much is read at a time where there is no sendfile."""


class Delivery(Protocol):
    """A way for finished sound to reach the listener."""

    def deliver(self, name: str, digest: str) -> Response:
        """Answer with the sound that the store keeps under the name.

        `digest` is the hash of its bytes. Raises NarrationNotFound when it is gone, StoreError,
        and what HTTP calls for: PreconditionFailed, RequestedRangeNotSatisfiable.
        """
        ...


def open_delivery(setting: str, store: Store) -> Delivery:
    """Open the way that LISTEN_DELIVERY names."""
    if setting == "file":
        return ByUs(store)
    if setting.startswith("x-accel:"):
        return ByProxy(store, setting.removeprefix("x-accel:"))
    return Elsewhere(store, setting)


class ByUs:
    """This process sends the file, and the kernel does the work (sendfile)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def deliver(self, name: str, digest: str) -> Response:
        """Answer with the file."""
        with _reading(name):
            file = _file(self._store, name)
            at_hand = of_file(file, digest)
            return answer(at_hand, lambda start, stop: _sent(file, start, stop))


class ByProxy:
    """nginx sends the file from an internal location, after we have judged the conditions.

    It knows only its own tags when it judges If-Match, takes ill-formed dates for old ones, and
    has its own mind about ranges that the standard lets or has us ignore: such requests, which no
    player makes, we answer ourselves.
    """

    def __init__(self, store: Store, location: str) -> None:
        self._store = store
        self._by_us = ByUs(store)
        self._location = location

    def deliver(self, name: str, digest: str) -> Response:
        """Answer with the place where nginx finds it; the range is cut there."""
        with _reading(name):
            at_hand = of_file(_file(self._store, name), digest)
        if unchanged(at_hand):
            return Response(status=304, headers=_headers(at_hand))
        ignored = part(at_hand) is None and "Range" in request.headers
        if ignored or "If-Match" in request.headers or "If-Unmodified-Since" in request.headers:
            return self._by_us.deliver(name, digest)
        headers = _headers(at_hand) | {"X-Accel-Redirect": self._location + name}
        return Response(headers=headers, mimetype=MP3)


class Elsewhere:
    """Object storage or a CDN sends it from under another address."""

    def __init__(self, store: Store, base: str) -> None:
        self._store = store
        self._base = base

    def deliver(self, name: str, digest: str) -> Response:
        """Lead there; conditions and ranges are for what stands there."""
        _file(self._store, name)
        headers = {"Location": self._base + name, "Cache-Control": MINUTE}
        return Response(status=302, headers=headers, mimetype=MP3)


class Part(FileIO):
    """A part of a file, which ends where the part ends for those who read it without sendfile."""

    def __init__(self, file: Path, start: int, stop: int) -> None:
        super().__init__(file)
        self.seek(start)
        self._stop = stop

    def read(self, size: int | None = -1, /) -> bytes:
        """Give the next bytes of the part."""
        left = self._stop - self.tell()
        return super().read(left if size is None or size < 0 else min(size, left))


def answer(at_hand: Validators, body: Callable[[int, int], Iterable[bytes]]) -> Response:
    """Give what is asked of bytes that never change: all of it, a part, or that it is the same.

    `body` opens the bytes from a first one to the one after the last. Raises PreconditionFailed,
    RequestedRangeNotSatisfiable.
    """
    headers = _headers(at_hand)
    if unchanged(at_hand):
        return Response(status=304, headers=headers)
    asked = part(at_hand)
    start, stop = asked or (0, at_hand.size)
    if asked:
        headers["Content-Range"] = f"bytes {start}-{stop - 1}/{at_hand.size}"
    headers |= {"Accept-Ranges": "bytes", "Content-Length": str(stop - start)}
    sound = () if request.method == "HEAD" else body(start, stop)
    status = 206 if asked else 200
    return Response(sound, status, headers, mimetype=MP3, direct_passthrough=True)


def _headers(at_hand: Validators) -> dict[str, str]:
    headers = {"ETag": at_hand.etag, "Cache-Control": YEAR}
    return headers | ({"Last-Modified": at_hand.last_modified} if at_hand.last_modified else {})


def _sent(file: Path, start: int, stop: int) -> Iterable[bytes]:
    """Have the server send the file by itself, if it can, and without a thread if it can do that.

    It keeps no connection of HTTP/1.0 when it goes on without a thread, and does with one.
    """
    sound = Part(file, start, stop)
    if TAKES_OVER in request.environ and request.environ["SERVER_PROTOCOL"] == "HTTP/1.1":
        return HandedOver(Range(sound, start, stop))
    return wrap_file(request.environ, sound, _BLOCK)


def _file(store: Store, name: str) -> Path:
    file = store.path(name)
    if file is None:
        raise NarrationNotFound(f"{name} is not in the store.")
    return file


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Take a file that is evicted under our hands for one that was never there."""
    try:
        yield
    except FileNotFoundError as error:
        raise NarrationNotFound(f"{name} is not in the store any more.") from error
    except OSError as error:
        raise StoreError(f"The store failed at {name}: {error.strerror or error}.") from error
