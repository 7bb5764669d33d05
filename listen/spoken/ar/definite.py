"""Arabic numbers that tell which one: with an article, or bare after a noun that asks for one."""

import re
from typing import Final

from listen.spoken.ar.nouns import is_feminine, is_plural
from listen.spoken.ar.numbers import cardinal, is_few, number
from listen.spoken.ar.ordinals import decade, definite, hour, ordinal
from listen.spoken.ar.roles import is_subject
from listen.spoken.ar.syntax import (
    after,
    before,
    counts_feminine,
    noun_after,
)
from listen.spoken.ar.words import BEFORE_ORDINALS, TIMES_AND_MEASURES
from listen.spoken.rules import Match, rule, words
from listen.spoken.written_numbers import NUMBER

_DECADES: Final = frozenset(words("سنوات عقد حقبة فترة بداية أوائل أواخر منتصف مطلع جيل"))
_GROUPS: Final = frozenset(words("مجموعة قمة دول مجموعه"))
_ENDS_POSSESSED: Final = re.compile(r"(.{2,}?)(ت?)(?:ه|ها|هم|هما)$")


def head_of(text: str) -> str:
    """Return the last word before a number, without what joins it to its own neighbours."""
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    last = re.sub(r"^[وف](?=[بلك]?ال|لل)", "", last)
    return re.sub(r"^(?:[بك]ال|لل)", "ال", last)


def which(count: int, text: str) -> str:
    """Say which one of the noun at the end of the text."""
    head = head_of(text)
    ahead = text.rstrip()[: -len(head)] if text.rstrip().endswith(head) else "في "
    return ordinal(count, is_feminine(head), is_subject(ahead))


def _definite(match: Match) -> str:
    """Say the number after an article: which one of a singular, how many of a plural."""
    joined, written = match["joined"], match["n"]
    if not written.isdecimal():
        return match[0].replace(written, number(written))
    said = _defined(before(match), after(match), int(written))
    return joined[:-1] + said[1:] if joined.endswith("لل") else joined[:-2] + said


def _defined(text: str, rest: str, count: int) -> str:
    head = head_of(text)
    if head == "الساعة" and count <= 12:
        return hour(count or 12)
    if head in _DECADES and count in range(20, 100, 10):
        return decade(count)
    if count <= 31 and re.match(r" من (?:ال|هذا ال|كل )?شهر", rest):
        return ordinal(count)
    if rest.startswith(" من عمر"):
        return ordinal(count, feminine=True)
    noun, _ = noun_after(rest)
    if head in BEFORE_ORDINALS and noun not in TIMES_AND_MEASURES:
        return which(count, text)
    if is_plural(noun) or (count > 10 and _is_single(noun)):
        return definite(cardinal(count, counts_feminine(rest, is_few(count)), counting=True))
    return _of_head(head, text, count)


def _is_single(noun: str) -> bool:
    """Whether a noun stands in the singular that numbers above ten ask for."""
    return noun.endswith(("ة", "ا")) or noun in TIMES_AND_MEASURES


def _of_head(head: str, text: str, count: int) -> str:
    if head.startswith("ال") and len(head) > 3:
        if is_plural(head[2:]):
            return definite(cardinal(count, counts_feminine(f" {head[2:]}", few=True)))
        return which(count, text)
    possessed = _ENDS_POSSESSED.search(head)
    if possessed and not is_plural(possessed[1] + possessed[2]) and head not in _GROUPS:
        return ordinal(count, feminine=bool(possessed[2]))
    return definite(cardinal(count, feminine=head in _GROUPS))


DEFINITE = (rule(rf"(?<![ء-ي])(?P<joined>[وف]?(?:[بك]?ال|لل))-?(?P<n>{NUMBER})", _definite),)
