"""Figures for Prometheus: added up over all processes, and honest while the broker is away."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from listen import broker
from listen.counts import CLICKS, COUNTERS, SEGMENTS_SPOKEN, SPEECH_SECONDS, Counts, InMemory
from listen.errors import QueueError
from listen.narration import Narration
from listen.script import Script
from listen.web.clicks import BUCKETS, KINDS, Clicks, waited
from listen.web.metrics import Metrics
from listen.web.tally import Tally
from tests.service import Service
from tests.test_broker import running
from tests.waiting import until
from workers.board import Board
from workers.counts import Counts as Kept
from workers.deadlines import Listening, Urgency


class Alone:
    """A queue that nobody works for."""

    def workers(self) -> int:
        raise QueueError("No worker is running.")


class Away(InMemory):
    """Counts that cannot be reached until they can."""

    away = True

    def add(self, amounts: Any) -> None:
        if self.away:
            raise QueueError("The broker cannot be reached.")
        super().add(amounts)


def shown(counts: Counts, tally: Tally | None = None, accept: str = "") -> dict[str, float]:
    """Read what a scraper reads: values by name and labels."""
    app = Flask("metrics")
    queue = cast(Any, Alone())
    app.register_blueprint(Metrics(queue, counts, tally or Tally(counts)).blueprint())
    answer = app.test_client().get("/metrics", headers={"Accept": accept})
    assert answer.status_code == 200
    return samples(answer.text)


def samples(text: str) -> dict[str, float]:
    return {
        " ".join((sample.name, *sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.fixture(params=["memory", "broker"])
def counts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counts]:
    if request.param == "memory":
        yield InMemory()
    else:
        with running(tmp_path) as url:
            yield Kept(broker.client(url))


def test_counts_add_up_by_name_and_labels(counts: Counts) -> None:
    ann, joe = SEGMENTS_SPOKEN.of("piper", "ann"), SEGMENTS_SPOKEN.of("piper", "joe b\t{1}")
    counts.add({ann: 1, joe: 2})
    counts.add({ann: 1, SPEECH_SECONDS.of("piper", "ann"): 2.5})
    assert counts.read() == {ann: 2, joe: 2, SPEECH_SECONDS.of("piper", "ann"): 2.5}


def test_two_processes_add_to_the_same_counts(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        one, other = Kept(broker.client(url)), Kept(broker.client(broker.celery_url(url)))
        one.add({CLICKS.of("cold"): 1})
        other.add({CLICKS.of("cold"): 1})
        assert shown(one)["listen_clicks_total cold"] == 2


def test_what_was_never_counted_is_shown_as_none() -> None:
    figures = shown(InMemory())
    assert figures["listen_clicks_total live"] == figures["listen_segment_attempts_total"] == 0
    assert figures["listen_workers"] == 0
    assert figures["listen_broker_up"] == 1


def test_the_board_is_counted_by_what_is_most_urgent(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        board = Board(broker.client(url))
        for n in range(3):
            board.ask(f"batch {n}", Urgency.BATCH)
        board.warm("warm")
        board.listen("clicked", Listening(0, board.now(), heard=False))
        board.rest("batch 0", 60)
        due = Kept(broker.client(url)).due()
    assert due == {"opening": 1, "heard": 0, "asked": 0, "warm": 1, "batch": 2, "resting": 1}


def test_without_a_broker_only_that_is_told(tmp_path: Path) -> None:
    assert shown(Kept(broker.client(broker.url(tmp_path)))) == {"listen_broker_up": 0}


def test_a_process_keeps_its_counts_while_the_broker_is_away() -> None:
    counts = Away()
    tally = Tally(counts)
    tally.add(CLICKS.of("cold"))
    with pytest.raises(QueueError):
        tally.write()
    tally.add(CLICKS.of("cold"))
    counts.away = False
    assert shown(counts, tally)["listen_clicks_total cold"] == 2


def test_counts_are_written_without_being_asked_for() -> None:
    counts = InMemory()
    Tally(counts).add(CLICKS.of("ready"))
    until(lambda: counts.read() == {CLICKS.of("ready"): 1})


def test_threads_lose_no_count() -> None:
    counts = InMemory()
    tally = Tally(counts)
    adding = [
        threading.Thread(target=lambda: [tally.add(CLICKS.of("live")) for _ in range(500)])
        for _ in range(8)
    ]
    for thread in adding:
        thread.start()
    for thread in adding:
        thread.join()
    tally.write()
    until(lambda: counts.read()[CLICKS.of("live")] == 4_000)


@pytest.mark.parametrize(
    ("frames", "kind"), [((None,) * 3, "cold"), ((9, None, 9), "live"), ((9, 9, 9), "ready")]
)
def test_a_click_is_counted_and_timed_once(
    script: Script, frames: tuple[int | None, ...], kind: str
) -> None:
    counts = InMemory()
    tally = Tally(counts)
    with Flask("clicks").test_request_context("/"):
        heard = Clicks(tally).count(Narration(script, frames, ready=None not in frames), 0)
    tally.write()
    assert counts.read() == {CLICKS.of(kind): 1}
    heard()
    heard()
    tally.write()
    first = [count for name, count in counts.read().items() if name[:2] == ("first_sound", kind)]
    assert first == [1]
    assert counts.read()[waited(cast(Any, kind))] > 0


@pytest.mark.parametrize(
    ("start", "method", "ranges", "clicks"),
    [
        (0, "GET", None, 1),
        (0, "GET", "bytes=0-", 1),
        (0, "GET", "bytes=0-1", 0),
        (0, "GET", "bytes=32768-", 0),
        (0, "GET", "bytes=-500", 0),
        (2, "GET", None, 0),
        (0, "HEAD", None, 0),
    ],
)
def test_a_seek_a_look_and_a_probe_are_no_clicks(
    script: Script, start: int, method: str, ranges: str | None, clicks: int
) -> None:
    counts = InMemory()
    tally = Tally(counts)
    headers = {"Range": ranges} if ranges else {}
    with Flask("clicks").test_request_context("/", method=method, headers=headers):
        Clicks(tally).count(Narration(script, (None, None, None), ready=False), start)()
    tally.write()
    assert counts.read().get(CLICKS.of("cold"), 0) == clicks


def test_buckets_hold_all_that_waited_less() -> None:
    counts = InMemory()
    counts.add({("first_sound", "live", str(bound)): 1 for bound in BUCKETS[:3]})
    figures = shown(counts)
    name = "listen_first_sound_seconds_bucket live"
    assert [figures[f"{name} {le}"] for le in (0.05, 0.1, 0.2, 0.3, "+Inf")] == [1, 2, 3, 3, 3]


def test_readme_tells_of_every_figure() -> None:
    told = Path("README.md").read_text("utf-8")
    assert [c.name for c in COUNTERS if f"`listen_{c.name}_total`" not in told] == []


# In the whole service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Service(tmp_path_factory.mktemp("metrics")) as running:
        yield running


def test_the_service_shows_its_figures_to_a_scraper(service: Service) -> None:
    answer = service.ask("/metrics", Accept="application/openmetrics-text;version=1.0.0")
    assert answer.headers["Content-Type"].startswith("application/openmetrics-text")
    plain = service.ask("/metrics")
    assert plain.headers["Content-Type"].startswith("text/plain")
    figures = samples(plain.body.decode())
    assert figures["listen_workers"] == 2
    assert figures["listen_broker_up"] == 1


def test_each_segment_of_an_article_is_counted_once(service: Service) -> None:
    numbers = ("one", "two", "three", "four")
    article = service.write("counted", *(f"Paragraph {n} is read to everybody." for n in numbers))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(service.ask, [f"/v1/articles/{article}/audio.mp3"] * 8))
    finished = service.finished(article)

    def figures() -> dict[str, float]:
        return samples(service.ask("/metrics").body.decode())

    spoken = "listen_segments_spoken_total tones beep-en"
    until(lambda: figures().get(spoken) == finished["segments"])
    assert len(service.spoken()) == finished["segments"]
    now = figures()
    assert now["listen_segment_attempts_total"] == finished["segments"]
    assert now["listen_segments_failed_total"] == now["listen_narrations_failed_total"] == 0
    assert 0 < now["listen_speech_seconds_total tones beep-en"] <= finished["duration"]
    # The other web process tells of its listeners within a second.
    clicks = "listen_clicks_total"
    until(lambda: sum(figures()[f"{clicks} {kind}"] for kind in KINDS) == 8)
    waits = "listen_first_sound_seconds_count"
    until(lambda: figures()[f"{waits} cold"] == figures()[f"{clicks} cold"] >= 1)
    ready = figures()[f"{clicks} ready"]
    service.ask(finished["audio"])
    until(lambda: figures()[f"{clicks} ready"] == ready + 1)
