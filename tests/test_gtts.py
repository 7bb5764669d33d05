"""What gTTS promises besides, on its service's good days and its bad ones."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from listen.engines.gtts import GTTS
from listen.errors import EngineError
from tests import gtts_standin
from tests.gtts_standin import StandIn, standing_in
from tests.test_engines import PROSE, named


@pytest.fixture
def service() -> Iterator[StandIn]:
    with standing_in() as service:
        yield service


def patient(service: StandIn, waits: list[float]) -> GTTS:
    """The engine with a sleep that only takes notes."""
    return GTTS(base_url=service.url, sleep=waits.append)


def test_a_long_text_is_packed_into_few_requests_and_none_of_it_is_lost(service: StandIn) -> None:
    text = " ".join(PROSE["en"][:4])
    engine = GTTS(base_url=service.url)
    spoken = engine.synthesize(text, named(engine, "en"))
    assert " ".join(service.texts) == text
    assert len(service.texts) == 4
    assert spoken.seconds == pytest.approx(len(text) / 15, rel=0.2)


@pytest.mark.parametrize("text", ["x" * 250, "word " * 60, "a " + "y" * 101 + " b", "水" * 180])
def test_no_request_is_longer_than_the_service_takes(service: StandIn, text: str) -> None:
    engine = GTTS(base_url=service.url)
    engine.synthesize(text, named(engine, "en"))
    assert max(map(len, service.texts)) <= gtts_standin.MAX_CHARACTERS
    assert "".join("".join(service.texts).split()) == "".join(text.split())


def test_a_voice_asks_in_its_language(service: StandIn) -> None:
    engine = GTTS(base_url=service.url)
    for name in ("es-mx", "he", "zh"):
        engine.synthesize("123", named(engine, name))
    assert service.languages == ["es", "iw", "zh-CN"]


def test_retry_after_is_honoured(service: StandIn) -> None:
    refused = gtts_standin.status(429, Retry_After="2")
    service.misbehave(refused, refused)
    waits: list[float] = []
    engine = patient(service, waits)
    assert engine.synthesize("The ferry is back.", named(engine, "en")).seconds > 1
    assert waits == [2.0, 2.0]


@pytest.mark.parametrize("moment", ["", "soon", "0", "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_a_retry_after_that_says_nothing_leaves_the_backoff(service: StandIn, moment: str) -> None:
    service.misbehave(gtts_standin.status(503, Retry_After=moment))
    waits: list[float] = []
    engine = patient(service, waits)
    engine.synthesize("Hello.", named(engine, "en"))
    assert 0.5 <= waits[0] <= 0.75


def test_only_the_part_that_was_refused_is_asked_for_again(service: StandIn) -> None:
    engine = patient(service, [])
    service.misbehave(*[gtts_standin.status(503)] * 2)
    engine.synthesize(" ".join(PROSE["en"][:3]), named(engine, "en"))
    assert service.requests == len(service.texts) + 2


@pytest.mark.parametrize(
    "misdeed", [gtts_standin.status(429), gtts_standin.status(500), gtts_standin.reset]
)
def test_it_backs_off_longer_each_time_and_gives_up(
    service: StandIn, misdeed: gtts_standin.Misdeed
) -> None:
    service.misbehave(*[misdeed] * 3)
    waits: list[float] = []
    engine = patient(service, waits)
    with pytest.raises(EngineError, match="did not speak"):
        engine.synthesize("Hello.", named(engine, "en"))
    assert len(waits) == 2
    assert all(later > 1.3 * sooner for sooner, later in pairwise(waits))


@pytest.mark.parametrize("moment", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_service_that_asks_for_an_hour_is_left_alone(service: StandIn, moment: str) -> None:
    service.misbehave(gtts_standin.status(429, Retry_After=moment))
    engine = patient(service, [])
    with pytest.raises(EngineError, match="429"):
        engine.synthesize("Hello.", named(engine, "en"))
    assert service.requests == 1


@pytest.mark.parametrize(
    ("misdeed", "why"),
    [
        (gtts_standin.status(403), "403"),
        (gtts_standin.no_sound, "without sound"),
        (gtts_standin.empty_sound, "No audio"),
        (gtts_standin.truncated_base64, "cannot be read"),
        (gtts_standin.rubbish, "no sound"),
    ],
)
def test_an_answer_that_is_no_speech_is_an_engine_error_at_once(
    service: StandIn, misdeed: gtts_standin.Misdeed, why: str
) -> None:
    service.misbehave(misdeed)
    engine = patient(service, [])
    with pytest.raises(EngineError, match=why):
        engine.synthesize("Hello.", named(engine, "en"))
    assert service.requests == 1


def test_a_service_that_says_nothing_is_waited_for_no_longer_than_the_timeout(
    service: StandIn,
) -> None:
    service.misbehave(gtts_standin.slow)
    engine = GTTS(base_url=service.url, timeout=0.2, retries=0)
    with pytest.raises(EngineError, match="timed out"):
        engine.synthesize("Hello.", named(engine, "en"))


def test_a_service_that_is_not_there_is_an_engine_error() -> None:
    with standing_in() as service:
        engine = patient(service, [])
    with pytest.raises(EngineError, match="did not speak"):
        engine.synthesize("Hello.", named(engine, "en"))
