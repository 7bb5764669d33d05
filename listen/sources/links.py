"""From a link to the ID under which a source has its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from listen.errors import SettingError
from listen.sources.feed import Feed
from listen.sources.fetch import Fetcher
from listen.sources.places import last_part

if TYPE_CHECKING:
    from listen.sources import Source


@runtime_checkable
class Linked(Protocol):
    """A source that knows where readers find its articles."""

    def id_of(self, link: str) -> str | None:
        """Give the ID of the article at an address, or None when it is none of ours."""
        ...


def id_of(source: object, link: str) -> str | None:
    """Ask the source, or take the last part of the link's path where the source cannot say."""
    return source.id_of(link) if isinstance(source, Linked) else last_part(link)


def in_feed(url: str, source: Source, fetcher: Fetcher) -> list[str]:
    """List the IDs of the articles that a feed links to, the newest first.

    Raises SettingError when none of them is the source's, SourceError.
    """
    links = Feed(url, fetcher).links()
    ids = [article_id for link in links if (article_id := id_of(source, link))]
    if not ids:
        raise SettingError(f"None of the {len(links)} articles in the feed is one of the source's.")
    return list(dict.fromkeys(ids))
