"""Arabic money, shares, measures and temperatures."""

import re
from typing import Final

from listen.spoken.ar.cases import accusative, nominative
from listen.spoken.ar.counts import SIGN, SIGNS
from listen.spoken.ar.nouns import Noun, scaled
from listen.spoken.ar.numbers import decimal, is_unround, number
from listen.spoken.ar.roles import is_object, is_subject
from listen.spoken.ar.syntax import before, stands_alone
from listen.spoken.ar.units import CURRENCIES, DEGREES, HUNDREDTHS, SCALES, UNITS
from listen.spoken.rules import Match, one_of, rule, stop, words
from listen.spoken.written_numbers import NUMBER, parts

_LATIN_SCALES: Final = one_of(scale for scale in SCALES if scale.isascii() and scale not in "kmb")
_SCALE: Final = rf"(?: ?(?P<scale>{one_of(SCALES)})(?![\wء-ي]))?"
_CURRENCY: Final = rf"(?P<currency>{one_of(CURRENCIES)})"
_SYMBOLS: Final = " ".join(CURRENCIES)
_FROM: Final = rf"(?:(?P<from>{NUMBER})\s?[-–]\s?)?"
_N: Final = rf"{SIGN}(?<![\d.,]){_FROM}(?P<n>{NUMBER})"
_A_MEASURE: Final = "درجة"
"""Stands for any measure, none of which does anything."""
_BELOW_ZERO: Final = " تَحْتَ الصِّفْر"


def _since(match: Match, feminine: bool = False) -> str:
    """Say the sign, and where a range begins."""
    start = f"{number(match['from'], feminine)} إِلَى " if match["from"] else ""
    return SIGNS[(match["sign"] or "").strip()] + start


def _money(match: Match) -> str:
    noun = CURRENCIES[match["currency"]]
    return (
        _since(match, noun.feminine) + _much(match["n"], match["scale"], noun, match) + stop(match)
    )


def _much(written: str, scale: str | None, noun: Noun, match: Match) -> str:
    subject = not match["sign"] and is_subject(before(match), _A_MEASURE)
    if scale:
        said = scaled(written, SCALES[scale], noun.alone())
        return nominative(said) if subject else said
    written = re.sub(r"^0+(?=\d)", "", written)
    whole, _, decimals = parts(written)
    hundredth = HUNDREDTHS.get(noun.alone()) or HUNDREDTHS.get(noun.one)
    if len(decimals) in (1, 2) and hundredth and not match["from"]:
        said = _with_hundredths(whole, decimals.ljust(2, "0"), noun, hundredth)
        return nominative(said) if stands_alone(match) else said
    said = noun.counted(written, subject)
    return nominative(said) if stands_alone(match) else said


def _with_hundredths(whole: str, decimals: str, noun: Noun, hundredth: Noun) -> str:
    """Say $5.20 as five dollars and twenty cents."""
    large = noun.counted(whole) if int(whole or "0") else ""
    small = hundredth.counted(str(int(decimals))) if int(decimals) else ""
    return " وَ".join(filter(None, (large, small))) or noun.counted("0")


def _percent(match: Match) -> str:
    context = before(match)
    plain_number = not (match["sign"] or match["from"])
    of_all = match.string.startswith(" من ", match.end()) and is_subject(context)
    subject = plain_number and (of_all or stands_alone(match))
    written = match["n"]
    said = decimal(written) if is_unround(written) else number(written, subject=subject)
    return f"{_since(match)}{nominative(said) if subject else said} بِالْمِئَة"


def _measure(match: Match) -> str:
    noun = UNITS[match["unit"]]
    return _since(match, noun.feminine) + _placed(noun, match) + stop(match)


def _placed(noun: Noun, match: Match) -> str:
    """Say how much, in the case of its place."""
    context = before(match)
    if match["sign"] or match["from"]:
        return noun.counted(match["n"])
    subject = is_subject(context, _A_MEASURE)
    said = noun.counted(match["n"], subject)
    if stands_alone(match):
        return nominative(said)
    return accusative(said) if not subject and is_object(context) else said


def _temperature(match: Match) -> str:
    noun = DEGREES[match["unit"]]
    cold = match["sign"] == "-" and not match["from"]
    sign = "" if cold else _since(match, noun.feminine)
    return f"{sign}{_placed(noun, match)}{_BELOW_ZERO if cold else ''}"


def _scaled_alone(match: Match) -> str:
    """Say 5M مشاهدة and 10K."""
    return scaled(match["n"], SCALES[match["scale"]], "").strip()


MONEY: Final = (
    rule(
        rf"{SIGN}(?<![A-Za-z\d]){_CURRENCY} ?{_FROM}(?P<n>{NUMBER}){_SCALE}", _money, needs=_SYMBOLS
    ),
    rule(rf"{_N}{_SCALE} ?{_CURRENCY}(?!\w)\.?", _money, needs=_SYMBOLS),
)
PERCENT: Final = (
    rule(rf"%{_FROM}(?P<sign>[+-])?(?P<n>{NUMBER})(?! ?%)", _percent, needs="%"),
    rule(rf"{_N} ?%", _percent, needs="%"),
)
_PERIODS: Final = one_of(words("ثانية دقيقة ساعة يوم أسبوع شهر سنة عام"))
_GOODS: Final = one_of(
    words("برميل طن أوقية أونصة كيلو كيلوغرام كغ لتر غالون متر فدان هكتار فرد شخص سهم ليلة")
)
_PER: Final = (
    rule(r"(?<=[ء-ي]{3})/ ?كل?م[²2](?!\w)", " فِي الْكِيلُومِتْر الْمُرَبَّع", needs="/ك"),
    rule(rf"(?<=[ء-ي])(?<!واط)/ ?(?:ال)?(?={_PERIODS}(?![ء-ي]))", " فِي ال", needs="/"),
    rule(rf"(?<=[ء-ي])/ ?(?={_GOODS}(?![ء-ي]))", " لِل", needs="/"),
)
MEASURES: Final = (
    rule(rf"(?P<unit>°){_FROM}(?P<sign>[+-])?(?P<n>{NUMBER})(?!\s?°)", _temperature, needs="°"),
    rule(rf"{_N} ?(?P<unit>{one_of(DEGREES)})(?!\w)", _temperature, needs="° º ℃ ℉"),
    rule(
        r"(?<=لتر)/100 ?كلم|(?<=لترات)/100 ?كم|(?<=لتر)/100 ?كم", " لِكُلّ مِئَة كِيلُومِتْر", needs="/100"
    ),
    rule(rf"{_N} ?(?P<unit>{one_of(UNITS)})(?![\w/²³]|\.[ء-ي])", _measure),
    *_PER,
    rule(rf"(?<![\w.,])(?P<n>{NUMBER}) ?(?P<scale>{_LATIN_SCALES})(?!\w)", _scaled_alone),
)
