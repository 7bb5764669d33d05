"""Text wrapped at a width, as text browsers and mail print it, to one line a paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from listen.extract.characters import visible
from listen.extract.junk import reason
from listen.extract.lines import Line

BULLET: Final = re.compile(r"^\s*(?:(?:[•◦▪▫‣∙●○■□·*+–—-]|o(?= ))\s+)+")
META: Final = frozenset({"byline", "date", "source", "reading time", "listen", "share", "symbol"})
"""What stands on lines of its own, however long the line above is."""
_WIDTHS: Final = range(40, 101)
"""Characters at which text is wrapped."""
_UNWRAPPED: Final = 130
"""Characters of a line that no such width allows."""


def unwrap(raws: Sequence[str]) -> list[str]:
    """Return the lines of a text; those of a wrapped paragraph joined."""
    raws = [visible(raw).rstrip() for raw in raws]
    width = _width(raws)
    joined: list[str] = []
    last = ""
    for raw in raws:
        if width and joined and _goes_on(last, raw, width):
            joined[-1] += " " + raw.strip()
        else:
            joined.append(raw)
        last = raw
    return joined


def _width(raws: Sequence[str]) -> int:
    """Return the width at which most full lines end; 0 where text is not wrapped."""
    spans = list(_spans(raws))
    fits: Counter[int] = Counter()
    for shortest, longest in spans:
        fits.update(range(shortest, min(longest, _WIDTHS.stop)))
    width, count = max(fits.items(), key=lambda fit: (fit[1], fit[0]), default=(0, 0))
    long = sum(len(raw) > _UNWRAPPED and raw.endswith((".", "؟", "!", "”")) for raw in raws)
    return width if count > max(1, 2 * long) and 2 * count > len(spans) else 0


def _spans(raws: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield for each line that goes on below the widths at which its next word did not fit."""
    for raw, below in pairwise(raws):
        if len(raw) in _WIDTHS and below and not BULLET.match(below):
            yield len(raw), len(raw) + 1 + len(below.split()[0])


def _goes_on(raw: str, below: str, width: int) -> bool:
    if not raw or not below or BULLET.match(below):
        return False
    full = len(raw) <= width < len(raw) + 1 + len(below.split()[0])
    return full and all(reason(Line(line.strip())) not in META for line in (raw, below))
