"""A live blog that is still running is not narrated, and the reason is said."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from listen.articles import OPEN_END, Page
from listen.config import Settings
from listen.errors import LiveBlog, UnreadableArticle
from listen.extract import extract
from listen.narrator import Narrator
from listen.sources.folder import Folder, read_page
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app
from tests.test_web_pages import Idle

BODY = "<h1>Storm, minute by minute</h1><p>The storm came in on Monday, the pilots said.</p>"
PAGES = Path(__file__).parent / "pages"


def in_json(*things: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(things)}</script>'


def blog(**said: object) -> dict[str, object]:
    return {"@type": "LiveBlogPosting", "headline": "Storm", **said}


def in_markup(kind: str = "LiveBlogPosting", end: str = "") -> str:
    return f'<main itemscope itemtype="https://schema.org/{kind}">{end}{BODY}</main>'


def until(html: str) -> datetime | None:
    return extract(Page("storm", f"<html>{html}</html>".encode(), "text/html")).live_until


@pytest.mark.parametrize(
    ("html", "end"),
    [
        (in_json(blog()) + BODY, OPEN_END),
        (in_json({"@graph": [{"@type": "WebPage"}, blog()]}) + BODY, OPEN_END),
        (in_json({"@type": ["NewsArticle", "LiveBlogPosting"]}) + BODY, OPEN_END),
        (in_json({"@type": "NewsArticle"}, blog()) + BODY, OPEN_END),
        (in_json(blog(coverageEndTime="soon")) + BODY, OPEN_END),
        (in_json(blog(coverageEndTime=None)) + BODY, OPEN_END),
        (in_json(blog(coverageEndTime="2026-01-19T23:00:00+01:00")) + BODY, (19, 22)),
        (in_json(blog(coverageEndTime="2026-01-19T23:00:00Z")) + BODY, (19, 23)),
        (in_json(blog(coverageEndTime="2026-01-19T23:00:00")) + BODY, (19, 23)),
        (in_json(blog(coverageEndTime="2026-01-19")) + BODY, (20, 12)),
        (in_json(blog(coverageEndTime="2026-01-19T23:00Z"), blog()) + BODY, OPEN_END),
        (in_markup(), OPEN_END),
        (in_markup(end='<meta itemprop="coverageEndTime" content="2026-01-19T23Z">'), (19, 23)),
        (in_markup(end='<time itemprop="coverageEndTime" datetime="2026-01-19T23Z">'), (19, 23)),
        (in_json({"@type": "NewsArticle"}) + BODY, None),
        (in_markup("NewsArticle"), None),
        (f"<article>{BODY}</article><aside>{in_markup()}</aside>", None),
        (f"<h1>LiveBlogPosting</h1><p>{BODY}</p>", None),
    ],
)
def test_a_page_says_until_when_it_is_a_live_blog(html, end):
    day = datetime(2026, 1, end[0], end[1], tzinfo=UTC) if isinstance(end, tuple) else end
    assert until(html) == day


@pytest.mark.parametrize(("name", "live"), [("en-live-blog", True), ("es-directo", False)])
def test_a_live_blog_that_has_ended_is_an_article(name, live):
    assert extract(read_page(PAGES / name / "page.html")).is_live is live


@pytest.mark.parametrize(
    ("fields", "live"),
    [
        ({"text": "The storm is here.\n\nIt came in on Monday.", "live": True}, True),
        ({"text": "The storm is here.\n\nIt came in on Monday."}, False),
        ({"html": in_json(blog()) + BODY}, True),
        ({"html": in_json(blog()) + BODY, "live": False}, False),
    ],
)
def test_a_newsroom_says_of_what_it_pushes_whether_it_is_live(fields, live):
    assert extract(Page("a", json.dumps(fields).encode(), "application/json")).is_live is live


def test_live_is_true_or_false():
    fields = {"text": "The storm is here, and it came in on Monday.", "live": "yes"}
    with pytest.raises(UnreadableArticle, match='"live"'):
        extract(Page("a", json.dumps(fields).encode(), "application/json"))


@pytest.fixture
def narrator(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "storm.html").write_text(f"<html>{in_json(blog())}{BODY}</html>")
    (folder / "calm.html").write_text(f"<html>{BODY.replace('Storm', 'Calm')}</html>")
    return Narrator(Folder(folder), Voices.from_settings("espeak", ""), Local(tmp_path))


def test_it_is_read_and_drafted_but_no_script_is_prepared(narrator):
    assert narrator.read("storm").title == "Storm, minute by minute"
    assert narrator.draft(narrator.fetch("storm")).segments
    for voice in (None, "en-us"):
        with pytest.raises(LiveBlog):
            narrator.prepare("storm", voice)


@pytest.mark.parametrize("address", ["narration", "audio.mp3", "captions.vtt", "audio.mp3?clip=0"])
def test_a_reader_is_told_the_reason(narrator, address):
    client = create_app(narrator, Idle(), Settings(), lambda: None).test_client()
    answer = client.get(f"/v1/articles/storm/{address}")
    assert (answer.status_code, answer.json["type"]) == (422, "urn:listen:problem:live-blog")
    assert answer.json["detail"] == "This live blog is still running, so it is not read aloud yet."


def test_the_pages_hold_without_it(narrator):
    client = create_app(narrator, Idle(), Settings(), lambda: None).test_client()
    index = client.get("/")
    assert index.status_code == 200 and "Calm, minute" in index.text
    assert "Storm, minute" not in index.text
    assert client.get("/articles/storm").status_code == 200


def test_an_editor_sees_the_script_and_why_it_is_not_read(narrator):
    settings = Settings(api_tokens=("secret",))
    client = create_app(narrator, Idle(), settings, lambda: None).test_client()
    told = {"Authorization": "Bearer secret"}
    shown = client.get("/v1/articles/storm/script", headers=told).json
    assert shown["segments"] and "still running" in shown["not_narrated"]
    assert "not_narrated" not in client.get("/v1/articles/calm/script", headers=told).json
