"""What stands around an Arabic number: whether it is a subject, and what it counts."""

import re
from typing import Final

from listen.spoken.ar_nouns import is_feminine, is_feminine_plural, plain
from listen.spoken.ar_numbers import is_few
from listen.spoken.ar_verbs import (
    AFTER_PLACE,
    CONJUNCTIONS,
    HAPPENED,
    INTRODUCERS,
    MEASURING,
    VERBAL_NOUN,
    VISITED,
)
from listen.spoken.ar_words import (
    BEGIN_WITH_WAW,
    NOT_COUNTED,
    PEOPLE,
    TIMES_AND_MEASURES,
)
from listen.spoken.rules import Match
from listen.spoken.written_numbers import NUMBER, parts

LETTERS: Final = r"[ء-ي\u064b-\u0652]"
_WINDOW: Final = 90
"""Characters on either side that are looked at."""
_CLAUSE: Final = re.compile(r"[.،؛:!?؟\"(—]")
_NOUN: Final = re.compile(
    rf"(?:\s?(?:[-–]|و|أو|إلى|حتى)\s?(?P<last>{NUMBER}))*\s(?P<noun>{LETTERS}{{2,}})(?:\s(?P<next>{LETTERS}+))?"
)
_AND: Final = re.compile(rf"({NUMBER})[^\d]*$")
_CLITIC: Final = re.compile(r"(?:^|[\s(\"])([وف]?)([بلك]?)$")


def before(match: Match) -> str:
    """Return what stands before a match, without vowels, as far as it matters."""
    return plain(match.string[max(0, match.start() - _WINDOW) : match.start()])


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


def is_subject(context: str, noun: str = "") -> bool:
    """Whether a number after the context is the subject, and so nominative."""
    joined = _CLITIC.search(context)
    if joined and joined[2]:
        return False
    if joined:
        context = context[: joined.start(1)]
    clause = _CLAUSE.split(context)[-1].split()
    if joined and joined[1] and clause:
        return _like_the_one_before(context, clause)
    if not clause:
        return True
    return _opens(clause, noun)


def _like_the_one_before(context: str, clause: list[str]) -> bool:
    """Judge what is joined by and: as the number before it, or the verb's other subject."""
    if other := _AND.search(context):
        noun, _ = noun_after(context[other.end(1) :])
        return is_subject(context[: other.start()], noun)
    return bool(HAPPENED.fullmatch(clause[0])) and len(clause) <= 3


def _opens(clause: list[str], noun: str) -> bool:
    last = clause[-1]
    if last in INTRODUCERS:
        return True
    if noun in PEOPLE and VISITED.fullmatch(" ".join(clause[-2:])):
        return True
    if noun in TIMES_AND_MEASURES or MEASURING.fullmatch(last):
        return False
    if len(clause) == 1:
        return bool(HAPPENED.fullmatch(last)) or (
            last not in NOT_COUNTED and not VERBAL_NOUN.fullmatch(last)
        )
    if HAPPENED.fullmatch(last):
        return last[0] in "وف" or clause[-2] in CONJUNCTIONS
    return bool(AFTER_PLACE.fullmatch(" ".join(clause)))
