"""English initials and names in capitals: which are spelled, and which are words."""

import re

from listen.spoken.en import words
from listen.spoken.romans import ROMAN
from listen.spoken.rules import Match, rule, stop

_VOWELS = set("AEIOUY")
_SMALL_ROMAN = re.compile("[IVX]{2,}")


def spelled(letters: str) -> str:
    """Write initials so that engines name each letter: with points, none at the end."""
    return ".".join(letters)


def _several(letters: str) -> str:
    """Write their plural or possessive: N.G.O's, but M P's, as two are misread with a point."""
    return (" ".join(letters) if len(letters) == 2 else spelled(letters)) + "'s"


def _initials(match: Match) -> str:
    letters, ending = match[1], match[2]
    if letters in words.AS_WORDS or letters in words.SPELLED_BY_ENGINES:
        return match[0]
    if ending:
        return _several(letters)
    return spelled(letters) if _VOWELS & set(letters) else letters


def _dotted(match: Match) -> str:
    letters = match[1].replace(".", "").replace(" ", "").upper()
    known = letters in words.SPELLED_BY_ENGINES
    return (letters if known else spelled(letters)) + stop(match)


def _shouted(match: Match) -> str:
    """Write a line all in capitals as usual, but for initials and Roman numerals."""
    if len(re.findall("[A-Z]{2,}", match[0])) < 3:
        return match[0]
    return " ".join(map(_lowered, match[0].split(" ")))


def _lowered(word: str) -> str:
    is_roman = _SMALL_ROMAN.fullmatch(word) and re.fullmatch(ROMAN, word)
    if word in words.SPELLED_BY_ENGINES or not _VOWELS & set(word) or is_roman:
        return word
    return word.capitalize()


_OPENINGS = "(?:In|The|This|That|It|He|She|They|We|But|And|As|On|At|If|For|So)"
"""After these a single letter was no initial: it ended its sentence."""

SHOUTS = (rule(r"^[^a-z]{12,}$", _shouted),)
DOTTED = (
    rule(r"([A-Za-z]\.(?<![\w.]..)(?:[A-Za-z]\.)+)(?!\w)", _dotted),
    rule(r"([A-Z](?<![\w.].)\. ?(?:[A-Z]\. ?){1,2})(?=[A-Z][a-z])", lambda m: _dotted(m) + " "),
    rule(rf"([A-Z])(?<![\w.].)\. ?(?!{_OPENINGS} )(?=[A-Z][\w'])", r"\1 "),
)
INITIALS = (rule(r"([A-Z](?<![\w.'&-].)[A-Z]{1,4})(s\b|'s\b)?(?![\w&]|\.\w)", _initials),)
