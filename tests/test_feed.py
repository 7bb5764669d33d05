"""A feed gives its entries under IDs that a page can know."""

import html
from itertools import pairwise

import pytest

from listen.articles import check_article_id
from listen.errors import ArticleNotFound, SourceError, UnreadableArticle
from listen.extract import extract
from listen.sources.entries import article_id_of
from listen.sources.feed import Feed
from listen.sources.fetch import Fetcher
from tests.misbehaving import Misbehaving, answer
from tests.newsroom import BODY, RSS, SENTENCES, feed_answer, item

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>C</title>
<entry><id>tag:courier.example,2026:7</id><title type="html">Ferry &amp;amp; crew</title>
<link rel="alternate" href="https://courier.example/news/7"/>
<updated>2026-11-02T10:00:00Z</updated>
<summary>Eleven weeks of detours end for the people of the island.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry>
<entry><id>urn:uuid:1</id><title>Plain</title><link href="https://courier.example/news/8"/>
<updated>2026-11-03T10:00:00Z</updated>
<content type="text">One &lt; two.\n\n{SENTENCES[0]}</content>
</entry></feed>"""


def test_an_atom_feed_is_read(site: Misbehaving, fetcher: Fetcher) -> None:
    site.paths["/atom"] = answer(body=ATOM, Content_Type="application/atom+xml")
    feed = Feed(f"{site.url}/atom", fetcher)
    assert feed.ids() == ["news~8", "news~7"]
    article = extract(feed.fetch("news~7"))
    summary = "Eleven weeks of detours end for the people of the island."
    assert [block.text for block in article.blocks] == ["Ferry & crew", summary, *SENTENCES]
    assert str(article.published) == "2026-11-02"
    assert SENTENCES[0] in [block.text for block in extract(feed.fetch("news~8")).blocks]


def test_an_entry_of_rss_gives_all_that_is_read_of_it(site: Misbehaving, fetcher: Fetcher) -> None:
    entry = item(title="Ferry &amp; crew", pubDate="Mon, 02 Nov 2026 10:00:00 GMT")
    site.paths["/rss"] = feed_answer(entry)
    article = extract(Feed(f"{site.url}/rss", fetcher).fetch("7"))
    assert (article.title, article.language) == ("Ferry & crew", "en")
    assert (str(article.published), article.url) == ("2026-11-02", "https://courier.example/7")


def test_a_feed_lists_the_newest_first_and_each_once(site: Misbehaving, fetcher: Fetcher) -> None:
    days = {"a": "Mon, 02 Nov 2026", "b": "Wed, 04 Nov 2026", "c": "Tue, 03 Nov 2026"}
    items = [item(guid, pubDate=f"{day} 10:00:00 GMT") for guid, day in days.items()]
    site.paths["/rss"] = feed_answer(item("undated"), *items, items[0])
    assert Feed(f"{site.url}/rss", fetcher).ids() == ["b", "c", "a", "undated"]


@pytest.mark.parametrize(
    ("guid", "link", "article_id"),
    [
        ("4711", "https://c.example/a", "4711"),
        ("https://c.example/?p=4711", "https://c.example/2026/11/ferry/", "2026~11~ferry"),
        (
            "tag:c.example,2026:1",
            "https://c.example/ferry.html?utm_source=rss&gclid=1",
            "ferry.html",
        ),
        ("", "https://c.example/read.php?id=7&utm_medium=rss", "read.php~id~7"),
        ("https://c.example/?p=4711", "", "p~4711"),
        ("4711 at https://c.example", "", "4711~at~https~c.example"),
        ("", "https://c.example/.hidden/x", "hidden~x"),
    ],
)
def test_an_entrys_id_comes_of_its_guid_or_its_link(guid: str, link: str, article_id: str) -> None:
    assert check_article_id(article_id_of(guid, link)) == article_id


def test_an_entry_that_nothing_tells_from_others_is_left_out(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    site.paths["/rss"] = feed_answer(item("", link=""), item("", link="https://c.example/"), item())
    assert Feed(f"{site.url}/rss", fetcher).ids() == ["7"]


def test_an_entry_in_another_language_than_its_feed_is_in_its_own(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    atom = ATOM.replace("<entry>", '<entry xml:lang="es">', 1)
    site.paths["/atom"] = answer(body=atom, Content_Type="application/atom+xml")
    feed = Feed(f"{site.url}/atom", fetcher)
    assert [extract(feed.fetch(n)).language for n in ("news~7", "news~8")] == ["es", "en"]


def test_a_text_that_goes_on_elsewhere_is_a_summary_for_all_its_footer(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    more = "<p>The post <a href='/7'>Ferry</a> appeared first on <a href='/'>Courier</a>.</p>"
    cut = f"{BODY[:200]} [&#8230;]</p>"
    site.paths["/rss"] = feed_answer(item("whole", BODY + more), item("cut", cut + more))
    feed = Feed(f"{site.url}/rss", fetcher)
    assert [b.text for b in extract(feed.fetch("whole")).blocks][1:] == list(SENTENCES)
    with pytest.raises(UnreadableArticle, match="only a summary"):
        feed.fetch("cut")


def test_half_an_entry_is_not_read(site: Misbehaving, fetcher: Fetcher) -> None:
    whole = RSS.format(items=item("a") + item("b"))
    broken = whole[: whole.rindex(SENTENCES[2])]
    site.paths["/rss"] = answer(body=broken, Content_Type="application/rss+xml")
    assert Feed(f"{site.url}/rss", fetcher).ids() == ["a"]


def test_html_that_was_escaped_twice_is_read_as_html(site: Misbehaving, fetcher: Fetcher) -> None:
    site.paths["/rss"] = feed_answer(item(body=html.escape(BODY)))
    article = extract(Feed(f"{site.url}/rss", fetcher).fetch("7"))
    assert [block.text for block in article.blocks][1:] == list(SENTENCES)


def test_long_addresses_have_ids_that_fit_and_differ() -> None:
    links = [f"https://c.example/{'%D8%AE' * 60}-{n}" for n in range(2)]
    ids = {check_article_id(article_id_of("", link)) for link in links}
    assert len(ids) == 2


def test_a_description_is_the_article_when_it_is_whole_and_not_when_it_was_cut(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    whole, cut = item("whole", "", description=BODY), item("cut", "", description=f"{BODY} [...]")
    brief = item("brief", "", description=SENTENCES[0])
    site.paths["/rss"] = feed_answer(whole, cut, brief)
    feed = Feed(f"{site.url}/rss", fetcher)
    assert extract(feed.fetch("whole")).blocks[-1].text == SENTENCES[-1]
    for article_id in ["cut", "brief"]:
        with pytest.raises(UnreadableArticle, match="only a summary"):
            feed.fetch(article_id)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in pairwise("abcdefgh"))
    + "]><rss version='2.0'><channel><item><guid>7</guid><title>&h;</title></item></channel></rss>"
)
FILE = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss version='2.0'><channel><item><guid>7</guid><description>&x;</description></item>"
    "</channel></rss>"
)


@pytest.mark.parametrize("body", [BOMB, FILE])
def test_entities_neither_blow_up_nor_open_files(
    site: Misbehaving, fetcher: Fetcher, body: str
) -> None:
    site.paths["/rss"] = answer(body=body, Content_Type="text/xml")
    with pytest.raises((ArticleNotFound, UnreadableArticle, SourceError)):
        Feed(f"{site.url}/rss", fetcher).fetch("7")


@pytest.mark.parametrize(
    "body", ["<html><p>Not found</p></html>", "plain text", "\x00\x01", "<item/>" * 6000]
)
def test_what_is_no_feed_is_a_fault_of_the_source(
    site: Misbehaving, fetcher: Fetcher, body: str
) -> None:
    site.paths["/rss"] = answer(body=body, Content_Type="text/xml")
    with pytest.raises(SourceError):
        Feed(f"{site.url}/rss", fetcher).ids()


def test_a_feed_that_went_away_is_a_fault_of_the_source_not_an_unknown_article(
    site: Misbehaving, fetcher: Fetcher
) -> None:
    with pytest.raises(SourceError, match="cannot be had"):
        Feed(f"{site.url}/rss", fetcher).fetch("7")
