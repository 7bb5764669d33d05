"""When the words of a text sound, from when its phonemes do."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from listen.engines.sounds import SOUNDS, Phonemize, for_piper
from listen.words import Token, Word, tokens

Phoneme = tuple[str, float]
"""A sign, and the second at which it begins."""

_GAP: Final = " "
_NOT_SAID: Final = frozenset("ˈˌ.,;:!?…\"'()-—")
"""Signs that are not said alike by a word alone and in a sentence, or not said at all."""


def placed(sentences: Iterable[Any], rate: int, pause: float) -> Iterator[Phoneme]:
    """Say when each phoneme of Piper's sentences begins, with so many seconds between them.

    Nothing is told of a sentence whose durations are not those of its sound.
    """
    begins = 0.0
    for sentence in sentences:
        told = sentence.phoneme_alignments or ()
        lengths = [(each.phoneme, int(each.num_samples)) for each in told]
        at = begins
        if sum(length for _, length in lengths) == len(sentence.audio_float_array):
            for sign, length in lengths:
                yield sign, at
                at += length / rate
        yield _GAP, at
        begins += len(sentence.audio_float_array) / rate + pause


def words(text: str, said: Sequence[Phoneme], phonemize: Phonemize) -> Iterator[Word]:
    """Find each word of a text in its phonemes, by how it is said alone.

    Words are run together in a sentence ("of a"), and some are said as several ("2,400"). One
    whose beginning is not found is left out.
    """
    parts = tokens(text)
    expected = [(sign, n) for n, part in enumerate(parts) for sign in _alone(part, phonemize)]
    heard = [(sign, start) for sign, start in said if sign not in _NOT_SAID]
    for n, place in _beginnings(expected, [sign for sign, _ in heard]):
        part = parts[n]
        yield Word(part.start, part.end - part.start, heard[place][1])


def _alone(part: Token, phonemize: Phonemize) -> str:
    """Write how a word is said when nothing is round it, with a gap before it."""
    sounds = "".join(match[1] for match in SOUNDS.finditer(part.text))
    signs = for_piper(sounds) if sounds else _signs(part.text, phonemize)
    said = "".join(sign for sign in signs if sign not in _NOT_SAID and sign != _GAP)
    return _GAP + said if said else ""


def _signs(text: str, phonemize: Phonemize) -> str:
    return "".join(sign for sentence in phonemize(text) for sign in sentence)


def _beginnings(
    expected: Sequence[tuple[str, int]], heard: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Give the words that are found, each with the place of its first sign in what is heard."""
    matcher = SequenceMatcher(None, [sign for sign, _ in expected], heard, autojunk=False)
    begun = -1
    for kind, low, high, place, end in matcher.get_opcodes():
        # In a stretch that is said otherwise, only where its first sign stands is known.
        known = range(low, high) if kind == "equal" else _first(expected, low, high)
        for at in range(low, high):
            sign, n = expected[at]
            if sign == _GAP or n == begun:
                continue
            begun = n
            found = place + (at - low if kind == "equal" else heard[place:end][:1] == [_GAP])
            if at in known and found < end:
                yield n, found


def _first(expected: Sequence[tuple[str, int]], low: int, high: int) -> range:
    """Give the place of the first sign of a stretch that is no gap."""
    at = next((at for at in range(low, high) if expected[at][0] != _GAP), high)
    return range(at, at + 1)
