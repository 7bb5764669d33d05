"""A hundred kills at random instants, seeded: what was asked for comes, whole and once."""

import hashlib
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

import pytest

from listen.audio import FRAME_BYTES
from listen.scripts import parse
from listen.stores.local import Local
from listen.stream import narration_bytes
from tests.processes import descendants, is_alive, parent, pool_processes, processes
from tests.service import Answer, Service
from tests.waiting import until

pytestmark = pytest.mark.long

KILLS = 20
"""A round; there are five."""
ARTICLES = 4
WORDS = [
    "alpha",
    "bravo",
    "charlie",
    "delta",
    "echo",
    "foxtrot",
    "golf",
    "hotel",
    "india",
    "juliet",
]


def pool_process(service: Service) -> list[int]:
    return pool_processes(service)


def worker(service: Service) -> list[int]:
    celery = processes(service, "celery")
    return [pid for pid in celery if parent(pid) not in celery]


def broker(service: Service) -> list[int]:
    return processes(service, "valkey-server") or processes(service, "redis-server")


def web_process(service: Service) -> list[int]:
    gunicorn = processes(service, "gunicorn")
    return [pid for pid in gunicorn if parent(pid) in gunicorn]


def web(service: Service) -> list[int]:
    gunicorn = processes(service, "gunicorn")
    return [pid for pid in gunicorn if parent(pid) not in gunicorn]


VICTIMS: list[tuple[Callable[[Service], list[int]], int]] = [
    (pool_process, 10),
    (worker, 3),
    (broker, 3),
    (web_process, 3),
    (web, 2),
]
"""Who is killed, and how often."""


@pytest.mark.timeout(240)
@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_killed_what_was_asked_for_comes_whole_and_once(tmp_path, seed):
    chance = random.Random(seed)
    service = Service(tmp_path, ENGINE=f"tests.tones:Tones log={tmp_path}/spoken.log seconds=0.03")
    articles = [write(service, seed, n) for n in range(ARTICLES)]
    with service:
        wanted = asked(service, articles)
        with liars(service, articles) as lies:
            for kill in range(KILLS - 1):
                strike(service, chance)
                if kill % 5 == 4:
                    wanted |= asked(service, articles)
        # And now everything at once.
        end_everything(service)
    with service:
        wanted |= asked(service, articles)
        for article in articles:
            until(lambda article=article: is_whole(service, article), 60)
    assert not lies
    assert len(wanted) == ARTICLES
    store = Local(service.store)
    for file in service.store.glob("segments/*/*.mp3"):
        assert file.stat().st_size % FRAME_BYTES == 0
    for key in wanted:
        script = parse(store.get(f"scripts/{key[:2]}/{key}.json"))
        assert narration_bytes(script, store) == store.get(f"narrations/{key[:2]}/{key}.mp3")


def write(service: Service, seed: int, n: int) -> str:
    name = WORDS[n]
    lines = [f"In {name} the {w} paragraph is {v} enough." for w in WORDS for v in ("long", "wide")]
    return service.write(f"{name}-{seed}", *lines, title=f"The headline of the story called {name}")


def strike(service: Service, chance: random.Random) -> None:
    """Kill somebody after a while."""
    time.sleep(chance.uniform(0, 0.4))
    find = chance.choices([find for find, _ in VICTIMS], [weight for _, weight in VICTIMS])[0]
    if there := find(service):
        with suppress(ProcessLookupError):
            os.kill(chance.choice(sorted(there)), signal.SIGKILL)


def end_everything(service: Service) -> None:
    """Kill all processes at once, the supervisor too, and wait until none is left."""
    group = [service.process.pid, *descendants(service.process.pid)]
    for pid in group:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    service.process.wait()
    until(lambda: not any(is_alive(pid) for pid in group))


def asked(service: Service, articles: list[str]) -> set[str]:
    """Ask for all articles, if it takes some time, and give their narrations' keys."""
    keys = set()
    for article in articles:
        until(lambda a=article: answer(service, f"/v1/articles/{a}/narration", "POST"), 60)
        until(lambda a=article: answer(service, f"/v1/articles/{a}/narration"), 60)
        said = answer(service, f"/v1/articles/{article}/narration")
        if said:
            keys.add(said.json()["key"])
    return keys


def answer(service: Service, path: str, method: str = "GET") -> Answer | None:
    """Give an answer that is none of trouble, if there is one just now."""
    with suppress(OSError, HTTPException):
        given = service.ask(path, method)
        return given if given.status < 400 else None
    return None


def is_whole(service: Service, article: str) -> bool:
    said = answer(service, f"/v1/articles/{article}/narration")
    return bool(said and said.json()["status"] == "ready" and not lie(service, said.json()))


def lie(service: Service, narration: dict) -> str:
    """Say what is wrong with a narration that is said to be ready; empty when nothing is."""
    given = answer(service, narration["audio"])
    if given is None:
        return ""
    if given.headers["ETag"].strip('"') != hashlib.sha256(given.body).hexdigest()[:32]:
        return f"{narration['article']}: other bytes than its digest"
    if abs(narration["duration"] - len(given.body) / 8000) > 5:
        return f"{narration['article']}: {len(given.body)} bytes for {narration['duration']} s"
    return ""


@contextmanager
def liars(service: Service, articles: list[str]) -> Iterator[list[str]]:
    """Look at the narrations all the time, and collect what is said to be ready and is not."""
    ended, lies = threading.Event(), []

    def look() -> None:
        while not ended.wait(0.05):
            for article in articles:
                said = answer(service, f"/v1/articles/{article}/narration")
                if said and said.json()["status"] == "ready":
                    lies.extend(filter(None, [lie(service, said.json())]))

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield lies
    finally:
        ended.set()
        looking.join()
