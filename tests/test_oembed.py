"""A frame with the button for whoever is given an address, by oEmbed 1.0."""

import pytest
from lxml import html

from listen.articles import Page
from listen.config import Settings
from listen.errors import ArticleNotFound
from listen.narrator import Narrator
from listen.sources.fetch import Fetcher
from listen.sources.folder import Folder
from listen.sources.several import Several, known_id
from listen.sources.website import Website
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app
from tests.test_web_pages import Idle

TEXT = b'<h1>The boat & the "quay"</h1><p>The boat came in on Monday, unexpected by all.</p>'
OURS = "https://listen.example"
THEIRS = "https://courier.example/news/boat"


class News(Website):
    """A website by its template, whose pages are at hand."""

    def __init__(self):
        super().__init__("https://courier.example/news/{id}", Fetcher)

    def fetch(self, article_id):
        if article_id != "boat":
            raise ArticleNotFound(f"There is no article {article_id}.")
        return Page(article_id, TEXT, "text/html", THEIRS)


def client_of(tmp_path, **settings):
    narrator = Narrator(News(), Voices.from_settings("espeak", ""), Local(tmp_path))
    return create_app(narrator, Idle(), Settings(**settings), lambda: None).test_client()


@pytest.fixture
def client(tmp_path):
    return client_of(tmp_path, base_url=OURS, publisher="The Courier")


def offer(client, url, **more):
    return client.get("/oembed", query_string={"url": url, **more})


def test_it_is_a_frame_with_all_that_the_standard_wants(client):
    answer = offer(client, THEIRS)
    assert answer.mimetype == "application/json"
    given = answer.json
    frame = html.fromstring(given.pop("html"))
    assert given == {
        "version": "1.0",
        "type": "rich",
        "title": 'The boat & the "quay"',
        "author_name": "The Courier",
        "author_url": THEIRS,
        "provider_name": "The Courier",
        "provider_url": OURS,
        "cache_age": 3600,
        "width": 640,
        "height": given["height"],
    }
    assert dict(frame.attrib) == {
        "src": f"{OURS}/embed/boat",
        "title": 'The boat & the "quay"',
        "width": "640",
        "height": str(given["height"]),
        "frameborder": "0",
        "allow": "autoplay",
        "loading": "lazy",
    }


@pytest.mark.parametrize(
    "url",
    [
        f"{OURS}/articles/boat",
        f"{OURS}/embed/boat/",
        "HTTP://Listen.Example/articles/boat?from=mail#top",
        "http://localhost/articles/boat",
        THEIRS,
        "http://www.courier.example/news/boat?utm_source=x",
    ],
)
def test_an_address_of_ours_or_the_publisher_s_is_known(client, url):
    answer = offer(client, url)
    assert answer.status_code == 200
    assert f'src="{OURS}/embed/boat"' in answer.json["html"]


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/news/boat",
        "https://evil.example/articles/boat",
        "https://listen.example.evil.example/articles/boat",
        "https://listen.example@evil.example/articles/boat",
        f"{OURS}/audio/boat",
        f"{OURS}/articles/nowhere",
        f"{OURS}/articles/.hidden",
        "https://courier.example/news/nowhere",
        "file:///articles/boat",
        "articles/boat",
        "http://[boat",
    ],
)
def test_any_other_address_is_not_found(client, url):
    answer = offer(client, url)
    assert answer.status_code == 404
    assert answer.json["type"] == "urn:listen:problem:article-not-found"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("?url=", 400),
        (f"?url={THEIRS}&format=xml", 501),
        (f"?url={THEIRS}&format=JSON", 200),
        (f"?url={THEIRS}&maxwidth=wide", 400),
        (f"?url={THEIRS}&maxheight=0", 400),
        (f"?url={OURS}/embed/boat%3Fpreset=huge", 400),
        (f"?url={OURS}/embed/boat%3Fvoice=nobody", 400),
    ],
)
def test_what_is_asked_wrongly_is_told_so(client, query, status):
    assert client.get(f"/oembed{query}").status_code == status


@pytest.mark.parametrize(
    ("most", "preset", "width"),
    [
        ({}, "", 640),
        ({"maxwidth": 400}, "", 400),
        ({"maxwidth": 300}, "compact", 300),
        ({"maxheight": 60}, "compact", 320),
        ({"maxwidth": 100}, "round", 56),
        ({"maxwidth": 20, "maxheight": 20}, "round", 20),
    ],
)
def test_a_frame_is_no_larger_than_there_is_room_for(client, most, preset, width):
    given = offer(client, THEIRS, **most).json
    assert given["width"] == width
    assert given["height"] <= most.get("maxheight", 999)
    assert (f"preset={preset}" in given["html"]) is bool(preset)


def test_the_look_that_an_address_names_is_kept(client):
    url = f"{OURS}/embed/boat?voice=en-us&preset=compact"
    given = offer(client, url, maxwidth=50).json
    src = html.fromstring(given["html"]).get("src")
    assert src == url and given["width"] == 50


def test_without_a_base_address_it_is_the_one_that_was_asked(tmp_path):
    given = offer(client_of(tmp_path), "http://localhost/articles/boat").json
    assert 'src="http://localhost/embed/boat"' in given["html"]
    assert given["provider_url"] == "http://localhost/"


def test_a_source_that_cannot_say_makes_no_guess(tmp_path):
    folder, news = Folder(tmp_path), News()
    for source in (folder, Several([folder, Folder(tmp_path)])):
        assert known_id(source, THEIRS) is None
    assert known_id(Several([folder, news]), THEIRS) == "boat"
    assert known_id(Several([folder, news]), "https://evil.example/boat") is None
