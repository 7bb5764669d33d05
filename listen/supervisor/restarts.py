"""When a part that died is started again, and when no more."""

import time
from collections import defaultdict, deque
from typing import Final

from listen.supervisor.process import Part

DEATHS: Final = 5
"""How often a part may die within a minute before it is given up."""
FIRST_DELAY_SECONDS: Final = 0.5
"""The wait before the first restart; it doubles with every death within a minute."""
_MINUTE: Final = 60.0


class Restarts:
    """Remembers who died when, and who is to come back when."""

    def __init__(self) -> None:
        self._deaths: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=DEATHS))
        self._planned: list[tuple[float, Part]] = []

    def plan(self, part: Part) -> float | None:
        """Plan the restart of a part that just died.

        Returns the seconds until then, or None when it died too often to be started again.
        """
        now = time.monotonic()
        deaths = self._deaths[part.name]
        deaths.append(now)
        recent = sum(death > now - _MINUTE for death in deaths)
        if recent >= DEATHS:
            return None
        delay: float = FIRST_DELAY_SECONDS * 2 ** (recent - 1)
        self._planned.append((now + delay, part))
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
