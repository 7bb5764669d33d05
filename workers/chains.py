"""Chains: who works on a narration, as leases on the broker that end by themselves.

A chain is a task that speaks one segment and queues itself again for the next. Several chains
share a narration; each takes the first segment that is missing and that no other has claimed. All
of it is only a hint: losing the broker, or speaking a segment twice, costs nothing but time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain as chained
from typing import Any, Final, Literal, get_args

import redis

Tier = Literal["live", "cont", "batch"]
"""The queues, in strict order: openings, what follows them, and prewarming."""

WIDTH: Final = 4
"""How many workers may speak one narration at a time, in each tier."""

LEASE_MS: Final = 2_000
"""How long a killed worker goes unnoticed."""

_QUEUED_MS: Final[dict[Tier, int]] = {"live": 5_000, "cont": 10_000, "batch": 600_000}
"""How long a queued chain is believed to be still on the broker."""
_START_SECONDS: Final = 3_600


@dataclass(frozen=True)
class Chain:
    """One chain of one narration."""

    key: str
    """The narration's key."""
    tier: Tier
    """The queue it stands in."""
    number: int = 0
    """Which of the narration's chains in that queue it is."""

    @property
    def name(self) -> str:
        """Its lease on the broker."""
        return f"listen:chain:{self.key}:{self.tier}:{self.number}"


class Chains:
    """The chains that are queued or speaking."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def queue(self, chain: Chain) -> bool:
        """Mark a chain as queued; False when it is already, or is speaking."""
        return bool(self.queue_all([chain]))

    def queue_all(self, chains: Sequence[Chain]) -> list[Chain]:
        """Mark chains as queued, and give those that were not."""
        pipeline = self._redis.pipeline(transaction=False)
        for chain in chains:
            pipeline.set(chain.name, "queued", nx=True, px=_QUEUED_MS[chain.tier])
        return [chain for chain, done in zip(chains, pipeline.execute(), strict=True) if done]

    def requeue(self, chain: Chain) -> None:
        """Mark a chain that was speaking as queued again."""
        self._redis.set(chain.name, "queued", px=_QUEUED_MS[chain.tier])

    def begin(self, chain: Chain) -> bool:
        """Mark a chain as speaking; False when it is a double and the other one speaks."""
        if self._redis.get(chain.name) == b"speaking":
            return False
        self._redis.set(chain.name, "speaking", px=LEASE_MS)
        return True

    def renew(self, chain: Chain) -> None:
        """Keep a chain marked as speaking."""
        self._redis.pexpire(chain.name, LEASE_MS)

    def end(self, chain: Chain) -> None:
        """Forget a chain that has nothing left to do."""
        self._redis.delete(chain.name)

    def status(self, key: str) -> Literal["absent", "queued", "speaking"]:
        """Say what the most advanced chain of a narration does."""
        names = [Chain(key, tier, n).name for tier in get_args(Tier) for n in range(WIDTH)]
        leases = self._redis.mget(names)
        if b"speaking" in leases:
            return "speaking"
        return "queued" if b"queued" in leases else "absent"

    def start_at(self, key: str, start: int) -> None:
        """Have all chains of a narration look for missing segments from `start` on."""
        self._redis.set(f"listen:start:{key}", start, ex=_START_SECONDS)

    def order(self, key: str, count: int) -> Iterator[int]:
        """Give the indices of `count` segments in the order in which they are wanted."""
        start = int(self._redis.get(f"listen:start:{key}") or 0)
        return chained(range(start, count), range(start))
