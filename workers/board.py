"""The board: what is wanted of which narration, and which narration is next.

It lies on the broker, survives the death of everybody else there, and is kept alive by those who
listen. All times are the broker's own, so no other machine's clock matters.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import redis

from workers.deadlines import Listening, Urgency, Wishes, rank, ranks, urgency

LISTENING_MS: Final = 3_000
"""How long a listener is believed to be there who does not say so again."""
_ASKED_SECONDS: Final = 7 * 86_400
_LONGEST_REST_MS: Final = 60_000

_DUE, _RESTING = "listen:due", "listen:resting"


@dataclass(frozen=True)
class Next:
    """The narration whose turn it is."""

    key: str
    rank: int
    """The rank that it has on the board; its next segment's may be later."""
    following: int | None
    """The rank of the narration after it."""


class Board:
    """Wishes, and the narrations in the order of their most urgent one.

    The order is a hint, as in a heap that is put right when somebody looks: a rank may be too
    early, never too late by more than `LISTENING_MS`.
    """

    def __init__(self, client: "redis.Redis") -> None:
        self._redis: Any = client

    def ask(self, key: str, urgency: Urgency) -> None:
        """Want all of a narration; the first to ask keeps its place in its class."""
        self._want(key, "asked", rank(urgency, self.now()))

    def warm(self, key: str) -> None:
        """Want the opening of a narration."""
        self._want(key, "warm", rank(Urgency.WARM, self.now()))

    def listen(self, key: str, listening: Listening) -> bool:
        """Want what listeners will hear next; True when that is new.

        What they have begun is finished when they have left, behind everybody else.
        """
        now = self.now()
        place = Urgency.HEARD if listening.heard else Urgency.OPENING
        at, other = (f"{heard}:{listening.start}" for heard in _names(listening.heard))
        pipeline = self._redis.pipeline()
        pipeline.hset(_wishes(key), at, f"{listening.since}:{now + LISTENING_MS}")
        pipeline.hdel(_wishes(key), other)
        pipeline.hsetnx(_wishes(key), "asked", rank(Urgency.BATCH, now))
        pipeline.expire(_wishes(key), _ASKED_SECONDS)
        new = bool(pipeline.execute()[0])
        due = rank(place, listening.since)
        self._redis.zadd(_DUE, {key: due}, **({"lt": True} if new else {"nx": True}))
        return new

    def leave(self, key: str, start: int) -> None:
        """Forget those who listened from a segment on; nobody waits for the rest any more."""
        self._redis.hdel(_wishes(key), *(f"{heard}:{start}" for heard in _names(True)))
        asked = self._redis.hget(_wishes(key), "asked")
        if asked is not None and urgency(int(asked)) is not Urgency.BATCH:
            self._redis.hset(_wishes(key), "asked", rank(Urgency.BATCH, self.now()))

    def wishes(self, key: str) -> Wishes:
        """Give what is wanted of a narration."""
        now, fields = self.now(), self._redis.hgetall(_wishes(key))
        listening, gone = [], []
        for name, value in fields.items():
            heard, _, start = name.decode().partition(":")
            if start:
                since, expires = map(int, value.split(b":"))
                # An expiry too far away is of a time when the broker's clock was ahead.
                if now < expires <= now + LISTENING_MS:
                    listening.append(Listening(int(start), since, heard == "heard"))
                else:
                    gone.append(name)
        if gone:
            self._redis.hdel(_wishes(key), *gone)
        return Wishes(tuple(listening), _number(fields, b"asked"), _number(fields, b"warm"))

    def next(self, most: Urgency = Urgency.BATCH) -> Next | None:
        """Give the narration with the most urgent wish, if that is of the class `most` or before.

        Those that have rested come back first.
        """
        now = self.now()
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.zrangebyscore(_RESTING, "-inf", now)
        pipeline.zrangebyscore(_RESTING, now + _LONGEST_REST_MS, "+inf")
        pipeline.zrange(_DUE, 0, 1, withscores=True)
        rested, misdated, due = pipeline.execute()
        if rested or misdated:
            self._wake([*rested, *misdated])
            due = self._redis.zrange(_DUE, 0, 1, withscores=True)
        if not due or urgency(int(due[0][1])) > most:
            return None
        following = int(due[1][1]) if len(due) > 1 else None
        return Next(due[0][0].decode(), int(due[0][1]), following)

    def rerank(self, key: str, rank: int) -> None:
        """Put a narration in its right place."""
        self._redis.zadd(_DUE, {key: rank}, xx=True)

    def rest(self, key: str, seconds: float) -> None:
        """Look at a narration again after some time: all that is wanted of it is being spoken."""
        pipeline = self._redis.pipeline()
        pipeline.zadd(_RESTING, {key: self.now() + round(1000 * seconds)})
        pipeline.zrem(_DUE, key)
        pipeline.execute()

    def drop(self, key: str) -> bool:
        """Forget a narration: it is finished, or given up; True when it was there."""
        pipeline = self._redis.pipeline()
        pipeline.zrem(_DUE, key)
        pipeline.zrem(_RESTING, key)
        pipeline.delete(_wishes(key))
        return any(pipeline.execute()[:2])

    def has(self, key: str) -> bool:
        """Tell whether anything is wanted of a narration."""
        pipeline = self._redis.pipeline(transaction=False)
        pipeline.zscore(_DUE, key)
        pipeline.zscore(_RESTING, key)
        return any(score is not None for score in pipeline.execute())

    def keys(self) -> Iterator[str]:
        """Name all narrations of which anything is wanted."""
        for name in (_DUE, _RESTING):
            yield from (key.decode() for key, _ in self._redis.zscan_iter(name, count=1000))

    def count(self) -> dict[str, int]:
        """Count the narrations by the class that they stand in, and those that rest."""
        pipeline = self._redis.pipeline(transaction=False)
        for each in Urgency:
            pipeline.zcount(_DUE, *ranks(each))
        pipeline.zcard(_RESTING)
        names = (*(each.name.lower() for each in Urgency), "resting")
        return dict(zip(names, pipeline.execute(), strict=True))

    def now(self) -> int:
        """Give the broker's time, in milliseconds."""
        seconds, microseconds = self._redis.time()
        return int(seconds) * 1000 + int(microseconds) // 1000

    def _want(self, key: str, wish: str, place: int) -> None:
        """Note a wish, unless there is one that is as urgent."""
        known = self._redis.hget(_wishes(key), wish)
        if known is None or urgency(int(known)) > urgency(place):
            pipeline = self._redis.pipeline()
            pipeline.hset(_wishes(key), wish, place)
            pipeline.expire(_wishes(key), _ASKED_SECONDS)
            pipeline.execute()
        self._redis.zadd(_DUE, {key: place}, lt=True)

    def _wake(self, keys: list[bytes]) -> None:
        pipeline = self._redis.pipeline()
        # As early as can be: whoever looks puts them right.
        pipeline.zadd(_DUE, dict.fromkeys(keys, 0), nx=True)
        pipeline.zrem(_RESTING, *keys)
        pipeline.execute()


def _wishes(key: str) -> str:
    return f"listen:wishes:{key}"


def _names(heard: bool) -> tuple[str, str]:
    """Name the field of a wish, and of the one that it replaces."""
    return ("heard", "opening") if heard else ("opening", "heard")


def _number(fields: dict[bytes, bytes], name: bytes) -> int | None:
    return int(fields[name]) if name in fields else None
