"""News: how those who wait for a narration hear that there is something new in the store."""

from typing import Any, Final

import redis

_NEWS_SECONDS: Final = 3_600
_FAILED_SECONDS: Final = 10
"""How long a failure stands before a click may try anew."""
_FOR_GOOD_SECONDS: Final = 600
"""How long it stands when another voice has taken over: who listens is not to be torn away."""


class News:
    """One stream of news a narration, and its failure if it failed a moment ago."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def announce(self, key: str) -> None:
        """Wake all who wait for a narration."""
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.xadd(_news(key), {"new": 1}, maxlen=64)
        pipeline.expire(_news(key), _NEWS_SECONDS)
        pipeline.execute()

    def wait(self, key: str, seen: str, seconds: float) -> str:
        """Wait for news later than `seen`, and return its mark; `seen` when none came in time."""
        news = self._redis.xread({_news(key): seen or "0"}, block=round(seconds * 1000))
        return str(news[0][1][-1][0].decode()) if news else seen

    def trouble(self, key: str, reason: str) -> None:
        """Note why a narration takes longer than it should."""
        self._redis.set(_trouble(key), reason, ex=_FAILED_SECONDS)

    def troubled(self, key: str) -> str:
        """Say why a narration takes long; empty when nothing is known."""
        return str((self._redis.get(_trouble(key)) or b"").decode())

    def fail(self, key: str, reason: str, *, for_good: bool = False) -> None:
        """Announce that a narration failed, and why."""
        seconds = _FOR_GOOD_SECONDS if for_good else _FAILED_SECONDS
        self._redis.set(_failed(key), reason, ex=seconds)
        self.announce(key)

    def failure(self, key: str) -> str:
        """Say why a narration failed; empty when it did not."""
        return str((self._redis.get(_failed(key)) or b"").decode())


def _news(key: str) -> str:
    return f"listen:news:{key}"


def _trouble(key: str) -> str:
    return f"listen:trouble:{key}"


def _failed(key: str) -> str:
    return f"listen:failed:{key}"
