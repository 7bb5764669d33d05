"""Presence: which workers are there, for those who call them or ask whether all is well."""

from typing import Any, Final

import redis

_SECONDS: Final = 10
_NAME: Final = "listen:workers"


class Presence:
    """The workers that have shown themselves lately, and how many processes of each do all work."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def show(self, worker: str, processes: int) -> None:
        """Note that a worker is there; one that is kept for openings counts no process."""
        now = int(self._redis.time()[0])
        self._redis.hset(_NAME, worker, f"{processes}:{now + _SECONDS}")

    def hide(self, worker: str) -> None:
        """Note that a worker has gone."""
        self._redis.hdel(_NAME, worker)

    def shown(self, worker: str) -> bool:
        """Tell whether a worker is there."""
        return worker in self._there()

    def count(self) -> int:
        """Count the workers that are there."""
        return len(self._there())

    def processes(self) -> int:
        """Count the processes that do all work."""
        return sum(self._there().values())

    def _there(self) -> dict[str, int]:
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.time()
        pipeline.hgetall(_NAME)
        (now, _), workers = pipeline.execute()
        there, gone = {}, []
        for name, value in workers.items():
            processes, expires = map(int, value.split(b":"))
            # An expiry too far away is of a time when the broker's clock was ahead.
            if now < expires <= now + _SECONDS:
                there[name.decode()] = processes
            else:
                gone.append(name)
        if gone:
            self._redis.hdel(_NAME, *gone)
        return there
