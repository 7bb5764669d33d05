"""The tail of a narration that is being made: it waits for news, and many listeners follow it."""

import logging
import threading
import time
from typing import Final

from listen.arrivals import Arrivals, Bring
from listen.demand import Demand
from listen.errors import EngineError, QueueError, ServiceError, StoreError
from listen.queue import Queue
from listen.script import Script
from listen.stores import Store

log = logging.getLogger(__name__)

_PULSE_SECONDS: Final = 1.0
"""How long to wait for news before looking whether anybody still works."""
_OPENING_SECONDS: Final = 15.0
"""How long a click waits for the first sound before it is told that there is none."""
_PATIENCE_SECONDS: Final = 60.0
"""How long a narration that has begun may stand still: the workers may have much to do."""


class Tail:
    """Follows a narration from one segment on, for as long as somebody listens."""

    def __init__(self, script: Script, start: int, store: Store, queue: Queue) -> None:
        self.start = start
        self.stop = len(script.segments)
        self._script = script
        self._queue = queue
        self._arrivals = Arrivals(script, start, store)
        self._demand = Demand(queue, script.key, start)
        self._trouble = ""
        self._listeners = 0
        self._lingers_until = 0.0
        self._heard = False
        self._over = False
        self._changed = threading.Condition()

    def join(self) -> bool:
        """Count one more listener in; False when it is over, and another one is needed."""
        with self._changed:
            is_over = self._over or self._arrivals.failure is not None
            self._listeners += not is_over
            return not is_over

    def leave(self) -> None:
        """Count a listener out; the tail ends soon after the last."""
        with self._changed:
            self._listeners -= 1
            self._changed.notify_all()

    def linger(self, seconds: float) -> None:
        """Count on a listener who heard the first segment to come back for more within a time."""
        self.hear()
        with self._changed:
            self._lingers_until = max(self._lingers_until, time.monotonic() + seconds)

    def give_way(self) -> None:
        """Count on nobody to come back: another tail does."""
        with self._changed:
            self._lingers_until = 0.0

    @property
    def is_lingering(self) -> bool:
        """Whether somebody is counted on to come back."""
        return time.monotonic() < self._lingers_until

    def begin(self) -> None:
        """Look what is there, ask for what is not, and follow it in a thread of its own.

        Raises QueueError when the first segment is missing and cannot be asked for.
        """
        self._look()
        try:
            self.want()
        finally:
            if not self._arrivals.is_complete:
                name = f"tail {self._script.key}"
                threading.Thread(target=self.run, daemon=True, name=name).start()

    def want(self) -> None:
        """See to it that the queue knows of the first segment, if that is missing.

        Raises QueueError.
        """
        if self._arrivals.next == self.start:
            self._demand.want()

    def read(self, n: int) -> bytes:
        """Wait until the n-th segment is in the store, and give its part of the stream.

        Raises ServiceError when it failed, or has not come for too long.
        """
        return self._arrivals.read(n)

    def ask(self, n: int, bring: Bring) -> bytes | None:
        """Give the part of the n-th segment if it is at hand; else `bring` is called, once.

        Never waits. Raises ServiceError.
        """
        return self._arrivals.ask(n, bring)

    def hear(self) -> None:
        """Note that the first segment has gone out to a listener."""
        if not self._heard:
            with self._changed:
                self._heard = True
                self._changed.notify_all()

    def run(self) -> None:
        """Wait for news until all is spoken, nobody listens, or it fails."""
        failure: ServiceError = EngineError("The narration is not followed any more.")
        try:
            self._follow()
        except ServiceError as error:
            log.warning("%s: %s", self._script.article_id, error)
            failure = error
        finally:
            if not self._arrivals.is_complete:
                self._arrivals.fail(failure, self._arrivals.next)
            self._demand.end()

    def _follow(self) -> None:
        seen, moved = "", time.monotonic()
        while not (self._arrivals.is_complete or self._arrivals.failure or self._is_deserted()):
            if self._look():
                moved = time.monotonic()
                continue
            if time.monotonic() - moved > self._patience:
                raise EngineError(f"The narration stands still. {self._trouble}".strip())
            seen = self._wait(seen)

    def _look(self) -> bool:
        """See whether something has come; a store that fails is asked again."""
        try:
            return self._arrivals.look()
        except StoreError as error:
            log.warning("%s: %s", self._script.article_id, error)
            self._trouble = str(error)
            return False

    def _is_deserted(self) -> bool:
        """Take the demand back when nobody listens, and see whether somebody has come since."""
        if self._listeners or self.is_lingering:
            return False
        self._demand.end()
        with self._changed:
            self._over = not (self._listeners or self.is_lingering)
            return self._over

    def _wait(self, seen: str) -> str:
        """Wait for the next news, and keep the demand alive while there is none."""
        if self._arrivals.next > self.start:
            self._wait_until_heard()
        try:
            self._see_state()
            self._demand.renew(heard=self._heard)
            return self._queue.wait(self._script.key, seen, _PULSE_SECONDS)
        except QueueError as error:
            # The broker may come back, and what is in the store can be heard without it.
            log.warning("%s: %s", self._script.article_id, error)
            time.sleep(_PULSE_SECONDS)
            return seen

    def _wait_until_heard(self) -> None:
        """Give the opening the time to go out: that is what the queue is told next."""
        with self._changed:
            self._changed.wait_for(lambda: self._heard or not self._listeners, _PULSE_SECONDS)

    def _see_state(self) -> None:
        """See whether it failed, and why it takes long."""
        state = self._queue.state(self._script.key)
        self._trouble = state.error
        if state.status == "failed":
            raise EngineError(state.error)

    @property
    def _patience(self) -> float:
        return _OPENING_SECONDS if self._arrivals.next == self.start else _PATIENCE_SECONDS
