"""Arabic dates."""

import re
from typing import Final

from listen.spoken.ar.numbers import number
from listen.spoken.ar.ordinals import ordinal
from listen.spoken.ar.years import ERA, MONTHS, era
from listen.spoken.rules import Match, one_of, rule, words

_OTHER_MONTHS: Final = (
    *words("إبريل ابريل اغسطس اكتوبر شباط آذار نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل"),
    *words(
        "جوان جويلية أوت يونيه يوليه غشت نونبر دجنبر شتنبر ماي يوليوز محرم صفر رجب شعبان رمضان شوال"
    ),
    *("كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني", "ربيع الأول", "ربيع الآخر"),
    *("ربيع الثاني", "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية", "ذو القعدة", "ذي القعدة"),
    *("ذو الحجة", "ذي الحجة"),
)
_NAME: Final = one_of((*MONTHS, *_OTHER_MONTHS))
_MONTH: Final = rf"(?P<month>{_NAME}(?: ?/ ?{_NAME}| \({_NAME}\))?)"
_YEAR: Final = r"(?P<year>(?:1\d|20|21)\d\d)"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
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
    year = f" {number(match['year'])}" if match["year"] else ""
    return f"{days} مِن {month}{year}{era(match)}"


def _numeric(match: Match) -> str:
    """Say 12/10/2025, where the day is first unless it cannot be."""
    day, month = int(match["day"]), int(match["month"])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    year = match.groupdict().get("year")
    return f"{ordinal(day)} مِن {MONTHS[month - 1]}" + (f" {number(year)}" if year else "")


DATES: Final = (
    rule(
        r"(?<![\d/.-])24/7(?![\d/])"
        r"|(?:(?<=بعد )|(?<=هجمات )|(?<=أحداث ))(?:11/9|9/11)(?![\d/])",
        lambda m: _SAYINGS[m[0]],
        needs="/",
    ),
    rule(
        r"(?<![\d/.-])(?P<day>\d\d?)(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark)(?P<year>[12]\d{3})(?![\d/-])",
        _numeric,
        needs="/ . -",
    ),
    rule(
        r"(?<![\d-])(?P<year>[12]\d{3})(?P<mark>[/-])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\d/-])",
        _numeric,
        needs="/ -",
    ),
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
