"""Deadlines: which segments of a narration are wanted, and which of them first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from heapq import merge
from typing import Final

from listen.queue import WARMED

MARGIN_MS: Final = 3_000
"""How long before it is due a segment is to be there."""
_CLASS: Final = 10**13
"""A class of urgency in ranks: more milliseconds than have passed since 1970."""


class Urgency(IntEnum):
    """Classes of wishes, in strict order."""

    OPENING = 0
    """A listener has clicked and hears nothing yet: by the time of the click."""
    HEARD = 1
    """A listener will be there in a moment: by that time."""
    ASKED = 2
    """Somebody waits for all of it: by the time of asking."""
    WARM = 3
    """The button is in view."""
    BATCH = 4
    """Nobody waits."""


@dataclass(frozen=True)
class Listening:
    """Those who listen from one segment on."""

    start: int
    """The segment they began with."""
    since: int
    """When the first of them clicked, in milliseconds by the broker's clock."""
    heard: bool
    """Whether the opening is out; until then it has the workers to itself."""


@dataclass(frozen=True)
class Wishes:
    """All that is wanted of one narration."""

    listening: tuple[Listening, ...] = ()
    asked: int | None = None
    """The rank of the wish for the whole of it."""
    warm: int | None = None
    """The rank of the wish for its opening."""

    @property
    def go_on(self) -> bool:
        """Whether all of it is wanted, or will be as soon as the opening is out."""
        return bool(self.listening) or self.asked is not None


def rank(urgency: Urgency, time: int) -> int:
    """Give the place of a wish among all wishes: the lowest is fulfilled first."""
    return urgency * _CLASS + max(0, time)


def ranks(urgency: Urgency) -> tuple[int, int]:
    """Give the first and the last rank of a class."""
    return rank(urgency, 0), rank(urgency, _CLASS - 1)


def urgency(rank: int) -> Urgency:
    """Give the class that a rank is of."""
    return Urgency(rank // _CLASS)


def wanted(wishes: Wishes, starts: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Give rank and index of each segment that is wanted, the most urgent first.

    `starts` has the second at which each segment sounds, estimated. A segment comes as often as it
    is wanted. What nobody listens to waits until the openings are out.
    """
    ahead = [_ahead(listening, starts) for listening in wishes.listening]
    if not all(listening.heard for listening in wishes.listening):
        return merge(*ahead)
    return merge(
        *ahead,
        _whole(wishes.warm, range(min(WARMED, len(starts)))),
        _whole(wishes.asked, range(len(starts))),
    )


def _ahead(listening: Listening, starts: Sequence[float]) -> Iterator[tuple[int, int]]:
    if not listening.heard:
        yield rank(Urgency.OPENING, listening.since), listening.start
        return
    for n in range(listening.start, len(starts)):
        sounds = listening.since + round(1000 * (starts[n] - starts[listening.start]))
        yield rank(Urgency.HEARD, sounds - MARGIN_MS), n


def _whole(at: int | None, segments: Sequence[int]) -> Iterator[tuple[int, int]]:
    if at is not None:
        yield from ((at, n) for n in segments)
