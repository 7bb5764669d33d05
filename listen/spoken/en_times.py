"""English clock times, durations, years, decades and quarters."""

import re

from listen.spoken.en_dates import YEAR
from listen.spoken.en_numbers import (
    NUMBER,
    cardinal,
    first_figure,
    number,
    ordinal,
    plural,
    two_figures,
    year,
)
from listen.spoken.rules import Match, one_of, rule, stop, word_list

_ZONES = word_list(
    "ET = Eastern time; EST = Eastern time; EDT = Eastern time; PT = Pacific time;"
    "PST = Pacific time; PDT = Pacific time; CT = Central time; CST = Central time;"
    "CDT = Central time; MT = Mountain time; MST = Mountain time; MDT = Mountain time;"
    "GMT = GMT; UTC = UTC; BST = BST; CET = CET; CEST = CEST; IST = IST"
)
_ANY_CASE = {**_ZONES, **{zone.lower(): said for zone, said in _ZONES.items()}}
_ZONE = rf"(?: ({one_of(_ANY_CASE)})\b)?"
_HALF = r"\s?([apAP])\.?\s?[mM]\b\.?"

_MANY = re.compile(r" (?:[a-z]+s|people|men|women|children|more)\b(?!')")
_OF_TIME = re.compile(
    r"(?:^|[(,;:.!?'\"—] ?|\b(?:in|since|by|from|until|till|before|after|during|the|of|to|and|or"
    r"|its|his|her|their|our|this|that|late|early|mid|year|season|[A-Z]\w*|\w+'s) )$"
)


def _half_day(match: Match) -> str:
    if not 1 <= int(match[1]) <= 12:
        return match[0]
    minutes = f" {two_figures(match[2])}" if match[2] and match[2] != "00" else ""
    zone = f" {_ANY_CASE[match[4]]}" if match[4] else ""
    return f"{cardinal(int(match[1]))}{minutes} {match[3].upper()}.M{zone}" + stop(match)


def _clock(match: Match) -> str:
    hour, minutes = int(match[1]), match[2]
    if hour > 23:
        return match[0]
    if minutes != "00":
        said = f"{cardinal(hour)} {two_figures(minutes)}"
    elif hour == 0:
        said = "midnight"
    else:
        said = cardinal(hour) + (" hundred" if hour > 12 else " o'clock")
    return said + (f" {_ANY_CASE[match[3]]}" if match[3] else "")


def _duration(match: Match) -> str:
    """Say 2:01:09 and 3:43.13 as hours, minutes and seconds."""
    hours, minutes, seconds = match[1].rstrip(":"), match[2], match[3]
    parts = [_several(hours, "hour")] if hours else []
    return f"{', '.join([*parts, _several(minutes, 'minute')])} and {_several(seconds, 'second')}"


def _several(figures: str, unit: str) -> str:
    said = number(figures.lstrip("0") if figures.strip("0") else "0")
    return f"{said} {unit if said == 'one' else plural(unit)}"


def _hours(match: Match) -> str:
    """Say 1h 23m."""
    return f"{_several(match[1], 'hour')} {_several(match[2], 'minute')}"


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


TIMES = (
    rule(
        r"([0-9](?i: ?[ap]\.?m\.?)?)\s?[-–]\s?"
        r"(?=[0-9]{1,2}(?:[:.][0-5][0-9])? ?(?i:[ap]\.?m)\b)",
        r"\1 to ",
        needs="- –",
    ),
    rule(r"\b([Nn]oon|[Mm]idnight)\s?[-–]\s?(?=[0-9])", r"\1 to ", needs="oon- oon– ight- ight–"),
    rule(r"(?<=[0-9]:[0-5][0-9])\s?[-–]\s?(?=[0-9]{1,2}:[0-5][0-9])", " to ", needs=":"),
    rule(
        r"(?<![\w:.,])([0-9]{1,3}:)([0-5][0-9]):([0-5][0-9](?:\.[0-9]+)?)(?![\w:])",
        _duration,
        needs=":",
    ),
    rule(r"(?<![\w:.,])()([0-9]{1,2}):([0-5][0-9]\.[0-9]+)(?![\w:])", _duration, needs=":"),
    rule(
        rf"({first_figure('')}[0-9]?)(?:[:.]([0-5][0-9]))?{_HALF}{_ZONE}",
        _half_day,
    ),
    rule(
        rf"({first_figure('0-9:.')}[0-9]?):([0-5][0-9])(?![0-9:]){_ZONE}(?: hrs| hours)?",
        _clock,
        needs=":",
    ),
    rule(
        r"\b([01][0-9]|2[0-3])([0-5][0-9])(?: (GMT|UTC|BST|CET)\b| (?:hrs|hours)\b)",
        _clock,
        needs=(" GMT", " UTC", " BST", " CET", " hrs", " hours"),
    ),
    rule(
        r"(0[0-9])([0-5][0-9])()\b(?:(?<=\bat ....)|(?<=\bby ....)|(?<=from ....)|(?<=until ....)"
        r"|(?<=since ....))",
        _clock,
        needs="0",
    ),
)
YEARS = (
    rule(
        rf"({first_figure()}[0-9]?) ?h(?:rs?)? ?([0-5]?[0-9])(?: ?m(?:ins?)?\b|\b)",
        _hours,
        needs="h",
    ),
    rule(rf"(?<=[a-z]-){YEAR}\b(?![.,/-][0-9])", lambda m: year(int(m[1])), needs="-"),
    rule(r"(?<![\w.,])([1-4])([QH])\s?(20[0-9][0-9]|[0-9][0-9])\b", _quarter, needs="Q H"),
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
