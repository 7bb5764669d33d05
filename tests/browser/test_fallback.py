"""The button in a real browser when a voice gives the article up."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_player import open_article
from tests.newsdesk import make_ill, read_by

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("browser-fallback")


@pytest.fixture(scope="module")
def service(folder):
    with read_by(folder, "beep", "boop") as running:
        yield running


@pytest.mark.parametrize("word", ["", "vermilion"])
def test_the_sound_goes_on_to_the_end_in_the_next_voice(page, service, folder, word):
    """From the start, or from where the first voice met a word that it cannot say."""
    article = f"given-up-at-{word or 'once'}"
    body = [f"This is {article}, and it is short.", "The last word of all is vermilion."]
    service.write(article, *body, title=f"{article.capitalize()} is the headline of it")
    make_ill(folder, f"beep-en fails {word}")
    player = open_article(page, service, article)
    player.get_by_role("button").first.click()
    expect(player).to_have_attribute("state", "playing", timeout=20_000)
    expect(player).to_have_attribute("state", "finished", timeout=30_000)
    narration = service.finished(article)
    assert narration["voice"] == "boop-en"
    assert player.evaluate("element => element.currentTime") > narration["duration"] - 2
