"""Claims: which segments are being spoken, so that none is spoken twice, nor tried for ever."""

from typing import Any, Final

import redis

LEASE_MS: Final = 2_000
"""How long a killed worker goes unnoticed."""
TRIES: Final = 3
"""A segment that fails, or stops its worker, as often as this fails its narration."""
STORE_TRIES: Final = 10
"""A store that fails now and then is given more patience than a text."""
_TRIES_SECONDS: Final = 600


class Claims:
    """The segments that somebody speaks, and how often it was tried."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def take(self, segment_key: str) -> bool:
        """Claim a segment; False when somebody else is speaking it."""
        claim = _claim(segment_key)
        if self._redis.set(claim, 1, nx=True, px=LEASE_MS):
            return True
        if self._redis.pttl(claim) > LEASE_MS:
            # Of a time when the broker's clock was ahead; a live one will be renewed in a moment.
            self._redis.pexpire(claim, LEASE_MS)
        return False

    def renew(self, segment_key: str, narration_key: str) -> None:
        """Keep a claim, and have the narration seen to be spoken."""
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.set(_claim(segment_key), 1, px=LEASE_MS)
        pipeline.set(_speaking(narration_key), 1, px=LEASE_MS)
        pipeline.execute()

    def release(self, segment_key: str) -> None:
        """Let go of a segment that is not spoken."""
        self._redis.delete(_claim(segment_key))

    def attempt(self, segment_key: str, narration_key: str) -> int:
        """Count one more attempt, before it is made, and say which it is."""
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.incr(_tries(segment_key))
        pipeline.expire(_tries(segment_key), _TRIES_SECONDS)
        pipeline.set(_speaking(narration_key), 1, px=LEASE_MS)
        return int(pipeline.execute()[0])

    def forgive(self, segment_key: str) -> int:
        """Take an attempt back that the store made fail, and say how often it has done so."""
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.decr(_tries(segment_key))
        pipeline.incr(_store_tries(segment_key))
        pipeline.expire(_store_tries(segment_key), _TRIES_SECONDS)
        return int(pipeline.execute()[1])

    def close(self, segment_key: str) -> None:
        """Let go of a segment that is spoken, or given up."""
        self._redis.delete(_claim(segment_key), _tries(segment_key), _store_tries(segment_key))

    def speaking(self, narration_key: str) -> bool:
        """Tell whether somebody speaks a segment of the narration."""
        return bool(self._redis.exists(_speaking(narration_key)))


def _claim(segment_key: str) -> str:
    return f"listen:claim:{segment_key}"


def _tries(segment_key: str) -> str:
    return f"listen:tries:{segment_key}"


def _store_tries(segment_key: str) -> str:
    return f"listen:store-tries:{segment_key}"


def _speaking(narration_key: str) -> str:
    return f"listen:speaking:{narration_key}"
