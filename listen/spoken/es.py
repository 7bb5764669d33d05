"""Spanish: the rules in their order."""

import re

from listen.spoken import es_words as spanish
from listen.spoken.characters import CITATIONS, addresses, pauses
from listen.spoken.es_numbers import cardinal, digits, gender_of, number, ordinal
from listen.spoken.romans import roman
from listen.spoken.rules import Match, Table, abbreviations, one_of, rule, stop
from listen.spoken.written_numbers import NUMBER

_SIGN = r"(?P<sign>(?<![\w.,)])[+-])?"
_SIGNS = {"-": "menos ", "+": "más "}
_TO = rf"(?:\s?[-–]\s?(?P<to>{NUMBER}))?"
_SCALE = (
    r"(?: (?P<scale>mil millones|millón|millones|mill\.|billón|billones|mil)\b"
    r"| ?(?P<short>[Mm])\b)?"
)
_CURRENCY = rf"(?P<currency>{one_of(spanish.CURRENCIES)})"
_YEAR = r"((?:1\d|20|21)\d\d)"
_MORNING = {"a": "de la mañana", "p": "de la tarde"}


def _amount(match: Match, gender: str = "") -> str:
    until = f" a {number(match['to'], gender)}" if match["to"] else ""
    return _SIGNS.get(match["sign"] or "", "") + number(match["n"], gender) + until


def _money(match: Match) -> str:
    unit = spanish.CURRENCIES[match["currency"]]
    scale = "millones" if match["short"] else (match["scale"] or "").replace("mill.", "millones")
    gender = "f" if unit in spanish.FEMININE_UNITS else "m"
    if scale:
        joint = " " if scale == "mil" else " de "
        return f"{_amount(match, 'm')} {scale}{joint}{spanish.several(unit)}"
    return f"{_amount(match, gender)} {unit if match['n'] == '1' else spanish.several(unit)}"


def _cents(match: Match) -> str:
    unit = spanish.CURRENCIES[match["currency"]]
    small = "céntimos" if unit in ("euro", "libra") else "centavos"
    large = unit if match["n"] == "1" else spanish.several(unit)
    gender = "f" if unit in spanish.FEMININE_UNITS else "m"
    return f"{number(match['n'], gender)} {large} con {cardinal(int(match['cents']), 'm')} {small}"


def _measure(match: Match) -> str:
    unit = spanish.UNITS[match["unit"]]
    gender = "f" if unit in spanish.FEMININE_UNITS else "m"
    one = match["n"] == "1" and not match["to"]
    return f"{_amount(match, gender)} {unit if one else spanish.several(unit)}"


def _date(day: int, month: str, year: str | None) -> str:
    said = f"{'primero' if day == 1 else cardinal(day)} de {month}"
    return said + (f" de {number(year)}" if year else "")


def _numeric(match: Match) -> str:
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    return _date(day, spanish.MONTHS[month - 1], match["year"])


def _short_month(match: Match) -> str:
    month = spanish.MONTHS[spanish.SHORT_MONTHS.index(match[2])]
    return _date(int(match[1]), month, match[3])


def _clock(match: Match) -> str:
    """Say 15:28 and 7 p. m.; the half of the day in words."""
    hour, minutes, half = int(match["hour"]), match["minutes"], (match["half"] or "").lower()
    said = cardinal(hour, "f")
    if minutes and minutes != "00":
        said += f" {digits(minutes) if minutes[0] == '0' else cardinal(int(minutes))}"
    if not half:
        return said + stop(match)
    part = "de la noche" if half == "p" and 8 <= hour < 12 else _MORNING[half]
    return f"{said} {'del mediodía' if half == 'p' and hour == 12 else part}" + stop(match)


def _season(match: Match) -> str:
    joint = " " if match[2] == "/" or int(match[3]) == (int(match[1]) + 1) % 100 else " a "
    return number(match[1]) + joint + cardinal(int(match[3]))


def _ordinal(match: Match) -> str:
    value, ending = int(match[1]), match[2] or match[3]
    said = ordinal(value, "f" if ending == "ª" else "m")
    return said.removesuffix("o") if ending == "er" and said.endswith("ero") else said


def _regnal(match: Match) -> str:
    value = roman(match[2])
    gender = "f" if match[1] in spanish.QUEENS else "m"
    return f"{match[1]} {ordinal(value, gender) if value <= 10 else cardinal(value)}"


def _edition(match: Match) -> str:
    feminine = match[2].lower() in spanish.EDITIONS
    said = ordinal(roman(match[1]), "f" if feminine else "m")
    said = re.sub(r"(prim|terc)ero$", r"\1er", said)
    return f"{said.capitalize() if match[2][0].isupper() else said} {match[2]}"


def _counted(match: Match) -> str:
    is_year = re.fullmatch(r"1[89]\d\d|20\d\d", match["n"])
    gender = "" if is_year else gender_of(match["noun"] or "")
    return _SIGNS.get(match["sign"] or "", "") + number(match["n"], gender)


def _count(match: Match) -> str:
    return f"{match[1]} {cardinal(roman(match[2]))}"


_ROMAN = r"(X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{1,3})"
_DATES = (
    rule(
        rf"(?<![\d/.-])(?P<day>\d\d?)([/.-])(?P<month>\d\d?)\2(?P<year>{_YEAR})(?![\d/-])", _numeric
    ),
    rule(r"(?<![\d-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _numeric),
    rule(
        rf"\b(\d\d?)[ -]({one_of(spanish.SHORT_MONTHS)})\.?(?:[ -]{_YEAR})?\b(?!\w)", _short_month
    ),
    rule(rf"\b1\.?º?(?= de {one_of(spanish.MONTHS)}\b)", "primero"),
    rule(rf"(?<= de ){_YEAR}\b(?![.,]\d)", lambda m: number(m[1])),
    rule(rf"\b{_YEAR}(/|-|–)(\d\d)\b(?![-–/]\d)", _season),
    rule(
        r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minutes>[0-5]\d))?"
        r" ?(?P<half>[apAP])\. ?[mM]\b\.?",
        _clock,
    ),
    rule(
        r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?P<half>)(?![\d:])"
        r"(?: h\b\.?)?",
        _clock,
    ),
    rule(
        r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3])\.(?P<minutes>[0-5]\d)(?P<half>)"
        r"(?:(?= a (?:las )?\d\d?\.\d\d ?h\b)| ?h\b\.?|(?= horas\b))",
        _clock,
    ),
    rule(r"(?<=las )(?P<hour>[01]?\d|2[0-3])\.(?P<minutes>[0-5]\d)(?P<half>)(?!\.?\d)", _clock),
)
_QUANTITIES = (
    rule(rf"(?<=entre )({NUMBER})\s?[-–]\s?(?={NUMBER})", r"\1 y "),
    rule(
        rf"(?<!\w){_CURRENCY} ?(?P<n>\d{{1,3}}(?:[.,]\d{{3}})*)[.,](?P<cents>\d\d)(?![\d.,]*\d| m)",
        _cents,
    ),
    rule(rf"(?<![\w.,])(?P<n>\d{{1,3}}(?:\.\d{{3}})*),(?P<cents>\d\d) ?{_CURRENCY}(?!\w)", _cents),
    rule(rf"{_SIGN}(?<!\w){_CURRENCY} ?(?P<n>{NUMBER}){_TO}{_SCALE}", _money),
    rule(rf"{_SIGN}(?<![\w.,])(?P<n>{NUMBER}){_TO}{_SCALE} ?{_CURRENCY}(?!\w)", _money),
    rule(
        rf"{_SIGN}(?<![\w.,])(?P<n>{NUMBER}) ?%?{_TO} ?%",
        lambda m: f"{_amount(m)} por ciento",
    ),
    rule(
        rf"{_SIGN}(?<![\w.,])(?P<n>{NUMBER}){_TO} ?(?P<unit>{one_of(spanish.UNITS)})(?!\w)",
        _measure,
    ),
)
_FIGURES = (
    rule(r"(?<![\w.])(\d{1,3})(?:\.?(º|ª|°)|\.?(?=er)(er)\b)(?![CF])", _ordinal),
    rule(r"(?<![\w.,/-])(\d{1,3})/(\d{1,3})(?![\w/])", lambda m: f"{m[1]} {m[2]}"),
    rule(rf"(?<![\w.,/-])({NUMBER})\s?[-–]\s?(?={NUMBER}(?![-–/]\d))", r"\1 a "),
    rule(r"\b(\d+)-([A-Z])\b", r"\1 \2"),
    rule(r"(?<=[^\W\d])-(?=\d)", " "),
    rule(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w.,]*\d)", lambda m: m[0].replace(" ", "")),
    rule(
        rf"(?<![\w.,])(?P<sign>(?<![\w)])[+-])?(?P<n>{NUMBER})(?P<_>)(?= (?P<noun>[^\W\d_]+))",
        _counted,
    ),
    rule(rf"(?<![\w.,])(?P<sign>(?<![\w)])[+-])?(?P<n>{NUMBER})(?![^\W_])(?P<noun>)", _counted),
    rule(r"\d+", lambda m: f" {number(m[0])} "),
)


TABLE = Table(
    words=(
        *addresses("punto", "arroba"),
        *CITATIONS,
        rule(rf"\b({one_of(spanish.NAMES)})\b", lambda m: spanish.NAMES[m[1]]),
        abbreviations(spanish.ANYWHERE),
        abbreviations(spanish.TITLES, after=r"(?= ?[A-ZÁÉÍÓÚÑ])"),
        rule(r"(?<![\w.])D\. (?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ])", "don "),
        rule(r"(?i:\bn\.? ?[º°o] ?|\bnúm\. ?|№ ?|#)(?=\d)|\bNo\. (?=\d)", "número "),
        rule(rf"\b([Ss]iglos?|[Cc]apítulos?|[Tt]ipo|[Ff]ase|[Tt]ítulo) {_ROMAN}\b", _count),
        rule(rf"\b([Ss]iglos? \w+ y) {_ROMAN}\b", _count),
        rule(rf"\b{_ROMAN} ((?i:{one_of((*spanish.EDITIONS, *spanish.MEETINGS))}))\b", _edition),
        rule(rf"\b([A-ZÁÉÍÓÚ][a-záéíóúñ]+) (?=[IVX])(?!I\b|V\b|X\b){_ROMAN}\b", _regnal),
        rule(rf"\b((?:[Rr]ey|[Rr]eina|[Pp]apa) [A-ZÁÉÍÓÚ][a-záéíóúñ]+) {_ROMAN}\b", _regnal),
        rule(r"(?<=\w) ?& ?(?=\w)", " y "),
    ),
    figures=(*_DATES, *_QUANTITIES, *_FIGURES),
    marks=(
        rule(r" ?% ?", " por ciento "),
        rule(r" ?[°º] ?", " grados "),
        rule(r" ?€ ?", " euros "),
        rule(r" ?\$ ?", " dólares "),
        rule(r"(?<=\w)/(?=\w)", " "),
        rule(r"(?<=\w) ?\+ ?(?=\w)", " más "),
        *pauses(),
    ),
)
