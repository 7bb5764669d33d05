"""Where articles come from: a page by its ID."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from listen.articles import Page
from listen.errors import SettingError
from listen.plugins import load
from listen.sources.feed import Feed
from listen.sources.fetch import Fetcher, Wire
from listen.sources.folder import Folder
from listen.sources.links import in_feed
from listen.sources.lists import popular
from listen.sources.several import Several
from listen.sources.website import Website
from listen.sources.wordpress import WordPress

__all__ = ["Fetcher", "Source", "in_feed", "open_source", "popular"]


@runtime_checkable
class Source(Protocol):
    """Something that has articles under IDs."""

    def fetch(self, article_id: str) -> Page:
        """Return what is under the ID, untouched.

        Raises InvalidArticleID, ArticleNotFound, ArticleGone, UnreadableArticle, ArticleTooLong
        and SourceError.
        """
        ...

    def ids(self) -> Sequence[str]:
        """List the IDs; empty when the source cannot say.

        Raises SourceError.
        """
        ...


_CLASS: Final = r"[A-Za-z_][\w.]*:[A-Za-z_]\w*(?![^\s,])"
_ARGUMENT: Final = r"""\w+=(?:"[^"]*"|'[^']*'|[^\s,"'])+"""
_ONE: Final = re.compile(rf"{_CLASS}(?:\s+{_ARGUMENT})*|[^\s,]+")
"""One source of a setting: a class with its arguments, or a word."""
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_KINDS: Final[dict[str, Callable[[str, Fetcher], Source]]] = {
    "": Website,
    "wordpress": WordPress,
    "feed": Feed,
}
"""The sources over HTTP, by what stands before `+` in their address."""


def open_source(setting: str, fetcher: Fetcher | None = None) -> Source:
    """Open what the setting names: a folder, an address, a class, or several in order.

    Without a fetcher, addresses are asked by its defaults. Raises SettingError.
    """
    setting = setting.strip()
    # A folder's name may hold spaces, which otherwise separate sources.
    if setting and Path(setting).is_dir():
        return Folder(setting)
    fetcher = fetcher or Fetcher(Wire())
    sources = [_open_one(spec, fetcher) for spec in _ONE.findall(setting)]
    if not sources:
        raise SettingError("No source is set: name a folder, for example seeds/.")
    return sources[0] if len(sources) == 1 else Several(sources)


def _open_one(spec: str, fetcher: Fetcher) -> Source:
    if _SCHEME.match(spec):
        return _open_address(spec, fetcher)
    if re.match(_CLASS, spec):
        return _load_class(spec)
    if not Path(spec).is_dir():
        raise SettingError(f"The source {spec!r} is not a folder.")
    return Folder(spec)


def _open_address(spec: str, fetcher: Fetcher) -> Source:
    scheme, _, rest = spec.partition("://")
    kind, _, protocol = scheme.lower().rpartition("+")
    if kind not in _KINDS or protocol not in ("http", "https"):
        # What follows may hold a password.
        raise SettingError(
            f"A source {scheme}://... is of no kind we know: name a folder, https://, "
            "wordpress+https:// or feed+https://."
        )
    return _KINDS[kind](f"{protocol}://{rest}", fetcher)


def _load_class(spec: str) -> Source:
    source: object = load(spec, {})
    if not isinstance(source, Source):
        raise SettingError(f"The source {spec!r} has no fetch and ids.")
    return source
