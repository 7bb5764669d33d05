"""However many click at once, each segment is spoken once and all hear the same."""

import hashlib
import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.service import Service

CLICKS = 300
THREADS = 60
BODY = [f"The {word} paragraph is read to everybody." for word in ("first", "second", "third")]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once")
    tones = f"tests.tones:Tones log={folder / 'spoken.log'} seconds=0.1 voices=beep,bell"
    with Service(folder, ENGINE=tones) as running:
        yield running


def test_hundreds_of_clicks_on_a_cold_article_are_one(service):
    article = service.write("crowded", *BODY, title="The crowd at the gate of the town")
    before = spoken(service)
    bodies = click(service, [f"/v1/articles/{article}/audio.mp3"] * CLICKS)
    finished = service.finished(article)
    assert bodies == {digest(service.ask(finished["audio"]).body)}
    assert spoken(service) - before == finished["segments"]
    assert once(service, "crowd at the gate")


def test_clicks_and_a_prewarm_of_the_same_articles_speak_nothing_twice(service):
    names = ("alpha", "bravo", "charlie")
    articles = [
        service.write(
            name, *(f"{line} In {name}." for line in BODY), title=f"The {name} story is out"
        )
        for name in names
    ]
    before = spoken(service)
    prewarm = subprocess.Popen(
        [sys.executable, "-m", "listen", "prewarm", *articles],
        env=service.environment,
        stdout=subprocess.DEVNULL,
    )
    for article in articles:
        assert len(click(service, [f"/v1/articles/{article}/audio.mp3"] * 10)) == 1
    assert prewarm.wait(60) == 0
    segments = sum(service.finished(article)["segments"] for article in articles)
    assert spoken(service) - before == segments


def test_two_voices_are_spoken_twice_and_not_four_times(service):
    lines = [f"{line} It is sung." for line in BODY]
    article = service.write("sung", *lines, title="The song of the gate is sung twice")
    before = spoken(service)
    path = f"/v1/articles/{article}/audio.mp3?voice="
    bodies = click(service, [path + "beep-en", path + "bell-en"] * 20)
    assert len(bodies) == 2
    look = f"/v1/articles/{article}/narration?voice="
    segments = [service.ask(look + voice).json()["segments"] for voice in ("beep-en", "bell-en")]
    assert spoken(service) - before == sum(segments)


def click(service: Service, paths: list[str]) -> set[str]:
    """Click at once, and give the digests of what is heard."""
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(service.ask, paths))
    assert {answer.status for answer in answers} == {200}
    return {digest(answer.body) for answer in answers}


def digest(body: bytes) -> str:
    return hashlib.md5(body).hexdigest()


def spoken(service: Service) -> int:
    """Count by the metric how many segments were ever spoken."""
    figures = service.ask("/metrics").body.decode()
    return sum(
        round(float(count))
        for count in re.findall(r"^listen_segments_spoken_total\{.*?\} (\S+)$", figures, re.M)
    )


def once(service: Service, words: str) -> bool:
    counts = Counter(text for text in service.spoken() if words in text)
    return bool(counts) and max(counts.values()) == 1
