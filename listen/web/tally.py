"""What one web process counts, written to where all counts are within a second.

No listener waits for it, and while the broker is away it is kept.
"""

import logging
from collections import defaultdict
from threading import Lock, Timer
from typing import Final

from listen.counts import Count, Counts
from listen.errors import QueueError

log = logging.getLogger(__name__)

_SECONDS: Final = 1.0


class Tally:
    """Counts in memory, until they are written."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        self._pending: defaultdict[Count, float] = defaultdict(float)
        self._lock = Lock()
        self._timer: Timer | None = None

    def add(self, count: Count, amount: float = 1.0) -> None:
        """Add to a count; it never waits."""
        with self._lock:
            self._pending[count] += amount
            self._schedule()

    def write(self) -> None:
        """Write what is not written yet.

        Raises QueueError, and then keeps it.
        """
        with self._lock:
            amounts, self._pending = self._pending, defaultdict(float)
        if not amounts:
            return
        try:
            self._counts.add(amounts)
        except QueueError:
            self._put_back(amounts)
            raise

    def _put_back(self, amounts: dict[Count, float]) -> None:
        with self._lock:
            for count, amount in amounts.items():
                self._pending[count] += amount

    def _schedule(self) -> None:
        if self._timer is None:
            self._timer = Timer(_SECONDS, self._write_in_time)
            self._timer.daemon = True
            self._timer.start()

    def _write_in_time(self) -> None:
        with self._lock:
            self._timer = None
        try:
            self.write()
        except QueueError as error:
            log.debug("Counts wait: %s", error)
            with self._lock:
                self._schedule()
