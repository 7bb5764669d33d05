"""English clock times, durations, years, decades and quarters."""

from listen.spoken.en_numbers import (
    cardinal,
    first_figure,
    number,
    plural,
    two_figures,
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
DURATIONS = (
    rule(
        rf"({first_figure()}[0-9]?) ?h(?:rs?)? ?([0-5]?[0-9])(?: ?m(?:ins?)?\b|\b)",
        _hours,
        needs="h",
    ),
)
