"""Odd and hostile pages: an article or an error of ours, soon and in bounds; nothing is lost."""

import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listen.articles import Article, Page
from listen.errors import ArticleError, ArticleTooLong, UnreadableArticle
from listen.extract import extract
from listen.extract.html import read_html

FIRST = "The council met on Monday to decide what should become of the old mill, officials said."
SECOND = "Work is due to start in the spring and should take about two years, an engineer said."


def page(junk: str) -> str:
    return f"<h1>A mill for the music school</h1><p>{FIRST}</p>{junk}<p>{SECOND}</p>"


def article(text: str | bytes, charset: str | None = None) -> Article:
    body = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return extract(Page("a", body, "text/html", charset=charset))


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


HOSTILE: dict[str, Callable[[], str]] = {
    "nested blocks": lambda: "<div>" * 990_000,
    "nested lines": lambda: page("<p><b>" * 300_000),
    "nested links": lambda: page("<a href=x>word " * 300_000),
    "nested tables": lambda: page("<table><tr><td>" * 100_000),
    "nested too deep": lambda: page("<b>" * 5_000 + "word"),
    "wide and deep": lambda: page("<div>" * 245 + "<p>The word is said here again.</p>" * 9_000),
    "deep and empty": lambda: page("<div>" * 240 + "<p></p>" * 49_000),
    "empty elements": lambda: page("<span></span>" * 200_000),
    "bare attributes": lambda: page(f"<p {' '.join(f'a{n}' for n in range(400_000))}>Text</p>"),
    "many attributes": lambda: page(f"<p {' '.join(f'a{n}' for n in range(900))}>Text" * 900),
    "long lines": lambda: page(f"<p>{'It is so. ' * 400_000}"),
    "many lines": lambda: page("<p>The word is said here again.</p>" * 19_000),
    "line breaks": lambda: page("x<br>" * 800_000),
}
ODD: dict[str, Callable[[], str]] = {
    "broken markup": lambda: page("<div><b><i>a</b></i><table><tr><p></table></span><a href=\"y'>"),
    "a long attribute": lambda: page(f"<p title='{'x' * 1_000_000}'>A word of it.</p>"),
    "many class names": lambda: page(f"<p class='{'x y ' * 900_000}'>A word of it.</p>"),
    "an open comment": lambda: page("") + "<!-- " * 800_000,
    "open scripts": lambda: page("") + "<script>" * 500_000,
    "angle brackets": lambda: page("&lt;" * 9_000 + "<" * 900_000),
    "entities": lambda: page("<p>" + "&nosuch;&#99999999;&amp;" * 4_000),
    "ligatures": lambda: page(f"<p>{chr(0xFDFA) * 90_000}</p>"),
    "zero width": lambda: page(f"<p>{chr(0x200B) * 1_600_000}</p>"),
    "headings of tickers": lambda: page("<p>BREAKING</p><p>Road closed</p>" * 3_900),
    "bars in the title": lambda: f"<title>{'a word of | ' * 100_000}</title>{page('<hr>')}",
    "deep JSON-LD": lambda: (
        f"<script type='application/ld+json'>{'[' * 900_000}</script>{page('<hr>')}"
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_keep_the_reader_busy_is_refused(name: str) -> None:
    with pytest.raises(ArticleTooLong):
        article(HOSTILE[name]())


@pytest.mark.parametrize("name", ODD)
def test_what_is_merely_odd_is_read(name: str) -> None:
    assert FIRST in texts(article(ODD[name]()))


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/plain", b"\n" * 400_000),
        ("text/plain", b"a\n" * 140_000),
        ("text/plain", b"[a](" * 60_000),
        ("text/markdown", b"![" * 90_000),
        ("text/markdown", b"- a\n" * 60_000),
        ("text/markdown", b"**a*b" * 50_000),
        ("application/json", b'{"text": "' + b"a\\n" * 1_600_000 + b'"}'),
        ("application/json", b"[" * 4_900_000),
    ],
)
def test_text_that_nobody_wrote_is_refused(media_type: str, body: bytes) -> None:
    with pytest.raises((ArticleTooLong, UnreadableArticle)):
        extract(Page("a", body, media_type))


def test_a_page_that_is_all_links_has_nothing_to_read() -> None:
    links = (f"<li><a href='/{n}'>Headline {n} says that it was so.</a></li>" for n in range(900))
    with pytest.raises(ArticleError):
        article(f"<ul>{''.join(links)}</ul>")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux to tell the peak")
def test_no_page_takes_more_than_300_megabytes() -> None:
    script = """
from tests.test_extract_bounds import HOSTILE, ODD, article, ArticleError
for make in (*HOSTILE.values(), *ODD.values()):
    try:
        article(make())
    except ArticleError:
        pass
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 300 * 1024


def test_a_stray_nul_is_passed_over() -> None:
    assert "It is a mill of stone." in texts(article(page("<p>It is a mi\x00ll of stone.</p>")))


def test_a_page_may_be_in_two_encodings() -> None:
    wide = "<p>Der Müller ließ das Rad größer machen, als nötig schien, und schwieg.</p>"
    pasted = "<p>“El año que viene será mejor”, dijo el señor del molino.</p>"
    found = texts(article(page(wide).encode() + pasted.encode("cp1252")))
    assert [wide[3:-4], pasted[3:-4]] == [found[2], found[4]]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_needs_no_mark(encoding: str) -> None:
    assert texts(article(page("").encode(encoding)))[1:] == [FIRST, SECOND]


def test_depth_alone_loses_nothing() -> None:
    assert "A word of it." in texts(article(page("<b>" * 900 + "<p>A word of it.</p>")))


WORDS = [
    "miller",
    "river",
    "council",
    "spring",
    "engineer",
    "vote",
    "school",
    "stone",
    "wheel",
    "bridge",
    "morning",
    "letter",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=6, max_size=24).map(
    lambda words: f"The {' '.join(words)} was there."
)
OPENED = st.sampled_from(["div", "section", "span", "b", "blockquote", "ul", "li", "td", "aside"])
NAMES = st.sampled_from(
    ["", "body", "related", "ad-slot", "caption", "share", "css-1a2", "byline x", "10 é"]
)
JUNK = st.sampled_from(
    [
        "<br>", "<hr>", "<img src=a alt='A mill'>", "Advertisement", "<p>Related News</p>",
        "<h3>Most read</h3>", "<p><a href=/x>Another story of the town</a></p>", "<!-- note -->",
        "</div>", "</p></span>", "<script>let a = '<p>';</script>", "<p>3 May 2026", "\u200b",
    ]
)  # fmt: skip


@st.composite
def markup(draw: st.DrawFn, text: str) -> str:
    """Wrap a text in elements of any kind, some of them left open, between pieces of junk."""
    tag, name = draw(OPENED), draw(NAMES)
    close = f"</{tag}>" if draw(st.booleans()) else ""
    inner = f"<p>{escape(text)}</p>" if draw(st.booleans()) else escape(text)
    return f"{draw(JUNK)}\n<{tag} class='{name}' data-n={len(name)}>{inner}{close}\n{draw(JUNK)}"


@settings(max_examples=150, deadline=None)
@given(st.data(), st.lists(SENTENCES, min_size=1, max_size=8, unique=True))
def test_no_sentence_of_a_page_is_lost(data: st.DataObject, sentences: list[str]) -> None:
    pieces = "".join(data.draw(markup(sentence)) for sentence in sentences)
    reading = read_html(f"<h1>A mill for the music school</h1>{pieces}")
    told = [block.text for block in reading.blocks] + [left.text for left in reading.left_out]
    assert [said for said in sentences if not any(said in line for line in told)] == []
    assert all(left.why for left in reading.left_out)
