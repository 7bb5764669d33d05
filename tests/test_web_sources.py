"""Websites, WordPress and feeds keep the contract of a source, whatever their host does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from listen.articles import Page
from listen.config import Settings
from listen.errors import (
    ArticleGone,
    ArticleNotFound,
    InvalidArticleID,
    SettingError,
    SourceError,
    UnreadableArticle,
)
from listen.extract import extract
from listen.narrator import Narrator
from listen.sources import Source, in_feed
from listen.sources.feed import Feed
from listen.sources.fetch import Fetcher, Wire
from listen.sources.folder import Folder
from listen.sources.several import Several
from listen.sources.website import Website
from listen.sources.wordpress import WordPress
from tests.misbehaving import Misbehaving, answer
from tests.newsroom import BODY, PAGE, SENTENCES, a_wordpress, feed_answer, item, json_answer

# The contract, for each of them: 7 is there, 8 is not, 9 was taken down


def a_website(site: Misbehaving, fetcher: Fetcher) -> Source:
    site.paths |= {"/news/7": answer(body=PAGE), "/news/9": answer(410)}
    return Website(f"{site.url}/news/{{id}}", fetcher)


def a_website_with_parameters(site: Misbehaving, fetcher: Fetcher) -> Source:
    site.paths |= {"/read?id=7&full=1": answer(body=PAGE), "/read?id=9&full=1": answer(451)}
    return Website(f"{site.url}/read?id={{id}}&full=1", fetcher)


def a_website_of_json(site: Misbehaving, fetcher: Fetcher) -> Source:
    pushed = {"title": "The ferry is back", "html": BODY}
    site.paths |= {"/api/7": json_answer(pushed), "/api/9": json_answer({}, 410)}
    return Website(f"{site.url}/api/{{id}}", fetcher)


def a_feed(site: Misbehaving, fetcher: Fetcher) -> Source:
    site.paths["/rss"] = feed_answer(item())
    return Feed(f"{site.url}/rss", fetcher)


KINDS = [a_website, a_website_with_parameters, a_website_of_json, a_wordpress, a_feed]
every_kind = pytest.mark.parametrize("kind", KINDS)
Kind = Callable[[Misbehaving, Fetcher], Source]


@every_kind
def test_a_known_id_gives_a_page_that_can_be_read(
    kind: Kind, site: Misbehaving, fetcher: Fetcher
) -> None:
    source = kind(site, fetcher)
    page = source.fetch("7")
    assert isinstance(source, Source)
    assert page.article_id == "7"
    article = extract(page)
    assert article.title.startswith("The ferry is back")
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == list(SENTENCES)


@every_kind
def test_an_unknown_id_is_not_found(kind: Kind, site: Misbehaving, fetcher: Fetcher) -> None:
    with pytest.raises(ArticleNotFound):
        kind(site, fetcher).fetch("8")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not a_feed])
def test_an_article_that_was_taken_down_is_gone(
    kind: Kind, site: Misbehaving, fetcher: Fetcher
) -> None:
    with pytest.raises(ArticleGone):
        kind(site, fetcher).fetch("9")


@every_kind
@pytest.mark.parametrize(
    "hostile",
    [
        *("../../admin", "7/../9", "7?x=1", "7#x", "7%2f..", "..", "7 8", "", "7\r\nX: y", "@evil"),
        *("//evil.example", "http://evil.example", "\\\\evil", "７", "7" * 201),
    ],
)
def test_a_hostile_id_is_refused_before_anything_is_asked(
    kind: Kind, site: Misbehaving, fetcher: Fetcher, hostile: str
) -> None:
    with pytest.raises(InvalidArticleID):
        kind(site, fetcher).fetch(hostile)
    assert site.connections == 0


@every_kind
def test_a_host_that_fails_is_a_fault_of_the_source(
    kind: Kind, site: Misbehaving, fetcher: Fetcher
) -> None:
    source = kind(site, fetcher)
    site.paths = dict.fromkeys(site.paths, answer(503, Retry_After="30"))
    with pytest.raises(SourceError) as caught:
        source.fetch("7")
    assert caught.value.retry_after == 30


@every_kind
def test_a_page_of_something_else_is_no_article(
    kind: Kind, site: Misbehaving, fetcher: Fetcher
) -> None:
    source = kind(site, fetcher)
    image = answer(body=b"\x89PNG\r\n\x1a\n", Content_Type="image/png")
    site.paths = dict.fromkeys(site.paths, image)
    with pytest.raises((UnreadableArticle, SourceError), match="image/png"):
        source.fetch("7")


@every_kind
def test_the_same_article_gives_the_same_page_and_is_read_once(
    kind: Kind, site: Misbehaving, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    clicks = [0.0]
    later = Fetcher(Wire({"127.0.0.1"}), clock=lambda: clicks[0])
    read: list[Page] = []

    def counted(page: Page, *rest: object) -> object:
        read.append(page)
        return extract(page)

    monkeypatch.setattr("listen.narrator.extract", counted)
    settings = Settings(source=str(tmp_path), engine="espeak", store=str(tmp_path))
    narrator = Narrator.from_settings(settings)
    narrator.source = kind(site, later)
    for _ in range(3):
        assert narrator.read("7").title
        clicks[0] += 60
    assert (len(read), len(site.asked)) == (1, 3)


# From a feed's links to IDs


def test_a_feed_names_the_articles_of_another_source(
    site: Misbehaving, fetcher: Fetcher, tmp_path: Path
) -> None:
    links = ["https://paper.example/news/b", "https://paper.example/x/a.html", "not a link", ""]
    site.paths["/rss"] = feed_answer(*(item(f"g{n}", link=link) for n, link in enumerate(links)))
    website = Website("https://paper.example/news/{id}", fetcher)
    rss = f"{site.url}/rss"
    assert in_feed(rss, website, fetcher) == ["b"]
    assert in_feed(rss, WordPress("https://paper.example", fetcher), fetcher) == ["b", "a"]
    assert in_feed(rss, Several([Folder(tmp_path), website]), fetcher)[:2] == ["b", "a"]
    assert in_feed(rss, Feed(rss, fetcher), fetcher) == ["g0", "g1", "g2"]


def test_a_feed_of_another_site_is_named_as_wrong_use(site: Misbehaving, fetcher: Fetcher) -> None:
    site.paths["/rss"] = feed_answer(item())
    with pytest.raises(SettingError, match="None of the 1 articles"):
        in_feed(f"{site.url}/rss", Website("https://paper.example/{id}", fetcher), fetcher)
