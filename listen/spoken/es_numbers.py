"""Spanish numbers in words, in the gender of what is counted."""

import re
from functools import lru_cache

from num2words import num2words

from listen.spoken.rules import words
from listen.spoken.written_numbers import LONGEST, parts

_DIGITS = words("cero uno dos tres cuatro cinco seis siete ocho nueve")
_FEMININE = re.compile(
    r"\w+(?:as|[cs]iones|dades)|mujeres|veces|noches|partes|clases|muertes|mil|"
    r"(?:persona|hora|semana|libra|tonelada|víctima|vez|mujer|noche|niña|vida|casa|planta)"
)
_MASCULINE = re.compile(
    r"\w*(?:istas|ismas|días|emas|gramas|mapas|planetas|climas|idiomas|diplomas|atletas|policías)"
)
_UNCOUNTED = set(
    words(
        "de del y e o u a al en por para que con sin mil ni como según desde tras el la los las "
        "su sus se lo le les es son fue fueron ha han hay más menos contra ante hasta cuando pero "
        "sobre"
    )
)


@lru_cache(maxsize=4096)
def cardinal(number: int, gender: str = "") -> str:
    """Say how many: gender `m` before a noun ("un", "veintiún"), `f`, or none."""
    said = str(num2words(number, lang="es"))
    said = re.sub(r"\bveintiuno (?=mil|bill)", "veintiún ", said)
    said = re.sub(r"\buno (?=mil|bill)", "un ", said)
    if gender == "m":
        return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", said))
    return _feminine(said) if gender == "f" else said


def _feminine(said: str) -> str:
    """Bend what follows the millions: doscientas mil, veintiuna."""
    head, millions, tail = said.rpartition("millones ")
    tail = re.sub(r"(cient|quinient)os\b", r"\1as", tail)
    return head + millions + (tail[:-1] + "a" if tail.endswith("uno") else tail)


def ordinal(number: int, gender: str = "m") -> str:
    """Say which one of many."""
    said = str(num2words(number, lang="es", to="ordinal"))
    return re.sub(r"o\b", "a", said) if gender == "f" else said


def digits(figures: str) -> str:
    """Say figure by figure."""
    return " ".join(_DIGITS[int(figure)] for figure in figures if figure.isdecimal())


def number(written: str, gender: str = "") -> str:
    """Say a number as it is written: 1.234, 3,5, 0.25, 007."""
    whole, mark, decimals = parts(written)
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        said = digits(whole)
    else:
        said = cardinal(int(whole or "0"), "" if decimals else gender)
    if not decimals:
        return said
    short = len(decimals) <= 2 and not decimals.startswith("0")
    tail = cardinal(int(decimals)) if short else digits(decimals)
    return f"{said} {'coma' if mark == ',' else 'punto'} {tail}"


def gender_of(noun: str) -> str:
    """Guess the gender of a counted noun from its ending; empty when it is no noun."""
    noun = noun.lower()
    if not noun or noun in _UNCOUNTED or noun.endswith(("ó", "aron", "ieron")):
        return ""
    if _MASCULINE.fullmatch(noun):
        return "m"
    return "f" if _FEMININE.fullmatch(noun) else "m"
