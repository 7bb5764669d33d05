"""Arabic numbers in words, with their vowels: engines misread number words without them."""

import re
from functools import lru_cache

from listen.spoken.ar.cases import AND, construct, nominative
from listen.spoken.rules import words
from listen.spoken.written_numbers import LONGEST, parts

_ONES = words("صِفْر وَاحِد اِثْنَيْن ثَلَاثَة أَرْبَعَة خَمْسَة سِتَّة سَبْعَة ثَمَانِيَة تِسْعَة عَشَرَة")
_FEMININE = words("صِفْر وَاحِدَة اِثْنَتَيْن ثَلَاث أَرْبَع خَمْس سِتّ سَبْع ثَمَانِي تِسْع عَشْر")
TENS = words("عِشْرِين ثَلَاثِين أَرْبَعِين خَمْسِين سِتِّين سَبْعِين ثَمَانِين تِسْعِين")
_HUNDREDS = words("مِئَة مِئَتَيْن ثَلَاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمَانِمِئَة تِسْعُمِئَة")
_SCALES = (
    (10**12, "تِرِيلْيُون", "تِرِيلْيُونَيْن", "تِرِيلْيُونَات"),
    (10**9, "مِلْيَار", "مِلْيَارَيْن", "مِلْيَارَات"),
    (10**6, "مِلْيُون", "مِلْيُونَيْن", "مَلَايِين"),
    (10**3, "أَلْف", "أَلْفَيْن", "آلَاف"),
)


_UNROUND = re.compile(r"\d{1,3}\.\d\d[1-9]|\d{2,3},\d\d[1-9]")


def is_few(number: int) -> bool:
    """Whether what is counted stands in the plural, as after three to ten."""
    return 3 <= number % 100 <= 10


def is_tens(number: int) -> bool:
    """Whether what is counted stands in the accusative singular, as after 11 to 99."""
    return number % 100 >= 11


@lru_cache(maxsize=4096)
def cardinal(
    number: int, feminine: bool = False, subject: bool = False, counting: bool = False
) -> str:
    """Say how many.

    `feminine` is the gender of what is counted, `subject` puts the number in the nominative
    instead of the oblique case, and `counting` says that what is counted follows at once.
    """
    said = []
    for size, one, two, several in _SCALES:
        count, number = divmod(number, size)
        if count:
            said.append(_scaled(count, one, two, several, followed=counting and not number))
    if number or not said:
        said.append(_below_thousand(number, feminine))
    text = AND.join(said)
    text = construct(text) if counting else text
    return nominative(text) if subject else text


def _scaled(count: int, one: str, two: str, several: str, followed: bool) -> str:
    if count <= 2:
        return one if count == 1 else two
    noun = several if is_few(count) else one
    ending = "ًا" if is_tens(count) and not followed else ""
    return f"{cardinal(count, counting=True)} {noun}{ending}"


def _below_thousand(number: int, feminine: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest or not said:
        said.append(_below_hundred(rest, feminine))
    return AND.join(said)


def _below_hundred(number: int, feminine: bool) -> str:
    ones = _FEMININE if feminine else _ONES
    if number <= 10:
        return ones[number]
    ten, one = divmod(number, 10)
    if ten == 1:
        return _teen(one, feminine)
    first = "إِحْدَى" if one == 1 and feminine else ones[one]
    return f"{first}{AND}{TENS[ten - 2]}" if one else TENS[ten - 2]


def _teen(one: int, feminine: bool) -> str:
    ten = "عَشْرَة" if feminine else "عَشَر"
    first = {1: ("أَحَد", "إِحْدَى"), 2: ("اِثْنَيْ", "اِثْنَتَيْ")}.get(one, (_ONES[one], _FEMININE[one]))
    return f"{first[feminine]} {ten}"


def digits(figures: str) -> str:
    """Say figure by figure."""
    return " ".join(_ONES[int(figure)] for figure in figures if figure.isdecimal())


def number(
    written: str, feminine: bool = False, subject: bool = False, counting: bool = False
) -> str:
    """Say a number as it is written: 1,234, 3.5, 007."""
    whole, _, decimals = parts(written)
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        said = digits(whole)
    elif decimals:
        said = cardinal(int(whole or "0"))
    else:
        said = cardinal(int(whole or "0"), feminine, subject, counting)
    return f"{said} فَاصِلَة {_decimals(decimals)}" if decimals else said


def decimal(written: str) -> str:
    """Say 3.125 with decimals, though its mark might part thousands."""
    whole, decimals = re.split("[.,]", written)
    return f"{cardinal(int(whole))} فَاصِلَة {_decimals(decimals)}"


def is_unround(written: str) -> bool:
    """Whether thousands are so unlikely, as of a share, that the mark begins decimals."""
    return bool(_UNROUND.fullmatch(written))


def _decimals(decimals: str) -> str:
    short = len(decimals) <= 2 and not decimals.startswith("0")
    return cardinal(int(decimals)) if short else digits(decimals)
