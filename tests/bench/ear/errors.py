"""How much of a reading was not heard."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
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


def count(heard: str, said: str, language: str, written: str = "") -> Errors:
    """Count the words that were substituted, lost and added.

    With the text as written, only among the words that it does not have: those said of figures.
    """
    reference, hypothesis = (_plain(text, language).split() for text in (said, heard))
    scored = _said_otherwise(reference, _WORD.findall(written.casefold()))
    found = jiwer.process_words(" ".join(reference), " ".join(hypothesis))
    wrong = sum(_wrong(chunk, scored) for chunk in found.alignments[0])
    return Errors(wrong, len(scored))


def _said_otherwise(reference: list[str], written: list[str]) -> set[int]:
    """Give the places of the words that are not in the text as written; without one, all."""
    blocks = SequenceMatcher(None, reference, written, autojunk=False).get_matching_blocks()
    as_written = {block.a + n for block in blocks for n in range(block.size)}
    return set(range(len(reference))) - as_written


def _wrong(chunk: jiwer.AlignmentChunk, scored: set[int]) -> int:
    if chunk.type == "equal":
        return 0
    if chunk.type == "insert":
        beside = {chunk.ref_start_idx - 1, chunk.ref_start_idx} & scored
        return chunk.hyp_end_idx - chunk.hyp_start_idx if beside else 0
    return len(scored & set(range(chunk.ref_start_idx, chunk.ref_end_idx)))


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
