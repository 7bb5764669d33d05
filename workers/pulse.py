"""The heartbeat of a worker process: it renews the leases of what is being spoken."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import redis

from workers.claims import LEASE_MS


@contextmanager
def pulse(*renewals: Callable[[], None]) -> Iterator[None]:
    """Renew four times a lease until the block ends."""
    ended = threading.Event()
    beat = threading.Thread(target=_beat, args=(renewals, ended), daemon=True, name="pulse")
    beat.start()
    try:
        yield
    finally:
        ended.set()
        beat.join()


def _beat(renewals: Sequence[Callable[[], None]], ended: threading.Event) -> None:
    while not ended.wait(LEASE_MS / 4000):
        try:
            for renew in renewals:
                renew()
        except redis.RedisError:
            # The lease may lapse while the broker is away; the segment is then spoken twice.
            continue
