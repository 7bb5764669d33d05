"""What a listener may hear next: other articles of the same language."""

import logging
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from listen.articles import Article
from listen.errors import ArticleError, SourceError
from listen.narrator import Narrator

log = logging.getLogger(__name__)

_ENOUGH: Final = 2
_LOOKED_AT: Final = 8
"""Each may be a request to the source."""
_SECONDS: Final = 1.0
"""When this time is over, no further one is asked for."""


def onward(narrator: Narrator, article: Article) -> list[str]:
    """Name up to two articles of this one's language, those listed after it before the others.

    A source that fails has nothing to go on with, and the page stands without.
    """
    try:
        return list(islice(_alike(narrator, article), _ENOUGH))
    except SourceError as error:
        log.warning("There is nothing to go on with after %s: %s", article.article_id, error)
        return []


def _alike(narrator: Narrator, article: Article) -> Iterator[str]:
    until = time.monotonic() + _SECONDS
    for article_id in _after(narrator.source.ids(), article.article_id)[:_LOOKED_AT]:
        if time.monotonic() > until:
            return
        try:
            language = narrator.read(article_id).language
        except ArticleError:
            continue
        if language == article.language:
            yield article_id


def _after(listed: Sequence[str], article_id: str) -> list[str]:
    """Turn the list so that it begins behind the article, and is without it."""
    where = listed.index(article_id) + 1 if article_id in listed else 0
    return [other for other in [*listed[where:], *listed[:where]] if other != article_id]
