"""Breaker: which voices fail one article after the other, so that nobody waits for them in vain."""

from typing import Any, Final

import redis

SECONDS: Final = 60
"""Articles that a voice gave up count for so long, and so long it is spared what is new."""
ARTICLES: Final = 2
"""It takes so many: a single one may be to blame itself, however often it is edited."""


class Breaker:
    """The articles that each voice gave up a moment ago; voices as LISTEN_VOICES names them."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def give_up(self, voice: str, article_id: str) -> None:
        """Note that the engine could not speak an article in a voice."""
        now = int(self._redis.time()[0])
        pipeline = self._redis.pipeline()
        pipeline.zadd(_given_up(voice), {article_id: now})
        pipeline.expire(_given_up(voice), SECONDS)
        pipeline.zcount(_given_up(voice), now - SECONDS, now)
        if pipeline.execute()[2] >= ARTICLES:
            self._redis.set(_failing(voice), 1, ex=SECONDS)

    def failing(self, voice: str) -> bool:
        """Tell whether nothing new is to be begun in a voice."""
        return bool(self._redis.exists(_failing(voice)))


def _given_up(voice: str) -> str:
    return f"listen:given-up:{voice}"


def _failing(voice: str) -> str:
    return f"listen:failing:{voice}"
