"""Arabic as espeak-ng reads it right: with its vowels, and spelled so that none is lost."""

import re
from typing import Final

from listen.engines import diacritics

_SPELLING: Final = "1"
"""Names the list below in the voices' fingerprints: another one sounds otherwise."""
_IN_WORD: Final = rf"ء-ي{diacritics.MARKS}"
_JOINED: Final = rf"(?<![{_IN_WORD}])(?:[وفبلك][َِ]?)*"
_AT_PAUSE: Final = r"(?=[\s\"')]*(?:[.،؛:؟!,?]|$))"
_SPELLINGS: Final = (
    # It loses a vowel that stands before the doubling mark, where Unicode's order has it.
    (re.compile("([\u064b-\u0650\u0652])\u0651"), "\u0651\\1"),
    # It doubles the letter after an article by itself.
    (re.compile(rf"({_JOINED}ال[تثدذرزسشصضطظلن])ّ"), r"\1"),
    # It takes the article's alif for a long vowel after i.
    (re.compile(rf"({_JOINED}بِ)ا(?=لْ?)"), r"\1"),
    # Of these words nobody writes the long vowel: هذا, ذلك, لكن.
    (re.compile(rf"({_JOINED}هَ?)(?=ذ[َِ][اه])"), r"\1ا"),
    (re.compile(rf"({_JOINED}ذ)َ?(?=لِ?ك)"), r"\1َا"),
    (re.compile(rf"({_JOINED}لَ?)(?=كِ?نّ?َ?(?![{_IN_WORD}]))"), r"\1ا"),
    # Before a pause a word is said without its ending, and ة as h.
    (re.compile(rf"(?<=[{_IN_WORD}]{{2}})[ٌٍَُِ]{_AT_PAUSE}"), ""),
    (re.compile(rf"ة{_AT_PAUSE}"), "ه"),
)


def vowelled(text: str) -> str:
    """Restore the vowels of a text where the model is installed, and spell it for the library.

    Raises EngineError when the model cannot be run.
    """
    text = diacritics.diacritized(text)
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    return text


def fingerprint() -> str:
    """Name all that is done to a text, for a voice's fingerprint."""
    return f"spelling {_SPELLING}, {diacritics.fingerprint()}"
