"""Arabic dates."""

import re
from typing import Final

from listen.spoken.ar.definite import head_of
from listen.spoken.ar.months import HIJRI, MONTH, MONTHS
from listen.spoken.ar.numbers import number
from listen.spoken.ar.ordinals import ordinal
from listen.spoken.ar.syntax import before, stands_alone
from listen.spoken.ar.words import NAMED
from listen.spoken.ar.years import ERA, era
from listen.spoken.rules import Match, rule, words

_MONTH: Final = rf"(?P<month>{MONTH}(?: ?/ ?{MONTH}| \({MONTH}\))?)"
_YEAR: Final = r"(?P<year>(?:1\d|20|21)\d\d)"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_LAWS: Final = frozenset(words("قضية القضية مرسوم المرسوم لائحة اللائحة ملف الملف"))
_LINKS: Final = {
    "-": " إِلَى ",
    "–": " إِلَى ",
    "و": " وَ",
    "إلى": " إِلَى ",
    "حتى": " حَتَّى ",
    "أو": " أَو ",
}
_SAYINGS: Final = {
    "24/7": "عَلَى مَدَار السَّاعَة",
    "11/9": "الْحَادِي عَشَر مِن سبتمبر",
    "9/11": "الْحَادِي عَشَر مِن سبتمبر",
}


def _named(match: Match) -> str:
    """Say the day, or the two days, of a month."""
    until = match["until"]
    days = ordinal(int(match["day"]))
    if until:
        days += _LINKS[match["link"].strip()] + ordinal(int(until))
    month = " ".join(re.sub(r"[/()]", " ", match["month"]).split())
    return _said(days, month, match["year"], match) + era(match)


def _said(days: str, month: str, year: str | None, match: Match) -> str:
    """Join the parts of a date; where no sentence tells what they are, they tell it themselves."""
    alone = stands_alone(match)
    of_month = f"{days} مِن {'شَهْر ' if alone else ''}{month}" if days else month
    return of_month + (f" {'لِعَام ' if alone else ''}{number(year)}" if year else "")


def _numeric(match: Match) -> str:
    """Say 12/10/2025, where the day is first unless it cannot be, by the calendar of its era."""
    day, month = int(match["day"]), int(match["month"])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    found = match.groupdict()
    is_hijri = (found.get("era") or "").startswith("ه")
    name = (HIJRI if is_hijri else MONTHS)[month - 1]
    return _said(ordinal(day), name, found.get("year"), match) + era(match)


def _month_and_year(match: Match) -> str:
    """Say 12/2019 and 12-2019, unless it is the number of a law."""
    if head_of(before(match)) in NAMED | _LAWS:
        return match[0]
    return _said("", MONTHS[int(match["month"]) - 1], match["year"], match)


def _month_alone(match: Match) -> str:
    return _said("", match["month"], match["year"], match) if stands_alone(match) else match[0]


DATES: Final = (
    rule(
        r"(?<![\d/.-])24/7(?![\d/])"
        r"|(?:(?<=بعد )|(?<=هجمات )|(?<=أحداث ))(?:11/9|9/11)(?![\d/])",
        lambda m: _SAYINGS[m[0]],
        needs="/",
    ),
    rule(
        r"(?<![\d/.-])(?P<day>\d\d?)(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark)(?P<year>[12]\d{3})(?![\d/-])"
        rf"{ERA}",
        _numeric,
        needs="/ . -",
    ),
    rule(
        r"(?<![\d-])(?P<year>[12]\d{3})(?P<mark>[/-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d/-])"
        rf"{ERA}",
        _numeric,
        needs="/ -",
    ),
    rule(
        r"(?<![\d/.,-])(?P<month>0?[1-9]|1[0-2])[/-](?P<year>(?:19|20)\d\d)(?![\d/-]|[.,]\d)",
        _month_and_year,
        needs="/ -",
    ),
    rule(rf"(?P<month>{MONTH}) {_YEAR}(?!\w)", _month_alone),
    rule(
        r"(?:(?<=بتاريخ )|(?<=يوم )|(?<=الموافق ))(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/])",
        _numeric,
        needs="/",
    ),
    rule(
        rf"(?:(?<![ء-ي])ال)?(?<![\d.,:/-])(?P<day>{_DAY})"
        rf"(?:(?P<link> ?[-–] ?| و| إلى | حتى | أو )(?P<until>{_DAY}))? (?:من )?{_MONTH}"
        rf"(?:[ ،]*(?:من )?(?:عام |سنة )?{_YEAR}(?!\d|[-/]\d))?{ERA}(?!\w)",
        _named,
    ),
)
