"""Spanish times of day, zones and durations."""

from listen.spoken.es.numbers import cardinal, decimal, digits, number
from listen.spoken.rules import Match, rule, stop

_HOUR = r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3]|24(?=[:.]00)|^24(?=:\d\d$))"
_MINUTES = r"(?P<minutes>[0-5]\d)"
_NO_HALF = r"(?P<half>)"
_HOURS = r"(?P<hours> ?(?:h|hs|hrs)\b\.?)?"


def _half_of_day(hour: int, half: str) -> str:
    """Name the part of the day: one in the night is "de la madrugada"."""
    if half == "a":
        return "de la noche" if hour == 12 else f"de la {'madrugada' if hour < 6 else 'mañana'}"
    return "del mediodía" if hour == 12 else f"de la {'tarde' if hour < 8 else 'noche'}"


def _past(hour: int, minutes: str, names_hours: bool) -> str:
    """Say diez y cinco, cero y cincuenta; but veinte cero cinco, which "y" would make 25."""
    if not names_hours and (hour % 24 == 0 or (hour <= 12 and minutes[0] == "0")):
        return f"y {cardinal(int(minutes))}"
    return digits(minutes) if minutes[0] == "0" else cardinal(int(minutes))


def _clock(match: Match) -> str:
    """Say 15:28, 20:00 h and 7 p. m.; the half of the day in words."""
    hour, minutes, half = int(match["hour"]), match["minutes"], match["half"].lower()
    said = cardinal(hour, "f")
    if minutes and minutes != "00":
        said += f" {_past(hour, minutes, bool(match['hours']))}"
    if half:
        return f"{said} {_half_of_day(hour, half)}" + stop(match)
    if match["hours"]:
        said += " hora" if hour == 1 and minutes == "00" else " horas"
    return said + stop(match)


def _part(count: str, unit: str, gender: str) -> str:
    return f"{cardinal(int(count), gender)} {unit}{'' if int(count) == 1 else 's'}"


def _duration(match: Match) -> str:
    """Say 2:05:30 and 1h 45min: one part after the other, none that is naught."""
    parts = (
        _part(match[1], "hora", "f"),
        _part(match[2], "minuto", "m"),
        _part(match[3], "segundo", "m") if match.re.groups > 2 else "",
    )
    return " ".join(part for part in parts if part and not part.startswith("cero "))


def _lap(match: Match) -> str:
    """Say 1:29.708, minutes and parts of a second."""
    minutes, whole = _part(match[1], "minuto", "m"), match[2].removeprefix("0")
    if not match[3].strip(",.0"):
        return f"{minutes} {_part(whole, 'segundo', 'm')}"
    said = f"{number(whole or '0')} {decimal(match[3][0], match[3][1:])}"
    return f"{minutes} {said} segundos"


def _marked(match: Match) -> str:
    """Take the marks after a figure for minutes or seconds, but not the end of a quotation."""
    mark = match[0][len(match[1]) :]
    is_open = match.string.count(mark[0], 0, match.start()) % 2
    return match[0] if is_open else _part(match[1], "minuto" if mark == "'" else "segundo", "m")


def _minutes(match: Match) -> str:
    return f"{_part(match[1], 'minuto', 'm')} {_part(match[2], 'segundo', 'm')}"


def _zone(match: Match) -> str:
    half = f" y {'media' if match[4] == '30' else cardinal(int(match[4]))}" if match[4] else ""
    sign = "más" if match[2] == "+" else "menos"
    return f"{match[1].upper()} {sign} {cardinal(int(match[3]))}{half}"


TIMES = (
    rule(r"\b((?i:UTC|GMT)) ?([+-]) ?(\d\d?)(?::([1-5]\d)|:00)?(?!\d)", _zone, needs="+ -"),
    rule(r"(?<![\w.,])(\d\d?) ?h ?([0-5]?\d):([0-5]\d)(?![\w:])", _duration, needs="h"),
    rule(r"(?<![\w:.,])(\d\d?):([0-5]\d)([.,]\d{1,3})(?![\w:]|[.,]\d)", _lap, needs=":"),
    rule(r"(?<![\w.,°'])(\d{1,3})'(?= (?:de|para|por)\b)", _marked, needs="'"),
    rule(
        r"(?:(?<=\ba )|(?<=\ben ))([0-5]?\d)(?:\"|'')(?= (?:del?|por|y|sobre|con)\b)",
        _marked,
        needs="\" ''",
    ),
    rule(r"(?<![\w:.])(\d\d?):([0-5]\d):([0-5]\d)(?![\w:]|[.,]\d)", _duration, needs=":"),
    rule(
        r"(?<![\w:.])(\d\d?) ?h ?([0-5]?\d) ?m(?:in)?\.? ?([0-5]?\d) ?s(?:eg)?\b",
        _duration,
        needs="h",
    ),
    rule(r"(?<![\w.,°])(\d{1,3})' ?(\d\d?)(?:\"|'')", _minutes, needs="'"),
    rule(r"(?<![\w.,])(\d\d?) ?min\.? (?:y )?(\d\d?) ?s(?:eg)?\b", _minutes, needs="min"),
    rule(r"(?<=las )(\d\d?) ?[hH] ?([0-5]\d)\b", r"\1:\2", needs="h H"),
    rule(r"(?<![\w.,])(\d\d?) ?h ?([0-5]?\d) ?(?:min\b\.?|m\b|\b)", _duration, needs="h"),
    rule(r"(?<=\d[:.]\d\d) ?[-–] ?(?=\d\d?[:.][0-5]\d(?!\d))", " a ", needs="- –"),
    rule(
        rf"{_HOUR}(?:[:.]{_MINUTES})? ?(?P<half>[apAP])\.? ?[mM]\b\.?(?P<hours>)",
        _clock,
        needs="m M",
    ),
    rule(rf"{_HOUR}:{_MINUTES}{_NO_HALF}(?![\d:]){_HOURS}", _clock, needs=":"),
    rule(
        rf"{_HOUR}\.{_MINUTES}{_NO_HALF}(?:(?= a (?:las )?\d\d?\.\d\d ?h\b)|(?= horas\b))"
        r"(?P<hours>)",
        _clock,
        needs="a h",
    ),
    rule(rf"{_HOUR}\.{_MINUTES}{_NO_HALF}(?P<hours> ?(?:h|hs|hrs)\b\.?)", _clock, needs="h"),
    rule(rf"(?<=\(){_HOUR}\.(?P<minutes>00|15|30|45){_NO_HALF}(?P<hours>)(?=[,;)])", _clock),
    rule(rf"(?<=las ){_HOUR}\.{_MINUTES}{_NO_HALF}(?P<hours>)(?!\.?\d)", _clock),
    rule(rf"(?<=\ba la )(?P<hour>1)\.{_MINUTES}{_NO_HALF}(?P<hours>)(?!\d)", _clock),
)
