"""The one task: speak the segment that is most urgent now, and call the next worker.

A task asks the board whose turn it is and the store what is missing, makes it, puts it, and is
safe to run twice or to be killed at any instruction.
"""

import logging
import multiprocessing
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any, Final

import kombu.exceptions
import redis
from celery import signals
from celery.worker.heartbeat import Heart

from listen import broker, config
from listen.errors import EngineError, NarrationNotFound, ServiceError, StoreError
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import has_segment
from listen.timeline import timeline
from listen.voices import full_name
from workers.board import Board, Next
from workers.breaker import Breaker
from workers.celery import app, broker_url
from workers.claims import STORE_TRIES, TRIES, Claims
from workers.deadlines import Urgency, urgency, wanted
from workers.news import News
from workers.presence import Presence
from workers.pulse import pulse
from workers.turns import TASK, Queue, Turns

log = logging.getLogger(__name__)

REST_SECONDS: Final = 0.5
"""After this a narration is looked at again whose wanted segments are all being spoken."""

client = broker.client(broker_url)
board, claims, news = Board(client), Claims(client), News(client)
breaker, presence, turns = Breaker(client), Presence(client), Turns(app, client)

_warm = multiprocessing.Event()
"""Set by the first worker process that has its voices loaded; made before they are forked."""


@dataclass(frozen=True)
class Turn:
    """A segment that this process has claimed."""

    script: Script
    n: int

    @property
    def key(self) -> str:
        """The segment's key."""
        return self.script.segments[self.n].key


@cache
def narrator() -> Narrator:
    """Give this process's narrator."""
    return Narrator.from_settings(config.load(os.environ))


@app.task(name=TASK)
def speak(queue: Queue) -> None:
    """Speak the most urgent segment that nobody else speaks."""
    try:
        turn = _take(Urgency.OPENING if queue == "live" else Urgency.BATCH)
        if turn is None:
            return
        _speak(turn)
        if queue == "work":
            turns.go_on()
    except (redis.RedisError, kombu.exceptions.OperationalError) as error:
        # What lies on the board stays there, and workers are called anew once it is back.
        log.warning("The broker cannot be reached: %s", error)


def _take(most: Urgency) -> Turn | None:
    """Claim the segment with the earliest deadline, of the class `most` or before."""
    while following := board.next(most):
        try:
            if turn := _look(following, most):
                return turn
        except NarrationNotFound:
            board.drop(following.key)
        except StoreError as error:
            _rest(following.key, error, 1.0)
    return None


def _look(place: Next, most: Urgency) -> Turn | None:
    """Claim the narration's next segment, unless others turn out to be more urgent."""
    script = _load(place.key)
    missing = _missing(script)
    for rank, n in missing:
        if urgency(rank) > most or (place.following is not None and rank > place.following):
            board.rerank(place.key, rank)
            return None
        turn = Turn(script, n)
        if _claim(turn):
            _make_way(turn, missing)
            return turn
    _see_off(script)
    return None


def _missing(script: Script) -> Iterator[tuple[int, int]]:
    """Give rank and index of the segments that are wanted and not in the store."""
    for rank, n in wanted(board.wishes(script.key), _starts(script.key)):
        if not _kept(script, n):
            yield rank, n


def _claim(turn: Turn) -> bool:
    if not claims.take(turn.key):
        return False
    if _kept(turn.script, turn.n):
        # Whoever spoke it let go of it between our two looks.
        claims.release(turn.key)
        return False
    return True


def _make_way(turn: Turn, others: Iterator[tuple[int, int]]) -> None:
    """Put the narration where its next segment belongs."""
    following = next((rank for rank, n in others if n != turn.n), None)
    if following is None:
        board.rest(turn.script.key, REST_SECONDS)
    else:
        board.rerank(turn.script.key, following)


def _see_off(script: Script) -> None:
    """Finish a narration that is whole, and forget one of which nothing more is wanted."""
    if _finish(script) or next(_missing(script), None) is None:
        board.drop(script.key)
    else:
        board.rest(script.key, REST_SECONDS)


def _speak(turn: Turn) -> None:
    """Speak a segment into the store, and tell those who wait for it."""
    attempt = claims.attempt(turn.key, turn.script.key)
    if attempt > TRIES:
        _fail(turn, EngineError("it stops every worker that tries, or takes them too long."))
        return
    try:
        with pulse(partial(claims.renew, turn.key, turn.script.key)):
            narrator().speak(turn.script, turn.n)
    except ServiceError as error:
        _retry(turn, attempt, error)
        return
    claims.close(turn.key)
    news.announce(turn.script.key)
    try:
        if _finish(turn.script):
            board.drop(turn.script.key)
    except StoreError as error:
        _rest(turn.script.key, error, 1.0)


def _finish(script: Script) -> bool:
    """Join the narration when nothing is missing; True when it is finished."""
    if not all(_kept(script, n) for n in reversed(range(len(script.segments)))):
        return False
    ready = narrator().finish(script).ready
    news.announce(script.key)
    return ready


def _retry(turn: Turn, attempt: int, error: ServiceError) -> None:
    log.warning("%s, segment %d, attempt %d: %s", turn.script.article_id, turn.n, attempt, error)
    store_failed = isinstance(error, StoreError) and claims.forgive(turn.key)
    if store_failed >= STORE_TRIES or (not store_failed and attempt >= TRIES):
        _fail(turn, error)
        return
    claims.release(turn.key)
    _rest(turn.script.key, error, min(0.25 * 2**attempt, 4.0))


def _rest(key: str, error: ServiceError, seconds: float) -> None:
    news.trouble(key, str(error))
    board.rest(key, seconds)


def _fail(turn: Turn, error: ServiceError) -> None:
    log.error("%s failed at segment %d: %s", turn.script.article_id, turn.n, error)
    claims.close(turn.key)
    board.drop(turn.script.key)
    if isinstance(error, EngineError):
        breaker.give_up(full_name(turn.script.voice), turn.script.article_id)
    news.fail(turn.script.key, f"Segment {turn.n} could not be spoken: {error}")


def _kept(script: Script, n: int) -> bool:
    return has_segment(narrator().store, script.segments[n].key)


@lru_cache(64)
def _load(key: str) -> Script:
    return narrator().load(key)


@lru_cache(64)
def _starts(key: str) -> list[float]:
    """Estimate when each segment sounds."""
    script = _load(key)
    return [mark.start for mark in timeline(script, [None] * len(script.segments))]


@signals.worker_process_init.connect
def warm(**_: object) -> None:
    """Load the voices in each worker process before the first click needs one."""
    narrator().voices.warm()
    _warm.set()


@signals.worker_init.connect
def count(sender: Any, **_: object) -> None:
    """Remember how many processes this worker has for all work."""
    global _processes
    takes_all = "work" in sender.app.amqp.queues.consume_from
    _processes = sender.concurrency if takes_all else 0


_processes = 0


@signals.heartbeat_sent.connect
def show(sender: Heart, **_: object) -> None:
    """Tell those who ask for readiness that this worker is there, and see that none is idle."""
    if _warm.is_set():
        presence.show(sender.eventer.hostname, _processes)
        turns.call_if_due()


@signals.worker_shutting_down.connect
def hide(sender: str, **_: object) -> None:
    """Tell them that it has gone."""
    presence.hide(sender)
