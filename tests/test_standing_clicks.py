"""What a click hears when the newsroom changes its voice: the old one until the new is ready."""

import pytest

from tests.newsdesk import heard, make_ill, read_by, spoken
from tests.test_service import listen
from tests.waiting import until

pytestmark = pytest.mark.long

ENGLISH = [f"Sentence {word} of the tide table is read out at the pier." for word in "abcd"]
SPANISH = [f"La frase {word} de la tabla de mareas se lee en el muelle." for word in "abcd"]
EDITED = [f"Sentence {word} of what will be corrected is read out." for word in "abcd"]
ARTICLES = {"tides": ENGLISH, "mareas": SPANISH, "edited": EDITED}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("standing")


@pytest.fixture(scope="module")
def old(folder):
    """Have articles narrated by `beep`, and give what a click heard then."""
    with read_by(folder, "beep") as service:
        for article, body in ARTICLES.items():
            service.write(article, *body, title=body[0].replace("a", "zero", 1))
        sounds = {article: heard(service, article) for article in ARTICLES}
        for article in ARTICLES:
            assert service.finished(article)["voice"].startswith("beep")
        service.write("quay", *(line.replace("pier", "quay") for line in ENGLISH))
        assert listen(service, "prewarm", "quay").returncode == 0
    return sounds


@pytest.fixture(scope="module")
def service(folder, old):
    """Run it anew, with another voice."""
    with read_by(folder, "boop") as running:
        yield running


def test_a_click_hears_the_old_voice_until_the_new_one_has_read_it_all(service, folder, old):
    make_ill(folder, "boop-en hangs", "boop-es hangs")
    for article in ("tides", "mareas"):
        assert heard(service, article) == old[article]
        asked = service.ask(f"/v1/articles/{article}/narration", "POST")
        assert (asked.status, asked.json()["status"]) == (200, "ready")
        assert asked.json() == service.narration(article)
        assert asked.json()["voice"].startswith("beep")
        assert asked.json()["replaced_by"] != asked.json()["key"]
    named = service.ask("/v1/articles/tides/narration?voice=boop-en", "POST")
    assert (named.status, named.json()["voice"]) == (202, "boop-en")
    make_ill(folder)
    for article in ("tides", "mareas"):
        until(lambda a=article: service.narration(a)["voice"].startswith("boop"), seconds=60)
        assert "replaced_by" not in service.narration(article)
        assert heard(service, article) != old[article]
        voice = service.narration(article)["voice"]
        assert heard(service, article, f"?voice={voice.replace('boop', 'beep')}") == old[article]
    assert len(spoken(folder, "beep-es")) == len(set(spoken(folder, "beep-es")))


def test_what_was_prewarmed_stands_in_as_well(service):
    looked = service.narration("quay")
    assert (looked["voice"], looked["status"]) == ("beep-en", "ready")
    assert looked["replaced_by"]


def test_an_edit_is_heard_at_once_whatever_the_voice(service, folder, old):
    make_ill(folder)
    title = (service.source / "edited.txt").read_text().splitlines()[0]
    service.write("edited", *EDITED[:-1], "A correction of the last one of them.", title=title)
    assert heard(service, "edited") != old["edited"]
    assert service.finished("edited")["voice"] == "boop-en"
    assert "A correction of the last one of them." in spoken(folder, "boop-en")
