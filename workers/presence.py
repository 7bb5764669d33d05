"""Presence: which workers are there, for those who ask whether a click can be served."""

from typing import Any, Final

import redis

_SECONDS: Final = 10


class Presence:
    """The workers that have shown themselves lately."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def show(self, worker: str) -> None:
        """Note that a worker is there."""
        self._redis.set(_name(worker), 1, ex=_SECONDS)

    def hide(self, worker: str) -> None:
        """Note that a worker has gone."""
        self._redis.delete(_name(worker))

    def shown(self, worker: str) -> bool:
        """Tell whether a worker is there."""
        return bool(self._redis.exists(_name(worker)))

    def count(self) -> int:
        """Count the workers that are there."""
        return sum(1 for _ in self._redis.scan_iter(_name("*"), count=1000))


def _name(worker: str) -> str:
    return f"listen:worker:{worker}"
