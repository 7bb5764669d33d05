"""Gets documents, each once: kept for a while, confirmed after it, missed when its host fails."""

import base64
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from threading import Lock
from types import MappingProxyType
from typing import Final, Self
from urllib.parse import urlsplit

from cachetools import LRUCache

from listen.config import Settings
from listen.errors import ArticleError, SourceError, UnreadableArticle
from listen.sources.fetch import redirects
from listen.sources.fetch.documents import Document, check_status, read
from listen.sources.fetch.flights import Flights
from listen.sources.fetch.pauses import Pauses
from listen.sources.fetch.wire import Wire

log = logging.getLogger(__name__)

_FRESH_SECONDS: Final = 30.0
"""How long a document is taken for what its host has: a click and its looks at the progress."""
_STALE_SECONDS: Final = 3600.0
"""How long it stands in when its host fails."""
_KEPT_BYTES: Final = 32_000_000
_AGENT: Final = f"Listen/{version('listen')} (reads articles aloud for their publisher)"


@dataclass(frozen=True)
class _Kept:
    document: Document
    confirmed: float
    """When its host last said that it has it so."""


class Fetcher:
    """Gets documents; one for all sources of a process, safe in threads."""

    def __init__(
        self,
        wire: Wire,
        logins: Mapping[str, str] = MappingProxyType({}),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wire = wire
        self._logins = logins
        self._clock = clock
        self._lock = Lock()
        self._kept: LRUCache[str, _Kept] = LRUCache(
            _KEPT_BYTES, getsizeof=lambda kept: len(kept.document.body) + 1000
        )
        self._flights: Flights[Document] = Flights()
        self._pauses = Pauses(clock)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """Make the fetcher that the settings describe."""
        return cls(Wire(settings.private_hosts), dict(settings.source_logins))

    def is_private(self, host: str) -> bool:
        """Tell whether a host was named as one that may be private, and speak plain http."""
        return self._wire.is_private(host)

    def get(self, url: str, kinds: Sequence[str]) -> Document:
        """Give the document at an address, if it is of one of the media types.

        Raises ArticleNotFound, ArticleGone, UnreadableArticle, ArticleTooLong and SourceError.
        """
        return self._flights.join(url, partial(self._get, url, kinds))

    def _get(self, url: str, kinds: Sequence[str]) -> Document:
        with self._lock:
            kept = self._kept.get(url)
        if kept and self._clock() < kept.confirmed + _FRESH_SECONDS:
            return kept.document
        try:
            document = self._asked(url, kinds, kept)
        except SourceError as error:
            return self._instead(kept, error)
        except ArticleError:
            with self._lock:
                self._kept.pop(url, None)
            raise
        with self._lock:
            self._kept[url] = _Kept(document, self._clock())
        return document

    def _instead(self, kept: _Kept | None, error: SourceError) -> Document:
        """Give the copy that is kept: a listener hears it rather than nothing."""
        if kept is None or self._clock() > kept.confirmed + _STALE_SECONDS:
            raise error
        return kept.document

    def _asked(self, url: str, kinds: Sequence[str], kept: _Kept | None) -> Document:
        self._pauses.check(url)
        try:
            return self._followed(url, kinds, kept.document if kept else None)
        except (ArticleError, SourceError) as error:
            self._pauses.note(url, error)
            if isinstance(error, UnreadableArticle):
                log.warning("%s: %s", urlsplit(url).hostname, error)
            elif kept and isinstance(error, SourceError):
                log.warning("An older copy stands in: %s", error)
            raise

    def _followed(self, url: str, kinds: Sequence[str], kept: Document | None) -> Document:
        limits, place = self._wire.limits, url
        deadline = time.monotonic() + limits.total
        for _ in range(limits.redirects + 1):
            host = urlsplit(place).hostname or ""
            with self._wire.ask(place, self._headers(place, host, kinds, kept), deadline) as answer:
                if answer.status in redirects.STATUSES:
                    location = answer.headers.get("Location", "")
                    place = redirects.redirected(place, location, self.is_private)
                    continue
                if answer.status == 304 and kept:
                    return kept
                check_status(answer.status, answer.headers, host)
                return read(answer, place, host, kinds, limits.size)
        raise SourceError(f"{urlsplit(url).hostname} leads from one address to another, and on.")

    def _headers(
        self, place: str, host: str, kinds: Sequence[str], kept: Document | None
    ) -> dict[str, str]:
        headers = {"User-Agent": _AGENT, "Accept": ", ".join(kinds), "Accept-Encoding": "gzip"}
        if host in self._logins:
            login = base64.b64encode(self._logins[host].encode()).decode()
            headers["Authorization"] = f"Basic {login}"
        if kept and kept.url == place:
            headers |= {"If-None-Match": kept.etag} if kept.etag else {}
            headers |= {"If-Modified-Since": kept.modified} if kept.modified else {}
        return headers
