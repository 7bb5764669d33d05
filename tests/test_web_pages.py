"""The demo pages: a paper in three languages, and one whose source does not have everything."""

import re
from pathlib import Path

import lxml.html
import pytest

from listen.articles import Page
from listen.config import Settings
from listen.errors import ArticleNotFound, SourceError
from listen.extract.site_rules import Rules, Selector, SiteRules
from listen.narrator import Narrator
from listen.queue import State
from listen.sources.folder import Folder
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app
from listen.web.policy import content_policy

ROOT = Path(__file__).parent.parent
SEEDS = Folder(ROOT / "seeds")
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


def client_of(source, folder, **settings):
    narrator = Narrator(source, Voices.from_settings("espeak", ""), Local(folder))
    return create_app(narrator, Idle(), Settings(**settings), lambda: None).test_client()


@pytest.fixture
def client(tmp_path):
    return client_of(Patchy(), tmp_path)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return client_of(SEEDS, tmp_path_factory.mktemp("paper"))


def shown(client, path, **headers):
    """Give a page as it can be searched."""
    return lxml.html.fromstring(client.get(path, headers=headers).data)


def text_of(page, selector):
    return [" ".join(element.text_content().split()) for element in page.cssselect(selector)]


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


# The paper

ARTICLES = [
    ("harbour-ferry-returns", "en", "ltr", "19 November 2026"),
    ("mercado-central-reabre", "es", "ltr", "17 de noviembre de 2026"),
    ("qitar-sahil-jadid", "ar", "rtl", "15 نوفمبر 2026"),
]
PATHS = ["/", *(f"/articles/{article[0]}" for article in ARTICLES), "/articles/nowhere"]


def test_the_front_page_has_an_edition_for_every_language(paper):
    page = shown(paper, "/")
    editions = [(e.get("lang"), e.get("dir")) for e in page.cssselect("section.edition")]
    assert editions == [("en", "ltr"), ("es", "ltr"), ("ar", "rtl")]
    assert text_of(page, ".edition > h2") == ["English", "Español", "العربية"]
    assert [a.get("href") for a in page.cssselect("nav a")] == ["#en", "#es", "#ar"]


def test_every_article_is_on_the_front_page_once_and_the_newest_leads(paper):
    page = shown(paper, "/")
    links = [a.get("href").removeprefix("/articles/") for a in page.cssselect("h3 a")]
    assert sorted(links) == SEEDS.ids()
    leads = [b.get("article") for b in page.cssselect(".lead listen-button[preset=compact]")]
    assert leads == ["library-boat-tides", "mercado-central-reabre", "souq-al-samak"]
    assert len(page.cssselect(".edition .lead")) == 3


def test_minutes_are_written_as_the_language_writes_them(paper):
    written = text_of(shown(paper, "/"), ".minutes")
    assert "Listen 3 minutes" in written and "Escuchar 4 minutos" in written
    assert "استماع 4 دقائق" in written


@pytest.mark.parametrize(("article_id", "language", "direction", "day"), ARTICLES)
def test_an_article_is_told_in_its_language_and_its_direction(
    paper, article_id, language, direction, day
):
    page = shown(paper, f"/articles/{article_id}")
    assert (page.get("lang"), page.get("dir")) == (language, direction)
    assert text_of(page, ".dateline") == [day]
    panel = page.cssselect("aside.panel")[0]
    assert (panel.get("lang"), panel.get("dir")) == (language, direction)


@pytest.mark.parametrize("article_id", [article[0] for article in ARTICLES])
def test_what_the_button_follows_is_what_is_read(paper, article_id):
    page = shown(paper, f"/articles/{article_id}")
    button = page.cssselect("listen-button")[0]
    followed = " ".join(text_of(page, button.get("text")))
    gold = (ROOT / "tests" / "gold" / f"{article_id}.txt").read_text(encoding="utf-8")
    lines = [line.lstrip("# ") for line in gold.splitlines() if line]
    assert all(" ".join(line.split()) in followed for line in lines)


def test_an_article_goes_on_with_two_others_of_its_language(paper):
    def after(article_id):
        return shown(paper, f"/articles/{article_id}").cssselect("listen-button")[0].get("next")

    assert after("harbour-ferry-returns") == "how-tide-tables-are-made library-boat-tides"
    assert after("souq-al-samak") == "maktabat-al-hay"
    assert after("faro-de-santa-brisa") == "mercado-central-reabre"


def test_what_goes_on_is_looked_for_among_a_few_and_never_costs_the_page(tmp_path):
    asked = []

    class Long(Patchy):
        def fetch(self, article_id):
            asked.append(article_id)
            return Page(article_id, TEXT if article_id == "boat" else b"", "text/plain")

        def ids(self):
            return ["boat", *(f"empty-{n}" for n in range(100))]

    page = shown(client_of(Long(), tmp_path), "/articles/boat")
    assert page.cssselect("listen-button")[0].get("next") is None
    assert len(asked) == 9


def test_a_source_that_fails_takes_only_what_goes_on_from_a_page(client):
    button = shown(client, "/articles/boat").cssselect("listen-button")[0]
    assert button.get("article") == "boat" and button.get("next") is None


def test_a_paper_without_articles_says_so(tmp_path):
    page = shown(client_of(Folder(tmp_path), tmp_path / "store"), "/")
    assert text_of(page, "main > p") == ["There are no articles yet."]


def test_in_a_language_that_we_do_not_speak_our_own_words_are_marked_as_english(tmp_path):
    (tmp_path / "bateau.html").write_text(
        '<html lang="fr"><article><h1>Le bateau est rentré au port</h1>'
        "<p>Le bateau est rentré lundi matin, et personne ne l'attendait plus sur le quai.</p>"
        "</article></html>"
    )
    page = shown(client_of(Folder(tmp_path), tmp_path / "store"), "/articles/bateau")
    assert page.get("lang") == "fr"
    ours = page.cssselect(".skip, .panel, .colophon, .back a, listen-button > a")
    assert [element.get("lang") for element in ours] == ["en"] * 5


# What a strict browser lets through


@pytest.mark.parametrize("path", PATHS)
def test_every_page_forbids_what_is_not_its_own_and_has_nothing_inline(paper, path):
    policy = paper.get(path).headers["Content-Security-Policy"]
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= {*policy.split("; ")}
    page = shown(paper, path)
    assert not page.cssselect("style, script:not([src]), [style]")
    assert not page.xpath("//@*[starts-with(name(), 'on') or starts-with(., 'javascript:')]")
    loaded = page.xpath("//script/@src | //link[@rel!='alternate']/@href | //img/@src")
    assert loaded and all(re.match(r"/(?!/)", address) for address in loaded)


def test_only_pages_have_the_policy_of_the_pages(paper):
    assert "Content-Security-Policy" not in paper.get("/healthz").headers
    assert "Content-Security-Policy" not in paper.get("/v1/voices").headers


def test_sound_may_come_from_where_it_is_delivered():
    settings = Settings(base_url="https://a.example/x", delivery="https://cdn.example:8443/kept/")
    policy = content_policy(settings).split("; ")
    ours = "'self' https://a.example https://cdn.example:8443"
    assert f"media-src {ours}" in policy and f"connect-src {ours}" in policy
    assert "media-src 'self'" in content_policy(Settings(delivery="x-accel:/kept/")).split("; ")


# Problems with a page


@pytest.mark.parametrize(
    ("accepted", "language", "direction"),
    [("es-MX,es;q=0.9,en;q=0.5", "es", "ltr"), ("ar", "ar", "rtl"), ("fr", "en", "ltr")],
)
def test_a_problem_is_told_in_the_readers_language(paper, accepted, language, direction):
    answer = paper.get("/articles/nowhere", headers={"Accept-Language": accepted})
    page = lxml.html.fromstring(answer.data)
    assert answer.status_code == 404 and "Accept-Language" in answer.vary
    assert (page.get("lang"), page.get("dir")) == (language, direction)
    assert text_of(page, ".masthead .name") == ["The Harbour Courier"]
