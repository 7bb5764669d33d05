"""Word times: when the words of each segment sound, kept beside its frames."""

import json
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Any, Final

from cachetools import LRUCache

from listen.script import Segment
from listen.spoken.alignment import written_words
from listen.stores import Store, segment_name, words_name
from listen.words import Word

_REMEMBERED: Final = 1_024
"""Segments: what is being made is asked for every other second by all who listen."""


class WordTimes:
    """Keeps the words of what the engine was given, and gives those of what is written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: LRUCache[object, tuple[Word, ...]] = LRUCache(_REMEMBERED)
        self._lock = Lock()

    def keep(self, segment: Segment, frames: bytes, words: Sequence[Word]) -> None:
        """Keep when the words sound in these frames, which are to be put after it.

        So whoever sees the frames sees the words. Raises StoreError.
        """
        if words:
            self._store.put(words_name(segment.key, frames), dump(words).encode())

    def find(self, segment: Segment) -> tuple[Word, ...]:
        """Give the written words of a segment; none where it is not spoken, or has no times.

        Raises StoreError.
        """
        rendition = self._rendition(segment.key)
        if rendition is None:
            return ()
        known = (segment.text, segment.spoken, rendition)
        with self._lock:
            words = self._known.get(known)
        if words is None:
            words = self._read(segment)
            with self._lock:
                self._known[known] = words
        return words

    def _rendition(self, key: str) -> object | None:
        """Tell one rendition from another without reading it."""
        file = self._store.path(segment_name(key))
        try:
            seen = file.stat() if file else None
        except FileNotFoundError:  # It was let go of since.
            return None
        return seen and (key, seen.st_mtime_ns, seen.st_size)

    def _read(self, segment: Segment) -> tuple[Word, ...]:
        frames = self._store.get(segment_name(segment.key))
        data = frames and self._store.get(words_name(segment.key, frames))
        said = parse(json.loads(data)) if data else ()
        return tuple(written_words(segment.text, segment.spoken, said))


def dump(words: Iterable[Word]) -> str:
    """Write words down, their times in milliseconds."""
    listed = [[word.offset, word.length, round(1000 * word.start)] for word in words]
    return json.dumps(listed, separators=(",", ":"))


def parse(listed: Sequence[Any]) -> tuple[Word, ...]:
    """Read words back."""
    return tuple(Word(offset, length, start / 1000) for offset, length, start in listed)
