"""Where a text can be cut between sentences and inside them, best places first."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from listen.lines.sentences import Span, split_sentences, trimmed
from listen.lines.unbreakable import Stretch, figures, names, quotations

OPENING_CHARACTERS: Final = 60
"""The longest opening: an engine speaks it in a fifth of a second."""
_OPENING_WORDS: Final = (4, 14)
_REMAINDER_CHARACTERS: Final = 8
_SEEN: Final = 2
"""How far beyond a bound, in bounds, it is looked where a name or a quotation ends."""

_LIKELY_STOPS: Final = re.compile(r"(?<=[^\W\d_]{3})[.!?؟][\"'”’»)]*(?=\s+\W*[^\W\d_a-zà-ÿ])")
"""Ends of sentences that the splitter takes for those of abbreviations."""
_CLAUSE_ENDS: Final = re.compile(r"(?:[,;:،؛]|\s[—–-])[\"'”’»)]*(?=\s)")
_BEFORE_CONJUNCTION: Final = {
    "en": "and but or as after before because while when where who which that if amid although",
    "es": "y e pero o que como cuando donde mientras porque aunque tras si quien",
    "ar": "و أن إن الذي التي حيث بعد قبل عندما لكن فيما",
}
_BEFORE_PREPOSITION: Final = {
    "en": "to in on at for from with by over into under against through during near",
    "es": "a al en con por para desde hasta sobre contra ante entre sin",
    "ar": "في من إلى على عن مع خلال منذ ضد بين",
}


def _before(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    # Not beside a figure: "from 5 to 10" is one thing.
    return {
        language: re.compile(rf"(?<=\w)(?<!\d)\s+(?=(?:{'|'.join(said.split())})\s+\D)")
        for language, said in words.items()
    }


_CONJUNCTIONS: Final = _before(_BEFORE_CONJUNCTION)
_PREPOSITIONS: Final = _before(_BEFORE_PREPOSITION)
_SPACES: Final = re.compile(r"(?<=[^\W\d_]{4})\s+")  # not after an article
_ANY_SPACE: Final = re.compile(r"\s+")


def opening_end(text: str, language: str, is_enough: Callable[[str], bool]) -> int:
    """Say where the opening of an article's first block ends: the whole block when it is short.

    `is_enough` tells whether a text holds enough sound for a browser to start on.
    """
    if len(text) <= OPENING_CHARACTERS:
        return len(text)
    for places in _cuts(text, language, OPENING_CHARACTERS + 1):
        for place in places:
            opening = text[:place].strip()
            if (
                len(opening) <= OPENING_CHARACTERS
                and _OPENING_WORDS[0] <= len(opening.split()) <= _OPENING_WORDS[1]
                and len(text[place:].strip()) >= _REMAINDER_CHARACTERS
                and is_enough(opening)
            ):
                return place
    return 0


def cut_to_fit(text: str, span: Span, language: str, fits: Callable[[str], bool]) -> list[Span]:
    """Cut a stretch of the text that is too long into pieces that fit, as evenly as may be."""
    pieces = []
    while not fits(text[span.start : span.end]):
        end = span.start + _longest_fit(text[span.start : span.end], language, fits)
        pieces.append(trimmed(text, span.start, end))
        span = trimmed(text, end, span.end)
    return [piece for piece in [*pieces, span] if piece.end > piece.start]


def _longest_fit(text: str, language: str, fits: Callable[[str], bool]) -> int:
    bound = _largest(text, fits)
    for places in _cuts(text[: _SEEN * (bound + 1)], language, bound):
        good = [place for place in places if bound / 3 <= place <= bound]
        for place in sorted(good, key=lambda place: abs(place - len(text) / 2)):
            if fits(text[:place]):
                return place
    return bound


def _largest(text: str, fits: Callable[[str], bool]) -> int:
    """Find a length near the largest that fits, at least 1."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle]) else (low, middle - 1)
    return low


def _cuts(text: str, language: str, bound: int) -> Iterator[list[int]]:
    """List where the text can be cut up to `bound`, from the best kind of place to the worst.

    What must stay whole is cut only where nothing else will do: a name or a figure last.
    """
    kinds = [
        [place for place in places if place <= bound] for places in _places(text[:bound], language)
    ]
    held = [*figures(text), *names(text)]
    quoted = quotations(text)
    yield from (_outside(places, [*held, *quoted]) for places in kinds)
    yield from (_outside(places, held) for places in kinds)
    yield from kinds
    yield [found.start() for found in _ANY_SPACE.finditer(text, 0, bound)]


def _outside(places: list[int], stretches: list[Stretch]) -> list[int]:
    return [place for place in places if not any(start < place < end for start, end in stretches)]


def _places(text: str, language: str) -> Iterator[list[int]]:
    yield [span.end for span in split_sentences(text, language)[:-1]]
    yield [found.end() for found in _LIKELY_STOPS.finditer(text)]
    yield [found.end() for found in _CLAUSE_ENDS.finditer(text)]
    for table in (_CONJUNCTIONS, _PREPOSITIONS):
        if language in table:
            yield [found.start() for found in table[language].finditer(text)]
    yield [found.start() for found in _SPACES.finditer(text)]
