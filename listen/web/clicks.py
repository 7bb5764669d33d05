"""Clicks: how many there are, and how long each waits for its first sound."""

import time
from collections.abc import Callable
from typing import Final, Literal

from flask import request

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
    """Counts requests for a narration's sound from its start."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    def count(self, narration: Narration, start: int) -> Callable[[], None]:
        """Count the request if it is a click; what is given is called when its sound goes out.

        `start` is the segment that is asked for.

        Only the first call says something.
        """
        if start > 0 or not _is_click():
            return _nothing
        what = kind(narration)
        self._tally.add(CLICKS.of(what))
        clicked = iter([time.monotonic()])

        def heard() -> None:
            for since in clicked:
                self._heard(what, time.monotonic() - since)

        return heard

    def _heard(self, kind: Kind, seconds: float) -> None:
        self._tally.add(bucket(kind, next(bound for bound in BUCKETS if seconds <= bound)))
        self._tally.add(waited(kind), seconds)


def bucket(kind: Kind, bound: float) -> Count:
    """Name the count of those that waited so long, and longer than the bound before."""
    return ("first_sound", kind, str(bound))


def waited(kind: Kind) -> Count:
    """Name the count of all seconds that were waited."""
    return ("first_sound_seconds", kind)


def _is_click() -> bool:
    """Tell it from a look, and from what a browser asks for beside it."""
    if request.method != "GET":
        return False
    if request.range is None or not request.range.ranges:
        return True
    start, end = request.range.ranges[0]
    # Safari asks for the first two bytes to see whether there are ranges.
    return start == 0 and end != 2


def _nothing() -> None:
    """Say nothing of a request that is no click."""
