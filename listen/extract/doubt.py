"""Doubt: what is read of a page, held against what a general extractor takes for its article."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from listen.articles import Article, Block, Kind
from listen.extract.characters import fold

logger = logging.getLogger(__name__)

_DIFFERENT: Final = 0.15
"""The share of the words on which two readings may differ."""
_SHORT: Final = 100
"""Words of a page on which a sentence more or less would be a large share."""
_HEAD: Final = frozenset({Kind.TITLE, Kind.STANDFIRST})
_WORD = re.compile(r"\w+")


def doubt(blocks: Sequence[Block], other: str) -> str | None:
    """Return how the blocks differ from another reading of their page; None where they agree.

    The words are counted, not put in order. Those of title and standfirst may be in either:
    extractors seldom take them for the text.
    """
    body = _words(block.text for block in blocks if block.kind not in _HEAD)
    theirs = _words([other])
    theirs -= (theirs - body) & _words(block.text for block in blocks if block.kind in _HEAD)
    every = (body | theirs).total()
    missing, extra = (body - theirs).total(), (theirs - body).total()
    if every < _SHORT or missing + extra <= _DIFFERENT * every:
        return None
    return f"another reading of the page lacks {missing} of {body.total()} words and adds {extra}"


def report(article: Article) -> None:
    """Log an article's doubt, if any, once for each of its versions."""
    if article.doubt:
        _log(article.article_id, article.version, article.doubt)


@lru_cache(maxsize=1_000)
def _log(article_id: str, version: str, doubt: str) -> None:
    logger.warning("article %s, version %s, is doubtful: %s", article_id, version, doubt)


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(_WORD.findall(fold("\n".join(texts))))
