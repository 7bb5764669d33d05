"""Clicks: how many there are, and how long each waits for its first sound."""

import time
from collections.abc import Iterator
from typing import Final, Literal

from listen.counts import CLICKS, Count
from listen.narration import Narration
from listen.web.tally import Tally

Kind = Literal["ready", "live", "cold"]

KINDS: Final[tuple[Kind, ...]] = ("ready", "live", "cold")
BUCKETS: Final = (0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 15.0, float("inf"))
"""Upper bounds of the classes of waiting times, in seconds."""


def kind(narration: Narration) -> Kind:
    """Say what was there when somebody clicked: all of it, the opening, or less."""
    if narration.ready:
        return "ready"
    return "cold" if narration.frames[0] is None else "live"


class Clicks:
    """Counts clicks."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    def count(self, kind: Kind) -> None:
        """Count a click."""
        self._tally.add(CLICKS.of(kind))

    def timed(self, kind: Kind, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Count a click, and pass its sound on; the first chunk is written when more is wanted."""
        self.count(kind)
        return self._until_written(kind, time.monotonic(), chunks)

    def _until_written(
        self, kind: Kind, clicked: float, chunks: Iterator[bytes]
    ) -> Iterator[bytes]:
        for chunk in chunks:
            yield chunk
            self._heard(kind, time.monotonic() - clicked)
            break
        yield from chunks

    def _heard(self, kind: Kind, seconds: float) -> None:
        self._tally.add(bucket(kind, next(bound for bound in BUCKETS if seconds <= bound)))
        self._tally.add(waited(kind), seconds)


def bucket(kind: Kind, bound: float) -> Count:
    """Name the count of those that waited so long, and longer than the bound before."""
    return ("first_sound", kind, str(bound))


def waited(kind: Kind) -> Count:
    """Name the count of all seconds that were waited."""
    return ("first_sound_seconds", kind)
