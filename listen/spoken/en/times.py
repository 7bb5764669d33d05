"""English clock times, durations, years, decades and quarters."""

from listen.spoken.en.numbers import (
    cardinal,
    first_figure,
    number,
    plural,
    two_figures,
)
from listen.spoken.rules import Match, one_of, rule, stop, word_list

_ZONES = word_list(
    "ET = Eastern time; PT = Pacific time; CT = Central time; MT = Mountain time; EST = EST;"
    "EDT = EDT; PST = PST; PDT = PDT; CST = CST; CDT = CDT; MST = MST; MDT = MDT; GMT = GMT;"
    "UTC = UTC; BST = BST; CET = CET; CEST = CEST; IST = IST"
)
_ANY_CASE = {**_ZONES, **{zone.lower(): said for zone, said in _ZONES.items()}}
_ZONE = rf"(?: ?({one_of(_ANY_CASE)}(?:/[ECMP]T)?)\b)?"
_HALF = r"\s?([apAP])\.?\s?[mM]\b\.?"


def _zone(written: str | None) -> str:
    """Say a zone, or two: 9 p.m. ET/PT."""
    if not written:
        return ""
    first, _, second = written.partition("/")
    said = _ANY_CASE[first]
    return f" {said.removesuffix(' time')} and {_ANY_CASE[second]}" if second else f" {said}"


def _half_day(match: Match) -> str:
    if not 1 <= int(match[1]) <= 12:
        return match[0]
    minutes = f" {two_figures(match[2])}" if match[2] and match[2] != "00" else ""
    half = f"{match[3].upper()}.M"
    return f"{cardinal(int(match[1]))}{minutes} {half}{_zone(match[4])}" + stop(match)


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
    return said + _zone(match[3])


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
    # In the middle of the country a programme begins an hour earlier: 8/7c.
    rule(r"\b([0-9]{1,2})/([0-9]{1,2})c\b", r"\1 \2 Central", needs="/"),
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
DURATIONS = (
    rule(
        rf"({first_figure()}[0-9]?) ?h(?:rs?)? ?([0-5]?[0-9])(?: ?m(?:ins?)?\b|\b)",
        _hours,
        needs="h",
    ),
)
