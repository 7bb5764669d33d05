"""Written words and the spoken ones that stand for them, found by what the two texts share."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from listen.words import Token, Word, token_at, tokens

_PARTED: Final = re.compile(r"[—…]+")
"""Parts words in writing without white space."""
_BEFORE: Final = "\"'“”‘’„«»‹›([{¿¡—–-"
_AFTER: Final = "\"'“”‘’„«»‹›)]}.,;:!?…،؛؟—–-"
_LONGEST: Final = 6
"""Written words that are said otherwise as a whole; of more, none is placed with confidence."""


def written_words(written: str, spoken: str, said: Sequence[Word]) -> list[Word]:
    """Give the words of the written text, and when they sound, from those of the spoken one.

    What is said in other words ("$3.2bn") sounds from the first of them on. A word that cannot be
    placed is left out; those that are stand in their order in time as well.
    """
    parts = tokens(spoken)
    starts = {token_at(parts, word.offset): word.start for word in reversed(said)}
    placed: list[Word] = []
    for offset, end, first in _aligned(written, spoken):
        start = starts.get(first)
        if start is not None and (not placed or start >= placed[-1].start):
            placed.append(Word(offset, end - offset, start))
    return placed


def _aligned(written: str, spoken: str) -> Iterator[tuple[int, int, int]]:
    """Give where written words begin and end, and which token of the spoken text is their first."""
    shown = [word for word in _shown(written) if _is_said(word.text)]
    heard = [(n, token.text) for n, token in enumerate(tokens(spoken)) if _letters(token.text)]
    matcher = SequenceMatcher(
        None,
        [_letters(word.text) for word in shown],
        [_letters(text) for _, text in heard],
        autojunk=False,
    )
    for kind, low, high, first, last in matcher.get_opcodes():
        ours, theirs = shown[low:high], heard[first:last]
        if kind == "equal" or _are_likely(ours, theirs):
            pairs = zip(ours, theirs, strict=True)
            yield from ((word.start, word.end, n) for word, (n, _) in pairs)
        elif kind == "replace" and len(ours) <= _LONGEST:
            yield ours[0].start, ours[-1].end, theirs[0][0]


def _are_likely(written: Sequence[Token], spoken: Sequence[tuple[int, str]]) -> bool:
    """Whether words may well be as many others, one by one."""
    return len(written) == len(spoken) and all(
        _is_likely(word.text, text) for word, (_, text) in zip(written, spoken, strict=True)
    )


def _is_likely(written: str, spoken: str) -> bool:
    """Whether one word may well be the other: they begin alike, or it could not be written so."""
    return (
        spoken.startswith("[[")
        or not written[0].isalpha()
        or _letters(written)[0] == _letters(spoken)[0]
    )


def _shown(written: str) -> Iterator[Token]:
    """Give the words of a written text without the marks round them."""
    for token in tokens(written):
        start = token.start
        for piece in _PARTED.split(token.text):
            start = written.index(piece, start)
            word = piece.lstrip(_BEFORE)
            begins = start + len(piece) - len(word)
            word = word.rstrip(_AFTER)
            yield Token(begins, begins + len(word), word)
            start += len(piece)


def _is_said(written: str) -> bool:
    """Whether it holds a letter or a figure, or a sign that stands for words."""
    return any(char.isalnum() or _stands_for_words(char) for char in written)


def _stands_for_words(char: str) -> bool:
    return char in "%‰&" or unicodedata.category(char).startswith("S")


def _letters(text: str) -> str:
    """Keep of a word what two ways of writing it have in common."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())
