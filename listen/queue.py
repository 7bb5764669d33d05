"""Queue: who does the speaking, as seen by those who wait for it."""

from dataclasses import dataclass
from typing import Final, Literal, Protocol

from listen.script import Script

Status = Literal["absent", "queued", "speaking", "failed"]

WARMED: Final = 2
"""How many segments are spoken before anybody has clicked."""


@dataclass(frozen=True)
class State:
    """What is known of the work on a narration that is not finished."""

    status: Status
    """`absent` when nobody works on it, or whoever did has died."""
    error: str = ""
    """Why it failed, or takes long; empty when nothing is known."""


class Queue(Protocol):
    """Moves work; what is ready is a question for the store."""

    def ask(self, key: str) -> None:
        """Have the narration spoken, whether anybody listens or not; idempotent.

        Raises QueueError when the broker cannot be reached.
        """
        ...

    def listen(self, key: str, start: int, seconds: float, *, heard: bool) -> None:
        """Have it spoken for those who have listened from the segment `start` on for `seconds`.

        Not `heard` means that the opening is not out yet: it alone is wanted, before all else. To
        be said again every second for as long as somebody listens, and at once when the opening
        is out. Raises QueueError.
        """
        ...

    def leave(self, key: str, start: int) -> None:
        """Forget those who listened from the segment `start` on; what is asked for stays asked.

        Raises QueueError.
        """
        ...

    def warm(self, key: str) -> None:
        """Have the first two segments spoken, when no listener needs the workers.

        Raises QueueError.
        """
        ...

    def busy(self) -> frozenset[str]:
        """Give the keys of all narrations that are being made, or listened to while they are.

        Raises QueueError.
        """
        ...

    def state(self, key: str) -> State:
        """Say who works on the narration.

        Raises QueueError when the broker cannot be reached.
        """
        ...

    def give_up(self, script: Script, reason: str) -> None:
        """Have a narration failed whose voice keeps its listeners waiting, as another can read it.

        Raises QueueError.
        """
        ...

    def failing(self, voice: str) -> bool:
        """Tell whether a voice (`engine:name`) had to give several articles up a moment ago.

        Raises QueueError.
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
