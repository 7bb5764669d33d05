"""Arabic numbers with their article: which one, the hours of a clock, decades."""

from typing import Final

from listen.spoken.ar.cases import AND, nominative
from listen.spoken.ar.numbers import TENS, cardinal
from listen.spoken.rules import words

_FIRST_TO_TENTH: Final = words("أَوَّل ثَانِي ثَالِث رَابِع خَامِس سَادِس سَابِع ثَامِن تَاسِع عَاشِر")
_FIRST_TO_TENTH_SHE: Final = words("أُولَى ثَانِيَة ثَالِثَة رَابِعَة خَامِسَة سَادِسَة سَابِعَة ثَامِنَة تَاسِعَة عَاشِرَة")
_DECADES: Final = words("عِشْرِينِيَّات ثَلَاثِينِيَّات أَرْبَعِينِيَّات خَمْسِينِيَّات سِتِّينِيَّات سَبْعِينِيَّات ثَمَانِينِيَّات تِسْعِينِيَّات")
_SUN_LETTERS: Final = "تثدذرزسشصضطظلن"


def definite(said: str) -> str:
    """Give a number its article, or two where it has two members from 21 to 99."""
    members = said.split(AND)
    both = len(members) == 2 and members[1].endswith(("ين", "ون"))
    return AND.join(_the(member) for member in members) if both else _the(said)


def _the(word: str) -> str:
    if word[0] in _SUN_LETTERS:
        return f"ال{word[:2]}ّ{word[2:].removeprefix('ّ')}"  # the vowel is written first
    return f"الْ{word}" if word[0] != "ا" else f"الِ{word[0]}{word[1:].lstrip('ِ')}"


def ordinal(number: int, feminine: bool = False, subject: bool = False) -> str:
    """Say which one, with its article: الأول, الحادية عشرة, الحادي والعشرين, المئة."""
    ten, one = divmod(number, 10)
    if not 1 <= number < 100 or (one == 0 and ten > 1):
        return definite(cardinal(number, feminine, subject))
    ones = _FIRST_TO_TENTH_SHE if feminine else _FIRST_TO_TENTH
    if number <= 10:
        return _the(ones[number - 1])
    eleventh = "حَادِيَة" if feminine else "حَادِي"
    first = _the(eleventh if one == 1 else ones[one - 1])
    if ten == 1:
        return f"{first} {'عَشْرَة' if feminine else 'عَشَر'}"
    tens = _the(TENS[ten - 2])
    return first + AND + (nominative(tens) if subject else tens)


def hour(number: int) -> str:
    """Say the hour of a clock, 1 to 12."""
    return _the("وَاحِدَة") if number == 1 else ordinal(number, feminine=True)


def decade(tens: int) -> str:
    """Name the ten years that begin with 20 to 90: الثمانينيات."""
    return _the(_DECADES[tens // 10 - 2])
