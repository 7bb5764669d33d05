"""The bytes of a narration: the same while it is being made as when it is finished."""

import threading
import time
from collections.abc import Iterator
from typing import Final

from listen.audio import silence
from listen.errors import StoreError
from listen.script import Script
from listen.stores import Store, segment_name
from listen.tag import tag

_SHARED: Final = 4
"""How many parts are held: listeners of a narration that is being made hear nearly the same."""
_TRIES: Final = 10
_BETWEEN_TRIES_SECONDS: Final = 0.2


def narration_bytes(script: Script, store: Store) -> bytes:
    """Join a narration whose segments are all in the store.

    Raises StoreError when one is not.
    """
    return b"".join(stream(script, store))


def stream(script: Script, store: Store, start: int = 0) -> Iterator[bytes]:
    """Give the tag and then segment after segment, from the segment `start` on.

    Raises StoreError when one is not in the store by the time it is due.
    """
    yield clip(script, store, start)
    for n in range(start + 1, len(script.segments)):
        yield part(script, store, n)


def clip(script: Script, store: Store, n: int) -> bytes:
    """Give one segment as a complete small MP3, or as the start of a longer one.

    Raises StoreError when it is not in the store.
    """
    opening = part(script, store, n)
    return tag(script, len(opening)) + opening


def part(script: Script, store: Store, n: int) -> bytes:
    """Give the frames of one segment and of the pause after it.

    Raises StoreError when it is not in the store.
    """
    segment = script.segments[n]
    frames = store.get(segment_name(segment.key))
    if frames is None:
        raise StoreError(f"Segment {n} of {script.article_id} is not in the store.")
    return frames + silence(segment.pause_ms)


class Parts:
    """What a stream gives from the segment `start` on, read once for all who hear it in step."""

    def __init__(self, script: Script, store: Store, start: int) -> None:
        self._script = script
        self._store = store
        self._start = start
        self._shared: dict[int, bytes] = {}
        self._reading = threading.Lock()

    def at_hand(self, n: int) -> bytes | None:
        """Give the part of the n-th segment if it was read lately; never waits."""
        return self._shared.get(n)

    def read(self, n: int) -> bytes:
        """Give the part of the n-th segment: the first one begins with the tag.

        Raises StoreError when it is not in the store, or cannot be read for some seconds.
        """
        with self._reading:
            sound = self._shared.get(n)
            if sound is None:
                sound = self._shared[n] = self._persist(n)
                if len(self._shared) > _SHARED:
                    del self._shared[next(iter(self._shared))]
            return sound

    def _persist(self, n: int) -> bytes:
        """Try again when the store fails: one bad moment is not to end what many hear."""
        for _ in range(_TRIES - 1):
            try:
                return self._take(n)
            except StoreError:
                time.sleep(_BETWEEN_TRIES_SECONDS)
        return self._take(n)

    def _take(self, n: int) -> bytes:
        if n == self._start:
            return clip(self._script, self._store, n)
        return part(self._script, self._store, n)
