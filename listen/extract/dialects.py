"""What programs that turn pages into text write into it: link numbers, link targets, headings."""

import re
from itertools import pairwise
from typing import Final

_NUMBER: Final = re.compile(r"\[(\d{1,4})\](?=[^\s\[\].,;:)])")
_NUMBERED: Final = 6
"""Numbered links from which on numbers in brackets are not the writer's notes."""
_REFERENCES: Final = re.compile(r"^\s*(?:References|Links|Visible links:?)\s*$", re.MULTILINE)
_FIRST: Final = re.compile(r"[\s\w]{0,40}:?\s{0,9}1\.")
_IMAGE: Final = re.compile(
    r"!\[[^\n]{0,300}?\]\([^()\n]{0,300}\)|\[(?:IMG|INLINE|LINK|EMBED|image)\]"
)
LINK: Final = re.compile(r"\[([^\[\]\n]+)\]\([^()\s]*(?:\s+\"[^\"\n]*\")?\)")
_HEADING: Final = re.compile(r"^[ \t]{0,6}#{1,6}[ \t]+(?=\S)")
_RULE: Final = re.compile(r"^\s*(?:[-*_=~]\s*){3,}$")
_EMPHASIS: Final = re.compile(r"(?<!\w)(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")


def without_link_numbers(text: str) -> str:
    """Return the text without the numbers of its links, and the list of addresses at its end."""
    numbers = [int(number) for number in _NUMBER.findall(text)]
    rising = sum(after == before + 1 for before, after in pairwise(numbers))
    if rising < _NUMBERED or 2 * rising < len(numbers):
        return text
    lists = list(_REFERENCES.finditer(text))
    ends = [found.start() for found in lists if _FIRST.match(text, found.end())]
    return _NUMBER.sub("", text[: ends[0]] if ends else text)


def read_marks(raw: str) -> tuple[str, bool, float]:
    """Return a line without marks, whether it was marked a heading, and its share of links."""
    if _RULE.match(raw):
        return "", False, 0.0
    text, headings = _HEADING.subn("", _IMAGE.sub("", raw))
    linked = sum(len("".join(found.split())) for found in LINK.findall(text))
    text = _EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))
    return text, bool(headings), min(1.0, linked / max(1, len("".join(text.split()))))
