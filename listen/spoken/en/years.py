"""English years, decades, seasons and quarters."""

import re

from listen.spoken.en.dates import YEAR
from listen.spoken.en.numbers import NUMBER, cardinal, ordinal, plural, two_figures, year
from listen.spoken.rules import Match, rule

_MANY = re.compile(r" (?:[a-z]+s|people|men|women|children|more)\b(?!')")
_OF_TIME = re.compile(
    r"(?:^|[(,;:.!?'\"—] ?|\b(?:in|since|by|from|until|till|before|after|during|the|of|to|and|or"
    r"|its|his|her|their|our|this|that|late|early|mid|year|season|[A-Z]\w*|\w+'s) )$"
)


def _season(match: Match) -> str:
    """Say 2025/26 and 2025-26 as a season, a longer stretch of years as from-to."""
    first, last = int(match[1]), int(match[3])
    joint = " " if match[2] == "/" or last == (first + 1) % 100 else " to "
    if match[2] != "/" and last <= first % 100 and last != (first + 1) % 100:
        return match[0]
    return f"{year(first)}{joint}{two_figures(match[3])}"


def _decade(match: Match) -> str:
    century, ten = int(match[1]), match[2] + "0"
    if ten == "00":
        return plural(year(century * 100))
    return f"{cardinal(century)} {plural(cardinal(int(ten)))}"


def _bare_year(match: Match) -> str:
    """Say a year, but how many where many of something follow: 1011 homes, not 1500 people."""
    many = _MANY.match(match.string, match.end()) and not match[1].endswith("00")
    if many and not _OF_TIME.search(match.string, max(0, match.start() - 12), match.start()):
        return match[0]
    return year(int(match[1]))


def _quarter(match: Match) -> str:
    """Say 3Q22 and 1H 2023 as the part of a year."""
    part = f"{ordinal(int(match[1]))} {'quarter' if match[2] == 'Q' else 'half'}"
    in_year = int(match[3])
    return f"the {part} of {year(in_year if in_year > 99 else 2000 + in_year)}"


YEARS = (
    rule(rf"(?<=[a-z]-){YEAR}\b(?![.,/-][0-9])", lambda m: year(int(m[1])), needs="-"),
    rule(r"(?<![\w.,])([1-4])([QH])\s?(20[0-9][0-9]|[0-9][0-9])\b", _quarter, needs="Q H"),
    rule(r"(?<=[0-9]0s)[-–](?='?[0-9]{2,4}s\b)", " to ", needs="s- s–"),
    rule(r"(?<![\w.,])'?00s\b", "two thousands", needs="00s"),
    rule(r"\b(1[0-9]|20)([0-9])0'?s\b", _decade, needs="0s 0's"),
    rule(r"(?<![\w.,])'?([2-9]0)'?s\b", lambda m: plural(cardinal(int(m[1]))), needs="0s 0's"),
    rule(rf"\b{YEAR}/{YEAR}\b", lambda m: f"{year(int(m[1]))} {year(int(m[2]))}", needs="/"),
    rule(rf"\b{YEAR}(/|-|–)([0-9][0-9])\b(?![-–/.,][0-9])", _season, needs="/ - –"),
    rule(
        rf"\b{YEAR}\s?[-–]\s?{YEAR}\b",
        lambda m: f"{year(int(m[1]))} to {year(int(m[2]))}",
        needs="- –",
    ),
    rule(
        r"\b([1-9][0-9]{2,3}) (?=(?:BC|BCE|AD|CE|B\.C|A\.D)\b)",
        lambda m: f"{year(int(m[1]))} ",
        needs="BC AD CE B.C A.D",
    ),
    rule(rf"\b(?:c|ca|circa)\. ?(?={NUMBER}\b)", "circa ", needs="c. ca."),
    rule(r"(?<![\w.,'])'([0-9][0-9])\b", lambda m: two_figures(m[1]), needs="'"),
)
BARE_YEAR = rule(
    rf"(?<![\w.,$£€/+-]){YEAR}(?![\w%]|[.,/:][0-9]|-[0-9])",
    _bare_year,
)
