"""A store that is asked again when it fails: one on a network does so now and then."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar, cast

from listen.errors import StoreError
from listen.stores import Store

_WAITS: Final = (0.01, 0.03, 0.1, 0.2)
"""Seconds before each further attempt: nobody who waits for sound should notice."""

T = TypeVar("T")


_OPTIONAL: Final = ("latest", "mark", "touch", "everything", "release", "turn")
"""What only some stores can do."""


def retrying(store: Store) -> "Retrying":
    """Wrap a store so that it can do whatever it could before."""
    able = {name: _forwarded(name) for name in _OPTIONAL if hasattr(store, name)}
    return cast(Retrying, type("Retrying", (Retrying,), able)(store))


class Retrying:
    """Another store, whose files are asked for up to five times."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, name: str) -> bytes | None:
        """Give what is kept under the name, or None."""
        return _patiently(lambda: self._store.get(name))

    def put(self, name: str, data: bytes) -> None:
        """Keep the data; it may have been kept by an attempt that seemed to fail."""
        _patiently(lambda: self._store.put(name, data))

    def path(self, name: str) -> Path | None:
        """Give the file that holds it, or None."""
        return _patiently(lambda: self._store.path(name))


def _forwarded(name: str) -> property:
    return property(lambda self: getattr(self._store, name))


def _patiently(call: Callable[[], T]) -> T:
    for wait in _WAITS:
        try:
            return call()
        except StoreError:
            time.sleep(wait)
    return call()
