"""The articles that are revised: our own seeds, and the gold of the test pages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from listen.articles import Article, Block, Kind, Page
from listen.extract import extract
from listen.sources.folder import Folder

_ROOT: Final = Path(__file__).parents[3]
_UNREAD: Final = {Kind.BYLINE, Kind.DATE}
_FEWEST: Final = 3
"""Paragraphs: a shorter text is no article to revise."""


def texts() -> list[Article]:
    """Give every article of our own, as its newsroom has published it first."""
    seeds = Folder(_ROOT / "seeds")
    found = [*(extract(seeds.fetch(name)) for name in seeds.ids()), *_pages()]
    return [pushed(article) for article in found if len(paragraphs(article)) >= _FEWEST]


def pushed(article: Article) -> Article:
    """Read an article as its newsroom's system would push it."""
    blocks = [{"kind": block.kind, "text": block.text} for block in article.blocks]
    body = json.dumps({"language": article.language, "blocks": blocks}).encode()
    return extract(Page(article.article_id, body, "application/json"))


def paragraphs(article: Article) -> list[int]:
    """Give the places of its paragraphs among its blocks."""
    return [n for n, block in enumerate(article.blocks) if block.kind is Kind.PARAGRAPH]


def _pages() -> Iterator[Article]:
    for file in sorted((_ROOT / "tests" / "pages").glob("*/gold.json")):
        gold = json.loads(file.read_text("utf-8"))
        blocks = [Block(Kind(block["kind"]), block["text"]) for block in gold["blocks"]]
        read = tuple(block for block in blocks if block.kind not in _UNREAD)
        yield Article(file.parent.name, gold.get("language", "en"), read)
