"""Spanish dates, years, seasons and decades."""

from listen.spoken.es.numbers import cardinal, number, ordinal, short
from listen.spoken.rules import Match, abbreviations, one_of, rule, stop, word_list, words

MONTHS = words("""
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
""")
_SHORT = {
    **{month[:3]: month for month in MONTHS},
    "sept": "septiembre",
}
_NO_WORDS = {short: month for short, month in _SHORT.items() if short not in ("mar", "may")}
_MONTH = one_of((*MONTHS, "setiembre"))
_WEEKDAYS = one_of(words("lunes martes miércoles jueves viernes sábado sábados domingo domingos"))
_SHORT_DAYS = word_list("""
lun = lunes; mié = miércoles; jue = jueves; vie = viernes; sáb = sábado; dom = domingo
miérc = miércoles; juev = jueves; vier = viernes
""")
_LAST_DAYS = {"V": "viernes", "S": "sábado", "D": "domingo"}
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_IN_FIGURES = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?:1\d|20|21)\d\d"


def _date(day: str, month: str, year: str | None = None) -> str:
    said = f"{'primero' if int(day) == 1 else cardinal(int(day))} de {month}"
    return said + (f" de {number(year)}" if year else "")


def _numeric(match: Match) -> str:
    year = match["year"]
    if len(year) == 2:
        year = ("19" if year > "50" else "20") + year
    return _date(match["day"], MONTHS[int(match["month"]) - 1], year)


def _day_and_month(match: Match) -> str:
    return match[1] + _date(match["day"], MONTHS[int(match["month"]) - 1])


def _short_month(match: Match) -> str:
    return _date(match["day"], _SHORT[match["month"].lower()], match["year"]) + stop(match)


def _no_joint(match: Match) -> str:
    """Say 31 marzo, junio 11, 2000 and en junio 11, 2000."""
    article = {"En ": "El ", "en ": "el "}.get(match["before"] or "", "")
    return article + _date(match["day"], match["month"].lower(), match["year"])


def _season(match: Match) -> str:
    """Say 2025/26 as a season, a longer stretch of years as from-to."""
    first, last = int(match[1]), int(match[3])
    is_season = match[2] == "/" or last % 100 == (first + 1) % 100
    return f"{number(match[1])}{' ' if is_season else ' a '}{number(match[3])}"


def _part_of_year(match: Match) -> str:
    """Say 4T24 and el 1S as a quarter and a half of a year."""
    count, letter, *years = (group for group in match.groups() if group)
    said = f"{short(ordinal(int(count)))} {'trimestre' if letter == 'T' else 'semestre'}"
    return f"{said} de 20{years[0][-2:]}" if years else said


DATES = (
    rule(
        rf"(?<![\d/.-]){_DAY}([/.-]){_IN_FIGURES}\2(?P<year>{_YEAR})(?![\d/-])",
        _numeric,
        needs="/ . -",
    ),
    rule(
        rf"(?<![\d/.-]){_DAY}/{_IN_FIGURES}/(?P<year>\d\d)(?![\d/-])",
        _numeric,
        needs="/",
    ),
    rule(
        rf"(?<![\d-])(?P<year>[12]\d{{3}})-{_IN_FIGURES}-{_DAY}(?![\d-])",
        _numeric,
        needs="-",
    ),
    rule(
        rf"\b{_DAY}(?: de |[ /-])(?P<month>(?i:{one_of(_SHORT)}))\b"
        rf"(?:\.|(?= (?:de )?\d{{4}})|(?=[/,;)-]|$))(?:(?: de |[ /-])(?P<year>{_YEAR}))?(?!\w)",
        _short_month,
    ),
    rule(
        rf"(?<![\w.,/-])(?P<before>){_DAY} (?P<month>{_MONTH})\b(?: (?:de )?(?P<year>{_YEAR})\b)?",
        _no_joint,
    ),
    rule(
        rf"\b(?P<before>[Ee]n )?(?P<month>(?i:{_MONTH})) {_DAY},? (?P<year>{_YEAR})\b(?![.,]\d)",
        _no_joint,
    ),
    rule(rf"\b(\d\d?) ?[-–] ?(?=\d\d? de {_MONTH}\b)", r"\1 al ", needs="- –"),
    rule(rf"\b1\.?[º°o]?(?= de {_MONTH}\b)", "primero"),
    rule(
        rf"\b((?:[Ee]l|del|al|día) ){_DAY}/{_IN_FIGURES}(?![\w/]| de l)",
        _day_and_month,
        needs="/",
    ),
    rule(r"\b(mar|may)\.(?= ?(?:de )?\d)", lambda m: _SHORT[m[1]]),
)
YEARS = (
    rule(r"\b(?=[1-4]T|[12]S)(\d)(.)(?:((?:20)?\d\d)\b| (20\d\d)\b)", _part_of_year, needs="T S"),
    rule(r"(?:(?<=[Ee]l )|(?<=\bal ))(?=[1-4]T|[12]S)(\d)(.)\b", _part_of_year, needs="T S"),
    rule(rf"\b({_YEAR})(/|-|–)(\d\d|{_YEAR})\b(?![-–/]\d)", _season, needs="/ - –"),
    rule(
        r"(?:(?<=temporada )|(?<=campaña )|(?<=curso )|(?<=liga ))(\d\d)[/–-](?=\d\d\b)",
        r"\1 ",
        needs="- – /",
    ),
    rule(r"(?<=los |ños )([2-9]0)'?s\b", r"\1"),
    rule(rf"(?<= de )({_YEAR})\b(?![.,]\d)(?! \w+[oa]s\b)", lambda m: number(m[1])),
    rule(
        rf"(?<=\b[Ee]n )({_YEAR})\b(?![.,]\d)(?! (?:mil|millones)\b)|(?<=\baño )({_YEAR})\b",
        lambda m: number(m[1] or m[2]),
    ),
)
DAYS_ALONE = (
    rule(r"\bL-([VSD])\b", lambda m: f"lunes a {_LAST_DAYS[m[1]]}", needs="L-"),
    abbreviations(_SHORT_DAYS),
    rule(r"(?<!\d )(?<!de )\bmar\.(?=,? \d\d?\b)", "martes", needs="mar."),
)
WEEKDAYS = rule(rf"\b({_WEEKDAYS}) ?[-–] ?(?={_WEEKDAYS}\b)", r"\1 a ", needs="- –")
MONTHS_ALONE = abbreviations(_NO_WORDS)
