"""Pages of every shape become articles: nothing lost, nothing leaked, each line accounted for."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listen.articles import Article, Kind, Page
from listen.errors import ArticleError, ArticleTooLong, NothingToRead, UnreadableArticle
from listen.extract import MAX_PAGE_BYTES, extract
from tests.pages.shapes import DUMPS, PAGES, Shape
from tests.pages.stories import STORIES, Story

every_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
every_shape = pytest.mark.parametrize(
    ("media_type", "shape"),
    [
        *(pytest.param("text/html", shape, id=name) for name, shape in PAGES.items()),
        *(pytest.param("text/plain", shape, id=name) for name, shape in DUMPS.items()),
    ],
)


def article(text: str, media_type: str = "text/html") -> Article:
    return extract(Page("a", text.encode(), media_type))


def texts(found: Article) -> list[str]:
    return [block.text for block in found.blocks]


@every_story
@every_shape
def test_the_blocks_are_exactly_the_article(media_type: str, shape: Shape, story: Story) -> None:
    assert texts(article(shape(story), media_type)) == story.read


@every_story
@every_shape
def test_every_visible_line_is_read_or_left_out_with_a_reason(
    media_type: str, shape: Shape, story: Story
) -> None:
    page = shape(story)
    found = article(page, media_type)
    shown = " ".join((*texts(found), *(left.text for left in found.left_out)))
    printed = [text for text in (*story.read, *story.left) if text in page]
    assert [text for text in printed if text not in shown] == []
    assert all(left.why for left in found.left_out)


@every_story
@every_shape
def test_the_language_and_the_day_are_found(media_type: str, shape: Shape, story: Story) -> None:
    found = article(shape(story), media_type)
    assert found.language == story.language
    assert found.published is not None
    assert found.published.year == 2026


def test_the_kinds_follow_the_markup() -> None:
    found = article(PAGES["semantic"](STORIES[0]))
    kinds = [block.kind for block in found.blocks]
    assert kinds[:3] == [Kind.TITLE, Kind.STANDFIRST, Kind.PARAGRAPH]
    assert kinds.count(Kind.SUBHEAD) == 1


def test_a_change_of_the_most_read_leaves_the_version_alone() -> None:
    page = PAGES["newsroom"](STORIES[0])
    changed = page.replace("Winter market breaks its own record", "A quiet day at the market")
    assert article(page).version == article(changed).version


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"%PDF-1.7 ...", "text/html"),
        (b"\x89PNG\r\n\x1a\n", "text/html"),
        (b"\n %PDF-1.7 1 0 obj << >> endobj", "text/html"),
        (b"RIFF\x24\x08\x00\x00WEBPVP8 \x18\x08\x00\x00\x30\x01", "text/html"),
        (b"text with \x00 and \x01 inside", "text/plain"),
        (b"{'not': json}", "application/json"),
        (b"hello", "image/png"),
    ],
)
def test_what_is_no_text_is_unreadable(body: bytes, media_type: str) -> None:
    with pytest.raises(UnreadableArticle):
        extract(Page("a", body, media_type))


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (b"", "text/html"),
        (b"<!-- nothing -->", "text/html"),
        (b"<h1>A title and no more</h1>", "text/html"),
        (b"<nav><a href='/a'>Home</a></nav><ul><li><a href='/b'>News</a></li></ul>", "text/html"),
        (b" \n \n", "text/plain"),
        (b"---\ntitle: Only a title\n---\n", "text/markdown"),
        (b'{"title": "Only a title", "blocks": []}', "application/json"),
    ],
)
def test_a_page_without_a_body_has_nothing_to_read(body: bytes, media_type: str) -> None:
    with pytest.raises(NothingToRead):
        extract(Page("a", body, media_type))


def test_an_article_over_the_limit_is_too_long() -> None:
    page = Page(
        "a", b"<p>" + b"Ten words are said in this sentence, again and again. " * 9, "text/html"
    )
    assert extract(page, max_chars=600).blocks
    with pytest.raises(ArticleTooLong):
        extract(page, max_chars=400)


@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "text/markdown"])
def test_a_page_that_nobody_wrote_is_too_long(media_type: str) -> None:
    for body in (b"x" * (MAX_PAGE_BYTES + 1), b"<p>And so on and so on.</p>\n" * 21_000):
        with pytest.raises(ArticleTooLong):
            extract(Page("a", body, media_type))


@pytest.mark.parametrize("media_type", ["text/html", "text/markdown", "application/json"])
def test_deep_nesting_is_survived(media_type: str) -> None:
    for piece in (b"<table><tr><td>", b"[", b"> "):
        with pytest.raises(ArticleError):
            extract(Page("a", piece * 20_000, media_type))


TAGS = [
    "p",
    "/p",
    "div",
    "/div",
    "table",
    "td",
    "h1",
    "/h1",
    "a",
    "/a",
    "br",
    "!--",
    "li",
    "ul",
    "script",
    "/script",
    "b",
    "/b",
]
WORDS = [
    "Related",
    "Breaking.",
    "word",
    "sentence.",
    "عاجل",
    "By",
    "Ann",
    "3",
    "May",
    "2026",
    "😀",
    "---",
    "#",
    ">",
    "*",
    "[",
    "]",
    "(",
    ")",
    "`",
    "{",
    "}",
    ":",
    ",",
]
STRAYS = ["&#0;", "&amp;", "\n", "\n\n", "\ufeff", "\u200f", "\x00", "\x1b", "\ud800"]
PIECES = st.sampled_from([*(f"<{tag}>" for tag in TAGS), *WORDS, *STRAYS])


@settings(max_examples=150, deadline=None)
@given(
    body=st.one_of(
        st.binary(max_size=400),
        st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=60).map(
            lambda parts: " ".join(parts).encode("utf-8", "surrogatepass")
        ),
    ),
    media_type=st.sampled_from(["text/html", "text/plain", "text/markdown", "application/json"]),
    charset=st.sampled_from([None, "utf-8", "utf-16", "latin-1", "idna", "no such", "\x00"]),
)
def test_any_bytes_are_an_article_or_an_article_error(
    body: bytes, media_type: str, charset: str | None
) -> None:
    try:
        found = extract(Page("a", body, media_type, charset=charset))
    except ArticleError:
        return
    assert len(found.language) == 2
    assert all(text == " ".join(text.split()) for text in texts(found))
    unseen = {unicodedata.category(character) for text in texts(found) for character in text}
    assert unseen.isdisjoint({"Cc", "Cs", "Co"})
