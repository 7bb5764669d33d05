"""Claims: which segments are being spoken, so that none is spoken twice, nor tried for ever."""

from typing import Any, Final

import redis

from workers.chains import LEASE_MS

TRIES: Final = 3
"""A segment that fails, or kills its worker, as often as this fails its narration."""
_TRIES_SECONDS: Final = 600


class Claims:
    """The segments that somebody speaks, and how often it was tried."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def take(self, segment_key: str) -> bool:
        """Claim a segment; False when somebody else is speaking it."""
        return bool(self._redis.set(_claim(segment_key), 1, nx=True, px=LEASE_MS))

    def renew(self, segment_key: str) -> None:
        """Keep a claim."""
        self._redis.pexpire(_claim(segment_key), LEASE_MS)

    def release(self, segment_key: str) -> None:
        """Let go of a segment that is not spoken."""
        self._redis.delete(_claim(segment_key))

    def attempt(self, segment_key: str) -> int:
        """Count one more attempt, before it is made, and say which it is."""
        tries = int(self._redis.incr(_tries(segment_key)))
        self._redis.expire(_tries(segment_key), _TRIES_SECONDS)
        return tries

    def close(self, segment_key: str) -> None:
        """Let go of a segment that is spoken, or given up."""
        self._redis.delete(_claim(segment_key), _tries(segment_key))


def _claim(segment_key: str) -> str:
    return f"listen:claim:{segment_key}"


def _tries(segment_key: str) -> str:
    return f"listen:tries:{segment_key}"
