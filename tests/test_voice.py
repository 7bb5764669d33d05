"""The whole way with a real voice: broker, worker, web, sound."""

from itertools import pairwise

import numpy as np
import pyloudnorm
import pytest

from tests.decoding import decode
from tests.service import Service

BODY = [
    "The night boat left the north quay at a quarter past ten, with the last of the passengers "
    "still finding their seats.",
    "Nobody had expected the fog, which came in from the sea within minutes and stayed.",
]


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """Press on a cold article; give the bytes that came, and the finished narration."""
    with Service(tmp_path_factory.mktemp("voice"), ENGINE="piper") as service:
        article = service.write("night-boat", *BODY, title="Night boat waits out the fog")
        streamed = service.ask(f"/v1/articles/{article}/audio.mp3").body
        narration = service.finished(article)
        marks = service.ask(narration["timeline"]).json()["segments"]
        return streamed, narration, marks


def test_a_cold_article_is_spoken_as_long_as_the_service_says(heard):
    streamed, narration, _ = heard
    assert narration["engine"] == "piper"
    assert len(decode(streamed)) / 24_000 == pytest.approx(narration["duration"], abs=0.001)


def test_speech_stands_where_the_timeline_says_and_silence_between(heard):
    streamed, _, marks = heard
    sound = np.abs(decode(streamed))
    for mark, following in pairwise(marks):
        spoken = sound[round(mark["start"] * 24_000) : round(mark["end"] * 24_000)]
        pause = sound[round(mark["end"] * 24_000) + 600 : round(following["start"] * 24_000) - 600]
        assert spoken.max() > 0.1
        assert pause.max(initial=0) < 0.01


def test_the_voice_is_as_loud_as_every_voice(heard):
    streamed, _, _ = heard
    loudness = pyloudnorm.Meter(24_000).integrated_loudness(decode(streamed))
    assert loudness == pytest.approx(-16, abs=1)
