"""Those who follow a narration while it is being made, and the tails that they share."""

import threading
from collections.abc import Callable, Iterator
from weakref import WeakValueDictionary

from listen.queue import Queue
from listen.script import Script
from listen.stores import Store
from listen.tail import Tail


class Listener:
    """One listener's place in a narration: which part of the stream is next."""

    def __init__(self, tail: Tail, opening: bytes, heard: Callable[[], None]) -> None:
        """`heard` is called when the opening has gone out, and perhaps again."""
        self._tail = tail
        self._heard = heard
        self._next = tail.start
        self._brought: bytes | None = opening

    def parts(self) -> Iterator[bytes]:
        """Give all parts, waiting for each that is not there yet.

        Raises ServiceError when the narration fails.
        """
        if self._brought is not None:
            yield self._brought
        self.hear()
        for n in range(self._tail.start + 1, self._tail.stop):
            yield self._tail.read(n)

    def take(self, wake: Callable[[], None]) -> bytes | None:
        """Give the next part if it is at hand, b"" after the last; never waits.

        After None `wake` is called once, from any thread, when it is time to take again. Raises
        ServiceError when the narration fails.
        """
        if self._next == self._tail.stop:
            return b""
        part = self._bring_or_ask(wake)
        self._next += part is not None
        return part

    def hear(self) -> None:
        """Note that the first part has gone out."""
        self._tail.hear()
        self._heard()

    def leave(self) -> None:
        """Count this listener out; to be called once."""
        self._tail.leave()

    def leave_for(self, seconds: float) -> None:
        """Count this listener out, and on it to come back for more within a time."""
        self._tail.linger(seconds)
        self.leave()

    def _bring_or_ask(self, wake: Callable[[], None]) -> bytes | None:
        def bring(part: bytes | None) -> None:
            self._brought = part
            wake()

        part, self._brought = self._brought, None
        return self._tail.ask(self._next, bring) if part is None else part


class Tails:
    """The tails of this process, by narration and first segment."""

    def __init__(self, store: Store, queue: Queue) -> None:
        self._store = store
        self._queue = queue
        # A tail lives for as long as its thread or a listener holds it.
        self._tails: WeakValueDictionary[tuple[str, int], Tail] = WeakValueDictionary()
        self._lock = threading.Lock()

    def follow(
        self, script: Script, start: int, heard: Callable[[], None] = lambda: None
    ) -> Listener:
        """Have the narration followed from a segment on, and wait until that is there.

        Raises ServiceError when it is not spoken in time.
        """
        tail, is_new = self._join(script, start)
        try:
            if is_new:
                tail.begin()
            else:
                tail.want()
            return Listener(tail, tail.read(start), heard)
        except BaseException:
            tail.leave()
            raise

    def lingering(self, script: Script, start: int) -> Tail | None:
        """Join the tail from a segment on if somebody is counted on to come back to it.

        To be left, once.
        """
        with self._lock:
            tail = self._tails.get((script.key, start))
        return tail if tail is not None and tail.is_lingering and tail.join() else None

    def _join(self, script: Script, start: int) -> tuple[Tail, bool]:
        with self._lock:
            tail = self._tails.get((script.key, start))
            if tail is not None and tail.join():
                return tail, False
            tail = self._tails[script.key, start] = Tail(script, start, self._store, self._queue)
            tail.join()
            return tail, True
