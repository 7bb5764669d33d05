"""Redirects stay on the site, and end."""

import pytest

from listen.errors import (
    ArticleNotFound,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch import Fetcher, Wire
from tests.fetching import HTML, PATIENT, get
from tests.misbehaving import Misbehaving, answer, redirect


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_within_the_site_are_followed(
    fetcher: Fetcher, site: Misbehaving, status: int
) -> None:
    site.paths["/1"] = redirect("/news/ferry?from=1#top", status)
    site.paths["/news/ferry"] = answer(body="page")
    found = fetcher.get(f"{site.url}/1", HTML)
    assert (found.body, found.url) == (b"page", f"{site.url}/news/ferry?from=1")


def test_a_redirect_to_arabic_as_it_is_written_is_followed(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths["/1"] = b"HTTP/1.1 302 Found\r\nLocation: /" + "خبر".encode() + b"\r\n\r\n"
    site.paths["/%D8%AE%D8%A8%D8%B1"] = answer(body="page")
    assert get(fetcher, site) == b"page"


def test_three_redirects_are_followed_and_a_fourth_is_not(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    for n in range(1, 5):
        site.paths[f"/{n}"] = redirect(f"/{n + 1}")
    site.paths["/5"] = answer(body="page")
    assert get(fetcher, site, "/2") == b"page"
    with pytest.raises(SourceError, match="leads from one address to another"):
        get(fetcher, site, "/1")


def test_a_circle_of_redirects_ends(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths |= {"/1": redirect("/2"), "/2": redirect("/1")}
    with pytest.raises(SourceError):
        get(fetcher, site)
    assert site.connections == 4


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/admin",
        "https://other.example/1",
        "//other.example/1",
        "https://m.127.0.0.1/1",
        "http://127.0.0.1:9/1",
        "http://[::1]/1",
        "http://2130706433/1",
        "gopher://127.0.0.1/1",
    ],
)
def test_a_redirect_off_the_site_is_not_followed(
    fetcher: Fetcher, site: Misbehaving, location: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises(UnreadableArticle, match="only its own pages"):
        get(fetcher, site)
    assert site.targets() == ["/1"]


@pytest.mark.parametrize(
    "location",
    ["", "http://", "http://[::1", "http://u:p@127.0.0.1/", "//:0", "file:///etc/passwd"],
)
def test_a_redirect_to_nothing_is_a_fault_of_the_source(
    fetcher: Fetcher, site: Misbehaving, location: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises(SourceError):
        get(fetcher, site)


def test_a_redirect_to_the_front_page_means_that_there_is_no_article(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths |= {"/news/1": redirect("/"), "/": answer(body="all the news")}
    with pytest.raises(ArticleNotFound, match="front page"):
        get(fetcher, site, "/news/1")


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("/login?next=/1", "login page"),
        ("/wp-login.php?redirect_to=%2F1", "login page"),
        ("https://accounts.paper.example/", "login page"),
        ("https://consent.paper.example/collect?from=1", "consent page"),
        ("/cookie-consent", "consent page"),
        ("/subscribe/offer", "subscription page"),
    ],
)
def test_a_wall_before_the_article_is_named(
    fetcher: Fetcher, site: Misbehaving, location: str, message: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises(UnreadableArticle, match=message):
        get(fetcher, site)


def test_an_article_about_logins_is_no_wall(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = redirect("/news/login-trouble-at-the-bank")
    site.paths["/news/login-trouble-at-the-bank"] = answer(body="page")
    assert get(fetcher, site) == b"page"


def test_the_site_with_www_and_without_is_one_and_each_is_looked_at(site: Misbehaving) -> None:
    site.paths["/1"] = redirect(f"http://www.paper.example:{site.port}/2")
    site.paths["/2"] = answer(body="page")
    hosts = ["paper.example", "www.paper.example"]
    known = Wire(hosts, PATIENT, resolve=lambda *_: ["127.0.0.1"])
    assert Fetcher(known).get(f"http://paper.example:{site.port}/1", HTML).body == b"page"
    half = Wire(hosts[:1], PATIENT, resolve=lambda *_: ["127.0.0.1"])
    with pytest.raises(UnreadableArticle, match="only its own pages"):
        Fetcher(half).get(f"http://paper.example:{site.port}/1", HTML)
