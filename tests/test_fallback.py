"""When a voice gives an article up, the next one reads all of it; never half and half."""

import http.client
from pathlib import Path

import pytest

from listen import broker
from tests.newsdesk import heard, make_ill, read_by, spoken
from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.long

BODY = [f"Sentence {word} of the tide table is read out at the pier." for word in "abcd"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fallback")


@pytest.fixture(scope="module")
def running(folder):
    with read_by(folder, "beep", "boop", SEGMENT_SECONDS="8") as service:
        yield service


@pytest.fixture
def service(running, folder):
    make_ill(folder)
    forget(running, "listen:failing:*", "listen:given-up:*")
    return running


@pytest.mark.parametrize("illness", ["fails", "dies"])
def test_a_listener_who_waits_for_a_voice_that_cannot_speak_hears_the_next(
    service, folder, illness
):
    article = write(service, f"mute-{illness}")
    make_ill(folder, f"beep-en {illness}")
    answer = service.ask(f"/v1/articles/{article}/audio.mp3")
    assert answer.status == 200
    finished = service.finished(article)
    assert finished["voice"] == "boop-en"
    assert finished["audio"] in answer.url
    assert service.ask(finished["audio"]).body == answer.body
    assert read_whole(service, folder, finished)
    again = service.ask(f"/v1/articles/{article}/narration", "POST")
    assert (again.status, again.json()) == (200, finished)


@pytest.mark.parametrize(("place", "there"), [("clip=2", "/2.mp3?"), ("t=5.5", ".mp3?t=5.5&")])
def test_the_next_voice_is_heard_from_the_same_place(service, folder, place, there):
    article = write(service, f"placed-{place[0]}")
    make_ill(folder, "beep-en fails")
    answer = service.ask(f"/v1/articles/{article}/audio.mp3?{place}")
    finished = service.finished(article)
    assert answer.status == 200 and finished["voice"] == "boop-en"
    assert f"{finished['key']}{there}" in answer.url


def test_a_voice_that_hangs_is_given_up_and_the_next_reads_all(service, folder):
    """By the listener's patience, which ends before that of the workers, after three tries."""
    article = write(service, "hanging")
    path = f"/v1/articles/{article}/narration"
    make_ill(folder, "beep-en hangs")
    assert heard(service, article)
    assert "in time" in service.ask(f"{path}?voice=beep-en").json()["error"]
    finished = service.finished(article)
    assert finished["voice"] == "boop-en"
    assert read_whole(service, folder, finished)


def test_a_voice_that_fails_in_mid_stream_ends_it_short_and_the_next_reads_all(service, folder):
    article = write(service, "broken-off", "The word is vermilion.")
    make_ill(folder, "beep-en fails vermilion")
    with pytest.raises(http.client.IncompleteRead):
        heard(service, article)
    again = heard(service, article)
    finished = service.finished(article)
    assert finished["voice"] == "boop-en"
    assert service.ask(finished["audio"]).body == again
    assert read_whole(service, folder, finished)


def test_when_all_voices_fail_it_is_a_503_after_one_round(service, folder):
    article = write(service, "hopeless")
    make_ill(folder, "beep-en fails", "boop-en fails")
    answer = service.ask(f"/v1/articles/{article}/audio.mp3")
    assert answer.status == 503
    assert answer.headers["Retry-After"]
    assert answer.json()["type"] == "urn:listen:problem:engine-error"
    looked = service.narration(article)
    assert (looked["voice"], looked["status"]) == ("beep-en", "failed")
    assert "cracked" in looked["error"]
    assert service.ask(f"/v1/articles/{article}/narration", "POST").status == 503


def test_a_voice_that_was_named_fails_alone(service, folder):
    article = write(service, "by-name")
    make_ill(folder, "beep-en fails")
    path = f"/v1/articles/{article}/audio.mp3?voice=beep-en"
    assert [service.ask(path).status for _ in range(2)] == [503, 503]
    assert not lines(folder, "boop-en", article)


def test_poison_in_one_article_changes_no_other_articles_voice(service, folder):
    make_ill(folder, "beep-en fails Poison")
    poison = write(service, "poison")
    heard(service, poison)
    for n in range(2):
        service.write(poison, *BODY, f"Version {n}.", title=title(poison))
        heard(service, poison)
    sound = write(service, "sound")
    heard(service, sound)
    assert service.finished(sound)["voice"] == "beep-en"


def test_after_two_articles_what_is_cold_goes_straight_to_the_next_voice(service, folder):
    finished = write(service, "finished-before")
    heard(service, finished)
    make_ill(folder, "beep-en fails")
    for n in range(2):
        heard(service, write(service, f"given-up-{n}"))
    cold = write(service, "cold-then")
    heard(service, cold)
    assert service.finished(cold)["voice"] == "boop-en"
    assert not lines(folder, "beep-en", cold)
    assert service.finished(finished)["voice"] == "beep-en"


def test_a_voice_that_is_well_again_takes_over_when_it_has_read_it_all(service, folder):
    article = write(service, "healed")
    make_ill(folder, "beep-en fails")
    meanwhile = heard(service, article)
    service.finished(article)
    make_ill(folder, "beep-en hangs")
    forget(service, "listen:failed:*")
    assert heard(service, article) == meanwhile
    assert service.narration(article)["replaced_by"]
    make_ill(folder)
    path = f"/v1/articles/{article}/narration"
    until(lambda: service.ask(path, "POST").json()["voice"] == "beep-en")
    assert service.narration(article)["status"] == "ready"
    assert heard(service, article) != meanwhile


def read_whole(service: Service, folder: Path, narration: dict) -> bool:
    """Tell whether a narration's voice was given all of its segments."""
    given = spoken(folder, narration["voice"])
    texts = [mark["text"] for mark in service.ask(narration["timeline"]).json()["segments"]]
    return all(any(line.startswith(text) for line in given) for text in texts)


def lines(folder: Path, voice: str, article: str) -> list[str]:
    """List what a voice was given of an article."""
    return [line for line in spoken(folder, voice) if article in line]


def title(article: str) -> str:
    """Give a headline whose first words are the article's own: no opening is shared."""
    return f"{article.capitalize()} is the long headline of this story."


def write(service: Service, article: str, *more: str) -> str:
    """Write an article that names itself in each of its lines."""
    body = [f"{line} That is in {article}, as everybody will know." for line in [*BODY, *more]]
    return service.write(article, *body, title=title(article))


def forget(service: Service, *names: str) -> None:
    """Have the broker forget failures, as it does by itself after some minutes."""
    client = broker.client(broker.url(service.store))
    for key in [key for name in names for key in client.keys(name)]:
        client.delete(key)
    client.close()
