"""A website gives the page at the address that its template makes."""

import pytest

from listen.errors import NothingToRead
from listen.extract import extract
from listen.sources.fetch import Fetcher
from listen.sources.website import Website
from tests.misbehaving import Misbehaving, answer
from tests.newsroom import PAGE


def test_a_page_is_where_its_redirects_end(site: Misbehaving, fetcher: Fetcher) -> None:
    site.paths |= {"/7": answer(301, Location="/news/ferry"), "/news/ferry": answer(body=PAGE)}
    assert Website(f"{site.url}/{{id}}", fetcher).fetch("7").url == f"{site.url}/news/ferry"


@pytest.mark.parametrize(
    ("content_type", "meta", "codec"),
    [
        ("text/html; charset=windows-1256", "", "cp1256"),
        ("text/html", "windows-1256", "cp1256"),
        ("text/html; charset=utf-8", "windows-1256", "cp1256"),
        ("text/html; charset=iso-8859-1", "utf-8", "utf-8"),
        ("text/html; charset=nonsense", "utf-8", "utf-8"),
        ("text/html; charset=utf-8", "iso-8859-1", "utf-8"),
    ],
)
def test_a_wrong_charset_does_not_spoil_the_text(
    site: Misbehaving, fetcher: Fetcher, content_type: str, meta: str, codec: str
) -> None:
    said = "أعلنت الهيئة يوم الاثنين أن العبارة عادت إلى الخدمة بعد أسابيع من الإصلاح والصيانة."
    body = f'<meta charset="{meta}"><h1>العبارة</h1><article>{f"<p>{said}</p>" * 3}</article>'
    site.paths["/7"] = answer(body=body.encode(codec), Content_Type=content_type)
    article = extract(Website(f"{site.url}/{{id}}", fetcher).fetch("7"))
    assert said in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "body",
    [
        "<html><body></body></html>",
        "<html><head><script src=/app.js></script></head><body><div id=root></div></body></html>",
        "<h1>Log in</h1><form><label>E-mail</label><input name=mail><input type=password>"
        "<button>Log in</button></form><p><a href=/forgot>Forgot your password?</a></p>",
        "<div role=dialog class=cookie-consent><h2>We value your privacy</h2><p>We and our "
        "partners store cookies on your device.</p><button>Accept</button><button>Reject</button>"
        "</div>",
    ],
)
def test_html_without_an_article_has_nothing_to_read(
    site: Misbehaving, fetcher: Fetcher, body: str
) -> None:
    site.paths["/7"] = answer(body=body)
    with pytest.raises(NothingToRead):
        extract(Website(f"{site.url}/{{id}}", fetcher).fetch("7"))


@pytest.mark.parametrize(
    ("link", "article_id"),
    [
        ("https://paper.example/news/ferry-7/index", "ferry-7"),
        ("http://WWW.paper.example/news/ferry-7/index?utm_source=rss#top", "ferry-7"),
        ("https://paper.example/news/%66erry/index", "ferry"),
        ("https://paper.example/news/a/b/index", None),
        ("https://paper.example/sport/ferry/index", None),
        ("https://other.example/news/ferry/index", None),
        ("https://paperXexample/news/ferry/index", None),
        ("https://paper.example/news/%D8%AE/index", None),
        ("", None),
    ],
)
def test_a_website_knows_its_articles_by_their_links(
    fetcher: Fetcher, link: str, article_id: str | None
) -> None:
    assert Website("https://www.paper.example/news/{id}/index", fetcher).id_of(link) == article_id
