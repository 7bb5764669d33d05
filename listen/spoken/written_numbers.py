"""Numbers as they are written where a point may part thousands, and a comma decimals."""

import re

NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)"
)
"""As a pattern: thousands by points and a decimal comma, or the other way round."""
LONGEST = 15
"""A number of more figures is read figure by figure."""

_GROUPED = re.compile(r"(?!0)\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?!\d)")


def parts(written: str) -> tuple[str, str, str]:
    """Part a number into its whole, its decimal mark and its decimals."""
    if grouped := _GROUPED.match(written):
        whole, rest = re.sub(r"[.,]", "", grouped[0]), written[grouped.end() :]
        return whole, rest[:1], rest[1:]
    found = re.search(r"[.,]", written)
    if not found:
        return written, "", ""
    return written[: found.start()], found[0], written[found.end() :]
