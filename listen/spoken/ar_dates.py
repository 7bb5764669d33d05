"""Arabic dates, years and seasons."""

from typing import Final

from listen.spoken.ar_numbers import number
from listen.spoken.ar_ordinals import decade, ordinal
from listen.spoken.ar_syntax import before
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words

_MONTHS: Final = words("""
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
""")
_OTHER_MONTHS: Final = (
    *words("إبريل ابريل اغسطس اكتوبر شباط آذار نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل"),
    *words(
        "جوان جويلية أوت يونيه يوليه غشت نونبر دجنبر شتنبر ماي يوليوز محرم صفر رجب شعبان رمضان شوال"
    ),
    *("كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني", "ربيع الأول", "ربيع الآخر"),
    *("ربيع الثاني", "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية", "ذو القعدة", "ذي القعدة"),
    *("ذو الحجة", "ذي الحجة"),
)
_NAME: Final = one_of((*_MONTHS, *_OTHER_MONTHS))
_MONTH: Final = rf"(?P<month>{_NAME}(?: ?/ ?{_NAME})?)"
_ERAS: Final = word_list(
    "م = مِيلَادِيَّة; هـ = هِجْرِيَّة; ه = هِجْرِيَّة; ق.م = قَبْلَ الْمِيلَاد; ق. م = قَبْلَ الْمِيلَاد"
)
_ERA: Final = rf"(?: ?(?P<era>{one_of(_ERAS)})(?![\w²³]|/[ء-ي])\.?)?"
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


def _era(match: Match) -> str:
    return f" {_ERAS[match['era']]}{stop(match)}" if match["era"] else ""


def _named(match: Match) -> str:
    """Say the day, or the two days, of a month."""
    until = match["until"]
    days = ordinal(int(match["day"]))
    if until:
        days += _LINKS[match["link"].strip()] + ordinal(int(until))
    month = " ".join(match["month"].replace("/", " ").split())
    year = f" {number(match['year'])}" if match["year"] else ""
    return f"{days} مِن {month}{year}{_era(match)}"


def _numeric(match: Match) -> str:
    """Say 12/10/2025, where the day is first unless it cannot be."""
    day, month = int(match["day"]), int(match["month"])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    year = match.groupdict().get("year")
    return f"{ordinal(day)} مِن {_MONTHS[month - 1]}" + (f" {number(year)}" if year else "")


def _month_and_year(match: Match) -> str:
    return f"{_MONTHS[int(match[1]) - 1]} {number(match[2])}"


def _in_year(match: Match) -> str:
    feminine = match["word"].endswith("سنة")
    return f"{match['word']} {number(match['n'], feminine)}{_era(match)}"


def _decade(match: Match) -> str:
    return decade(int(match[1]) * 10)


def _season(match: Match) -> str:
    """Say 2025/26 as two years in a row, a longer stretch as from-to."""
    first, last = match["first"], match["last"]
    full = last if len(last) == 4 else first[:2] + last
    if match["mark"] != "/" and int(full) != int(first) + 1:
        joint = "و" if before(match).endswith("بين ") else "إلى "
        return f"{first} {joint}{last}" if len(last) == 4 else match[0]
    return f"{number(first)} {number(last.lstrip('0') or '0')}"


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
        rf"(?:[ ،]*(?:من )?(?:عام |سنة )?{_YEAR}(?!\d|[-/]\d))?{_ERA}(?!\w)",
        _named,
    ),
)
YEARS: Final = (
    rule(r"(?<![\d/.,-])(0[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])", _month_and_year, needs="/"),
    rule(r"(?<![\w.,])(?:1[89]|20)([2-9])0s\b", _decade, needs="0s"),
    rule(
        r"(?<![\d/.,-])(?P<first>(?:1\d|20|21)\d\d)(?P<mark> ?[-–] ?|/)"
        r"(?P<last>(?:1\d|20|21)\d\d|\d\d)(?![\d/-])",
        _season,
        needs="- – /",
    ),
    rule(
        rf"(?<![ء-ي])(?P<word>[وبلف]?(?:ال)?(?:عام|سنة)) (?P<n>\d{{1,4}})"
        rf"(?![\d/.,:-]*\d){_ERA}(?! ?%)",
        _in_year,
        needs="عام سنة",
    ),
    rule(
        r"(?<![\d.,])(?P<n>[1-9]\d{2,3})(?P<space> ?)(?P<era>هـ|ق\.م|ق\. م)(?![\w²³])\.?",
        lambda m: number(m["n"]) + _era(m),
        needs="ه ق",
    ),
    rule(
        r"(?:(?<=في )|(?<=منذ )|(?<=حتى )|(?<=بعد )|(?<=قبل )|(?<=من )|(?<=إلى )|(?<=بين )"
        r"|(?<=[و/]))(?P<n>(?:1\d|20)\d\d) ?(?P<era>م)(?![\w/²³])\.?",
        lambda m: number(m["n"]) + _era(m),
        needs="م",
    ),
)
