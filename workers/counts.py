"""Counts on the broker: one hash, to which all processes and machines add."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import redis

from listen.counts import SEGMENTS_SPOKEN, SPEECH_SECONDS, Count, Counter
from listen.engines import Voice
from listen.errors import QueueError
from workers.board import Board

_NAME: Final = "listen:counts"


class Counts:
    """`listen.counts.Counts` on Redis or Valkey."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client
        self._board = Board(client)

    def add(self, amounts: Mapping[Count, float]) -> None:
        """Add all of it in one transaction."""
        pipeline = self._redis.pipeline()
        for count, amount in amounts.items():
            pipeline.hincrbyfloat(_NAME, json.dumps(count), amount)
        with _translated():
            pipeline.execute()

    def one(self, counter: Counter) -> None:
        """Count one more."""
        self.add({counter.of(): 1})

    def spoken(self, voice: Voice, seconds: float) -> None:
        """Count a segment that sounds for so long."""
        labels = (voice.engine, voice.name)
        self.add({SEGMENTS_SPOKEN.of(*labels): 1, SPEECH_SECONDS.of(*labels): seconds})

    def read(self) -> dict[Count, float]:
        """Give all counts."""
        with _translated():
            fields = self._redis.hgetall(_NAME)
        return {tuple(json.loads(name)): float(value) for name, value in fields.items()}

    def due(self) -> dict[str, int]:
        """Count what is on the board."""
        with _translated():
            return self._board.count()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except redis.RedisError as error:
        raise QueueError(f"The broker cannot be reached: {error}") from error
