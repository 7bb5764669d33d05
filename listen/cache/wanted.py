"""Telling the store what is asked for and heard, so that trimming lets it be."""

import contextlib
from threading import Lock
from typing import Final

from cachetools import TTLCache

from listen import scripts
from listen.errors import StoreError
from listen.script import Script
from listen.stores import Marking, Store, heard_name, script_name, segment_name

_SECONDS: Final = 60
"""A process says the same thing no more than once in this time: much less than what is wanted is
let be, and a click on finished sound costs next to nothing."""


class Wanted:
    """Notes what is wanted of a store; on one that takes no notes, or is read-only, it does not."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._said: TTLCache[str, bool] = TTLCache(10_000, _SECONDS)
        self._lock = Lock()

    def ask(self, script: Script) -> None:
        """Have the script in the store, and neither it nor what is spoken of it let go of soon.

        Raises StoreError.
        """
        name = script_name(script.key)
        if self._say(name):
            self._touch(name)
        # Once touched it stays; but it may have gone before, and what is there of its segments
        # may be on the point of going.
        if self._store.path(name) is None:
            self._store.put(name, scripts.dump(script))
            self._touch(*(segment_name(segment.key) for segment in script.segments))

    def hear(self, script: Script) -> None:
        """Note that the sound is asked for, and let none of it go while it is heard.

        Raises StoreError.
        """
        name = heard_name(script.key)
        if self._say(name) and isinstance(self._store, Marking):
            # A note only: a store that cannot be written can still be heard.
            with contextlib.suppress(StoreError):
                self._store.mark(name)
            self.ask(script)

    def _touch(self, *names: str) -> None:
        if isinstance(self._store, Marking):
            with contextlib.suppress(StoreError):
                self._store.touch(names)

    def _say(self, name: str) -> bool:
        """Tell whether it is time to say it, and that it is being said."""
        with self._lock:
            due = name not in self._said
            if due:
                self._said[name] = True
            return due
