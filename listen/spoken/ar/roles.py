"""What an Arabic number is in its clause, which gives it its case: a subject, an object."""

import re
from typing import Final

from listen.spoken.ar.syntax import noun_after
from listen.spoken.ar.verbs import (
    AFTER_PLACE,
    AT_FIRST,
    BEING,
    CONJUNCTIONS,
    HAPPENED,
    HAPPENED_TO_IT,
    INTRODUCERS,
    ITS_SIZE,
    MEASURING,
    SIZE,
    THAT,
    VERB,
    VERBAL_NOUN,
    VISITED,
)
from listen.spoken.ar.words import NOT_COUNTED, PEOPLE, TIMES_AND_MEASURES
from listen.spoken.written_numbers import NUMBER

_CLAUSE: Final = re.compile(r"[.،؛:!?؟\"(—]")
_AND: Final = re.compile(rf"({NUMBER})[^\d]*$")
_THEY: Final = re.compile("[ء-ي]{3,}وا")
"""A verb that has its subject in itself: زرعوا."""
_CLITIC: Final = re.compile(r"(?:^|[\s(\"])([وف]?)([بلك]?)$")


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
    return _opens(clause, noun) or _opens_after_a_place(clause, noun)


def _like_the_one_before(context: str, clause: list[str]) -> bool:
    """Judge what is joined by and: as the number before it, or the verb's other subject."""
    if other := _AND.search(context):
        noun, _ = noun_after(context[other.end(1) :])
        return is_subject(context[: other.start()], noun)
    return bool(HAPPENED.fullmatch(clause[0])) and len(clause) <= 3


def _opens(clause: list[str], noun: str) -> bool:
    last = clause[-1]
    if _THEY.fullmatch(last):
        return False
    if last in INTRODUCERS or HAPPENED_TO_IT.fullmatch(last) or _is_size(clause):
        return True
    if noun in PEOPLE and last not in NOT_COUNTED and VISITED.fullmatch(" ".join(clause[-2:])):
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


def _opens_after_a_place(clause: list[str], noun: str) -> bool:
    """Judge في المقابل رفض 21 عضوا by what follows the place."""
    text = " ".join(clause)
    rest = AT_FIRST.sub("", text, count=1) if AT_FIRST.match(text) else ""
    return bool(rest) and " " not in rest and _opens([rest], noun)


def _is_size(clause: list[str]) -> bool:
    """Whether a clause names a size and no verb: قيمتها, سعر البرميل."""
    if ITS_SIZE.fullmatch(clause[-1]):
        ahead = clause[-2] if len(clause) > 1 else ""
        return not (BEING.fullmatch(ahead) or MEASURING.fullmatch(ahead))
    return len(clause) == 2 and bool(SIZE.fullmatch(clause[0])) and clause[1].startswith("ال")


def is_object(context: str) -> bool:
    """Whether a number after the context, known to be no subject, is a verb's object.

    After a word with its article nothing can be possessed, so that only an object is left.
    """
    if context.endswith(" و") and (other := _AND.search(context)):
        return is_object(context[: other.start()])
    clause = _CLAUSE.split(context)[-1].split()
    if not clause or not context.endswith(" "):
        return False
    last = clause[-1]
    if last in THAT or MEASURING.fullmatch(last) or VERB.fullmatch(last):
        return True
    return last.startswith("ال") and len(clause) > 1 and not _is_noun_phrase(clause)


def _is_noun_phrase(clause: list[str]) -> bool:
    first = clause[0]
    if HAPPENED.fullmatch(first) or VERB.fullmatch(first):
        return False
    return first.startswith("ال") or first in NOT_COUNTED or bool(VERBAL_NOUN.fullmatch(first))
