"""Counts: how much was done, in one place for all processes and machines."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

Count = tuple[str, ...]
"""What was counted: the counter's name, and the values of its labels."""


@dataclass(frozen=True)
class Counter:
    """Something that is counted, and never becomes less."""

    name: str
    about: str
    labels: tuple[str, ...] = ()

    def of(self, *labels: str) -> Count:
        """Name the count that has these labels."""
        return (self.name, *labels)


SEGMENTS_SPOKEN: Final = Counter(
    "segments_spoken", "Segments that an engine has spoken.", ("engine", "voice")
)
SPEECH_SECONDS: Final = Counter(
    "speech_seconds", "Seconds of sound that engines have spoken.", ("engine", "voice")
)
SEGMENT_ATTEMPTS: Final = Counter("segment_attempts", "Attempts at speaking a segment.")
SEGMENTS_FAILED: Final = Counter("segments_failed", "Attempts that failed.")
NARRATIONS_FINISHED: Final = Counter("narrations_finished", "Narrations that became whole.")
NARRATIONS_FAILED: Final = Counter("narrations_failed", "Narrations that were given up.")
CLICKS: Final = Counter(
    "clicks",
    "Requests for a narration's sound from its start: it was ready, live (its opening was there),"
    " or cold.",
    ("kind",),
)
COUNTERS: Final = (
    SEGMENTS_SPOKEN,
    SPEECH_SECONDS,
    SEGMENT_ATTEMPTS,
    SEGMENTS_FAILED,
    NARRATIONS_FINISHED,
    NARRATIONS_FAILED,
    CLICKS,
)


class Counts(Protocol):
    """Keeps counts for all."""

    def add(self, amounts: Mapping[Count, float]) -> None:
        """Add to counts, to all of them or none.

        Raises QueueError when the broker cannot be reached.
        """
        ...

    def read(self) -> Mapping[Count, float]:
        """Give all counts since the broker has had its data.

        Raises QueueError.
        """
        ...

    def due(self) -> Mapping[str, int]:
        """Count the narrations of which something is wanted, by how urgent it is.

        Raises QueueError.
        """
        ...


class InMemory:
    """Counts of one process alone."""

    def __init__(self) -> None:
        self._counts: defaultdict[Count, float] = defaultdict(float)

    def add(self, amounts: Mapping[Count, float]) -> None:
        """Add to counts."""
        for count, amount in amounts.items():
            self._counts[count] += amount

    def read(self) -> Mapping[Count, float]:
        """Give all counts."""
        return dict(self._counts)

    def due(self) -> Mapping[str, int]:
        """Count nothing: who has no broker has no board."""
        return {}
