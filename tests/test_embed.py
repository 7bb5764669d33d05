"""The page of the button alone, for frames on other people's pages."""

import json

import pytest
from lxml import html

from listen.config import load
from listen.narrator import Narrator
from listen.sources.folder import Folder
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app
from tests.test_web_pages import Idle

ARABIC = "عاد القارب\n\nعاد القارب إلى الميناء يوم الاثنين بعد أسابيع من الإصلاح والصيانة في الحوض."
ENGLISH = 'The boat & the "quay"\n\nThe boat came in on Monday, and nobody had expected her.'


def client_of(tmp_path, **settings):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "boat.txt").write_text(ENGLISH)
    (folder / "qarib.txt").write_text(ARABIC)
    (folder / "storm.json").write_text(json.dumps({"text": ENGLISH, "live": True}))
    narrator = Narrator(Folder(folder), Voices.from_settings("espeak", ""), Local(tmp_path))
    said = load({f"LISTEN_{name}": value for name, value in settings.items()})
    return create_app(narrator, Idle(), said, lambda: None).test_client()


@pytest.fixture
def client(tmp_path):
    return client_of(tmp_path)


def policy(answer):
    parts = (part.split() for part in answer.headers["Content-Security-Policy"].split(";"))
    return {name: places for name, *places in parts}


def test_it_holds_nothing_but_the_button(client):
    page = html.fromstring(client.get("/embed/boat").data)
    button = page.find(".//listen-button")
    assert dict(button.attrib) == {"article": "boat"}
    assert [element.tag for element in page.find("body")[0]] == ["listen-button", "noscript"]


def test_nothing_in_it_is_inline(client):
    page = html.fromstring(client.get("/embed/boat?preset=round").data)
    assert [s.text for s in page.iter("script")] == [None]
    assert not page.xpath("//style|//*[@style]|//@*[starts-with(name(), 'on')]")


def test_it_is_in_the_article_s_language_and_direction(client):
    page = html.fromstring(client.get("/embed/qarib").data.decode())
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert "عاد القارب" in page.findtext(".//title")
    assert html.fromstring(client.get("/embed/boat").data).get("dir") == "ltr"


def test_without_script_the_browser_s_own_player_has_the_sound_and_the_captions(client):
    page = html.fromstring(client.get("/embed/boat?voice=en-us").data)
    audio, track = page.find(".//noscript/audio"), page.find(".//noscript/audio/track")
    assert audio.get("src") == "../v1/articles/boat/audio.mp3?voice=en-us"
    assert (audio.get("preload"), track.get("kind"), track.get("srclang")) == (
        "none",
        "captions",
        "en",
    )
    captions = client.get(track.get("src").removeprefix(".."), follow_redirects=True)
    assert captions.mimetype == "text/vtt"


def test_voice_and_preset_are_the_button_s(client):
    page = html.fromstring(client.get("/embed/boat?voice=espeak:en-us&preset=compact").data)
    said = dict(page.find(".//listen-button").attrib)
    assert said == {"article": "boat", "voice": "espeak:en-us", "preset": "compact"}


@pytest.mark.parametrize(
    ("address", "status", "reason"),
    [
        ("nowhere", 404, "No article has the ID nowhere."),
        (".hidden", 400, "An article ID is"),
        ("boat?voice=nobody", 400, "is no voice"),
        ("boat?preset=huge", 400, "preset is one of bar, compact, round."),
    ],
)
def test_what_cannot_be_shown_is_a_small_page_with_its_status(client, address, status, reason):
    answer = client.get(f"/embed/{address}")
    assert (answer.status_code, answer.mimetype) == (status, "text/html")
    assert reason in html.fromstring(answer.data).find(".//p").text_content()
    assert not html.fromstring(answer.data).xpath("//script")
    assert answer.headers["Cache-Control"] == "no-store"
    assert policy(answer)["frame-ancestors"] == ["*"]


def test_a_live_blog_has_its_button_which_says_why_it_is_not_read(client):
    answer = client.get("/embed/storm")
    assert answer.status_code == 200 and b"<listen-button" in answer.data


def test_anybody_may_frame_it_and_it_loads_what_is_ours(client):
    answer = client.get("/embed/boat")
    assert "X-Frame-Options" not in answer.headers
    said = policy(answer)
    assert said["default-src"] == ["'none'"] and said["frame-ancestors"] == ["*"]
    for what in ("script-src", "style-src", "media-src", "connect-src"):
        assert said[what] == ["'self'"]


def test_sound_may_come_from_where_it_is_delivered(tmp_path):
    settings = {
        "BASE_URL": "https://listen.example/l",
        "DELIVERY": "https://cdn.example:8443/listen/",
    }
    said = policy(client_of(tmp_path, **settings).get("/embed/boat"))
    assert said["media-src"] == ["'self'", "https://listen.example", "https://cdn.example:8443"]
    assert said["script-src"] == ["'self'"]


def test_it_says_where_its_frame_is_to_be_had(client):
    page = html.fromstring(client.get("/embed/boat?preset=round").data)
    (link,) = page.xpath("//link[@type='application/json+oembed']")
    assert link.get("title") == 'The boat & the "quay"'
    offered = client.get(link.get("href"))
    assert "/embed/boat?preset=round" in offered.json["html"]
