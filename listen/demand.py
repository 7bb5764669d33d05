"""Demand: what those who follow a narration want of the queue, said again while they are there."""

import logging
import threading
import time
from typing import Final

from listen.errors import QueueError
from listen.queue import Queue

log = logging.getLogger(__name__)

_EVERY_SECONDS: Final = 1.0
"""How often it is said: the broker may have lost everything since the last time."""


class Demand:
    """The wish of all who listen from one segment on, as old as the first click among them."""

    def __init__(self, queue: Queue, key: str, start: int) -> None:
        self._queue = queue
        self._key = key
        self._start = start
        self._clicked = time.monotonic()
        self._said: float | None = None
        self._heard = False
        self._asking = threading.Lock()

    def want(self) -> None:
        """Ask for the opening, unless the queue knew of us when we last spoke to it.

        Raises QueueError.
        """
        with self._asking:  # A thousand clicks are one question.
            if self._said is None:
                self.say(heard=False)

    def say(self, *, heard: bool) -> None:
        """Tell the queue who listens, and whether they hear something yet.

        Raises QueueError.
        """
        self._said, self._heard = None, heard
        seconds = time.monotonic() - self._clicked
        self._queue.listen(self._key, self._start, seconds, heard=heard)
        self._said = time.monotonic()

    def renew(self, *, heard: bool) -> None:
        """Say it when it has changed, or was said a second ago.

        Raises QueueError.
        """
        is_news = self._said is None or heard != self._heard
        if is_news or time.monotonic() - (self._said or 0.0) >= _EVERY_SECONDS:
            self.say(heard=heard)

    def end(self) -> None:
        """Take it back; a queue that cannot be reached forgets it by itself."""
        if self._said is None:
            return
        self._said = None
        try:
            self._queue.leave(self._key, self._start)
        except QueueError as error:
            log.warning("%s from %d on: %s", self._key, self._start, error)
