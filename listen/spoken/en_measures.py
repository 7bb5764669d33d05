"""English shares, temperatures and measures."""

import re

from listen.spoken.en_amounts import TO, amount, is_one_of_many, several
from listen.spoken.en_numbers import alone, first_figure, number
from listen.spoken.en_units import UNITS
from listen.spoken.rules import Match, one_of, rule, stop, words

_TRACK = "(?:50|60|80|100|110|200|400|800|1,?500|3,?000|5,?000|10,?000)"
_BASES = {"m": "meter", "s": "second", "s²": "second squared", "d": "day", "a": "year"}
_ATTRIBUTED = one_of(
    words("""
round rounds shell shells gun guns pistol rifle cannon artillery ammunition howitzer howitzers lens
film mortar mortars projectile band processor run race walk swim ride relay dash radius limit zone
""")
)
_RACES = one_of(
    words("""
final finals semi-final sprint race races hurdles relay freestyle butterfly backstroke breaststroke
medley heat heats title record champion championship gold silver bronze dash runner sprinter
swimmer steeplechase crown world Olympic individual walk
""")
)
_METERS_AFTER = one_of(
    words("""
high tall wide long deep away above below from apart thick off across race underwater pool down
""")
)
_MILLIONS_AFTER = one_of(
    words("""
people users customers barrels tons tonnes of yen won yuan dollars euros pounds rupees rubles pesos
""")
)
_SEATS = re.compile(
    r"\b(?:seat|room|gate|flat|row|unit|apartment|apt|floor|section|line|grade|class|route|clause"
    r"|rule|page|form|article|type|figure|table|platform|terminal|level|block|ward|year|number"
    r"|schedule|appendix|exhibit|step|stage|plan|category|size)s? (?:\S{1,5} (?:and|or|to) )?$",
    re.IGNORECASE,
)
_UNIT = r"(?P<unit>(?:(?:sq|cu)\.? |fl )?[a-zA-Zµμ°ºΩ℃℉]{1,6}[²³23]?)(?!\w)"
_PER = r"(?:/(?P<per>[a-zA-Z]{1,12}[²³]?)(?!\w))?"
_SHOUTED = words("KM KG CM MM MPH KPH KMH FT LB LBS OZ MIN HR HRS")


def _percent(match: Match) -> str:
    return f"{amount(match, match['to'])} percent" + stop(match)


def _measure(match: Match) -> str:
    unit, per = _unit(match["unit"], match["per"])
    if not unit:
        return match[0]
    is_one = (match["n"] == "1" and not match["to"]) or (
        match["hyphen"] == "-" or match["attributed"] is not None or is_one_of_many(match)
    )
    joint = "-" if match["hyphen"] == "-" else " "
    said = f"{amount(match, match['to'])}{joint}"
    return said + (unit if is_one and not match["long"] else several(unit)) + per


def _unit(written: str, per: str | None) -> tuple[str, str]:
    """Look up a unit and what it is per; km/h and b/d have names of their own."""
    if per and (whole := UNITS.get(f"{written}/{per}")):
        return whole, ""
    unit = UNITS.get(written.lower() if written in _SHOUTED else written, "")
    if per is None:
        return unit, ""
    unit = unit or _BASES.get(written, "")
    said = UNITS.get(per) or _BASES.get(per) or (per if len(per) > 2 else "")
    return unit, f" per {said}" if said else f"/{per}"


def _after_fraction(match: Match) -> str:
    unit = "meter" if match["unit"] == "m" else UNITS.get(match["unit"])
    if not unit:
        return match[0]
    is_mixed = re.search("[0-9] ./.$", match.string[max(0, match.start() - 5) : match.start()])
    return f" {several(unit) if is_mixed else unit}"


def _temperature(match: Match) -> str:
    """Say 38C, but not that of a seat or a gate."""
    if _SEATS.search(match.string, max(0, match.start() - 40), match.start()):
        return match[0]
    scale = {"C": "Celsius", "F": "Fahrenheit"}[match["scale"]]
    is_one = (match["n"] == "1" and not match["to"]) or is_one_of_many(match)
    degree = "degree" if is_one else "degrees"
    return f"{amount(match, match['to'])} {degree} {scale}"


def _latitude(match: Match) -> str:
    minutes = f" {number(match[2])} minutes" if match[2] else ""
    side = {"N": "north", "S": "south", "E": "east", "W": "west"}[match[3]]
    return f"{number(match[1])} degrees{minutes} {side}"


def _feet(match: Match) -> str:
    inches = f" {number(match['inches'])}" if match["inches"] else ""
    return f"{number(match['feet'])} {'foot' if inches else 'feet'}{inches}" + stop(match)


def _meters(match: Match) -> str:
    return f"{number(match['n'])} {'meter' if match['n'] == '1' else 'meters'}"


PERCENT = (
    rule(
        rf"(?P<n>{alone('.,/')}|\.[0-9]+)\s?%?{TO}\s?(?:%|pct\b\.?)",
        _percent,
        needs="% pct",
    ),
)
MEASURES = (
    rule(rf" (?<=[0-9]/[0-9] ){_UNIT}", _after_fraction, needs="/"),
    rule(r"(?<=[0-9]) ?[x×] ?(?=[0-9])", " by ", needs="x ×"),
    rule(rf"({first_figure()}[0-9]*\.[0-9]+)s\b", lambda m: f"{number(m[1])} seconds", needs="s"),
    rule(
        rf"(?P<feet>{first_figure()})'\s?(?P<inches>[0-9]{{1,2}})(?:\"|'')",
        _feet,
        needs="'",
    ),
    rule(
        rf"(?P<feet>{first_figure()}[0-9]?)[\s-]?ft\.?,?[\s-]?(?P<inches>[0-9]{{1,2}})"
        r"[\s-]?in(?:s|\b\.|\b)",
        _feet,
        needs="ft",
    ),
    rule(r"(?<![\w.,])([0-9]{1,3})[°º] ?(?:([0-9]{1,2})' ?)?([NSEW])\b", _latitude, needs="° º"),
    rule(r"(?<=[0-9][CF])[-–](?=[0-9]+[CF]\b)", " to ", needs="C- F- C– F–"),
    rule(
        rf"(?P<n>{alone('.,/-')}){TO}(?: ?deg(?:rees?)?)? ?"
        r"(?P<scale>[CF])(?:(?<=[0-9][CF])\b(?!-[a-zA-Z])|(?<=[a-z] [CF])\b|(?= ?[(),.;]|$))",
        _temperature,
        needs="C F",
    ),
    rule(
        rf"(?<![\w.,])(?P<n>{_TRACK})m\b(?= {_RACES}\b)|(?:(?<=the )|(?<=en's )|(?<=over ))"
        rf"(?P<m>{_TRACK})m\b(?! {_MILLIONS_AFTER}\b)",
        lambda m: f"{number(m['n'] or m['m'])} meters",
        needs="0m",
    ),
    # Nobody has 5,000 million of anything but money.
    rule(rf"(?P<n>{first_figure()}[0-9]{{0,2}}(?:,[0-9]{{3}})+)\s?m\b(?!\.)", _meters, needs="m"),
    rule(rf"(?P<n>{alone('.,/')})(?:m(?= {_METERS_AFTER}\b)| m\b(?![./]))", _meters, needs="m"),
    rule(
        rf"(?P<n>{alone()})(?:in\b(?!-)|[\s-]in(?= (?:tall|long|wide|deep|high|thick"
        r"|of (?:rain|snow))\b))",
        lambda m: f"{number(m['n'])} {'inch' if m['n'] == '1' else 'inches'}",
        needs="in",
    ),
    rule(
        rf"(?P<n>{alone('.,/')}|\.(?<![\w.,].)[0-9]+){TO}(?:[\s-](?P<long>million|billion"
        rf"|thousand))?(?P<hyphen>[\s-]?){_UNIT}(?:\.(?=,| [a-z]))?{_PER}"
        rf"(?P<attributed>(?= {_ATTRIBUTED}\b))?",
        _measure,
    ),
)
