"""Word: a part of a text, and when it sounds; where the words of a text stand."""

import re
from dataclasses import dataclass
from typing import Final

_TOKEN: Final = re.compile(r"(?:\[\[[^\[\]]*\]\]|\S)+")
"""What stands between white space; IPA in double brackets is never parted."""


@dataclass(frozen=True)
class Word:
    """A word of a text, and when it begins to sound."""

    offset: int
    """Where it begins in the text, in characters (code points)."""
    length: int
    """Characters."""
    start: float
    """Seconds from the beginning of the text's sound."""


@dataclass(frozen=True)
class Token:
    """What stands between white space in a text."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Give what stands between white space, in order."""
    return [Token(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]


def token_at(of: list[Token], offset: int) -> int | None:
    """Find the index of the token in which a character stands, or of the next one after it."""
    return next((index for index, token in enumerate(of) if offset < token.end), None)
