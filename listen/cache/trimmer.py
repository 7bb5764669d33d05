"""Trimming in the background, now and then, beside other work."""

import logging
import threading
import time
from typing import Final

from listen.cache.trim import Busy, low_water, size, trim
from listen.errors import QueueError, StoreError
from listen.stores import Store, Trimmable

log = logging.getLogger(__name__)

_PAUSE_SECONDS: Final = 60.0
"""How often a store is looked at; in this time two cores speak some 35 MB."""
_SHARE: Final = 100
"""A look at a large store takes seconds; it is followed by a pause of this many times as long."""
_FULL_SECONDS: Final = 10.0
"""How often a full disk is given room: what failed for want of it is soon tried again."""


class Trimmer:
    """Keeps a store within its limit; several processes may, and they take turns."""

    def __init__(self, store: Store, limit: int, busy: Busy, pause: float = _PAUSE_SECONDS) -> None:
        """`limit` is in bytes, 0 for none; `pause` in seconds."""
        self._store = store
        self._limit = limit
        self._busy = busy
        self._pause = pause
        self._due = 0.0
        self._running = threading.Lock()

    def soon(self, full: bool = False) -> None:
        """Have a look at the store in the background, if it is time for one; returns at once.

        `full` is for when there was no room on the disk: then something goes in any case, if
        there is a limit, and thus leave to let go of anything.
        """
        if not self._limit or (time.monotonic() < self._due and not full):
            return
        if isinstance(self._store, Trimmable) and self._running.acquire(blocking=False):
            threading.Thread(
                target=self._run, args=(self._store, full), daemon=True, name="trimmer"
            ).start()

    def _run(self, store: Trimmable, full: bool) -> None:
        try:
            with store.turn(_FULL_SECONDS if full else self._pause) as ours:
                if ours:
                    self._look(store, full)
        except StoreError as error:
            log.warning("The cache was not trimmed: %s", error)
        finally:
            self._due = time.monotonic() + self._pause
            self._running.release()

    def _look(self, store: Trimmable, full: bool) -> None:
        began = time.thread_time()
        there = size(store)
        self._pause = max(self._pause, _SHARE * (time.thread_time() - began))
        if there <= self._limit and not full:
            return
        done = trim(store, low_water(min(there, self._limit)), self._known_busy)
        if done.size > self._limit:
            log.warning(
                "The cache holds %d bytes, over its limit of %d: the rest is new, or in use.",
                *(done.size, self._limit),
            )

    def _known_busy(self) -> frozenset[str] | None:
        try:
            return self._busy()
        except QueueError as error:
            log.warning("Trimming without knowing what is being made: %s", error)
            return None
