"""A store for tests that fails: by a seeded chance, or while a file says that it is full."""

import errno
import os
import random
from pathlib import Path

from listen.errors import StoreError
from listen.stores.local import Local


class Flaky(Local):
    """A folder that fails in a share of all calls, and takes nothing while `<root>.full` exists."""

    def __init__(self, root: str, share: float = 0.0) -> None:
        super().__init__(root)
        self._share = share
        self._full = Path(f"{root}.full")
        self._chance = random.Random(os.getpid())

    def get(self, name: str) -> bytes | None:
        self._perhaps_fail(name)
        return super().get(name)

    def put(self, name: str, data: bytes) -> None:
        if self._full.exists():
            raise StoreError(f"The store failed at {name}: {os.strerror(errno.ENOSPC)}.")
        self._perhaps_fail(name)
        super().put(name, data)

    def path(self, name: str) -> Path | None:
        self._perhaps_fail(name)
        return super().path(name)

    def _perhaps_fail(self, name: str) -> None:
        if self._chance.random() < self._share:
            raise StoreError(f"The store failed at {name}: {os.strerror(errno.EIO)}.")
