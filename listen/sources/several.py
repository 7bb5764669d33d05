"""Several sources as one: each is asked in its turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listen.articles import Page
from listen.errors import ArticleNotFound
from listen.sources.links import Linked
from listen.sources.places import last_part

if TYPE_CHECKING:
    from listen.sources import Source


class Several:
    """The articles of several sources; the first source that knows an ID has it."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)

    def fetch(self, article_id: str) -> Page:
        """Return what the first source that knows the ID has under it.

        Any error but ArticleNotFound ends the search: a source that is down, or an article that
        was taken down there, must not bring forth another source's copy.
        """
        for source in self._sources:
            try:
                return source.fetch(article_id)
            except ArticleNotFound:
                continue
        raise ArticleNotFound(f"No article has the ID {article_id}.")

    def ids(self) -> Sequence[str]:
        """List the IDs of all sources, each once, in the sources' order."""
        return list(dict.fromkeys(i for source in self._sources for i in source.ids()))

    def id_of(self, link: str) -> str | None:
        """Give the ID of the article at an address by the first source that knows its own."""
        known = self.known_id(link)
        if known or all(isinstance(source, Linked) for source in self._sources):
            return known
        return last_part(link)

    def known_id(self, link: str) -> str | None:
        """Give the ID of the article that one of the sources knows to be at an address."""
        return next(filter(None, (known_id(source, link) for source in self._sources)), None)


def known_id(source: Source, link: str) -> str | None:
    """Give the ID of the article at an address that the source knows for its own; never a guess.

    Raises SourceError.
    """
    if isinstance(source, Several):
        return source.known_id(link)
    return source.id_of(link) if isinstance(source, Linked) else None
