"""What was read of a page, remembered for the clicks that follow."""

import hashlib
from collections.abc import Callable, Hashable
from threading import Condition
from typing import Final, ParamSpec, TypeVar

from cachetools import LRUCache, cached

from listen.articles import Page

P = ParamSpec("P")
T = TypeVar("T")

_REMEMBERED: Final = 64
"""How many results are kept at hand."""


def by_page(function: Callable[P, T]) -> Callable[P, T]:
    """Remember what a function of a page gave; a thousand clicks at once compute it once."""
    remembered: Callable[P, T] = cached(LRUCache(_REMEMBERED), _page_key, condition=Condition())(
        function
    )
    return remembered


def _page_key(page: Page, *rest: Hashable) -> Hashable:
    """Stand for a page without keeping its bytes."""
    about = (page.article_id, page.media_type, page.url, page.charset)
    return hashlib.sha256(page.body).digest(), about, rest
