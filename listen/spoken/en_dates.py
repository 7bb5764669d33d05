"""English dates, times and years."""

from listen.spoken.en_numbers import cardinal, ordinal, plural, two_figures, year
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words

_NAMES = words("""
January February March April May June July August September October November December
""")
_SHORT = words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_MONTHS = {
    **{name: name for name in _NAMES},
    **{name.upper(): name for name in _NAMES},
    **{short: next(n for n in _NAMES if n.startswith(short[:3])) for short in _SHORT},
}
_WEEKDAYS = word_list(
    "Mon = Monday; Tue = Tuesday; Tues = Tuesday; Wed = Wednesday; Thu = Thursday;"
    "Thur = Thursday; Thurs = Thursday; Fri = Friday; Sat = Saturday; Sun = Sunday"
)
_ZONES = word_list(
    "ET = Eastern time; EST = Eastern time; EDT = Eastern time; PT = Pacific time;"
    "PST = Pacific time; PDT = Pacific time; CT = Central time; CST = Central time;"
    "CDT = Central time; GMT = GMT; UTC = UTC; BST = BST; CET = CET; CEST = CEST; IST = IST"
)
_DAY = r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"((?:1\d|20|21)\d\d)"
_MONTH = rf"\b({one_of(_MONTHS)})\b\.?"
_NO_MORE = r"(?![\w%]|[,.:/]\d)"
_ZONE = rf"(?: ({one_of(_ZONES)})\b)?"


def _date(month: str, day: str, until: str | None, in_year: str | None) -> str:
    days = ordinal(int(day)) + (f" to {ordinal(int(until))}" if until else "")
    return f"{month} {days}" + (f", {year(int(in_year))}" if in_year else "")


def _iso(match: Match) -> str:
    return _date(_NAMES[int(match[2]) - 1], match[3], None, match[1])


def _day_first(match: Match) -> str:
    return _date(_MONTHS[match[3]], match[1], match[2], match[4]) + stop(match)


def _month_first(match: Match) -> str:
    return _date(_MONTHS[match[1]], match[2], match[3], match[4])


def _numeric(match: Match) -> str:
    """Say 20/4/2025: the day is first, as in most of the world, unless it cannot be."""
    day, month = int(match[1]), int(match[3])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    return _date(_NAMES[month - 1], str(day), None, match[4])


def _month_alone(match: Match) -> str:
    return _MONTHS[match[1]] + (f" {year(int(match[2]))}" if match[2] else stop(match))


def _half_day(match: Match) -> str:
    minutes = f" {two_figures(match[2])}" if match[2] and match[2] != "00" else ""
    zone = f" {_ZONES[match[4]]}" if match[4] else ""
    return f"{cardinal(int(match[1]))}{minutes} {match[3].upper()}.M{zone}" + stop(match)


def _clock(match: Match) -> str:
    hour, minutes = int(match[1]), match[2]
    if minutes != "00":
        said = f"{cardinal(hour)} {two_figures(minutes)}"
    elif hour == 0:
        said = "midnight"
    else:
        said = cardinal(hour) + (" hundred" if hour > 12 else " o'clock")
    return said + (f" {_ZONES[match[3]]}" if match[3] else "")


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


DATES = (
    rule(rf"\b{_YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b(?![-\d])", _iso, needs="-"),
    rule(rf"\b{one_of(_WEEKDAYS)}\.(?=,| \d| [A-Z])", lambda m: _WEEKDAYS[m[0][:-1]]),
    rule(rf"(?<={one_of('0123456789')})\s?[-–]\s?(?={_MONTH} \d)", " to ", needs="- –"),
    rule(
        rf"(?:\bthe (?=\d\d?[snrt]))?(?<![\d$£€.,/:-])\b{_DAY}(?:\s?[-–]\s?{_DAY})? {_MONTH}"
        rf"(?:,? {_YEAR}\b(?![-–/]\d))?(?! \d{{1,2}}\b(?!:))",
        _day_first,
    ),
    rule(
        rf"{_MONTH} {_DAY}(?:\s?[-–]\s?{_DAY})?(?:,? {_YEAR}\b(?![-–/]\d))?{_NO_MORE}", _month_first
    ),
    rule(rf"\b({one_of(_NAMES + _SHORT)})\b\.?,? {_YEAR}\b(?![-–/,.:]\d)", _month_alone),
    rule(rf"\b({one_of(_SHORT)})\.()", _month_alone),
    rule(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])", _numeric, needs="/ ."),
)
TIMES = (
    rule(rf"\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s?([apAP])\.?\s?[mM]\b\.?{_ZONE}", _half_day),
    rule(
        rf"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:]){_ZONE}(?: hrs| hours)?", _clock, needs=":"
    ),
    rule(r"\b([01]\d|2[0-3])([0-5]\d) (GMT|UTC|BST|CET)\b", _clock, needs="T"),
)
YEARS = (
    rule(r"\b(1\d|20)(\d)0'?s\b", _decade),
    rule(r"(?<![\w.,])'?([2-9]0)'?s\b", lambda m: plural(cardinal(int(m[1])))),
    rule(rf"\b{_YEAR}(/|-|–)(\d\d)\b(?![-–/.,]\d)", _season, needs="/ - –"),
    rule(rf"\b{_YEAR}\s?[-–]\s?{_YEAR}\b", lambda m: f"{year(int(m[1]))} to {year(int(m[2]))}"),
    rule(r"(?<![\w.,'])'(\d\d)\b", lambda m: two_figures(m[1])),
)
BARE_YEAR = rule(rf"(?<![\w.,$£€/+-]){_YEAR}(?![\w%]|[.,/:]\d|-\d)", lambda m: year(int(m[1])))
