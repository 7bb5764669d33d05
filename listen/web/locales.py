"""How a language is written: its direction, its name, its dates and its lengths of time."""

from datetime import date
from functools import lru_cache
from typing import Final, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.units import format_unit

Direction = Literal["ltr", "rtl"]

_PAPERS: Final = {"en": "en_GB"}
"""How the demo's paper writes a language, where that is not how most of its readers do."""
_ZEROS: Final = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀", "olck": "᱐"}
"""The figure for nothing in each numbering system that is some language's own."""
_LENGTHS: Final[tuple[Literal["long", "short", "narrow"], ...]] = ("long", "short", "narrow")


def direction(language: str) -> Direction:
    """Say which way a language is written."""
    return "rtl" if _locale(language).text_direction == "rtl" else "ltr"


def own_name(language: str) -> str:
    """Name a language as it names itself, and itself where nobody knows the name."""
    name = _locale(language).languages.get(language) or language
    return name[:1].upper() + name[1:]


def day(published: date, language: str) -> str:
    """Write a day, as in *16 de noviembre de 2026*."""
    locale = _locale(language)
    return _in_own_figures(format_date(published, "long", locale=locale), locale)


def weekday(published: date, language: str) -> str:
    """Write a day with its name, as in *Tuesday, 17 November 2026*."""
    locale = _locale(language)
    return _in_own_figures(format_date(published, "full", locale=locale), locale)


def minutes(number: int, language: str) -> str:
    """Write a number of minutes, in the plural and the figures of the language."""
    locale = _locale(language)
    written = (format_unit(number, "duration-minute", length, locale=locale) for length in _LENGTHS)
    # Some locales lack the long form, and then the unit's bare name stands in for it.
    text = next((text for text in written if "duration-" not in text), f"{number} min")
    return _in_own_figures(text, locale)


def _in_own_figures(text: str, locale: Locale) -> str:
    """Write the figures as browsers do by default; the library leaves them as they are."""
    zero = _ZEROS.get(locale.default_numbering_system, "0")
    return text.translate({ord("0") + n: ord(zero) + n for n in range(10)})


@lru_cache(128)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_PAPERS.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_PAPERS["en"])
