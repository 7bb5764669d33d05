"""Where a page that scrolls on and on goes over to its next article."""

from collections.abc import Sequence
from typing import Final

from listen.extract.junk import reason
from listen.extract.visible import Shown

_SIGNED: Final = frozenset({"byline", "date"})
_REACH: Final = 5
"""Lines below a title in which who wrote it, or when, is told."""


def next_article(shown: Sequence[Shown], whys: Sequence[str], title_at: int | None) -> int:
    """Return the line at which another first-rank heading is signed; the end where none is."""
    if title_at is None or shown[title_at].element.tag != "h1":
        return len(shown)
    sentences = 0
    for index in range(title_at + 1, len(shown)):
        item = shown[index]
        new = item.element.tag == "h1" and item.line.key != shown[title_at].line.key
        if new and sentences > 1 and not whys[index]:
            below = range(index + 1, min(index + 1 + _REACH, len(shown)))
            if any((whys[i] or reason(shown[i].line)) in _SIGNED for i in below):
                return index
        sentences += item.line.is_sentence
    return len(shown)
