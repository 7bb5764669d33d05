"""What a worker process does when it is called: take a segment, speak it, and say so."""

import logging
from functools import partial
from typing import Final, Self

import redis
from celery import Celery

from listen.cache.trimmer import Trimmer
from listen.config import Settings
from listen.counts import (
    NARRATIONS_FAILED,
    NARRATIONS_FINISHED,
    SEGMENT_ATTEMPTS,
    SEGMENTS_FAILED,
)
from listen.errors import EngineError, QueueError, ServiceError, StoreError, StoreFull
from listen.narrator import Narrator
from listen.voices import full_name
from workers.board import Board
from workers.breaker import Breaker
from workers.calls import Calls, Queue
from workers.claims import STORE_TRIES, TRIES, Claims
from workers.counts import Counts
from workers.deadlines import Urgency
from workers.news import News
from workers.pulse import pulse
from workers.taking import TROUBLED_SECONDS, Taking, Turn

log = logging.getLogger(__name__)

_LONGEST_WAIT: Final = 4.0
"""Seconds before an engine or a store that failed is tried again."""


class Worker:
    """One process that speaks; what it does at once with others is settled on the broker."""

    def __init__(self, narrator: Narrator, client: "redis.Redis", app: Celery, limit: int) -> None:
        """`limit` is the cache's, in bytes."""
        self.narrator = narrator
        self._board = Board(client)
        self._claims = Claims(client)
        self._news = News(client)
        self._counts = Counts(client)
        self._breaker = Breaker(client)
        self._calls = Calls(app, client)
        self._trimmer = Trimmer(narrator.store, limit, self._busy)
        self._taking = Taking(narrator, self._board, self._claims, self._news, self._on_finished)

    @classmethod
    def from_settings(cls, settings: Settings, client: "redis.Redis", app: Celery) -> Self:
        """Open what the settings name.

        Raises SettingError.
        """
        return cls(Narrator.from_settings(settings), client, app, settings.cache_max_bytes)

    def answer(self, queue: Queue) -> None:
        """Speak the most urgent segment that nobody else speaks, and call the next worker."""
        turn = self._taking.take(Urgency.OPENING if queue == "live" else Urgency.BATCH)
        if turn is None:
            return
        if queue == "work":
            # Before it is spoken, so that whoever is free next has a call waiting.
            self._calls.one_more()
        self._speak(turn)

    def _speak(self, turn: Turn) -> None:
        attempt = self._claims.attempt(turn.key, turn.script.key)
        self._counts.one(SEGMENT_ATTEMPTS)
        if attempt > TRIES:
            self._fail(turn, EngineError("it stops every worker that tries, or takes too long."))
            return
        try:
            with pulse(partial(self._claims.renew, turn.key, turn.script.key)):
                seconds = self.narrator.speak(turn.script, turn.n)
        except ServiceError as error:
            self._retry(turn, attempt, error)
            return
        self._tell(turn, seconds)

    def _tell(self, turn: Turn, seconds: float) -> None:
        """Let go of a segment that is in the store, and wake those who wait for it."""
        self._claims.close(turn.key)
        self._news.announce(turn.script.key)
        if seconds:
            self._counts.spoken(turn.script.voice, seconds)
        try:
            self._taking.finish(turn.script)
        except StoreError as error:
            self._rest(turn, error, TROUBLED_SECONDS)

    def _on_finished(self) -> None:
        self._counts.one(NARRATIONS_FINISHED)
        self._trimmer.soon()

    def _retry(self, turn: Turn, attempt: int, error: ServiceError) -> None:
        n, article_id = turn.n, turn.script.article_id
        log.warning("%s, segment %d, attempt %d: %s", article_id, n, attempt, error)
        self._counts.one(SEGMENTS_FAILED)
        store_failed = isinstance(error, StoreError) and self._claims.forgive(turn.key)
        if store_failed >= STORE_TRIES or (not store_failed and attempt >= TRIES):
            self._fail(turn, error)
            return
        if isinstance(error, StoreFull):
            self._trimmer.soon(full=True)
        self._claims.release(turn.key)
        self._rest(turn, error, min(0.25 * 2**attempt, _LONGEST_WAIT))

    def _busy(self) -> frozenset[str]:
        try:
            return frozenset(self._board.keys())
        except redis.RedisError as error:
            raise QueueError(f"The broker cannot be reached: {error}") from error

    def _rest(self, turn: Turn, error: ServiceError, seconds: float) -> None:
        self._news.trouble(turn.script.key, str(error))
        self._board.rest(turn.script.key, seconds)

    def _fail(self, turn: Turn, error: ServiceError) -> None:
        """Give a narration up; where the engine is to blame, another voice may read all of it."""
        script = turn.script
        log.error("%s failed at segment %d: %s", script.article_id, turn.n, error)
        self._claims.close(turn.key)
        self._board.drop(script.key)
        readers = self.narrator.voices.readers(script.language)
        replaceable = isinstance(error, EngineError) and script.voice in readers[:-1]
        reason = f"Segment {turn.n} could not be spoken: {error}"
        self._news.fail(script.key, reason, for_good=replaceable)
        self._counts.one(NARRATIONS_FAILED)
        if isinstance(error, EngineError):
            self._breaker.give_up(full_name(script.voice), script.article_id)
