"""Locks on a file, which end with the process that holds them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(file: Path, kind: int) -> Iterator[int]:
    """Hold a lock of a kind of `fcntl.flock` on a file, which is made, and give its descriptor.

    Raises BlockingIOError for one that does not wait, OSError.
    """
    # A shared file system asks for a file that is open for writing before it locks others out.
    access = os.O_RDWR if kind & fcntl.LOCK_EX else os.O_RDONLY
    descriptor = os.open(file, access | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, kind)
        yield descriptor
    finally:
        os.close(descriptor)
