"""English lengths whose unit is a sign or a letter of many meanings: 5'2", 12' x 8', 100m."""

from collections.abc import Callable

from listen.spoken.en.amounts import is_one_of_many, several
from listen.spoken.en.numbers import alone, first_figure, number
from listen.spoken.rules import Match, one_of, rule, stop, words

_TRACK = "(?:50|60|80|100|110|200|400|800|1,?500|3,?000|5,?000|10,?000)"
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


# A quotation mark after a figure is that of inches only where it can close no quotation.
_INCHED = (
    r"(?= ?(?:[x×] |per\b|of (?:rain|snow|ice|hail)\b|(?:wide|long|tall|deep|thick|TV|screen)s?\b))"
)


def _feet(match: Match) -> str:
    inches = f" {number(match['inches'])}" if match["inches"] else ""
    return f"{number(match['feet'])} {'foot' if inches else 'feet'}{inches}" + stop(match)


def _counted(unit: str) -> Callable[[Match], str]:
    def say(match: Match) -> str:
        is_one = match["n"] == "1" or is_one_of_many(match)
        return f"{number(match['n'])} {unit if is_one else several(unit)}"

    return say


LENGTHS = (
    rule(rf"({alone()})' ?[x×] ?(?=[0-9])", lambda m: f"{number(m[1])} foot by ", needs="'"),
    rule(rf"(?<=foot by )({alone()})'(?!\w)", lambda m: f"{number(m[1])} foot", needs="'"),
    rule(
        rf"(?P<feet>{first_figure()})'\s?(?P<inches>[0-9]{{1,2}})(?:\"|'')",
        _feet,
        needs="'",
    ),
    rule(rf"(?P<n>{alone()})(?:''|\"{_INCHED})", _counted("inch"), needs="'' \""),
    rule(
        rf"(?P<feet>{first_figure()}[0-9]?)[\s-]?ft\.?,?[\s-]?(?P<inches>[0-9]{{1,2}})"
        r"[\s-]?in(?:s|\b\.|\b)",
        _feet,
        needs="ft",
    ),
    rule(
        rf"(?<![\w.,])(?P<n>{_TRACK})m\b(?= {_RACES}\b)|(?:(?<=the )|(?<=en's )|(?<=over ))"
        rf"(?P<m>{_TRACK})m\b(?! {_MILLIONS_AFTER}\b)",
        lambda m: f"{number(m['n'] or m['m'])} meters",
        needs="0m",
    ),
    # Nobody has 5,000 million of anything but money.
    rule(
        rf"(?P<n>{first_figure()}[0-9]{{0,2}}(?:,[0-9]{{3}})+)\s?m\b(?!\.)",
        _counted("meter"),
        needs="m",
    ),
    rule(
        rf"(?P<n>{alone('.,/')})(?:m(?= {_METERS_AFTER}\b| ?\([0-9,.]+ ?(?:ft|feet|yards)\b)"
        r"| m\b(?![./]))",
        _counted("meter"),
        needs="m",
    ),
    rule(
        rf"(?P<n>{alone()})(?:in\b(?!-)|[\s-]in(?= (?:tall|long|wide|deep|high|thick"
        r"|of (?:rain|snow))\b))",
        _counted("inch"),
        needs="in",
    ),
)
