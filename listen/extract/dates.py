"""Dates and clock times as pages print them, in English, Spanish and Arabic."""

import re
from datetime import date

from listen.extract.characters import fold

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ar-levant": "كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني "
    "كانون_الأول",
    "ar-maghreb": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
}
_MONTH = {
    fold(name).replace("_", " "): number
    for names in _MONTHS.values()
    for number, name in enumerate(names.split(), start=1)
}
# The other spellings of pages: shortened Latin names, and the spelling with i of Arabic ones.
_MONTH |= {name[:3]: number for name, number in _MONTH.items() if name.isascii() and len(name) > 3}
_MONTH |= {"sept": 9, fold("إبريل"): 4, fold("حزيزان"): 6, "setiembre": 9}

_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}(?!\d)",
        rf"(?<!\w){_DAY}\.?(?: de)? (?P<name>{_NAMES})\.?(?:,| del?|،)? ?"
        rf"(?:[/-] ?\w+ (?:\w+ )?)?{_YEAR}(?!\d)",
        rf"(?<!\w)(?P<name>{_NAMES})\.? {_DAY},? {_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}[-/.](?P<month>[01]?\d)[-/.]{_YEAR}(?!\d)",
    )
)
_DIGIT = re.compile(r"\d")
_TIME = re.compile(
    r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)? ?(?:h|hrs?|hs)?\b ?(?:[ap]\.? ?m\b\.?|[صم]\b)?"
    r"(?: ?\(?(?:gmt|utc|[ecmp][sd]?t|bst|cest|ast)(?: ?[+-] ?\d+)?\)?)?|\b[0-1]?\d ?[ap]\.?m\b\.?"
    r"|\(?\b(?:gmt|utc)\b(?: ?[+-] ?\d+)?\)?"
)
_AGO = re.compile(
    r"(?:\d+|an?|one) ?(?:s|m|h|d|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?) ago"
    r"|hace (?:\d+|una?) (?:segundos?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?)"
    r"|منذ (?:\d+ )?\w+(?: \w+)?|قبل \d+ \w+|just now|yesterday|ayer|today|hoy|امس|اليوم"
)
_AROUND = re.compile(
    r"\b(?:and|y|و|last|first|published?|updated?|posted|modified|created|on|at|date|time|edited|issued"
    r"|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|wed|thu|sat"
    r"|publicad[oa]|actualizad[oa]|ultima|actualizacion|fecha|hora|el|a|las|la|de|del|hs|horas|creado"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo"
    r"|نشر|نشرت|تاريخ|النشر|اخر|تحديث|التحديث|حدث|تم|في|الساعة|بتاريخ|يوم|بتوقيت|غرينتش|مكة|القدس|مساء|صباحا"
    r"|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|هـ|م|ص)\b"
)


def find_date(text: str) -> date | None:
    """Return the first date with day, month and year in the text; 4/5/2025 is the 4th of May."""
    folded = fold(text)
    for form in _FORMS:
        for match in form.finditer(folded):
            if found := _date(match.groupdict()):
                return found
    return None


def _date(parts: dict[str, str | None]) -> date | None:
    name, month = parts.get("name"), parts.get("month")
    number = _MONTH[name] if name else int(month or 0)
    try:
        return date(int(parts["year"] or 0), number, int(parts["day"] or 0))
    except ValueError:
        return None


def without_dates(folded: str) -> str:
    """Return a folded text without its dates and clock times."""
    rest = folded
    for form in _FORMS if _DIGIT.search(folded) else ():
        rest = form.sub(" ", rest)
    return _AGO.sub(" ", _TIME.sub(" ", rest))


def is_around_date(folded: str) -> bool:
    """Tell whether nothing is in a folded text but words that stand beside dates."""
    return not re.search(r"\w", _AROUND.sub(" ", folded))


def is_date_line(folded: str) -> bool:
    """Tell whether a folded line holds a date or a clock time and nothing else to speak of."""
    rest = without_dates(folded) if len(folded) <= 120 else folded
    return rest != folded and is_around_date(rest)
