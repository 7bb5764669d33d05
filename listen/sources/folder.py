"""Articles as files in a folder: the ID is the file's name without its ending."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from listen.articles import Page, check_article_id
from listen.errors import (
    ArticleNotFound,
    ArticleTooLong,
    InvalidArticleID,
    SourceError,
    UnreadableArticle,
)

MEDIA_TYPES: Final = {
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".txt": "text/plain",
}
"""The endings we read; where two files have one ID, the first ending here wins."""
MAX_BYTES: Final = 5_000_000
_NOT_ARTICLES: Final = frozenset({"popular.txt", "README.md"})


class Folder:
    """The articles in one folder; nothing below it, nothing outside it."""

    def __init__(self, path: str | Path) -> None:
        self._root = Path(path)

    def fetch(self, article_id: str) -> Page:
        """Return the file under the ID.

        Raises InvalidArticleID, ArticleNotFound, ArticleTooLong and SourceError.
        """
        check_article_id(article_id)
        try:
            path = self._find(article_id)
        except OSError as error:
            raise SourceError(f"The folder {self._root} cannot be searched: {error}") from error
        return read_page(path)

    def ids(self) -> Sequence[str]:
        """List the articles' IDs in alphabetical order.

        Raises SourceError.
        """
        try:
            return sorted({path.stem for path in self._root.iterdir() if self._is_article(path)})
        except OSError as error:
            raise SourceError(f"The folder {self._root} cannot be listed: {error}") from error

    def _find(self, article_id: str) -> Path:
        for path in self._candidates(article_id):
            if self._is_article(path):
                return path
        # A folder that went away says nothing about its articles.
        if not self._root.is_dir():
            raise SourceError(f"The folder {self._root} cannot be reached.")
        raise ArticleNotFound(f"No article has the ID {article_id}.")

    def _candidates(self, article_id: str) -> Iterator[Path]:
        return (self._root / f"{article_id}{ending}" for ending in MEDIA_TYPES)

    def _is_article(self, path: Path) -> bool:
        return (
            path.suffix in MEDIA_TYPES
            and path.name not in _NOT_ARTICLES
            and _is_id(path.stem)
            and path.is_file()
            and path.resolve().parent == self._root.resolve()
        )


def read_page(path: Path) -> Page:
    """Read a file as a page, wherever it lies; its name without the ending is its ID.

    Raises UnreadableArticle, ArticleTooLong and SourceError.
    """
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        raise UnreadableArticle(f"{path.name} ends in none of {', '.join(MEDIA_TYPES)}.")
    return Page(_fitting_id(path.stem), _read(path), media_type)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{path.name} cannot be read: {error}") from error
    if len(body) > MAX_BYTES:
        raise ArticleTooLong(f"{path.name} is over {MAX_BYTES // 1_000_000} MB.")
    return body


def _fitting_id(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._~-]+", "-", name).lstrip(".")[:200] or "article"


def _is_id(name: str) -> bool:
    try:
        check_article_id(name)
    except InvalidArticleID:
        return False
    return True
