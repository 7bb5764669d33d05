"""Arabic numbers in words, with their vowels: engines misread number words without them.

In the oblique case throughout, as newsreaders say them (ألفين وخمسة وعشرين).
"""

from functools import lru_cache

from listen.spoken.rules import words
from listen.spoken.written_numbers import LONGEST, parts

_ONES = words("صِفْر وَاحِد اِثْنَيْن ثَلَاثَة أَرْبَعَة خَمْسَة سِتَّة سَبْعَة ثَمَانِيَة تِسْعَة عَشَرَة")
_FEMININE = words("صِفْر وَاحِدَة اِثْنَتَيْن ثَلَاث أَرْبَع خَمْس سِتّ سَبْع ثَمَانِي تِسْع عَشْر")
_TENS = words("عِشْرِين ثَلَاثِين أَرْبَعِين خَمْسِين سِتِّين سَبْعِين ثَمَانِين تِسْعِين")
_HUNDREDS = words("مِئَة مِئَتَيْن ثَلَاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمَانِمِئَة تِسْعُمِئَة")
_SCALES = (
    (10**12, "تِرِلْيُون", "تِرِلْيُونَيْن", "تِرِلْيُونَات"),
    (10**9, "مِلْيَار", "مِلْيَارَيْن", "مِلْيَارَات"),
    (10**6, "مِلْيُون", "مِلْيُونَيْن", "مَلَايِين"),
    (10**3, "أَلْف", "أَلْفَيْن", "آلَاف"),
)
_ORDINALS = words("الْأَوَّل الثَّانِي الثَّالِث الرَّابِع الْخَامِس السَّادِس السَّابِع الثَّامِن التَّاسِع الْعَاشِر")
_HOURS = words("الْوَاحِدَة الثَّانِيَة الثَّالِثَة الرَّابِعَة الْخَامِسَة السَّادِسَة السَّابِعَة الثَّامِنَة التَّاسِعَة الْعَاشِرَة")
_DEFINITE_TENS = words("الْعِشْرِين الثَّلَاثِين")
_AND = " وَ"


@lru_cache(maxsize=4096)
def cardinal(number: int, feminine: bool = False) -> str:
    """Say how many."""
    said = []
    for size, one, two, several in _SCALES:
        count, number = divmod(number, size)
        if count:
            said.append(_scaled(count, one, two, several))
    if number or not said:
        said.append(_below_thousand(number, feminine))
    return _AND.join(said)


def _scaled(count: int, one: str, two: str, several: str) -> str:
    if count <= 2:
        return one if count == 1 else two
    noun = several if 3 <= count % 100 <= 10 else one
    return f"{construct(cardinal(count))} {noun}"


def construct(said: str) -> str:
    """Drop the end of a dual before what is counted: مئتي ألف."""
    dual = said.endswith("َيْن") and not said.endswith("اِثْنَيْن")
    return said.removesuffix("ن") if dual else said


def _below_thousand(number: int, feminine: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest or not said:
        said.append(_below_hundred(rest, feminine))
    return _AND.join(said)


def _below_hundred(number: int, feminine: bool) -> str:
    ones = _FEMININE if feminine else _ONES
    if number <= 10:
        return ones[number]
    if number < 20:
        return _teen(number, feminine)
    ten, one = divmod(number, 10)
    return f"{ones[one]}{_AND}{_TENS[ten - 2]}" if one else _TENS[ten - 2]


def _teen(number: int, feminine: bool) -> str:
    ten = "عَشْرَة" if feminine else "عَشَر"
    if number == 11:
        return f"{'إِحْدَى' if feminine else 'أَحَد'} {ten}"
    if number == 12:
        return f"{'اِثْنَتَيْ' if feminine else 'اِثْنَيْ'} {ten}"
    return f"{(_FEMININE if feminine else _ONES)[number - 10]} {ten}"


def day(number: int) -> str:
    """Say the day of a month: الأول, الحادي والعشرين."""
    if number <= 10:
        return _ORDINALS[number - 1]
    ten, one = divmod(number, 10)
    first = "الْحَادِي" if one == 1 else _ORDINALS[one - 1]
    if ten == 1:
        return f"{first} عَشَر"
    tens = _DEFINITE_TENS[ten - 2]
    return f"{first} وَ{tens}" if one else tens


def hour(number: int) -> str:
    """Say the hour of a clock: السابعة, الثالثة عشرة."""
    if number == 0:
        return "مُنْتَصَف اللَّيْل"
    if number <= 10:
        return _HOURS[number - 1]
    if number >= 20:
        return "الْعِشْرِين" if number == 20 else f"{_late(number)} وَالْعِشْرِين"
    return f"{_late(number)} عَشْرَة"


def _late(number: int) -> str:
    return "الْحَادِيَة" if number % 10 == 1 else _HOURS[number % 10 - 1]


def digits(figures: str) -> str:
    """Say figure by figure."""
    return " ".join(_ONES[int(figure)] for figure in figures if figure.isdecimal())


def number(written: str, feminine: bool = False) -> str:
    """Say a number as it is written: 1,234, 3.5, 007."""
    whole, _, decimals = parts(written)
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        said = digits(whole)
    else:
        said = cardinal(int(whole or "0"), feminine and not decimals)
    if not decimals:
        return said
    short = len(decimals) <= 2 and not decimals.startswith("0")
    return f"{said} فَاصِلَة {cardinal(int(decimals)) if short else digits(decimals)}"
