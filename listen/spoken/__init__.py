"""Written text to spoken text: what the engine is given, so that it need not guess."""

from functools import cache
from importlib import import_module
from typing import Final

from listen.spoken.characters import ANY_LANGUAGE, tidy
from listen.spoken.lexicon import BUILT_IN, Lexicon
from listen.spoken.rules import KINDS, Table

__all__ = ["KINDS", "verbalize"]

_LANGUAGES: Final = frozenset({"ar", "en", "es"})
"""Each has a folder of its name, with its table."""


def verbalize(
    text: str,
    language: str,
    lexicon: Lexicon = BUILT_IN,
    takes_ipa: bool = False,
    reads: str = "",
) -> str:
    """Say in words what is written in figures, signs and abbreviations; never raises.

    Expects a sentence; a language without a table of its own gets only what all have in common.
    What the lexicon has is said as it tells; in IPA only where the voice takes it. `reads` names
    the kinds of writing, as in `Voice.reads`, which are left as they are.
    """
    return lexicon.say(tidy(text), language, takes_ipa, _table(language, reads).apply)


@cache
def _table(language: str, reads: str) -> Table:
    """Give a language's table; it is compiled at its first use, as it has hundreds of patterns."""
    if language not in _LANGUAGES:
        return ANY_LANGUAGE
    table: Table = import_module(f"listen.spoken.{language}.table").TABLE
    return table.leaving(frozenset(reads.split())) if reads else table
