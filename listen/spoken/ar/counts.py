"""Arabic numbers beside a noun: counted things, ordinals, and numbers that are names."""

import re
from typing import Final

from listen.spoken.ar.cases import accusative, nominative
from listen.spoken.ar.definite import DEFINITE, head_of, which
from listen.spoken.ar.months import MONTH
from listen.spoken.ar.nouns import dual, is_feminine, is_plural, plain
from listen.spoken.ar.numbers import cardinal, decimal, is_few, is_unround, number
from listen.spoken.ar.roles import is_object, is_subject
from listen.spoken.ar.syntax import (
    LETTERS,
    after,
    before,
    counts_feminine,
    is_noun,
    noun_after,
    stands_alone,
)
from listen.spoken.ar.words import BEFORE_ORDINALS, NAMED, PEOPLE, SCALES, TIMES_AND_MEASURES
from listen.spoken.rules import Match, rule
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
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_WORD: Final = re.compile(rf"(?:عام|سنة|العام|السنة|منذ|حتى|في|بعد|قبل|مطلع|نهاية|{MONTH})$")


def _counted(match: Match) -> str:
    """Say a number in the gender of what it counts and the case of its place."""
    written, text = match["n"], before(match)
    sign = SIGNS[(match["sign"] or "").strip()]
    whole, _, decimals = parts(written)
    if stands_alone(match):
        return sign + _alone(written)
    if decimals or len(whole) > 9 or head_of(text) in NAMED:
        return sign + number(written)
    count, rest = int(whole), after(match)
    noun, following = noun_after(rest)
    if 0 < count < 100 and not sign and _iswhich(text, rest, noun):
        return which(count, text)
    feminine = counts_feminine(rest, is_few(count))
    year = _is_year(count, text, noun)
    subject = not (sign or year) and is_subject(text, following if noun in SCALES else noun)
    counting = bool(noun) and rest.startswith(" " + noun) and not year
    said = number(written, feminine, subject, counting)
    return sign + (accusative(said) if counting and not subject and is_object(text) else said)


def _alone(written: str) -> str:
    """Say a year in the case that عام gives it, decimals for 21.832, else a plain number."""
    if _YEAR.fullmatch(written):
        return number(written)
    said = decimal(written) if "." in written and is_unround(written) else number(written)
    return nominative(said)


def _iswhich(text: str, rest: str, noun: str) -> bool:
    """Whether a bare number after a noun tells which one, and not how many of what follows."""
    counts = noun in TIMES_AND_MEASURES | PEOPLE or re.match(r" ?(?:إلى|-) ?\d", rest)
    return text.endswith(" ") and head_of(text) in BEFORE_ORDINALS and not counts


def _is_year(count: int, text: str, noun: str) -> bool:
    return 1900 <= count < 2100 and bool(_YEAR_WORD.search(text.strip())) and not noun.endswith("ة")


def _one_or_two(match: Match) -> str:
    """Say شخص واحد for 1 شخص, and ساعتين for 2 ساعة."""
    text, noun = before(match), match["noun"]
    if (
        not is_noun(plain(noun))
        or is_plural(plain(noun))
        or head_of(text) in NAMED | BEFORE_ORDINALS
    ):
        return match[0]
    if match["n"] == "1":
        return f"{noun} {'وَاحِدَة' if is_feminine(plain(noun)) else 'وَاحِد'}"
    said = dual(noun)
    if noun_after(after(match))[0] and plain(noun) in SCALES:
        said = plain(said).removesuffix("ن")
    subject = is_subject(text, plain(noun))
    return re.sub(r"َ?يْ?(ن?)$", r"ا\1", said) if subject else said


def _and_one_or_two(match: Match) -> str:
    """Say ألف ليلة وليلة for 1001 ليلة, and مئة شخص وشخصين for 102 شخص."""
    text, noun, count = before(match), match["noun"], int(parts(match["n"])[0])
    known = is_noun(plain(noun)) and not is_plural(plain(noun)) and plain(noun) not in SCALES
    if not known or 1900 <= count < 2100 or head_of(text) in NAMED | BEFORE_ORDINALS:
        return match[0]
    one = noun.removesuffix("ًا").removesuffix("ا") if len(noun) > 3 else noun
    more = one if count % 100 == 1 else dual(one)
    said = f"{cardinal(count - count % 100, counting=True)} {one} وَ{more}"
    if is_subject(text, plain(noun)):
        return nominative(said)
    return said + ("ًا" if more == one and is_object(text) and not is_feminine(plain(one)) else "")


COUNTS = (
    rule(rf"(?<![\d.,/:+-])(?P<n>[12]) (?P<noun>{LETTERS}{{2,}})", _one_or_two),
    rule(
        rf"(?<![\d.,/:+-])(?P<n>[1-9][\d,]{{0,9}}0[12]) (?P<noun>{LETTERS}{{2,}})",
        _and_one_or_two,
        needs="01 02",
    ),
    *DEFINITE,
    rule(rf"{SIGN}(?<![\d.,])(?P<n>{NUMBER})", _counted),
)
