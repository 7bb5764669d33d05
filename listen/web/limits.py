"""Bounds on what anonymous clients may have spoken, counted in one place for all processes."""

import time
from collections.abc import Callable

import limits
from limits.errors import StorageError
from limits.storage import Storage
from limits.strategies import SlidingWindowCounterRateLimiter

from listen.config import Settings
from listen.errors import QueueError, TooManyRequests
from listen.queue import Queue
from listen.web.clients import client
from listen.web.tokens import has_token


class Bound:
    """A rate that holds for each of those that `who` names."""

    def __init__(self, name: str, rate: str, storage: Storage, who: Callable[[], str]) -> None:
        self._name = name
        self._rate = rate
        self._who = who
        self._item = limits.parse(rate)
        # Its windows go by the storage's clock, so no web machine's matters.
        self._window = SlidingWindowCounterRateLimiter(storage)

    def count(self) -> None:
        """Count the request.

        Raises TooManyRequests when there is no room for it, QueueError when nobody can tell.
        """
        at = (self._name, self._who())
        try:
            if self._window.hit(self._item, *at):
                return
            free = self._window.get_window_stats(self._item, *at).reset_time
        except StorageError as error:
            raise QueueError(f"Requests cannot be counted: {error}") from error
        raise TooManyRequests(f"No more than {self._rate} here.", max(1.0, free - time.time()))


def warming(settings: Settings, storage: Storage) -> tuple[Bound, ...]:
    """Make the bounds of LISTEN_WARM: for each client, then for all; none when it is off."""
    if not settings.warm:
        return ()
    each, total = settings.warm
    return (
        Bound("warm", each, storage, client),
        Bound("warm", total, storage, lambda: "all"),
    )


class ColdWork:
    """Lets narrations be begun: by whoever has a token, and by others within LISTEN_RATE_LIMIT."""

    def __init__(self, settings: Settings, queue: Queue, storage: Storage) -> None:
        rate = settings.rate_limit
        self._bound = Bound("cold", rate, storage, client) if rate else None
        self._tokens = settings.api_tokens
        self._queue = queue

    def admit(self, key: str) -> None:
        """Count a narration that is not ready, if nobody works on it yet.

        Raises TooManyRequests, QueueError.
        """
        if self._bound is None or has_token(self._tokens):
            return
        if self._queue.state(key).status == "absent":
            self._bound.count()
