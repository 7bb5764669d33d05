"""Queue: who does the speaking, as seen by those who wait for it."""

from dataclasses import dataclass
from typing import Literal, Protocol

Status = Literal["absent", "queued", "speaking", "failed"]


@dataclass(frozen=True)
class State:
    """What is known of the work on a narration that is not finished."""

    status: Status
    """`absent` when nobody works on it, or whoever did has died."""
    error: str = ""
    """Why it failed, or takes long; empty when nothing is known."""


class Queue(Protocol):
    """Moves work; what is ready is a question for the store."""

    def ask(self, key: str, start: int = 0) -> None:
        """Have the narration spoken from the segment `start` on, at once; idempotent.

        Raises QueueError when the broker cannot be reached.
        """
        ...

    def state(self, key: str) -> State:
        """Say who works on the narration.

        Raises QueueError when the broker cannot be reached.
        """
        ...

    def wait(self, key: str, seen: str, seconds: float) -> str:
        """Wait for news of the narration later than `seen` ("" for any), and return its mark.

        Returns `seen` when none has come in time. Raises QueueError.
        """
        ...

    def workers(self) -> int:
        """Count the workers that are there.

        Raises QueueError when there is none, or the broker cannot be reached.
        """
        ...
