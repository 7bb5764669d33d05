"""Engines that hang or crash, stores that fail: a reason or a narration, and life goes on."""

from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from listen.scripts import parse
from listen.stores.local import Local
from listen.stream import narration_bytes
from tests.service import Service
from tests.test_broker import running
from tests.waiting import until

pytestmark = pytest.mark.long

BODY = [f"Paragraph {word} is spoken whatever breaks." for word in ["alpha", "bravo", "charlie"]]


@pytest.fixture
def impatient(tmp_path):
    with Service(tmp_path, SEGMENT_SECONDS="1") as service:
        yield service


@contextmanager
def over_a_flaky_store(folder: Path, **settings: object):
    """Run a service with a broker of its own and a store that fails as it is told."""
    kept = folder / "kept"
    kept.mkdir(parents=True)
    options = " ".join(f"{name}={value}" for name, value in settings.items())
    with (
        running(folder / "queue") as url,
        Service(
            folder, STORE=f"tests.flaky:Flaky root={kept} {options}", BROKER_URL=url
        ) as service,
    ):
        service.store = kept
        yield service


@pytest.mark.parametrize("fault", ["endless", "faulty"])
def test_a_text_that_stops_its_worker_fails_its_narration_and_others_go_on(impatient, fault):
    article = impatient.write("broken", *BODY, f"This sentence is {fault} for any voice.")
    impatient.ask(f"/v1/articles/{article}/narration?voice=beep-en", "POST")
    path = f"/v1/articles/{article}/narration?voice=beep-en"
    until(lambda: impatient.ask(path).json()["status"] == "failed", 60)
    assert "stops every worker" in impatient.ask(path).json()["error"]
    healthy = impatient.write("healthy", *BODY[:1], title="A healthy article it is")
    assert impatient.ask(f"/v1/articles/{healthy}/audio.mp3").status == 200
    until(lambda: not list(impatient.store.rglob(".*.tmp")))


def test_a_store_that_fails_half_the_time_costs_time_and_no_word(tmp_path):
    with over_a_flaky_store(tmp_path, share=0.5) as service:
        article = service.write("flaky", *BODY)
        path = f"/v1/articles/{article}/narration"
        until(lambda: service.ask(path, "POST").status < 400, 60)
        until(lambda: service.ask(path).json().get("status") == "ready", 60)
        key = next(a.json()["key"] for _ in range(100) if (a := service.ask(path)).status == 200)
        store = Local(service.store)
        script = parse(store.get(f"scripts/{key[:2]}/{key}.json"))
        assert narration_bytes(script, store) == store.get(f"narrations/{key[:2]}/{key}.mp3")


def test_a_store_that_is_full_is_told_and_work_goes_on_once_there_is_room(tmp_path):
    with over_a_flaky_store(tmp_path) as service:
        full = Path(f"{service.store}.full")
        full.touch()
        article = service.write("full", *BODY)
        refused = service.ask(f"/v1/articles/{article}/audio.mp3")
        assert (refused.status, refused.json()["title"]) == (503, "Store not available")
        full.unlink()
        assert service.ask(f"/v1/articles/{article}/audio.mp3").status == 200
        service.finished(article)


def test_a_store_that_fills_up_in_the_middle_loses_nothing(tmp_path):
    with over_a_flaky_store(tmp_path) as service:
        full = Path(f"{service.store}.full")
        lines = [f"Line {word} of many that are to be kept." for word in "abcdefghijklmnop"]
        article = service.write("filling", *lines)
        path = f"/v1/articles/{article}/narration"
        assert service.ask(path, "POST").status == 202
        until(lambda: service.ask(path).json()["segments_ready"] >= 2)
        full.touch()
        until(lambda: "No space" in service.ask(path).json().get("error", ""))
        full.unlink()
        service.finished(article)
        until(lambda: not list(service.store.rglob(".*.tmp")))
        assert max(Counter(service.spoken()).values()) < 12
