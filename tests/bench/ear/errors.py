"""How much of a reading was not heard."""

import re
from dataclasses import dataclass
from typing import Final, Self

import jiwer
from rapidfuzz import fuzz

from listen.spoken import verbalize

_ALIKE: Final = 75
"""Of a hundred: a name counts as heard when something is spelled so much like it."""
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Errors:
    """Errors, and the words among which they were made."""

    wrong: int = 0
    words: int = 0

    @property
    def rate(self) -> float:
        """Errors a word; over 1 when more was added than there is."""
        return self.wrong / max(1, self.words)

    def __add__(self, other: Self) -> "Errors":
        return Errors(self.wrong + other.wrong, self.words + other.words)


def count(heard: str, said: str, language: str) -> Errors:
    """Count the words that were substituted, lost and added."""
    reference, hypothesis = _plain(said, language), _plain(heard, language)
    if not hypothesis:
        return Errors(len(reference.split()), len(reference.split()))
    found = jiwer.process_words(reference, hypothesis)
    wrong = found.substitutions + found.deletions + found.insertions
    return Errors(wrong, len(reference.split()))


def count_names(heard: str, names: tuple[str, ...], language: str) -> Errors:
    """Count the names that nothing heard is spelled like; two to four words may be one name."""
    words = _plain(heard, language).split()
    spelled = {"".join(words[at : at + n]) for at in range(len(words)) for n in range(1, 5)}
    missed = [name for name in names if not any(_alike(name, one) for one in spelled)]
    return Errors(len(missed), len(names))


def _alike(name: str, heard: str) -> bool:
    return fuzz.ratio("".join(_WORD.findall(name.casefold())), heard) >= _ALIKE


def _plain(text: str, language: str) -> str:
    return " ".join(_WORD.findall(verbalize(text, language).casefold()))
