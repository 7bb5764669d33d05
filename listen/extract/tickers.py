"""Stock tickers that a page sets into a sentence: "Halden Mining HDM ▼4.1% had its worst day"."""

import re

_ARROWS = frozenset("▲▼△▽")
_TICKER = re.compile(
    r"\s*[(\[]?\b[A-Z][A-Z0-9.:]{0,9}\s?[▲▼△▽]\s?[-+−]?\d[\d.,]*\s?%[)\]]?(?=\s\w|[,.;:])"
)


def without_tickers(text: str) -> str:
    """Return a line without what its companies stood at when the page was fetched."""
    return _TICKER.sub("", text) if not _ARROWS.isdisjoint(text) else text
