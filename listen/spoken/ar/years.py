"""Arabic years with their era, seasons, decades and centuries."""

from typing import Final

from listen.spoken.ar.numbers import number
from listen.spoken.ar.ordinals import decade, ordinal
from listen.spoken.ar.syntax import before
from listen.spoken.rules import Match, one_of, rule, stop, word_list

_ERAS: Final = word_list("""
م = مِيلَادِيَّة; هـ = هِجْرِيَّة; ه = هِجْرِيَّة; ق.م = قَبْلَ الْمِيلَاد; ق. م = قَبْلَ الْمِيلَاد
ميلادي = مِيلَادِيّ; ميلادية = مِيلَادِيَّة; هجري = هِجْرِيّ; هجرية = هِجْرِيَّة
""")
_CENTURIES: Final = word_list(
    "م = الْمِيلَادِيّ; هـ = الْهِجْرِيّ; ه = الْهِجْرِيّ; ق.م = قَبْلَ الْمِيلَاد; ق. م = قَبْلَ الْمِيلَاد"
)
ERA: Final = rf"(?: ?(?P<era>{one_of(_ERAS)})(?![\w²³]|/[ء-ي])\.?)?"


def era(match: Match) -> str:
    """Name the era that a match has found, if any."""
    return f" {_ERAS[match['era']]}{stop(match)}" if match["era"] else ""


def _in_year(match: Match) -> str:
    feminine = match["word"].endswith("سنة")
    return f"{match['word']} {number(match['n'], feminine)}{era(match)}"


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


YEARS: Final = (
    rule(
        rf"(?<=القرن )(?P<n>[1-9]|[12]\d) ?(?P<era>{one_of(_CENTURIES)})(?![\w²³])\.?",
        lambda m: f"{ordinal(int(m['n']))} {_CENTURIES[m['era']]}{stop(m)}",
        needs="القرن",
    ),
    rule(r"(?<![\w.,])(?:1[89]|20)([2-9])0s\b", _decade, needs="0s"),
    rule(
        r"(?<![\d/.,-])(?P<first>(?:1\d|20|21)\d\d)(?P<mark> ?[-–] ?|/)"
        r"(?P<last>(?:1\d|20|21)\d\d|\d\d)(?![\d/-])",
        _season,
        needs="- – /",
    ),
    rule(
        rf"(?<![ء-ي])(?P<word>[وبلف]?(?:ال)?(?:عام|سنة)) (?P<n>\d{{1,4}})"
        rf"(?![\d/.,:-]*\d){ERA}(?! ?%)",
        _in_year,
        needs="عام سنة",
    ),
    rule(
        r"(?<![\d.,])(?P<n>[1-9]\d{2,3})(?P<space> ?)(?P<era>هـ|هجرية?|ق\.م|ق\. م)(?![\w²³])\.?",
        lambda m: number(m["n"]) + era(m),
        needs="ه ق",
    ),
    rule(
        r"(?:(?<=في )|(?<=منذ )|(?<=حتى )|(?<=بعد )|(?<=قبل )|(?<=من )|(?<=إلى )|(?<=بين )"
        r"|(?<=[و/]))(?P<n>(?:1\d|20)\d\d) ?(?P<era>م)(?![\w/²³])\.?",
        lambda m: number(m["n"]) + era(m),
        needs="م",
    ),
)
