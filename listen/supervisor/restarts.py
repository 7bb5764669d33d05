"""When a part that died is started again, and when no more."""

import time
from collections import defaultdict
from typing import Final

from listen.supervisor.process import Part

DEATHS: Final = 5
"""How often in a row a part may die at its start before it is given up."""
FIRST_DELAY_SECONDS: Final = 0.5
"""The wait before the first restart; it doubles with every death at the start."""
START_SECONDS: Final = 2.0
"""A part that has lived longer than this has started: it may be killed as often as it likes."""


class Restarts:
    """Remembers who died at the start how often, and who is to come back when."""

    def __init__(self) -> None:
        self._deaths: defaultdict[str, int] = defaultdict(int)
        self._planned: list[tuple[float, Part]] = []

    def plan(self, part: Part, lived: float) -> float | None:
        """Plan the restart of a part that died after so many seconds.

        Returns the seconds until then, or None when it died too often to be started again.
        """
        self._deaths[part.name] = self._deaths[part.name] + 1 if lived < START_SECONDS else 1
        if self._deaths[part.name] >= DEATHS:
            return None
        delay: float = FIRST_DELAY_SECONDS * 2 ** (self._deaths[part.name] - 1)
        self._planned.append((time.monotonic() + delay, part))
        return delay

    def due(self) -> list[Part]:
        """Take the parts whose time has come."""
        now = time.monotonic()
        due = [part for when, part in self._planned if when <= now]
        self._planned = [(when, part) for when, part in self._planned if when > now]
        return due

    def wait(self, longest: float) -> float:
        """Tell the seconds until one is due, or `longest` if that is later."""
        now = time.monotonic()
        return min([longest, *(max(0.0, when - now) for when, _ in self._planned)])
