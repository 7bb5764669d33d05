"""Articles as pages of a website: the ID is one part of their address."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from listen.articles import Page, check_article_id
from listen.errors import SettingError
from listen.sources.fetch import Fetcher
from listen.sources.places import check_place, fitting

MEDIA_TYPES: Final = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/json",
)
"""What is read of a page; JSON is an article as it would be pushed."""
_SLOT: Final = "{id}"


class Website:
    """The pages whose address a template gives: `https://site.example/news/{id}`."""

    def __init__(self, template: str, fetcher: Fetcher) -> None:
        """Raises SettingError for a template that cannot be used."""
        parts = urlsplit(template)
        if template.count(_SLOT) != 1 or _SLOT not in f"{parts.path}?{parts.query}":
            raise SettingError(
                f"{template!r} has no {_SLOT} in its path: https://site.example/news/{_SLOT}"
            )
        self._template = check_place(template, fetcher)
        self._fetcher = fetcher

    def fetch(self, article_id: str) -> Page:
        """Return the page under the ID.

        Raises InvalidArticleID, ArticleNotFound, ArticleGone, UnreadableArticle, ArticleTooLong
        and SourceError.
        """
        # Percent-encoded into one part of the path, whatever an ID may hold one day.
        part = quote(check_article_id(article_id), safe="")
        found = self._fetcher.get(self._template.replace(_SLOT, part), MEDIA_TYPES)
        # Where JSON comes from is no place for readers.
        url = None if found.media_type == "application/json" else found.url
        return Page(article_id, found.body, found.media_type, url, found.charset)

    def ids(self) -> Sequence[str]:
        """List nothing: a website does not say what it has."""
        return ()

    def id_of(self, link: str) -> str | None:
        """Give the ID of the article at an address, or None when it is not by our template."""
        before, after = (re.escape(half) for half in self._address.split(_SLOT))
        match = re.fullmatch(f"{before}([^/?#&]+){after}(?:[?#&].*)?", _bare(link))
        return fitting(unquote(match[1])) if match else None

    @property
    def _address(self) -> str:
        return _bare(self._template)


def _bare(url: str) -> str:
    """Leave out what differs between two ways to write one address."""
    return re.sub(r"^https?://(?:www\.)?", "", url, flags=re.IGNORECASE)
