"""What may go, and in which order: a function of what is there, who is busy, and the time."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from listen.cache.contents import Contents, Entry
from listen.stores import Kept

SECOND: Final = 10**9
"""In nanoseconds, as files have their times."""
HEARD: Final = 3_600 * SECOND
"""Whoever asked for the sound may pause for so long, and hear the rest range by range."""
YOUNG: Final = 600 * SECOND
"""A script is put before its segments are spoken, and a segment before it is joined."""
UNKNOWN: Final = 24 * 3_600 * SECOND
"""How long what is not finished is left alone when nobody can say who works on it."""
LEFT: Final = 3_600 * SECOND
"""No writer takes that long over one file."""


@dataclass(frozen=True)
class Step:
    """Files that go together, in their order, and what goes with them."""

    files: tuple[Kept, ...]
    entry: Entry | None = None
    """The narration that goes."""
    segments: tuple[tuple[Kept, ...], ...] = ()
    """The segments that no narration is left to need once it is gone, each with its words."""

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(kept.size for kept in chain(self.files, *self.segments))


def steps(contents: Contents, busy: frozenset[str] | None, now: int) -> Iterator[Step]:
    """Give what may go: what is of no use, then narrations, the least recently heard first.

    `busy` are the keys of what is being made or heard, None when that is not known. Times are in
    nanoseconds. Whoever follows the steps may stop after any of them.
    """
    yield from (Step((kept,)) for kept in contents.leftovers if kept.time < now - LEFT)
    going = sorted(_going(contents, busy, now), key=lambda entry: entry.last)
    yield from (Step(entry.files, entry) for entry in going if entry.segments is None)
    loose = (kept for kept in contents.unreferenced if kept.time < now - YOUNG)
    yield from (Step(contents.whole(kept)) for kept in loose)
    wanted = Counter(name for entry in contents.entries for name in entry.segments or ())
    for entry in going:
        if entry.segments is not None:
            wanted.subtract(entry.segments)
            freed = (contents.segments.get(n) for n in sorted(entry.segments) if not wanted[n])
            old = (kept for kept in freed if kept and kept.time < now - YOUNG)
            yield Step(entry.files, entry, tuple(map(contents.whole, old)))


def _going(contents: Contents, busy: frozenset[str] | None, now: int) -> Iterator[Entry]:
    for entry in contents.entries:
        known = busy is not None or entry.finished
        young = entry.made >= now - (YOUNG if known else UNKNOWN)
        heard = entry.heard >= now - HEARD - int(entry.seconds * SECOND)
        if not (young or heard or entry.key in (busy or ())):
            yield entry
