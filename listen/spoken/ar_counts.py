"""Arabic numbers beside a noun: counted things, ordinals, and numbers that are names."""

import re
from typing import Final

from listen.spoken.ar_nouns import dual, is_feminine, is_plural, plain
from listen.spoken.ar_numbers import cardinal, is_few, number
from listen.spoken.ar_ordinals import decade, definite, hour, ordinal
from listen.spoken.ar_syntax import (
    LETTERS,
    after,
    before,
    counts_feminine,
    is_noun,
    is_subject,
    noun_after,
)
from listen.spoken.ar_words import BEFORE_ORDINALS, NAMED, SCALES, TIMES_AND_MEASURES
from listen.spoken.rules import Match, rule, words
from listen.spoken.written_numbers import NUMBER, parts

SIGNS: Final = {
    "-": "نَاقِص ",
    "+": "زَائِد ",
    "±": "زَائِد أَو نَاقِص ",
    ">": "أَكْبَر مِن ",
    "<": "أَقَلّ مِن ",
    "~": "نَحْو ",
    "": "",
}
SIGN: Final = r"(?P<sign>(?<![\w)])[+-]|[±~<>] ?)?"
_DECADES: Final = frozenset(words("سنوات عقد حقبة فترة بداية أوائل أواخر منتصف مطلع جيل"))
_GROUPS: Final = frozenset(words("مجموعة قمة دول مجموعه"))
_YEAR_WORD: Final = re.compile(r"(?:عام|سنة|العام|السنة|منذ|حتى|في|بعد|قبل|مطلع|نهاية)$")
_ENDS_POSSESSED: Final = re.compile(r"(.{2,}?)(ت?)(?:ه|ها|هم|هما)$")


def _head(text: str) -> str:
    """Return the last word before a number, without what joins it to its own neighbours."""
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    last = re.sub(r"^[وف](?=[بلك]?ال|لل)", "", last)
    return re.sub(r"^(?:[بك]ال|لل)", "ال", last)


def _counted(match: Match) -> str:
    """Say a number in the gender of what it counts and the case of its place."""
    written, text = match["n"], before(match)
    sign = SIGNS[(match["sign"] or "").strip()]
    whole, _, decimals = parts(written)
    if decimals or len(whole) > 9 or _head(text) in NAMED:
        return sign + number(written)
    count, rest = int(whole), after(match)
    noun, following = noun_after(rest)
    if 0 < count < 100 and not sign and _is_which(text, rest, noun):
        return _which(count, text)
    feminine = counts_feminine(rest, is_few(count))
    subject = not sign and is_subject(text, following if noun in SCALES else noun)
    counting = bool(noun) and rest.startswith(" " + noun) and not _is_year(count, text, noun)
    return sign + number(written, feminine, subject, counting)


def _is_which(text: str, rest: str, noun: str) -> bool:
    """Whether a bare number after a noun tells which one, and not how many of what follows."""
    counts = noun in TIMES_AND_MEASURES or re.match(r" ?(?:إلى|-) ?\d", rest)
    return text.endswith(" ") and _head(text) in BEFORE_ORDINALS and not counts


def _is_year(count: int, text: str, noun: str) -> bool:
    return 1900 <= count < 2100 and bool(_YEAR_WORD.search(text.strip())) and not noun.endswith("ة")


def _which(count: int, text: str) -> str:
    head = _head(text)
    ahead = text.rstrip()[: -len(head)] if text.rstrip().endswith(head) else "في "
    return ordinal(count, is_feminine(head), is_subject(ahead))


def _one_or_two(match: Match) -> str:
    """Say شخص واحد for 1 شخص, and ساعتين for 2 ساعة."""
    text, noun = before(match), match["noun"]
    if not is_noun(plain(noun)) or is_plural(plain(noun)) or _head(text) in NAMED | BEFORE_ORDINALS:
        return match[0]
    if match["n"] == "1":
        return f"{noun} {'وَاحِدَة' if is_feminine(plain(noun)) else 'وَاحِد'}"
    said = dual(noun)
    if noun_after(after(match))[0] and plain(noun) in SCALES:
        said = plain(said).removesuffix("ن")
    subject = is_subject(text, plain(noun))
    return re.sub(r"َ?يْ?(ن?)$", r"ا\1", said) if subject else said


def _definite(match: Match) -> str:
    """Say the number after an article: which one of a singular, how many of a plural."""
    joined, written = match["joined"], match["n"]
    if not written.isdecimal():
        return match[0].replace(written, number(written))
    said = _defined(before(match), after(match), int(written))
    return joined[:-1] + said[1:] if joined.endswith("لل") else joined[:-2] + said


def _defined(text: str, rest: str, count: int) -> str:
    head = _head(text)
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
        return _which(count, text)
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
        return _which(count, text)
    possessed = _ENDS_POSSESSED.search(head)
    if possessed and not is_plural(possessed[1] + possessed[2]) and head not in _GROUPS:
        return ordinal(count, feminine=bool(possessed[2]))
    return definite(cardinal(count, feminine=head in _GROUPS))


COUNTS = (
    rule(rf"(?<![\d.,/:+-])(?P<n>[12]) (?P<noun>{LETTERS}{{2,}})", _one_or_two),
    rule(rf"(?<![ء-ي])(?P<joined>[وف]?(?:[بك]?ال|لل))-?(?P<n>{NUMBER})", _definite),
    rule(rf"{SIGN}(?<![\d.,])(?P<n>{NUMBER})", _counted),
)
