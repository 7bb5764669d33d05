"""The queue as web and command line see it: Celery moves the work, Redis tells the news."""

from collections.abc import Iterator
from contextlib import contextmanager

import kombu.exceptions
import redis

from listen import broker
from listen.errors import QueueError
from listen.queue import State
from workers.celery import FIRST, LAST, broker_url
from workers.chains import Chain, Chains, Tier
from workers.news import News
from workers.presence import Presence
from workers.tasks import submit


class CeleryQueue:
    """`listen.queue.Queue` over Celery on Redis or Valkey."""

    def __init__(self, tier: Tier = "live") -> None:
        client = broker.client(broker_url)
        self._tier = tier
        self._chains = Chains(client)
        self._news = News(client)
        self._presence = Presence(client)

    def ask(self, key: str) -> None:
        """Queue the narration once, however many ask."""
        chain = Chain(key, self._tier)
        with _translated():
            if self._chains.queue(chain):
                submit(chain, priority=LAST if self._tier == "batch" else FIRST)

    def listen(self, key: str, start: int, seconds: float, *, heard: bool) -> None:
        """Queue the narration from the segment `start` on."""
        with _translated():
            self._chains.start_at(key, start)
            if heard and self._chains.status(key) != "absent":
                return
            if self._chains.queue(chain := Chain(key, self._tier)):
                submit(chain)

    def leave(self, key: str, start: int) -> None:
        """Nobody's deadline is kept yet."""

    def warm(self, key: str) -> None:
        """Queue the narration."""
        self.ask(key)

    def busy(self) -> frozenset[str]:
        """Nobody is known to be busy yet."""
        return frozenset()

    def state(self, key: str) -> State:
        """Say who works on the narration."""
        with _translated():
            if failure := self._news.failure(key):
                return State("failed", failure)
            return State(self._chains.status(key), self._news.troubled(key))

    def wait(self, key: str, seen: str, seconds: float) -> str:
        """Wait for news of the narration."""
        with _translated():
            return self._news.wait(key, seen, seconds)

    def workers(self) -> int:
        """Count the workers that have shown themselves lately."""
        with _translated():
            count = self._presence.count()
        if not count:
            raise QueueError("No worker is running.")
        return count


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (redis.RedisError, kombu.exceptions.OperationalError) as error:
        raise QueueError(f"The broker cannot be reached: {error}") from error
