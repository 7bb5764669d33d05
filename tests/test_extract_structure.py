"""What is read for where it stands: heads, widgets, columns of paragraphs, boxes among them."""

import pytest

from listen.articles import Kind
from listen.extract.html import read_html
from tests.test_extract_html import (
    FIRST,
    FOURTH,
    SECOND,
    STANDFIRST,
    STORY,
    THIRD,
    TITLE,
    p,
    read,
    story,
)

LONG = (
    "The miller wrote to the council in the spring that the wheel had stood still for a year, and"
    " that nobody in the town had asked him what it would take to turn it."
)


@pytest.mark.parametrize(
    "head",
    [
        f"<div>Live<h1>{TITLE}</h1>{p(STANDFIRST)}</div>",
        f"<div><span>Live</span><h1>{TITLE}</h1>{p(STANDFIRST)}</div>",
        f"<div><img src='a'><div><p>Heritage</p><h1>{TITLE}</h1>{p(STANDFIRST)}</div></div>",
    ],
)
def test_what_shares_a_box_with_the_title_is_not_junk(head: str) -> None:
    assert read(head + "<article>" + p(FIRST, SECOND, THIRD, FOURTH) + "</article>") == STORY


def test_a_name_says_nothing_that_a_large_part_of_the_text_goes_by() -> None:
    widgets = (p(FIRST), p(SECOND, THIRD), p(FOURTH))
    body = "".join(f"<div class='x-widget'><div class='widget'>{w}</div></div>" for w in widgets)
    side = "<aside class='widget'><p>The weir is closed until the spring, it says.</p></aside>"
    assert read(f"<h1>{TITLE}</h1><main>{body}</main>{side}") == [
        TITLE,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
    ]


HEAD = "<title>The Weir Post</title>"


@pytest.mark.parametrize(
    "page",
    [
        f"<div style='font-weight:bold'>{TITLE}</div>",
        f"<p><b>{TITLE}</b></p>",
        f"<p class='title1'>{TITLE}</p>",
        f"<div><a href='/'>The Weir Post</a></div><div>{TITLE}</div><div>Jo March</div>"
        "<div>3 May 2026</div>",
    ],
)
def test_the_name_of_the_site_is_no_title_where_another_line_is(page: str) -> None:
    texts = read(page + "<div>" + p(FIRST, SECOND, THIRD, FOURTH) + "</div>", HEAD)
    assert texts == [TITLE, FIRST, SECOND, THIRD, FOURTH]


def test_a_name_over_its_own_description_is_the_site_s() -> None:
    head = HEAD + "<meta property='og:title' content='The Weir Post'>"
    head += "<meta name='description' content='The Weir Post - all the news of the river'>"
    body = f"<div>The Weir Post</div><div>{TITLE}</div><div>3 May 2026</div>"
    assert read(body + p(FIRST, SECOND, THIRD), head) == [TITLE, FIRST, SECOND, THIRD]


def test_a_title_the_head_cuts_short_is_read_as_the_page_shows_it() -> None:
    head = "<title>Weir Post: Old mill by the river</title>"
    body = f"<h1><a href='/'>Weir Post</a></h1><h2><a href='/mill'>{TITLE}</a></h2>"
    assert read(body + p(FIRST, SECOND, THIRD), head) == [TITLE, FIRST, SECOND, THIRD]


def test_a_line_of_tools_under_the_standfirst_is_not_read() -> None:
    tools = "From Ashford <a href='#'>A+</a> <a href='#'>A-</a> <a href='#'>Send to a friend</a>"
    body = f"<h1>{TITLE}</h1><div>{STANDFIRST}.</div><div>{tools} Seen by 211 readers today</div>"
    texts = read(f"{body}<article>{p(FIRST, SECOND, THIRD, FOURTH)}</article>")
    assert texts == [TITLE, f"{STANDFIRST}.", FIRST, SECOND, THIRD, FOURTH]


def test_rows_of_links_under_a_heading_are_lines_of_their_own() -> None:
    links = "<br>".join(f"<img src='x'><a href='/{n}'>{STANDFIRST}</a>" for n in range(4))
    body = f"{p(FIRST, SECOND)}<p><b>Other titles</b><br>{links}</p>{p(THIRD, FOURTH)}"
    assert read(f"<h1>{TITLE}</h1>{body}") == [TITLE, FIRST, SECOND, THIRD, FOURTH]


def test_a_stock_ticker_in_a_sentence_is_not_read() -> None:
    quote = "<span><a href='/q'>WEIR</a> <span>▼4.1%</span></span>"
    texts = read(f"<h1>{TITLE}</h1>{p(FIRST, f'The miller {quote} had its worst day since May.')}")
    assert texts == [TITLE, FIRST, "The miller had its worst day since May."]


def test_a_summary_alone_in_its_list_is_a_standfirst() -> None:
    page = f"<h1>{TITLE}</h1><ul><li>{STANDFIRST}</li></ul><div>3 May 2026</div>"
    blocks = read_html(page + p(FIRST, SECOND, THIRD)).blocks
    assert [block.text for block in blocks if block.kind is Kind.STANDFIRST] == [STANDFIRST]


def test_arabic_paragraphs_without_full_stops_in_a_table_are_read() -> None:
    paragraphs = [
        "وصل القارب الى الميناء عند الفجر ، ولم يكن احد ينتظره على الرصيف غير الحارس القديم",
        "قال الحارس ان البحر كان هادئا طوال الليل ، وان القارب دخل من دون ضوء ولا صوت ولا علم",
        "جلس الصيادون على الحافة يشربون الشاي ، وراحوا يعدون الشباك التي بقيت سليمة بعد العاصفة",
        "ثم ناموا",
    ]
    cell = "<br><br>".join(paragraphs)
    menu = "".join(f"<td><a href='/{n}'>قسم</a></td>" for n in range(5))
    text = f"<div class='title'>عودة القارب الى الميناء</div><div>{cell}</div>"
    page = f"<table><tr>{menu}</tr></table><table><tr><td>{text}</td></tr></table>"
    assert read(page)[1:] == paragraphs


@pytest.mark.parametrize(
    "box",
    [
        "<div class='x'><h4>How tired are you?</h4><p>Nine questions, and two minutes.</p>"
        "<a href='/q'>Begin</a></div>",
        "<div><span>Mills of the county</span><input><button>Go</button></div>",
        "<section><div>The miller's song</div><p>It was never sung.</p><svg></svg></section>",
    ],
)
def test_a_small_box_among_the_paragraphs_that_asks_for_something_is_not_read(box: str) -> None:
    assert story(box) == STORY


@pytest.mark.parametrize(
    ("box", "texts"),
    [
        (
            "<div><h3>What they ask for</h3><ul><li>A new wheel;</li><li>a bell.</li></ul>"
            "<button>Print</button></div>",
            ["What they ask for", "A new wheel;", "a bell."],
        ),
        (f"<div><p>{LONG}</p><a href='/x'>The whole letter</a></div>", [LONG]),
        (
            "<div><h3>The wheel that stood still</h3><iframe></iframe></div>",
            ["The wheel that stood still"],
        ),
    ],
)
def test_a_box_of_the_article_s_own_is_read(box: str, texts: list[str]) -> None:
    assert story(box) == [*STORY[:4], *texts, *STORY[4:]]


def test_a_name_tells_what_an_element_has_not_what_it_is() -> None:
    box = "<div class='no-caption item'><h2>The mill in its second century</h2><img src='a'></div>"
    assert "The mill in its second century" in story(box)


def test_a_paragraph_that_a_longer_one_repeats_is_read() -> None:
    longer = f"{THIRD} {SECOND}"
    texts = [TITLE, FIRST, SECOND, longer, FOURTH]
    assert read(f"<h1>{TITLE}</h1><div>{p(*texts[1:])}</div>") == texts
