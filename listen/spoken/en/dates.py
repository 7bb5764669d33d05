"""English dates: days, months and weekdays."""

import re

from listen.spoken.en.numbers import first_figure, ordinal, year
from listen.spoken.rules import Match, one_of, rule, stop, word_list, words

_NAMES = words("""
January February March April May June July August September October November December
""")
_SHORT = words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_CAPITALIZED = {
    **{name: name for name in _NAMES},
    **{short: next(n for n in _NAMES if n.startswith(short[:3])) for short in _SHORT},
}
_MONTHS = {
    **_CAPITALIZED,
    **{short.upper(): name for short, name in _CAPITALIZED.items()},
    **{short.lower(): name for short, name in _CAPITALIZED.items()},
}
_VERBS = words("may march mar")
"""Written small, these are months only beside a year."""
_WEEKDAYS = word_list(
    "Mon = Monday; Tue = Tuesday; Tues = Tuesday; Wed = Wednesday; Thu = Thursday;"
    "Thur = Thursday; Thurs = Thursday; Fri = Friday; Sat = Saturday; Sun = Sunday"
)
_DAY = r"(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
YEAR = r"((?:1[0-9]|20|21)[0-9][0-9])"
_BEGUN = "(?=[JFMASONDjfmasond][AEPUOCaepuoc])"  # of few words, so that most are passed quickly
MONTH = rf"\b{_BEGUN}({one_of(_MONTHS)})\b\.?"
_DOTTED = tuple(f"{short}." for short in _SHORT)
_ANY_MONTH = tuple(
    form for short in [*_SHORT, "May"] for form in (short, short.upper(), short.lower())
)
_DETERMINER = re.compile(r"(?:\b(?:[Tt]h(?:e|is|at)|[Aa]n?|its|his|her|their|our)|[a-z]'s) $")
"""Before a date it makes it an attribute: the 3 May vote is the May third vote."""
_NO_MORE = r"(?![\w%]|[,.:/][0-9])"
_ANY_WEEKDAY = one_of([*_WEEKDAYS, *_WEEKDAYS.values()])
_MORE_YEAR = rf"(?:,? {YEAR}\b(?![-–/][0-9]))?"


def _days(day: str, until: str | None, to: str) -> str:
    return ordinal(int(day)) + (f" {to} {ordinal(int(until))}" if until else "")


def _date(month: str, day: str, until: str | None, in_year: str | None) -> str:
    return f"{month} {_days(day, until, 'to')}" + (f", {year(int(in_year))}" if in_year else "")


def _british(month: str, day: str, until: str | None, in_year: str | None) -> str:
    """Say a date as it is written where the day comes first: the third of May, twenty twenty."""
    days = _days(day, until, "to the")
    return f"{days} of {month}" + (f", {year(int(in_year))}" if in_year else "")


def _year_first(match: Match) -> str:
    return _date(_NAMES[int(match[3]) - 1], match[4], None, match[1])


def _day_first(match: Match) -> str:
    if (match[4] in _VERBS and not match[5]) or not 1 <= int(match[1]) <= 31:
        return match[0]
    parts = _MONTHS[match[4]], match[1], match[3], match[5]
    if not _DETERMINER.search(match.string, max(0, match.start() - 6), match.start()):
        return f"the {_british(*parts)}{stop(match)}"
    return (_british if match["th"] else _date)(*parts) + stop(match)


def _month_first(match: Match) -> str:
    if match[1] in _VERBS and not match[4]:
        return match[0]
    return _date(_MONTHS[match[1]], match[2], match[3], match[4])


def _numeric(match: Match) -> str:
    """Say 4/20/2025 and 20.4.2025: a stroke is American, where the month is first if it can be."""
    day, month = int(match[1]), int(match[3])
    month_first = month > 12 or (match[2] == "/" and day <= 12)
    if month_first:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    in_year = f"20{match[4]}" if len(match[4]) == 2 and match[4] < "50" else match[4]
    date = _NAMES[month - 1], str(day), None, in_year
    return _date(*date) if month_first else f"the {_british(*date)}"


def _month_alone(match: Match) -> str:
    return f"{_MONTHS[match[1]]} {year(int(match[2]))}"


def _short_month(match: Match) -> str:
    return _MONTHS[match[1]] + stop(match)


def _weekday(match: Match) -> str:
    return _WEEKDAYS[match[0].rstrip(".")] + stop(match)


NAMES_OF_DAYS = (
    # "Sun" and "Sat" are words: only beside another weekday or a date they are days.
    rule(rf"\b{one_of(_WEEKDAYS)}\b\.?(?=\s?[-–]\s?{_ANY_WEEKDAY}\b)", _weekday, needs="- –"),
    rule(r"\b(?:Tues|Thurs)\b\.?(?!-)", _weekday, needs="Tues Thurs"),
    rule(rf"(?<=day[-–]){one_of(_WEEKDAYS)}\b\.?", _weekday, needs="day- day–"),
    rule(
        rf"\b{one_of(_WEEKDAYS)}\b(?:\.(?=,| [0-9A-Z])|(?=,? {_DAY} {MONTH}|,? {MONTH} [0-9]))",
        _weekday,
        needs=" ".join(_WEEKDAYS),
    ),
    rule(rf"\s?[-–](?<=day.|ay .)\s?(?={one_of(_WEEKDAYS.values())}\b)", " to ", needs="- –"),
    rule(
        rf"\b({one_of(_NAMES)})\s?[-–]\s?(?={one_of(_NAMES)}\b)",
        r"\1 to ",
        needs=tuple(f"{dash}{first}" for dash in "-–" for first in " JFMASOND"),
    ),
    rule(rf"\b({one_of(_SHORT)})\.(?! ?[0-9])", _short_month, needs=_DOTTED),
)
DATES = (
    rule(
        rf"(?<![\w.,/-]){YEAR}([-/.])(0?[1-9]|1[0-2])\2(0[1-9]|[12][0-9]|3[01]|[1-9])\b(?![-/][0-9])",
        _year_first,
        needs="- / .",
    ),
    rule(rf"(?<=[0-9])\s?[-–]\s?(?={MONTH} [0-9])", " to ", needs="- –"),
    rule(
        rf"({MONTH})\s?[-–]\s?(?=[0-9]{{1,2}} {MONTH})",
        r"\1 to ",
        needs=("-1", "-2", "-3", "–1", "–2", "–3", "- ", "– "),
    ),
    rule(
        rf"({first_figure('$£€.,/:-')}[0-9]?)(?P<th>st|nd|rd|th)?(?:\s?[-–]\s?{_DAY})?"
        rf"[ -]{MONTH}{_MORE_YEAR}(?! [0-9]{{1,2}}\b(?!:))",
        _day_first,
        needs=_ANY_MONTH,
    ),
    rule(
        rf"{MONTH}[ -]{_DAY}(?:\s?[-–]\s?{_DAY})?{_MORE_YEAR}{_NO_MORE}",
        _month_first,
        needs=_ANY_MONTH,
    ),
    rule(rf"{MONTH},? {YEAR}\b(?![-–/,.:][0-9])", _month_alone, needs=_ANY_MONTH),
    rule(rf"\b({one_of(_SHORT)})\.", _short_month, needs=_DOTTED),
    rule(
        rf"({first_figure('/.')}[0-9]?)([-/.])([0-9]{{1,2}})\2((?:19|20)[0-9][0-9])(?![0-9/])",
        _numeric,
        needs="/ . -",
    ),
    rule(r"(?<![0-9/.])([0-9]{1,2})(/)([0-9]{1,2})/([0-9][0-9])(?![0-9/])", _numeric, needs="/"),
)
