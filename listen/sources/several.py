"""Several sources as one: each is asked in its turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listen.articles import Page
from listen.errors import ArticleNotFound

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
