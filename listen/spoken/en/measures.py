"""English shares, temperatures and measures."""

import re

from listen.spoken.en.amounts import SCALES, TO, amount, is_one_of_many, is_place, several
from listen.spoken.en.lengths import LENGTHS
from listen.spoken.en.numbers import alone, first_figure, number
from listen.spoken.en.units import PER, UNITS, per
from listen.spoken.rules import Match, one_of, rule, stop, words

_ATTRIBUTED = one_of(
    words("""
round rounds shell shells gun guns pistol rifle cannon artillery ammunition howitzer howitzers lens
film mortar mortars projectile band processor run race walk swim ride relay dash radius limit zone
""")
)
_UNIT = r"(?P<unit>(?:(?:sq|cu)\.?[ -]|fl )?[a-zA-Zµμ°ºΩ℃℉]{1,6}[²³23]?)(?!\w)"
_SHOUTED = words("KM KG CM MM MPH KPH KMH FT LB LBS OZ MIN HR HRS")


def _percent(match: Match) -> str:
    return f"{amount(match, match['to'])} percent" + stop(match)


def _measure(match: Match) -> str:
    unit, than = _unit(match["unit"], match["per"])
    if not unit:
        return match[0]
    is_one = (match["n"] == "1" and not match["to"]) or (
        match["hyphen"] == "-" or match["attributed"] is not None or is_one_of_many(match)
    )
    joint = "-" if match["hyphen"] == "-" else " "
    said = f"{amount(match, match['to'])}{joint}"
    return said + (unit if is_one and not match["long"] else several(unit)) + than


def _unit(written: str, than: str | None) -> tuple[str, str]:
    """Look up a unit and what it is per; km/h and b/d have names of their own."""
    if than and (whole := UNITS.get(f"{written}/{than}")):
        return whole, ""
    unit = UNITS.get(written.lower() if written in _SHOUTED else written.replace("-", " "), "")
    if than is None:
        return unit, ""
    return unit or {"m": "meter", "s": "second"}.get(written, ""), per(than) or f"/{than}"


def _after_fraction(match: Match) -> str:
    unit = "meter" if match["unit"] == "m" else UNITS.get(match["unit"])
    if not unit:
        return match[0]
    is_mixed = re.search("[0-9] ./.$", match.string[max(0, match.start() - 5) : match.start()])
    return f" {several(unit) if is_mixed else unit}"


def _temperature(match: Match) -> str:
    """Say 38C, but not that of a seat or a gate."""
    if is_place(match):
        return match[0]
    scale = {"C": "Celsius", "F": "Fahrenheit"}[match["scale"]]
    is_one = (match["n"] == "1" and not match["to"]) or is_one_of_many(match)
    degree = "degree" if is_one else "degrees"
    return f"{amount(match, match['to'])} {degree} {scale}"


def _stone(match: Match) -> str:
    return f"{number(match[1])} stone "


def _latitude(match: Match) -> str:
    minutes = f" {number(match[2])} minutes" if match[2] else ""
    side = {"N": "north", "S": "south", "E": "east", "W": "west"}[match[3]]
    return f"{number(match[1])} degrees{minutes} {side}"


PERCENT = (
    rule(
        rf"(?P<n>{alone('.,/')}|\.[0-9]+)\s?%?{TO}\s?(?:%|pct\b\.?)",
        _percent,
        needs="% pct",
    ),
)
MEASURES = (
    rule(r"(?<=[0-9]) ?[x×] ?(?=[0-9])", " by ", needs="x ×"),
    *LENGTHS,
    rule(r"(?<=[0-9])/(kg|lbs?|oz|km|hr|min|sec|day|week|month|year)\b", lambda m: per(m[1]), "/"),
    # Emissions, weights in stones, and large numbers of a unit.
    rule(r"(?<=[0-9])( ?(?:[kMG]?t|kg) ?)CO2(?:eq?)?\b", r"\1 of CO2 equivalent", needs="CO2"),
    rule(rf"({first_figure()}[0-9]?)st (?=[0-9]{{1,2}}lbs?\b)", _stone, needs="st "),
    rule(
        r"(?<=[0-9]) ?(bn|mn?|tn|k) (?=(?:bbls?|bpd|b/d|boe|boe/d|sq|cu|ha|[kMG]Wh|tons|tonnes)\b)",
        lambda m: f" {SCALES[m[1]]} ",
        needs=" bbl bpd b/d boe sq cu ha Wh tons tonnes",
    ),
    rule(rf" (?<=[0-9]/[0-9] ){_UNIT}(?:\.(?=,| [a-z]))?", _after_fraction, needs="/"),
    rule(rf"({first_figure()}[0-9]*\.[0-9]+)s\b", lambda m: f"{number(m[1])} seconds", needs="s"),
    rule(r"(?<![\w.,])([0-9]{1,3})[°º] ?(?:([0-9]{1,2})' ?)?([NSEW])\b", _latitude, needs="° º"),
    rule(r"(?<=[0-9][CF])[-–](?=[0-9]+[CF]\b)", " to ", needs="C- F- C– F–"),
    rule(r"(?<=[0-9][CF])/(?=[0-9]+[CF]\b)", ", ", needs="C/ F/"),
    rule(
        rf"(?P<n>{alone('.,/-')}){TO}(?: ?deg(?:rees?)?)? ?"
        r"(?P<scale>[CF])(?:(?<=[0-9][CF])\b(?!-[a-zA-Z])|(?<=[a-z] [CF])\b|(?= ?[(),.;]|$))",
        _temperature,
        needs="C F",
    ),
    rule(
        rf"(?P<n>{alone('.,/')}|\.(?<![\w.,].)[0-9]+){TO}(?:[\s-](?P<long>million|billion"
        rf"|thousand))?(?P<hyphen>[\s-]?){_UNIT}(?:\.(?=,| [a-z]))?{PER}"
        rf"(?P<attributed>(?= {_ATTRIBUTED}\b))?",
        _measure,
    ),
)
LEFT = (
    rule(r"(?<=plus )(secs|mins|hrs|yrs|lbs|kms)\b", lambda m: several(UNITS[m[1]]), "plus"),
    rule(r"\bsq\.? (?=(?:mile|feet|foot|yard|met|kilomet|inch))", "square ", needs="sq"),
)
"""For units whose figures other rules have read."""
