"""The demo pages over a source that does not have everything."""

import pytest

from listen.articles import Page
from listen.config import Settings
from listen.errors import ArticleNotFound, SourceError
from listen.extract.site_rules import Rules, Selector, SiteRules
from listen.narrator import Narrator
from listen.queue import State
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app

TEXT = b"The boat is in\n\nThe boat came in on Monday, and nobody had expected her."


class Patchy:
    """Has one article, cannot be asked for another, and never had the third."""

    def fetch(self, article_id):
        if article_id == "later":
            raise SourceError("The archive does not answer.")
        if article_id == "never":
            raise ArticleNotFound("There is no article never.")
        return Page(article_id, TEXT, "text/plain")

    def ids(self):
        return ["later", "boat", "never"]


class Idle:
    """A queue that nobody works on."""

    def ask(self, key, start=0):
        pass

    def state(self, key):
        return State("absent")

    def failing(self, voice):
        return False

    def wait(self, key, seen, seconds):
        return seen


@pytest.fixture
def client(tmp_path):
    voices = Voices.from_settings("espeak", "")
    narrator = Narrator(Patchy(), voices, Local(tmp_path))
    return create_app(narrator, Idle(), Settings(), lambda: None).test_client()


def test_the_index_shows_what_there_is(client):
    page = client.get("/")
    assert page.status_code == 200
    assert "The boat is in" in page.text and "later" not in page.text


@pytest.mark.parametrize(("article_id", "status"), [("boat", 200), ("later", 503), ("never", 404)])
def test_an_article_page_says_what_is_the_matter(client, article_id, status):
    assert client.get(f"/articles/{article_id}").status_code == status


@pytest.mark.parametrize(("selector", "doubtful"), [("article", None), (".gone", True)])
def test_a_narration_says_when_its_article_is_doubtful(tmp_path, selector, doubtful):
    page = (
        b"<article><h1>The boat is in</h1><p>The boat came in on Monday, they said.</p></article>"
    )
    source = Patchy()
    source.fetch = lambda article_id: Page(article_id, page, "text/html", "https://a.example/1")
    sites = SiteRules({"a.example": Rules(body=Selector(selector))})
    narrator = Narrator(source, Voices.from_settings("espeak", ""), Local(tmp_path), sites=sites)
    client = create_app(narrator, Idle(), Settings(), lambda: None).test_client()
    said = client.get("/v1/articles/boat/narration").json
    assert said.get("doubtful") is doubtful
    assert ("no body" in said.get("doubt", "")) is bool(doubtful)
