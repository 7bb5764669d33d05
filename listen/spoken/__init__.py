"""Written text to spoken text: what the engine is given, so that it need not guess."""

from typing import Final

from listen.spoken import ar, en, es
from listen.spoken.characters import ANY_LANGUAGE, tidy

_TABLES: Final = {"ar": ar.TABLE, "en": en.TABLE, "es": es.TABLE}


def verbalize(text: str, language: str) -> str:
    """Say in words what is written in figures, signs and abbreviations; never raises.

    Expects a sentence; a language without a table of its own gets only what all have in common.
    """
    return _TABLES.get(language, ANY_LANGUAGE).apply(tidy(text))
