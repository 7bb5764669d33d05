"""Arrivals: which segments of a narration have come, for those who wait for the next one."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from listen.errors import ServiceError, StoreError
from listen.script import Script
from listen.stores import Store, has_segment
from listen.stream import Parts

log = logging.getLogger(__name__)

Bring = Callable[[bytes | None], None]
"""Takes a part that had to be read, or None when it is time to ask again; must not wait."""

_READERS: Final = ThreadPoolExecutor(4, thread_name_prefix="reader")
"""They read the store for those who must not wait for it."""


class Arrivals:
    """What has come of a narration from the segment `start` on, until it is all or fails."""

    def __init__(self, script: Script, start: int, store: Store) -> None:
        self.next = start
        """The first segment that has not come."""
        self.failure: ServiceError | None = None
        self._script = script
        self._store = store
        self._parts = Parts(script, store, start)
        self._waiting: list[Bring] = []
        self._changed = threading.Condition()

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return self.next == len(self._script.segments)

    def look(self) -> bool:
        """Count what has come into the store; True when something has.

        Raises StoreError.
        """
        n = self.next
        while n < len(self._script.segments) and self._is_kept(n):
            n += 1
        if n == self.next:
            return False
        if n == self.next + 1:
            self._parts.read(self.next)  # Here, since all who listen want it at once.
        with self._changed:
            self.next = n if self.failure is None else self.next
        self._tell()
        return True

    def fail(self, failure: ServiceError, n: int) -> None:
        """End before the n-th segment, for those who have not heard it yet."""
        with self._changed:
            self.next = min(self.next, n)
            self.failure = self.failure or failure
        self._tell()

    def read(self, n: int) -> bytes:
        """Wait until the n-th segment is there, and give its part of the stream.

        Raises ServiceError when it fails before.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.next > n or self.failure is not None)
            self._check(n)
        return self._parts.read(n)

    def ask(self, n: int, bring: Bring) -> bytes | None:
        """Give the part of the n-th segment if it is at hand; else `bring` is called, once.

        Never waits. Raises ServiceError when it failed before.
        """
        with self._changed:
            if self.next <= n:
                self._check(n)
                self._waiting.append(bring)
                return None
        part = self._parts.at_hand(n)
        if part is None:
            _READERS.submit(self._bring, n, bring)
        return part

    def _bring(self, n: int, bring: Bring) -> None:
        part = None
        try:
            part = self._parts.read(n)
        except StoreError as error:
            log.warning("%s: %s", self._script.article_id, error)
            self.fail(error, n)
        finally:
            bring(part)

    def _check(self, n: int) -> None:
        if self.next <= n and self.failure is not None:
            raise self.failure

    def _tell(self) -> None:
        """Wake all who wait for something new."""
        with self._changed:
            waiting, self._waiting = self._waiting, []
            self._changed.notify_all()
        for bring in waiting:
            bring(None)

    def _is_kept(self, n: int) -> bool:
        return has_segment(self._store, self._script.segments[n].key)
