"""Where articles come from: a page by its ID."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from listen.articles import Page
from listen.errors import SettingError
from listen.plugins import load
from listen.sources.folder import Folder
from listen.sources.lists import popular
from listen.sources.several import Several

__all__ = ["Source", "open_source", "popular"]


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
_PLANNED: Final = ("https://", "wordpress+https://", "feed+https://")


def open_source(setting: str) -> Source:
    """Open what the setting names: a folder, a class with arguments, or several in order.

    Raises SettingError.
    """
    setting = setting.strip()
    # A folder's name may hold spaces, which otherwise separate sources.
    if setting and Path(setting).is_dir():
        return Folder(setting)
    sources = [_open_one(spec) for spec in _ONE.findall(setting)]
    if not sources:
        raise SettingError("No source is set: name a folder, for example seeds/.")
    return sources[0] if len(sources) == 1 else Several(sources)


def _open_one(spec: str) -> Source:
    if scheme := _SCHEME.match(spec):
        raise SettingError(_refusal(spec, scheme.group().lower()))
    if re.match(_CLASS, spec):
        return _load_class(spec)
    if not Path(spec).is_dir():
        raise SettingError(f"The source {spec!r} is not a folder.")
    return Folder(spec)


def _refusal(spec: str, scheme: str) -> str:
    if scheme in _PLANNED:
        return f"The source {spec!r} is of a kind that is not built yet: name a folder."
    return f"The source {spec!r} is of no kind we know: name a folder."


def _load_class(spec: str) -> Source:
    source: object = load(spec, {})
    if not isinstance(source, Source):
        raise SettingError(f"The source {spec!r} has no fetch and ids.")
    return source
