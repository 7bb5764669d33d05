"""What a tail tells the queue, and what its listeners get when things go wrong."""

import threading
from collections import deque

import pytest

from listen.demand import Demand
from listen.errors import EngineError, QueueError, StoreError
from listen.following import Listener, Tails
from listen.queue import State
from listen.stores import segment_name
from listen.stores.local import Local
from listen.stream import Parts, narration_bytes
from tests.conftest import make_script
from tests.waiting import until


class Told:
    """A queue that writes down what it is told, and has no news but what a test gives it."""

    def __init__(self) -> None:
        self.said: list[tuple[str, int, bool]] = []
        self.seconds: list[float] = []
        self.status = State("queued")
        self.away = False
        self.news = threading.Semaphore(0)

    def listen(self, key: str, start: int, seconds: float, *, heard: bool) -> None:
        self._knock()
        self.said.append(("listen", start, heard))
        self.seconds.append(seconds)

    def leave(self, key: str, start: int) -> None:
        self._knock()
        self.said.append(("leave", start, True))

    def state(self, key: str) -> State:
        self._knock()
        return self.status

    def wait(self, key: str, seen: str, seconds: float) -> str:
        self._knock()
        self.news.acquire(timeout=seconds)
        return seen + "."

    def _knock(self) -> None:
        if self.away:
            raise QueueError("The broker is away.")


@pytest.fixture
def store(tmp_path):
    return Local(tmp_path)


@pytest.fixture
def script(request):
    """Make one for each test, so that its tail's thread can be told from others'."""
    return make_script("The ferry is back.", "It sails at nine.", request.node.name)


@pytest.fixture
def queue():
    return Told()


@pytest.fixture
def tails(store, queue):
    return Tails(store, queue)


def speak(store, script, *numbers):
    for n in numbers:
        store.put(segment_name(script.segments[n].key), bytes([n]) * 192)


def test_a_listener_gets_the_bytes_of_the_finished_file(tails, store, queue, script):
    speak(store, script, 0)
    parts = tails.follow(script, 0).parts()
    got = [next(parts)]
    speak(store, script, 1, 2)
    queue.news.release()
    assert b"".join([*got, *parts]) == narration_bytes(script, store)


def test_only_the_opening_is_wanted_until_it_has_gone_out(tails, store, queue, script):
    followed = follow_in_thread(tails, script)
    until(lambda: queue.said)
    speak(store, script, 0)
    queue.news.release()
    listener = followed.get()
    assert set(queue.said) == {("listen", 0, False)}
    listener.hear()
    until(lambda: queue.said[-1] == ("listen", 0, True))


def test_many_clicks_ask_for_the_opening_once(tails, store, queue, script):
    followed = [follow_in_thread(tails, script) for _ in range(50)]
    until(lambda: queue.said)
    speak(store, script, 0)
    queue.news.release()
    assert len({id(one.get()._tail) for one in followed}) == 1
    assert queue.said.count(("listen", 0, False)) == 1


def test_the_demand_is_renewed_while_something_is_missing(tails, store, queue, script):
    speak(store, script, 0)
    tails.follow(script, 0).hear()
    until(lambda: len(queue.said) >= 3)
    assert set(queue.said) == {("listen", 0, True)}
    assert queue.seconds == sorted(queue.seconds)


def test_the_last_to_leave_takes_the_demand_back(tails, store, queue, script):
    speak(store, script, 0)
    listeners = [tails.follow(script, 0) for _ in range(3)]
    listeners[0].hear()
    until(lambda: queue.said)
    for listener in listeners[:2]:
        listener.leave()
    assert ("leave", 0, True) not in queue.said
    listeners[2].leave()
    queue.news.release()
    until(lambda: queue.said[-1] == ("leave", 0, True))
    until(lambda: not threads_of(script))


def test_whoever_comes_back_is_followed_again(tails, store, queue, script):
    speak(store, script, 0)
    tails.follow(script, 0).leave()
    until(lambda: not threads_of(script))
    queue.said.clear()
    tails.follow(script, 0).hear()
    until(lambda: ("listen", 0, True) in queue.said)


def test_a_listener_who_is_to_come_back_is_waited_for_and_no_longer(tails, store, queue, script):
    speak(store, script, 0)
    tails.follow(script, 0).leave_for(1.5)
    until(lambda: queue.said.count(("listen", 0, True)) >= 2)
    until(lambda: queue.said[-1] == ("leave", 0, True))
    until(lambda: not threads_of(script))


def test_what_is_all_there_needs_no_thread_and_no_queue(tails, store, queue, script):
    speak(store, script, 0, 1, 2)
    listener = tails.follow(script, 1)
    assert not threads_of(script)
    assert not queue.said
    assert bytes([2]) * 192 in b"".join(listener.parts())


def test_what_is_in_the_store_is_heard_while_the_broker_is_away(tails, store, queue, script):
    speak(store, script, 0, 1)
    queue.away = True
    parts = tails.follow(script, 0).parts()
    got = [next(parts), next(parts)]
    speak(store, script, 2)
    assert b"".join([*got, *parts]) == narration_bytes(script, store)


def test_an_opening_that_cannot_be_asked_for_is_an_error(tails, queue, script):
    queue.away = True
    for _ in range(2):
        with pytest.raises(QueueError):
            tails.follow(script, 0)


def test_a_failure_ends_all_who_wait_and_the_next_click_begins_anew(tails, store, queue, script):
    speak(store, script, 0)
    listener = tails.follow(script, 0)
    listener.hear()
    queue.status = State("failed", "The bell is cracked.")
    queue.news.release()
    with pytest.raises(EngineError, match="cracked"):
        list(listener.parts())
    queue.status = State("queued")
    speak(store, script, 1, 2)
    assert list(tails.follow(script, 0).parts())


def test_whoever_must_not_wait_is_woken(tails, store, queue, script):
    speak(store, script, 0)
    listener = tails.follow(script, 0)
    woken: deque[bool] = deque()
    got = [take(listener, woken)]
    listener.hear()
    assert take(listener, woken) is None
    assert not woken
    speak(store, script, 1, 2)
    queue.news.release()
    while (part := take_when_woken(listener, woken)) != b"":
        got.append(part)
    assert b"".join(got) == narration_bytes(script, store)


def test_a_store_that_fails_now_and_then_is_asked_again(store, script, monkeypatch):
    monkeypatch.setattr("listen.stream._BETWEEN_TRIES_SECONDS", 0)
    speak(store, script, 0, 1, 2)
    flaky = Flaky(store)
    parts = Parts(script, flaky, 0)
    assert b"".join(parts.read(n) for n in range(3)) == narration_bytes(script, store)
    assert flaky.failures == 3


def test_a_part_is_read_once_for_all(store, script):
    speak(store, script, 0)
    parts = Parts(script, store, 0)
    assert parts.at_hand(0) is None
    assert parts.read(0) is parts.read(0) is parts.at_hand(0)


def test_a_demand_that_the_queue_never_heard_of_is_not_taken_back(queue):
    Demand(queue, "key", 0).end()
    assert not queue.said


class Flaky:
    """A store that fails at every other reading."""

    def __init__(self, store: Local) -> None:
        self._store = store
        self._calls = 0
        self.failures = 0

    def get(self, name: str) -> bytes | None:
        self._calls += 1
        if self._calls % 2:
            self.failures += 1
            raise StoreError("The disk is tired.")
        return self._store.get(name)


class Followed:
    """A click in a thread of its own."""

    def __init__(self, tails: Tails, script: object) -> None:
        self._got: list[Listener] = []
        self._thread = threading.Thread(target=lambda: self._got.append(tails.follow(script, 0)))
        self._thread.start()

    def get(self) -> Listener:
        self._thread.join(20)
        return self._got[0]


def follow_in_thread(tails, script):
    return Followed(tails, script)


def take(listener, woken):
    return listener.take(lambda: woken.append(True))


def take_when_woken(listener, woken):
    part = take(listener, woken)
    while part is None:
        until(lambda: woken)
        woken.popleft()
        part = take(listener, woken)
    return part


def threads_of(script):
    return [thread for thread in threading.enumerate() if thread.name == f"tail {script.key}"]
