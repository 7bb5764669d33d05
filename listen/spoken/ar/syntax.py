"""What stands around an Arabic number, and what it counts."""

import re
from typing import Final

from listen.spoken.ar.nouns import is_feminine, is_feminine_plural, plain
from listen.spoken.ar.numbers import is_few
from listen.spoken.ar.words import (
    BEGIN_WITH_WAW,
    NOT_COUNTED,
    TIMES_AND_MEASURES,
)
from listen.spoken.rules import Match
from listen.spoken.written_numbers import NUMBER, parts

LETTERS: Final = r"[ء-ي\u064b-\u0652]"
_WINDOW: Final = 90
"""Characters on either side that are looked at."""
_MARKS_AROUND: Final = 6
_NOUN: Final = re.compile(
    rf"(?:\s?(?:[-–]|و|أو|إلى|حتى)\s?(?P<last>{NUMBER}))*\s(?P<noun>{LETTERS}{{2,}})(?:\s(?P<next>{LETTERS}+))?"
)


def before(match: Match) -> str:
    """Return what stands before a match, without vowels, as far as it matters."""
    return plain(match.string[max(0, match.start() - _WINDOW) : match.start()])


def stands_alone(match: Match) -> bool:
    """Whether nothing but marks stands round a match, as round a label or a figure of a table."""
    around = match.string[: match.start()] + match.string[match.end() :]
    return len(around) <= _MARKS_AROUND and not re.search(r"[\w%$€£+-]", around)


def after(match: Match) -> str:
    """Return what stands after a match, as far as it matters."""
    return plain(match.string[match.end() : match.end() + _WINDOW])


def noun_after(text: str) -> tuple[str, str]:
    """Find the noun that a number before the text counts, and the word after it, if any."""
    found = _NOUN.match(text)
    if not found or not is_noun(found["noun"]):
        return "", ""
    return found["noun"], found["next"] or ""


def is_noun(word: str) -> bool:
    """Whether a word can be counted."""
    if word in NOT_COUNTED or word.startswith(("ال", "لل", "بال")):
        return False
    if word.endswith(("ها", "هما")):
        return False
    if word[0] == "ي":
        return word in TIMES_AND_MEASURES
    return word[0] != "و" or word.startswith(BEGIN_WITH_WAW)


def counts_feminine(text: str, few: bool) -> bool:
    """Whether what a number before the text counts is feminine."""
    if some := re.match(r" من (?:ال)?([ء-ي]{3,})", text):
        return is_feminine_plural(some[1]) or some[1] == "هن"
    noun, _ = noun_after(text)
    return is_feminine_plural(noun) if _few_at_last(text, few) else is_feminine(noun)


def _few_at_last(text: str, few: bool) -> bool:
    """Say of a range whether its last number is one that takes the plural."""
    found = _NOUN.match(text)
    last = parts(found["last"])[0] if found and found["last"] else ""
    return is_few(int(last)) if last else few
