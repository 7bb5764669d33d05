"""Articles as entries of a feed, RSS or Atom, that carries their text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from listen.articles import Page, check_article_id
from listen.errors import ArticleError, ArticleNotFound, SourceError, UnreadableArticle
from listen.sources.entries import Entry, read_entries
from listen.sources.fetch import Document, Fetcher
from listen.sources.fields import page_of
from listen.sources.places import check_place

MEDIA_TYPES: Final = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "text/html",  # what many a server calls a feed
    "text/plain",
)


class Feed:
    """The entries that a feed has at the moment, under their IDs."""

    def __init__(self, url: str, fetcher: Fetcher) -> None:
        """Raises SettingError for an address that cannot be used."""
        self._url = check_place(url, fetcher)
        self._fetcher = fetcher
        self._read: tuple[Document | None, Mapping[str, Entry]] = (None, {})

    def fetch(self, article_id: str) -> Page:
        """Return the entry under the ID.

        Raises InvalidArticleID, ArticleNotFound, UnreadableArticle and SourceError.
        """
        check_article_id(article_id)
        entry = self._entries().get(article_id)
        if entry is None:
            raise ArticleNotFound(f"The feed has no entry {article_id}.")
        if not entry.body:
            raise UnreadableArticle(f"The feed has only a summary of {article_id}.")
        return page_of(
            article_id,
            title=entry.title,
            body=entry.body,
            summary=entry.summary,
            language=entry.language,
            published=entry.published.isoformat() if entry.published else None,
            url=entry.link or None,
        )

    def ids(self) -> Sequence[str]:
        """List the entries' IDs, the newest first.

        Raises SourceError.
        """
        return list(self._entries())

    def id_of(self, link: str) -> str | None:
        """Give the ID of the entry that links to an address.

        Raises SourceError.
        """
        return next((e.article_id for e in self._entries().values() if e.link == link), None)

    def links(self) -> Sequence[str]:
        """List what the entries link to, the newest first.

        Raises SourceError.
        """
        return [entry.link for entry in self._entries().values() if entry.link]

    def _entries(self) -> Mapping[str, Entry]:
        try:
            document = self._fetcher.get(self._url, MEDIA_TYPES)
        except ArticleError as error:
            raise SourceError(f"The feed {self._url} cannot be had: {error}") from error
        known, entries = self._read
        if document is not known:
            entries = _newest_first(read_entries(document))
            self._read = document, entries
        return entries


def _newest_first(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    undated = datetime.min.replace(tzinfo=UTC)
    newest = sorted(entries, key=lambda entry: entry.published or undated, reverse=True)
    by_id: dict[str, Entry] = {}
    for entry in newest:
        by_id.setdefault(entry.article_id, entry)
    return by_id
