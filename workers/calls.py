"""Calls: the messages by which Celery brings workers to the board.

A message names no narration: whoever takes it looks at the board for what is most urgent then. Too
many cost a look each, too few are made good within a second.
"""

from typing import Any, Final, Literal

import redis
from celery import Celery

from workers.board import Board
from workers.deadlines import Urgency, urgency
from workers.presence import Presence

Queue = Literal["live", "work"]
"""`live` calls for openings alone, and comes first; `work` for whatever is most urgent."""

TASK: Final = "listen.speak"


class Calls:
    """Keeps as many workers called as there is work for."""

    def __init__(self, app: Celery, client: "redis.Redis") -> None:
        self._app = app
        self._redis: Any = client
        self._board = Board(client)
        self._presence = Presence(client)

    def for_opening(self) -> None:
        """Call the next worker that is free for an opening.

        Raises kombu's OperationalError when the broker cannot be reached, as all of these do.
        """
        self._send("live", 1)

    def all(self) -> None:
        """Call as many workers as there are for what is due, unless some call waits already."""
        place = self._board.next()
        if place is None:
            return
        opening = urgency(place.rank) is Urgency.OPENING
        if opening and not self._waiting("live"):
            self._send("live", 1)
        if (not opening or place.following is not None) and not self._waiting("work"):
            self._send("work", self._presence.processes() or 1)

    def one_more(self) -> None:
        """Call one worker more, as long as there is work for all of them."""
        if self._board.next() and self._waiting("work") < self._presence.processes():
            self._send("work", 1)

    def _waiting(self, queue: Queue) -> int:
        return int(self._redis.llen(queue))

    def _send(self, queue: Queue, count: int) -> None:
        for _ in range(count):
            self._app.send_task(TASK, (queue,), queue=queue)
