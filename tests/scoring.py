"""What a reading of a page lost and leaked, beside the lines that a person marked as its article.

Both texts are taken as words, folded: case, accents, quotes, punctuation and spacing do not count.
They are aligned once over the whole page, in order, so a paragraph that is split or joined
differently loses nothing, while what is read twice, or out of its place, leaks. A line is there
when at most one in ten of its words, and never more than three in a row, are not in the other
text: a gold line that is not there is lost, a line read that is not there is leaked, and a
paragraph with a stranger's sentence in it is a leak too. A page is clean when nothing is lost
and nothing leaked.

Lines may be free (the gold's byline and date; our title where the gold has none): they may be
read or not, and count for the F1 only where both texts have them. F1 is over the multisets of
four words in a row of the whole text, as in the article extraction benchmark of scrapinghub.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from typing import Final

from listen.extract.characters import fold, visible

_GRAM: Final = 4
_MISSING_SHARE: Final = 0.1
_MISSING_RUN: Final = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Told:
    """One line of a text that is compared."""

    text: str
    free: bool = False
    """Whether it may be there or not."""

    @property
    def words(self) -> list[str]:
        """Its folded words; an apostrophe parts none."""
        return _WORD.findall(fold(visible(self.text)).replace("'", ""))


@dataclass(frozen=True)
class Score:
    """What came of a page."""

    lost: tuple[str, ...]
    """Lines of the gold that were not read."""
    leaked: tuple[str, ...]
    """Lines that were read and are not in the gold."""
    f1: float
    """Over runs of four words, 0-1."""

    @property
    def clean(self) -> bool:
        """Whether nothing is lost and nothing leaked."""
        return not self.lost and not self.leaked


def score(gold: Sequence[Told], read: Sequence[Told]) -> Score:
    """Compare what was read with the gold, each in the order of reading."""
    wanted, heard = [line.words for line in gold], [line.words for line in read]
    here, there = _aligned(list(chain(*wanted)), list(chain(*heard)))
    gold_there, read_there = _present(wanted, here), _present(heard, there)
    return Score(
        tuple(_absent(gold, gold_there)),
        tuple(_absent(read, read_there)),
        _f1(_counted(gold, wanted, gold_there), _counted(read, heard, read_there)),
    )


def _aligned(one: list[str], other: list[str]) -> tuple[list[bool], list[bool]]:
    """Tell of each word whether the alignment has it in both texts."""
    here, there = [False] * len(one), [False] * len(other)
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        here[block.a : block.a + block.size] = [True] * block.size
        there[block.b : block.b + block.size] = [True] * block.size
    return here, there


def _present(lines: Iterable[list[str]], matched: Sequence[bool]) -> list[bool]:
    present, start = [], 0
    for words in lines:
        present.append(_is_there(matched[start : start + len(words)]))
        start += len(words)
    return present


def _is_there(matched: Sequence[bool]) -> bool:
    run = longest = 0
    for word in matched:
        run = 0 if word else run + 1
        longest = max(longest, run)
    missing = len(matched) - sum(matched)
    return missing <= _MISSING_SHARE * len(matched) and longest <= _MISSING_RUN


def _absent(lines: Sequence[Told], present: Sequence[bool]) -> Iterator[str]:
    for line, there in zip(lines, present, strict=True):
        if not there and not line.free:
            yield line.text


def _counted(
    lines: Sequence[Told], words: Sequence[list[str]], present: Sequence[bool]
) -> list[str]:
    rows = zip(lines, words, present, strict=True)
    return [word for line, said, there in rows if there or not line.free for word in said]


def _f1(wanted: list[str], heard: list[str]) -> float:
    ours, theirs = _grams(heard), _grams(wanted)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 1.0


def _grams(words: list[str]) -> Counter[tuple[str, ...]]:
    """Count the runs of four words; a shorter text is one run."""
    if not words:
        return Counter()
    starts = range(max(1, len(words) - _GRAM + 1))
    return Counter(tuple(words[start : start + _GRAM]) for start in starts)
