"""The queue as web and command line see it: Celery moves the work, Redis tells the news."""

from collections.abc import Iterator
from contextlib import contextmanager

import kombu.exceptions
import redis

from listen import broker
from listen.errors import QueueError
from listen.queue import State
from listen.script import Script
from listen.voices import full_name
from workers.board import Board
from workers.breaker import Breaker
from workers.calls import Calls
from workers.celery import app, broker_url
from workers.claims import Claims
from workers.deadlines import Listening, Urgency
from workers.news import News
from workers.presence import Presence


class CeleryQueue:
    """`listen.queue.Queue` over Celery on Redis or Valkey."""

    def __init__(self, urgency: Urgency = Urgency.ASKED) -> None:
        """`urgency` is the class of what is asked for."""
        client = broker.client(broker_url)
        self._urgency = urgency
        self._board = Board(client)
        self._breaker = Breaker(client)
        self._claims = Claims(client)
        self._news = News(client)
        self._presence = Presence(client)
        self._calls = Calls(app, client)

    def ask(self, key: str) -> None:
        """Put the narration on the board once, however many ask."""
        with _translated():
            self._board.ask(key, self._urgency)
            self._calls.all()

    def listen(self, key: str, start: int, seconds: float, *, heard: bool) -> None:
        """Put the listeners' deadlines on the board."""
        with _translated():
            since = self._board.now() - round(1000 * seconds)
            new = self._board.listen(key, Listening(start, since, heard))
            if heard:
                self._calls.all()
            elif new or not self._claims.speaking(key):
                self._calls.for_opening()

    def leave(self, key: str, start: int) -> None:
        """Take their deadlines off the board."""
        with _translated():
            self._board.leave(key, start)

    def warm(self, key: str) -> None:
        """Put the opening on the board."""
        with _translated():
            self._board.warm(key)
            self._calls.all()

    def busy(self) -> frozenset[str]:
        """Name what is on the board."""
        with _translated():
            return frozenset(self._board.keys())

    def state(self, key: str) -> State:
        """Say who works on the narration."""
        with _translated():
            if failure := self._news.failure(key):
                return State("failed", failure)
            trouble = self._news.troubled(key)
            if self._claims.speaking(key):
                return State("speaking", trouble)
            return State("queued" if self._board.has(key) else "absent", trouble)

    def give_up(self, script: Script, reason: str) -> None:
        """Take it off the board, and hold it against its voice."""
        with _translated():
            self._board.drop(script.key)
            self._breaker.give_up(full_name(script.voice), script.article_id)
            self._news.fail(script.key, reason, for_good=True)

    def failing(self, voice: str) -> bool:
        """Tell whether a voice gives articles up."""
        with _translated():
            return self._breaker.failing(voice)

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
