"""Spanish numbers in words, in the gender of what is counted."""

import re
from functools import lru_cache

from num2words import num2words

from listen.spoken.rules import words
from listen.spoken.written_numbers import LONGEST, parts

_DIGITS = words("cero uno dos tres cuatro cinco seis siete ocho nueve")
_ORDINALS = words("""
primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo
decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno
""")
_TENTHS = words("""
vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo
""")
_PARTS = words("medio tercio cuarto quinto sexto séptimo octavo noveno décimo")
_LARGE_PARTS = {100: "centésimo", 1000: "milésimo"} | dict(
    zip(
        range(200, 1000, 100),
        words("""
ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo
octingentésimo noningentésimo
"""),
        strict=True,
    )
)
_UNSTRESSED = str.maketrans("éóí", "eoi")
_ENDS_IN_MILLIONS = re.compile(r"(?:m|b|tr)ill(?:ón|ones)$")


@lru_cache(maxsize=4096)
def cardinal(number: int, gender: str = "") -> str:
    """Say how many: gender `m` before a noun ("un", "veintiún"), `f`, or none."""
    said = str(num2words(number, lang="es"))
    said = re.sub(r"\bveintiuno (?=mil|bill|trill)", "veintiún ", said)
    said = re.sub(r"\buno (?=mil|bill|trill)", "un ", said)
    if gender == "m":
        return re.sub(r"veintiuno$", "veintiún", re.sub(r"\buno$", "un", said))
    return _feminine(said) if gender == "f" else said


def _feminine(said: str) -> str:
    """Bend what follows the millions: doscientas mil, veintiuna."""
    head, millions, tail = said.rpartition("millones ")
    tail = re.sub(r"(cient|quinient)os\b", r"\1as", tail)
    return head + millions + (tail[:-1] + "a" if tail.endswith("uno") else tail)


@lru_cache(maxsize=1024)
def ordinal(number: int, gender: str = "m") -> str:
    """Say which one of many; from the two hundredth on by the cardinal, as newsreaders do."""
    tens, ones = divmod(number, 10)
    if not 0 < number < 200:
        return cardinal(number, gender)
    if number >= 100:
        said = f"centésimo {ordinal(number - 100) if number > 100 else ''}".strip()
    elif number < 20:
        said = _ORDINALS[number - 1]
    elif tens == 2 and ones:
        said = f"vigesimo{_ORDINALS[ones - 1]}".replace("oo", "o")
    else:
        said = f"{_TENTHS[tens - 2]} {_ORDINALS[ones - 1] if ones else ''}".strip()
    return re.sub(r"o\b", "a", said) if gender == "f" else said


def short(said: str) -> str:
    """Write an ordinal as before a masculine noun: primer, vigésimo tercer."""
    return re.sub(r"(prim|terc)ero$", r"\1er", said)


def fraction(top: int, bottom: int) -> str:
    """Say so many parts of so many: tres cuartos, un doceavo; uno sobre ciento uno."""
    if bottom > 100 and bottom not in _LARGE_PARTS:
        return f"{cardinal(top)} sobre {cardinal(bottom)}"
    part = _LARGE_PARTS.get(bottom) or (_PARTS[bottom - 2] if bottom <= 10 else _avo(bottom))
    return f"{cardinal(top, 'm')} {part}{'s' if top > 1 else ''}"


def _avo(bottom: int) -> str:
    """Write treceavo, veintiunavo, treintavo, treintaidosavo."""
    joined = cardinal(bottom).replace(" y ", "i").translate(_UNSTRESSED)
    return re.sub(r"(?<=un)o$|(?<=nt)a$", "", joined) + "avo"


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
    return f"{said} {decimal(mark, decimals)}" if decimals else said


def decimal(mark: str, decimals: str) -> str:
    """Say the decimals after their mark: coma dieciséis, punto cero cinco."""
    is_short = len(decimals) <= 2 and not decimals.startswith("0")
    tail = cardinal(int(decimals)) if is_short else digits(decimals)
    return f"{'coma' if mark == ',' else 'punto'} {tail}"


def joint(said: str) -> str:
    """Write what stands between a number and its noun: un millón de euros."""
    return " de " if _ENDS_IN_MILLIONS.search(said) else " "
