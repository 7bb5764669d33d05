"""Waiting for something to become true, instead of sleeping and hoping."""

import time
from collections.abc import Callable


def until(true: Callable[[], object], seconds: float = 20, every: float = 0.01) -> None:
    """Wait until a condition holds, asking every so many seconds; fail when it does not in time."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not become true in time"
        time.sleep(every)
