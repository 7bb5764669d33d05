"""Trimming: letting go of what may go until the store is well within its limit."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from listen.cache.contents import Entry, read_contents
from listen.cache.policy import Step, steps
from listen.stores import Kept, Trimmable

Busy = Callable[[], frozenset[str] | None]
"""Gives the keys of what is being made or heard; None when nobody can say."""


@dataclass
class Trimmed:
    """What went, and what is left."""

    size: int
    """Bytes that are left, of everything."""
    freed: int = 0
    """Bytes."""
    narrations: list[Entry] = field(default_factory=list)
    segments: int = 0
    leftovers: int = 0
    enough: bool = True
    """Whether it came down to where it should."""


def low_water(limit: int) -> int:
    """Give the bytes down to which a store over its limit is trimmed: not anew for every byte."""
    return limit * 9 // 10


def size(store: Trimmable) -> int:
    """Give the bytes of everything in the store.

    Raises StoreError.
    """
    return sum(kept.size for kept in store.everything())


def trim(store: Trimmable, target: int, busy: Busy, dry_run: bool = False) -> Trimmed:
    """Let go of what may go until the target of bytes is met; it may be stopped at any instant.

    Raises StoreError.
    """
    now = time.time_ns()
    contents = read_contents(store)
    going = steps(contents, busy(), now)
    trimming = _Trimming(store, dry_run, Trimmed(contents.size))
    while trimming.done.size > target:
        if not (step := next(going, None)):
            trimming.done.enough = False
            break
        trimming.follow(step)
    return trimming.done


class _Trimming:
    """Follows steps, and spares what a narration that was asked for meanwhile needs."""

    def __init__(self, store: Trimmable, dry_run: bool, done: Trimmed) -> None:
        self._store = store
        self._dry_run = dry_run
        self._spared: set[str] = set()
        self.done = done

    def follow(self, step: Step) -> None:
        if not self._release(*step.files):
            self._spared |= step.entry.segments or set() if step.entry else set()
            return
        if step.entry:
            self.done.narrations.append(step.entry)
        elif step.files[0].name.endswith(".mp3"):
            self.done.segments += 1
        else:
            self.done.leftovers += 1
        for segment in step.segments:
            if segment[0].name not in self._spared:
                self.done.segments += self._release(*segment)

    def _release(self, *files: Kept) -> bool:
        if not (self._dry_run or self._store.release(files)):
            return False
        freed = sum(kept.size for kept in files)
        self.done.freed += freed
        self.done.size -= freed
        return True
