"""One tail per process and narration: it waits for news, and all its listeners follow it."""

import logging
import threading
import time
from collections.abc import Iterator

from listen.errors import EngineError, QueueError, ServiceError
from listen.queue import Queue
from listen.script import Script
from listen.stores import Store, has_segment
from listen.stream import stream

log = logging.getLogger(__name__)

_PULSE_SECONDS = 1.0
"""How long to wait for news before looking whether anybody still works."""
_OPENING_SECONDS = 15.0
"""How long a click waits for the first sound before it is told that there is none."""
_PATIENCE_SECONDS = 60.0
"""How long a narration that has begun may stand still: the workers may have much to do."""


class Tail:
    """Follows a narration from one segment on, for as long as somebody listens."""

    def __init__(self, script: Script, start: int, store: Store, queue: Queue) -> None:
        self._script = script
        self._start = start
        self._store = store
        self._queue = queue
        self._next = start
        self._failure: ServiceError | None = None
        self._trouble = ""
        self._listeners = 0
        self._changed = threading.Condition()

    def join(self) -> bool:
        """Count one more listener in; True for the first, who has to `run` the tail."""
        with self._changed:
            self._listeners += 1
            return self._listeners == 1

    def leave(self) -> bool:
        """Count a listener out; True when that was the last."""
        with self._changed:
            self._listeners -= 1
            self._changed.notify_all()
            return self._listeners == 0

    def wait_for(self, n: int) -> None:
        """Wait until the n-th segment is in the store.

        Raises ServiceError when it failed, or has not come for too long.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._next > n or self._failure is not None)
            if self._next <= n and self._failure is not None:
                raise self._failure

    def bytes(self) -> Iterator[bytes]:
        """Give the narration's bytes from the tail's first segment on, as they come."""
        parts = stream(self._script, self._store, self._start)
        for n in range(self._start, len(self._script.segments)):
            self.wait_for(n)
            yield next(parts)

    @property
    def failed(self) -> bool:
        """Whether it gave up, so that whoever comes next begins a new one."""
        return self._failure is not None

    def run(self) -> None:
        """Wait for news until all is spoken, nobody listens, or it fails."""
        failure: ServiceError = EngineError("The narration is not followed any more.")
        try:
            self._follow()
        except ServiceError as error:
            log.warning("%s: %s", self._script.article_id, error)
            failure = error
        finally:
            with self._changed:
                if not self._complete:
                    self._failure = failure
                self._changed.notify_all()

    def _follow(self) -> None:
        seen, moved = "", time.monotonic()
        while not self._complete and self._listeners:
            if self._advance():
                moved = time.monotonic()
                continue
            if time.monotonic() - moved > self._patience:
                raise EngineError(f"The narration stands still. {self._trouble}".strip())
            seen = self._wait(seen)

    def _wait(self, seen: str) -> str:
        """Wait for the next news, and keep the demand alive while there is none."""
        try:
            self._renew()
            return self._queue.wait(self._script.key, seen, _PULSE_SECONDS)
        except QueueError as error:
            # The broker may come back, and what is in the store can be heard without it.
            log.warning("%s: %s", self._script.article_id, error)
            time.sleep(_PULSE_SECONDS)
            return seen

    def _renew(self) -> None:
        """Ask again when nobody works on it any more: a worker was killed, or the broker."""
        state = self._queue.state(self._script.key)
        self._trouble = state.error
        if state.status == "failed":
            raise EngineError(state.error)
        if state.status == "absent":
            self._queue.listen(self._script.key, self._next, 0.0, heard=False)

    @property
    def _complete(self) -> bool:
        return self._next == len(self._script.segments)

    @property
    def _patience(self) -> float:
        return _OPENING_SECONDS if self._next == self._start else _PATIENCE_SECONDS

    def _advance(self) -> bool:
        """Count what has come into the store; True when something has."""
        n = self._next
        while n < len(self._script.segments) and self._kept(n):
            n += 1
        if n == self._next:
            return False
        with self._changed:
            self._next = n
            self._changed.notify_all()
        return True

    def _kept(self, n: int) -> bool:
        return has_segment(self._store, self._script.segments[n].key)


class Tails:
    """The tails of this process, by narration and first segment."""

    def __init__(self, store: Store, queue: Queue) -> None:
        self._store = store
        self._queue = queue
        self._tails: dict[tuple[str, int], Tail] = {}
        self._lock = threading.Lock()

    def join(self, script: Script, start: int) -> Tail:
        """Join the tail that follows the narration from a segment on, or begin one."""
        with self._lock:
            tail = self._tails.get((script.key, start))
            if tail is None or tail.failed:
                tail = Tail(script, start, self._store, self._queue)
                self._tails[script.key, start] = tail
            if tail.join():
                threading.Thread(target=tail.run, daemon=True, name=f"tail {script.key}").start()
            return tail

    def leave(self, script: Script, start: int, tail: Tail) -> None:
        """Leave a tail; the last one out ends it."""
        with self._lock:
            if tail.leave() and self._tails.get((script.key, start)) is tail:
                del self._tails[script.key, start]
