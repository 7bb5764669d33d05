"""What failed a moment ago is not asked for again at once."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Final
from urllib.parse import urlsplit

from cachetools import TLRUCache

from listen.errors import ArticleError, SourceError

_SECONDS: Final = 5.0
"""How long an address rests after it failed."""
_REMEMBERED: Final = 1024


@dataclass(frozen=True)
class _Pause:
    error: ArticleError | SourceError
    until: float


class Pauses:
    """Addresses that failed, and hosts that want to be left alone."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._pauses: TLRUCache[str, _Pause] = TLRUCache(
            _REMEMBERED, ttu=lambda _key, pause, _now: pause.until, timer=clock
        )

    def check(self, url: str) -> None:
        """Raise the error again that an address, or its host, gave a moment ago."""
        with self._lock:
            pause = self._pauses.get(_host(url)) or self._pauses.get(url)
        if pause is None:
            return
        if isinstance(pause.error, SourceError) and pause.error.retry_after:
            left = max(1.0, pause.until - self._clock())
            raise SourceError(
                f"{pause.error} It is not asked again for {left:.0f} s.", retry_after=left
            )
        raise type(pause.error)(str(pause.error))

    def note(self, url: str, error: ArticleError | SourceError) -> None:
        """Remember an error: of the address, or of its host when it said for how long."""
        rest = error.retry_after if isinstance(error, SourceError) else None
        pause = _Pause(error, self._clock() + (rest or _SECONDS))
        with self._lock:
            self._pauses[_host(url) if rest else url] = pause


def _host(url: str) -> str:
    return urlsplit(url).netloc
