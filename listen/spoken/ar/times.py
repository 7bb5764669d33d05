"""Arabic times of day, said by the twelve hours."""

import re
from typing import Final

from listen.spoken.ar.cases import nominative
from listen.spoken.ar.nouns import Noun
from listen.spoken.ar.numbers import cardinal, is_few
from listen.spoken.ar.ordinals import hour
from listen.spoken.ar.syntax import before, stands_alone
from listen.spoken.rules import Match, rule, stop

_PARTS_OF_DAY: Final = "صباح|مساء|ظهر|فجر|ليل|عصر"
_MARKED: Final = {"ص": "صَبَاحًا", "م": "مَسَاءً"}
_MINUTES: Final = {0: "", 15: " وَالرُّبْع", 20: " وَالثُّلُث", 30: " وَالنِّصْف"}
_NEARLY: Final = {40: " إِلَّا ثُلُثًا", 45: " إِلَّا رُبْعًا"}
_UNITS: Final = (
    Noun("سَاعَة", "سَاعَات"),
    Noun("دَقِيقَة", "دَقَائِق"),
    Noun("ثَانِيَة", "ثَوَانٍ"),
)
_ZONE: Final = r"(?: ?(?P<zone>GMT|UTC)\b)?"


_AT: Final = re.compile(r"(?:الساعة|عند|منذ|توقيت) ?$")


def _clock(match: Match) -> str:
    """Say 15:30 by the twelve hours, with the part of the day where it is not written."""
    of_day, minutes = int(match["hour"]), int(match["minutes"])
    zone = " بِتَوْقِيت غرينتش" if match["zone"] else ""
    if of_day == minutes == 0:
        return "مُنْتَصَف اللَّيْل" + zone
    part = (
        _part_of_day(of_day)
        if not re.match(rf" ?(?:{_PARTS_OF_DAY}|بعد |قبل )", _rest(match))
        else ""
    )
    said = _hour_and_minutes(of_day, minutes) + _seconds(match["seconds"]) + part + zone
    return nominative(said) if stands_alone(match) else said


def _seconds(written: str | None) -> str:
    count = int(written or 0)
    return f" وَ{_UNITS[2].counted(str(count))}" if count else ""


def _rest(match: Match) -> str:
    return match.string[match.end() : match.end() + 8]


def _part_of_day(of_day: int) -> str:
    if of_day == 0:
        return " بَعْدَ مُنْتَصَف اللَّيْل"
    if of_day < 13:
        return ""
    return " بَعْدَ الظُّهْر" if of_day < 17 else " مَسَاءً"


def _hour_and_minutes(of_day: int, minutes: int) -> str:
    if minutes in _NEARLY:
        return hour(of_day % 12 + 1) + _NEARLY[minutes]
    said = hour((of_day - 1) % 12 + 1)
    if minutes in _MINUTES:
        return said + _MINUTES[minutes]
    if minutes <= 2:
        return f"{said} وَ{'دَقِيقَة' if minutes == 1 else 'دَقِيقَتَيْن'}"
    noun = "دَقَائِق" if is_few(minutes) else "دَقِيقَة"
    return f"{said} وَ{cardinal(minutes, feminine=True)} {noun}"


def _half_day(match: Match) -> str:
    """Say 8 م as an hour after words of time, so that it is not taken for metres."""
    if not re.search(r"(?:في|الساعة|عند|حتى|منذ|من|إلى|و|بعد|قبل|بين) ?$", before(match)):
        return match[0]
    said = _hour_and_minutes(int(match["hour"]), int(match["minutes"] or 0))
    return f"{said} {_MARKED[match['half']]}{stop(match)}"


def _of_clock(match: Match) -> str:
    return hour((int(match[1]) - 1) % 12 + 1)


def _lasting(match: Match) -> str:
    """Say how long: 2:01:09 in a race, 3:40 ساعة of a journey, 1:42.30 of a swimmer."""
    lasts = (match["third"] and not stands_alone(match)) or match["part"] or match["noun"]
    if not lasts or _AT.search(before(match)):
        return match[0]
    first = 0 if match["third"] or match["noun"] in ("ساعة", "ساعات") else 1
    counts = [match["first"], match["second"], match["third"]]
    said = [
        unit.counted(str(int(count)))
        for unit, count in zip(_UNITS[first:], counts, strict=False)
        if count and int(count)
    ]
    parts_of_second = f" فَاصِلَة {cardinal(int(match['part']))}" if match["part"] else ""
    return " وَ".join(said) + parts_of_second if said else match[0]


TIMES: Final = (
    rule(
        r"(?<![\d:.,])(?P<first>\d{1,2}):(?P<second>[0-5]\d)"
        r"(?::(?P<third>[0-5]\d))?(?:[.,](?P<part>\d\d?))?(?![\d:])"
        r"(?: (?P<noun>ساعة|ساعات|دقيقة|دقائق|ثانية|ثوان)(?![ء-ي]))?",
        _lasting,
        needs=":",
    ),
    rule(r"(?<=\d:\d\d) ?[-–] ?(?=\d\d?:\d\d)", " إلى ", needs=":"),
    rule(
        r"(?<![\d:.,])(?P<hour>1[0-2]|0?[1-9])(?::(?P<minutes>[0-5]\d))?"
        r" ?(?P<half>[صم])(?![\w/²³.])\.?",
        _half_day,
        needs="ص م",
    ),
    rule(
        rf"(?<![\d:.])(?P<hour>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)"
        rf"(?::(?P<seconds>[0-5]\d))?(?![\d:]){_ZONE}",
        _clock,
        needs=":",
    ),
    rule(
        rf"(?<![\d:.,])(?:(?<![ء-ي])ال)?(\d|1[0-2])(?= (?:{_PARTS_OF_DAY}))",
        _of_clock,
    ),
    rule(r"(?<=الساعة )([1-9]|1\d|2[0-4])(?![\d:.,])", _of_clock, needs="الساعة"),
)
