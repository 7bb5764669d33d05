"""Where a text says what a lexicon has, whatever the number of entries."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from listen.spoken.lexicon.entries import Entry

_IN_WORD: Final = r"\w\u0300-\u036f\u064b-\u065f\u0670"
"""Letters and figures, and the marks on them."""
_WORD: Final = re.compile(f"[{_IN_WORD}]+")
_PROCLITICS: Final = re.compile("[وف]?(?:لل|[بلك]?(?:ال)?)")
_SHORTEST_JOINED: Final = 3
_ADDRESS: Final = re.compile(r"://|@\w|[^\W\d]\.[^\W\d]{2}")
_LONGEST_ADDRESS: Final = 100


@dataclass(frozen=True)
class Found:
    """One place where a text says what an entry has."""

    entry: Entry
    start: int
    """Index of its first character in the text."""
    end: int
    """Index after its last one."""
    joined: bool = False
    """Whether it is written in one word with what stands before it, as Arabic does."""


class Index:
    """One language's entries, by how they begin and by what they say.

    How long a look takes hardly depends on the number of entries.
    """

    def __init__(self, layers: Iterable[Iterable[Entry]]) -> None:
        """Of entries that match alike those of the first layer win, and of its own the exact."""
        self._names: dict[str, list[Entry]] = defaultdict(list)
        self._shapes: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for layer in layers:
            for entry in sorted(layer, key=lambda each: each.any_case):
                if word := _WORD.search(entry.grapheme):
                    self._names[entry.grapheme.lower()].append(entry)
                    self._shapes[word[0].lower()].add((len(entry.grapheme), word.start()))
        self._longest_first = {
            word: sorted(shapes, reverse=True) for word, shapes in self._shapes.items()
        }

    def find(self, text: str) -> Iterator[Found]:
        """Find what is said in the text, from left to right, the longest at each place."""
        end = 0
        in_capitals = is_in_capitals(text)
        for word in _WORD.finditer(text):
            if word.start() >= end and (found := self._at(text, word, end, in_capitals)):
                end = found.end
                yield found

    def _at(self, text: str, word: re.Match[str], after: int, in_capitals: bool) -> Found | None:
        for cut in _cuts(word[0]):
            for length, offset in self._longest_first.get(word[0][cut:].lower(), ()):
                start = word.start() + cut - offset
                piece = text[start : start + length]
                for entry in self._names.get(piece.lower(), ()) if start >= after else ():
                    found = Found(entry, start, start + length, cut > 0)
                    if (entry.any_case or in_capitals or piece == entry.grapheme) and _stands_alone(
                        text, found
                    ):
                        return found
        return None


def is_in_capitals(text: str) -> bool:
    """Tell whether a line is set in capitals, so that they say nothing of its words."""
    return len(re.findall("[A-Z]{2,}", text)) > 2 and not any(map(str.islower, text))


def _cuts(word: str) -> Sequence[int]:
    """List where a word may begin that an entry has: at once, and after what Arabic joins to it."""
    if not "ء" <= word[0] <= "ي":
        return (0,)
    return [
        cut
        for cut in range(0, min(5, len(word) - _SHORTEST_JOINED + 1) or 1)
        if _PROCLITICS.fullmatch(word, 0, cut)
    ] or (0,)


def _stands_alone(text: str, found: Found) -> bool:
    grapheme = found.entry.grapheme
    return (
        (found.joined or not _goes_on(text, found.start - 1, grapheme[0]))
        and not _goes_on(text, found.end, grapheme[-1])
        and (bool(_ADDRESS.search(grapheme)) or not _is_in_address(text, found))
    )


def _goes_on(text: str, beyond: int, edge: str) -> bool:
    """Tell whether the character beyond an edge belongs to the same word."""
    return (
        0 <= beyond < len(text)
        and _WORD.fullmatch(edge) is not None
        and _WORD.fullmatch(text[beyond]) is not None
    )


def _is_in_address(text: str, found: Found) -> bool:
    before = text[max(0, found.start - _LONGEST_ADDRESS) : found.start].rpartition(" ")[2]
    after = text[found.end : found.end + _LONGEST_ADDRESS].partition(" ")[0]
    return _ADDRESS.search(before + text[found.start : found.end] + after) is not None
