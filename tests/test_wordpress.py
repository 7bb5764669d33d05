"""WordPress gives its published posts, by number and by slug, and nothing else."""

import pytest

from listen.config import Settings
from listen.errors import ArticleNotFound, SourceError, UnreadableArticle
from listen.extract import extract
from listen.sources import open_source
from listen.sources.fetch import Fetcher
from listen.sources.wordpress import WordPress
from tests.misbehaving import Misbehaving, answer
from tests.newsroom import PAGE, POST, SENTENCES, a_wordpress, json_answer


def test_a_post_gives_all_that_is_read_of_it(site: Misbehaving, fetcher: Fetcher) -> None:
    page = a_wordpress(site, fetcher).fetch("7")
    article = extract(page)
    assert article.title == "The ferry is back – at last"
    assert article.blocks[1].text == "Eleven weeks of detours end for the people of the island."
    assert (str(article.published), article.url) == ("2026-11-02", POST["link"])
    assert "_fields=id,status,link,date,title,content,excerpt,lang" in site.targets()[0]


def test_a_post_is_found_by_its_slug(site: Misbehaving, fetcher: Fetcher) -> None:
    source = a_wordpress(site, fetcher)
    site.paths["/blog/wp-json/wp/v2/posts"] = lambda asked: json_answer(
        [POST] if "?slug=ferry-is-back&" in asked.target else []
    )
    assert extract(source.fetch("ferry-is-back")).article_id == "ferry-is-back"
    with pytest.raises(ArticleNotFound):
        source.fetch("no-such-post")


@pytest.mark.parametrize(
    "excerpt",
    [
        f"<p>{SENTENCES[0]} Engineers replaced [&hellip;]</p>",
        f"<p>{SENTENCES[0]} Engineers <a href='/7'>Continue reading</a></p>",
        f"<p>{SENTENCES[2]}</p>",
        "",
        "<p></p>",
    ],
)
def test_an_excerpt_that_was_cut_from_the_body_is_not_read_twice(
    site: Misbehaving, fetcher: Fetcher, excerpt: str
) -> None:
    source = a_wordpress(site, fetcher)
    post = json_answer(POST | {"excerpt": {"rendered": excerpt}})
    site.paths["/blog/wp-json/wp/v2/posts/7"] = post
    assert [b.text for b in extract(source.fetch("7")).blocks][1:] == list(SENTENCES)


def test_a_language_that_a_plugin_gives_is_the_articles(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    source = a_wordpress(site, fetcher)
    site.paths["/blog/wp-json/wp/v2/posts/7"] = json_answer(POST | {"lang": "es"})
    assert extract(source.fetch("7")).language == "es"


@pytest.mark.parametrize("status", ["draft", "pending", "private", "future", "auto-draft"])
def test_a_post_that_is_not_published_is_not_found_even_with_a_login(
    site: Misbehaving, fetcher: Fetcher, status: str
) -> None:
    source = a_wordpress(site, fetcher)
    site.paths["/blog/wp-json/wp/v2/posts/7"] = json_answer(POST | {"status": status})
    with pytest.raises(ArticleNotFound):
        source.fetch("7")


def test_a_post_behind_a_password_is_unreadable(site: Misbehaving, fetcher: Fetcher) -> None:
    source = a_wordpress(site, fetcher)
    closed = POST | {"content": {"rendered": "", "protected": True}}
    site.paths["/blog/wp-json/wp/v2/posts/7"] = json_answer(closed)
    with pytest.raises(UnreadableArticle, match="password"):
        source.fetch("7")


def test_an_application_password_is_sent_and_shown_to_nobody(site: Misbehaving) -> None:
    settings = Settings(
        source=f"wordpress+{site.url}",
        private_hosts=("127.0.0.1",),
        source_logins=(("127.0.0.1", "editor:abcd EFGH 1234"),),
    )
    source = open_source(settings.source, Fetcher.from_settings(settings))
    site.paths["/wp-json/wp/v2/posts/7"] = lambda asked: json_answer(
        POST if asked.headers.get("authorization") else {"code": "rest_forbidden"},
        200 if asked.headers.get("authorization") else 401,
    )
    assert source.fetch("7").article_id == "7"
    assert site.asked[0].headers["authorization"] == "Basic ZWRpdG9yOmFiY2QgRUZHSCAxMjM0"
    assert "EFGH" not in repr(settings)


@pytest.mark.parametrize(
    "said",
    [
        *([], None, "text", 7, {}, {"status": "publish"}, POST | {"title": "plain"}),
        *(POST | {"content": None}, POST | {"content": {"rendered": 5}}, POST | {"excerpt": 5}),
    ],
)
def test_what_is_no_post_is_a_fault_of_the_source(
    site: Misbehaving, fetcher: Fetcher, said: object
) -> None:
    source = a_wordpress(site, fetcher)
    site.paths["/blog/wp-json/wp/v2/posts/7"] = json_answer(said)
    with pytest.raises(SourceError):
        source.fetch("7")


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe\x00", b"[" * 100_000, b"<html>"])
def test_broken_json_is_a_fault_of_the_source(
    site: Misbehaving, fetcher: Fetcher, body: bytes
) -> None:
    source = a_wordpress(site, fetcher)
    broken = answer(body=body, Content_Type="application/json")
    site.paths["/blog/wp-json/wp/v2/posts/7"] = broken
    with pytest.raises(SourceError):
        source.fetch("7")


def test_wordpress_lists_its_newest_posts(site: Misbehaving, fetcher: Fetcher) -> None:
    source = a_wordpress(site, fetcher)
    site.paths["/blog/wp-json/wp/v2/posts"] = json_answer([{"id": 9}, {"id": 7}])
    assert source.ids() == ["9", "7"]


@pytest.mark.parametrize("said", [answer(404), answer(body=PAGE), json_answer({"id": 1}), b""])
def test_a_site_that_is_no_wordpress_is_a_fault_of_the_source(
    site: Misbehaving, fetcher: Fetcher, said: bytes
) -> None:
    site.paths["/wp-json/wp/v2/posts"] = said
    with pytest.raises(SourceError):
        WordPress(site.url, fetcher).ids()


@pytest.mark.parametrize(
    ("link", "article_id"),
    [
        ("https://paper.example/?p=4711", "4711"),
        ("https://paper.example/2026/11/ferry-is-back/", "ferry-is-back"),
        ("https://paper.example/2026/11/ferry-is-back.html?utm_source=x", "ferry-is-back"),
        ("https://other.example/ferry-is-back", None),
        ("https://paper.example/", None),
    ],
)
def test_wordpress_knows_its_posts_by_their_links(
    fetcher: Fetcher, link: str, article_id: str | None
) -> None:
    assert WordPress("https://paper.example", fetcher).id_of(link) == article_id


def test_shortcodes_that_no_plugin_took_are_not_read(site: Misbehaving, fetcher: Fetcher) -> None:
    source = a_wordpress(site, fetcher)
    body = f"<p>[vc_row][vc_column]{SENTENCES[0]}[/vc_column][/vc_row]</p><p>[gallery]</p>"
    post = json_answer(POST | {"content": {"rendered": body, "protected": False}})
    site.paths["/blog/wp-json/wp/v2/posts/7"] = post
    article = extract(source.fetch("7"))
    assert article.blocks[-1].text == SENTENCES[0]
    assert not article.left_out
