"""Pages with their gold, and what we read of them: a folder each with `page.html`, `gold.json`.

    {"url": "...", "language": "en", "blocks": [{"kind": "title", "text": "..."}, ...]}

`url` and `language` may be missing. A kind is one of `listen.articles.Kind`, or `byline` or
`date`: lines of these two are neither required of a reading nor a leak in it. Every other block
is required, in this order, whatever its kind. A gold without a title asks for none, and then the
title that is read is no leak. A gold without blocks is a page with nothing to read.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from listen.articles import Article, Kind, Page
from listen.errors import ArticleError
from listen.extract import extract
from tests.scoring import Told

_FREE: Final = {"byline", "date"}


@dataclass(frozen=True)
class Example:
    """One page, and what a person found to be its article."""

    name: str
    """The folder's name."""
    page: Page
    """The page as it was fetched."""
    gold: tuple[Told, ...]
    """The lines to be read, in order."""
    titled: bool
    """Whether the gold has a title."""

    def told(self, title: str, lines: list[str]) -> list[Told]:
        """Return what is to be compared of a reading with this title and these lines."""
        titles = [Told(title, free=not self.titled)] if title else []
        return titles + [Told(line) for line in lines]


def examples(folder: Path) -> Iterator[Example]:
    """Read every example below a folder, by name.

    Raises ValueError, naming the file, when a gold is not well formed.
    """
    for gold in sorted(folder.rglob("gold.json")):
        try:
            yield _example(gold)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{gold}: {error!r}") from error


def read(page: Page) -> Article | None:
    """Return what we read of a page; None when it is refused."""
    try:
        return extract(page)
    except ArticleError:
        return None


def told(example: Example, article: Article | None) -> list[Told]:
    """Return an article's lines for comparing with the gold."""
    if article is None:
        return []
    lines = [block.text for block in article.blocks if block.kind is not Kind.TITLE]
    return example.told(article.title, lines)


def _example(gold: Path) -> Example:
    found = json.loads(gold.read_text("utf-8"))
    blocks = found["blocks"]
    return Example(
        gold.parent.name,
        Page("page", (gold.parent / "page.html").read_bytes(), "text/html", found.get("url")),
        tuple(Told(block["text"], free=block["kind"] in _FREE) for block in blocks),
        any(block["kind"] == Kind.TITLE for block in blocks),
    )
