"""Who is served first, with real workers: the engine's log tells the order."""

import http.client
import os
import signal
import threading
from collections import Counter
from contextlib import contextmanager

import pytest

from listen import broker
from tests.processes import pool_processes
from tests.service import Service
from tests.waiting import until
from workers.board import Board
from workers.deadlines import Urgency, rank

pytestmark = pytest.mark.long

WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
NAMES = (
    *("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet"),
    *("kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango"),
)
IN_HAND = 3
"""Segments that may be under way when something more urgent comes: one a process."""


@pytest.fixture
def service(tmp_path):
    steady = f"tests.tones:Tones log={tmp_path / 'spoken.log'} seconds=0.05"
    with Service(tmp_path, ENGINE=steady) as running:
        yield running


def test_all_first_clauses_are_spoken_before_any_tail(service):
    articles = [write(service, name) for name in NAMES]
    before = len(service.spoken())
    with stopped(service):
        listeners = [listen(service, article) for article in articles]
        until(lambda: openings(service) == 20)
    until(lambda: len(service.spoken()) >= before + 20)
    first = service.spoken()[before : before + 20]
    assert sorted(first) == sorted(title(article) for article in articles)
    for listener in listeners:
        listener.join()
    assert once(service)


def test_a_click_on_the_last_article_of_a_prewarm_overtakes_it_and_speaks_nothing_twice(service):
    articles = [write(service, name) for name in NAMES[:12]]
    for article in articles:
        service.ask(f"/v1/articles/{article}/narration")
    with stopped(service):
        keys = [service.narration(article)["key"] for article in articles]
        for key in keys:
            board(service).ask(key, Urgency.BATCH)
        before = len(service.spoken())
        listener = listen(service, articles[-1])
        until(lambda: openings(service) == 1)
    listener.join()
    service.finished(articles[-1])
    clicked = {title(articles[-1]), *paragraphs(articles[-1])}
    spoken = service.spoken()[before:]
    last = max(spoken.index(text) for text in clicked)
    # While the listener's own are in other hands, or the opening is on its way out, idle
    # processes take what nobody waits for.
    assert last < len(clicked) + 3 * IN_HAND, spoken
    for article in articles:
        service.finished(article)
    assert once(service)


def test_a_listener_who_seeks_ahead_is_served_there_at_once_and_from_there_on(service):
    article = write(service, "sought", *(f"{w} and {v}" for w in WORDS for v in WORDS[:6]))
    listener = listen(service, article, until_bytes=32_000)
    listener.join()
    narration = service.narration(article)
    marks = service.ask(narration["timeline"]).json()["segments"]
    late = marks[50]
    assert not late["ready"]
    listen(service, article, f"{narration['audio']}?t={late['start'] + 0.1}", 32_000).join()
    spoken = service.spoken()
    place = spoken.index(late["text"])
    assert place - len([m for m in marks[:50] if m["text"] in spoken[:place]]) <= 1
    assert place < 50
    service.finished(article)
    assert once(service)


def test_a_listener_who_left_keeps_nobody_waiting(service):
    heard = write(service, "left", *(f"{w} or {v}" for w in WORDS for v in WORDS[:4]))
    listen(service, heard, until_bytes=32_000).join()
    key = service.narration(heard)["key"]
    until(lambda: not board(service).wishes(key).listening)
    with stopped(service):
        before = len(service.spoken())
        asked = write(service, "asked")
        service.ask(f"/v1/articles/{asked}/narration", "POST")
    service.finished(asked)
    spoken = service.spoken()[before:]
    last = max(spoken.index(text) for text in (title(asked), *paragraphs(asked)))
    assert last < 1 + len(paragraphs(asked)) + IN_HAND, spoken
    service.finished(heard)
    assert once(service)


def test_openings_are_spoken_though_all_other_workers_are_busy(service):
    slot = min(pool_processes(service), key=lambda pid: 0 if reserved(pid) else 1)
    with stopped(service, [pid for pid in pool_processes(service) if pid != slot]):
        for name in NAMES[:5]:
            listen(service, write(service, name), until_bytes=32_000).join()
    assert {title(name) for name in NAMES[:5]} <= set(service.spoken())


def title(article: str) -> str:
    """Give a headline that is one segment by itself, and an opening."""
    return f"The tale of {article} is out now."


def paragraphs(article: str) -> list[str]:
    return [f"The {word} paragraph of {article} is not a very short one at all." for word in WORDS]


def write(service: Service, article: str, *words: str) -> str:
    lines = [f"The paragraph about {word} of {article} is rather long." for word in words]
    return service.write(article, *(lines or paragraphs(article)), title=title(article))


def listen(
    service: Service, article: str, path: str = "", until_bytes: int = 0
) -> threading.Thread:
    """Listen in a thread, to the end or until so many bytes have come."""
    path = path or f"/v1/articles/{article}/audio.mp3"

    def hear() -> None:
        if not until_bytes:
            service.ask(path)
            return
        connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
        connection.request("GET", path)
        response = connection.getresponse()
        if response.status == 302:
            response.read()
            connection.request("GET", response.headers["Location"])
            response = connection.getresponse()
        response.read(until_bytes)
        connection.close()

    thread = threading.Thread(target=hear)
    thread.start()
    return thread


@contextmanager
def stopped(service: Service, pids: list[int] | None = None):
    """Hold the processes that speak, so that what is wanted piles up."""
    pids = pids or pool_processes(service)
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def client(service: Service):
    return broker.client(broker.url(service.store))


def board(service: Service) -> Board:
    return Board(client(service))


def openings(service: Service) -> int:
    """Count the narrations whose opening is wanted before all else."""
    return client(service).zcount("listen:due", 0, rank(Urgency.HEARD, 0) - 1)


def reserved(pid: int) -> bool:
    """Tell whether a process is the one that is kept for openings: it does not step back."""
    return os.getpriority(os.PRIO_PROCESS, pid) == 0


def once(service: Service) -> bool:
    """Tell whether every text was spoken once; the voices' own warming aside."""
    return max(Counter(t for t in service.spoken() if t != "Ready.").values()) == 1
