"""The turns that real pages take: what their markup means for what is read."""

from collections.abc import Callable, Iterable

import pytest

from listen.articles import Kind
from listen.extract.html import read_html

TITLE = "Old mill by the river to become a school of music"
STANDFIRST = "A long dispute over the fate of a landmark may be nearing its end"
FIRST = "The council met on Monday to decide what should become of the old mill, officials said."
SECOND = "Work is due to start in the spring and should take about two years, an engineer said."
THIRD = "Neighbours worry about the noise, but most of them voted for the plan in a poll."
FOURTH = "“We have waited long enough,” one of them said."


def p(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(body: str, head: str = "") -> list[str]:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return [block.text for block in read_html(page).blocks]


def story(between: str, after: str = "") -> list[str]:
    """Read a story that has something between its second paragraph and its third."""
    body = f"<h1>{TITLE}</h1>{p(STANDFIRST, FIRST, SECOND)}{between}{p(THIRD, FOURTH)}"
    return read(f"<article>{body}</article>{after}")


STORY = [TITLE, STANDFIRST, FIRST, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    "junk",
    [
        "<p><strong>RELATED:</strong> <a href='/x'>How the last miller left</a></p>",
        "<p><a href='/x'>The bridge that was never built.</a></p>",
        "<h3>Related News</h3><ul><li><a href='/x'>A bridge</a></li></ul>",
        "<h4>Related News</h4><p><a href='/x'>A bridge too far.</a></p><p><a href='/y'>B</a></p>",
        "<div><div>Related News</div><div>A bridge too far.</div></div>",
        "<div>ADVERTISEMENT</div>",
        "<div><h4>Newsletter</h4><p>Sign up for our newsletter and get the news first.</p></div>",
        "<figure><img src='a'><figcaption>The mill at dusk.</figcaption></figure>",
        "<div><div><img src='a'></div><div>1 / 4</div><div>The mill, seen at dusk.</div></div>",
        "<p><img src='a'></p><p>Rowers pass below the weir. | Photo: Jo March</p>",
        "<p>The mill stands empty. (AP)The mill stands empty. (AP)</p>",
        "<table><tr><th>Year</th></tr><tr><td>2026</td></tr></table>",
        "<blockquote>We have waited long enough</blockquote>",
        "<div class='sharedaddy'>Share this</div>",
        "<p hidden>A note that only the editors of this page were ever meant to see.</p>",
        "<style>p { color: red }</style><script>document.write('no')</script>",
        "<h4>From the press of 1911</h4><p><a href='/x'>The day the wheel stood still</a></p>"
        "<p><a href='/y'>A flood, a fire and a fair</a></p>",
        "<div><a href='/x'>How the last miller left</a><br><a href='/y'>A bridge too far</a></div>",
        "<div><p>All the river's news, every Friday.</p><a href='/n'>Subscribe now</a></div>",
        "<div><h5>The Friday letter</h5><p>Good reading for the weekend.</p>"
        "<form><button>Join</button></form></div>",
        "<div class='x'><div>“We have waited long enough,” one of them said.</div></div>",
        "<div><video src='v'></video><span>Play Video</span><span>Duration 1:32</span>"
        "<span>Mute</span></div>",
        "<span>Listen • 3:14</span>",
        "<a href='#player'>Listen</a>",
        "<div><img src='a'><div>The weir at dawn</div><div>Jo March</div></div>",
        "<p>Figure 2: The mill and its weir, as they were drawn in 1911.</p>",
        "<p>Opinion: Why the town needs a stage</p>",
        "<p>Related: How the last miller left</p>",
        "<p>See more photos:</p>",
        "<p>Follow The Crier on Twitter and Facebook.</p>",
        "<div class='video-resource'><div>Watch the wheel turn once more</div></div>",
        "<div class='gallery'><div>The wheel at rest</div><div>The wheel in motion</div></div>",
        "<div>Load more updates</div>",
        "<h3>We have waited long enough, one of them said</h3>",
    ],
)
def test_junk_between_paragraphs_is_not_read(junk: str) -> None:
    assert story(junk) == STORY


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>The bidders are:</p><ul><li><a href='/1'>Weir Works</a></li></ul>",
         ["The bidders are:", "Weir Works"]),
        ("<div>Advertisement</div><ul><li>Four rooms for pianos</li><li>A stage</li></ul>",
         ["Four rooms for pianos", "A stage"]),
        ("<p>Correction: An earlier text named the wrong river.</p>",
         ["Correction: An earlier text named the wrong river."]),
        ("<blockquote><p>Music belongs by the water.</p></blockquote>",
         ["Music belongs by the water."]),
        ("<p>Nobody <a href='/x'>objected</a>.</p>", ["Nobody objected."]),
        ("<p>It is<!-- ad --> a mill&nbsp;of st\u00adone.</p>", ["It is a mill of stone."]),
        ("<h3>More doubts than answers</h3>", ["More doubts than answers"]),
        ("<div><span>The weir</span><span> will stay.</span></div>", ["The weir will stay."]),
        ("<figure><blockquote><p>Music is what the river has always been saying.</p></blockquote>"
         "</figure>", ["Music is what the river has always been saying."]),
        ("<div class='pullquote'>Nobody else in the valley had ever said so before.</div>",
         ["Nobody else in the valley had ever said so before."]),
        ("<p>It is late. It is dark.</p><p>It is late.</p>",
         ["It is late. It is dark.", "It is late."]),
    ],
)  # fmt: skip
def test_what_only_looks_like_junk_is_read(markup: str, texts: list[str]) -> None:
    assert story(markup) == [*STORY[:4], *texts, *STORY[4:]]


@pytest.mark.parametrize(
    "after",
    [
        "<div class='author-box'><p>Jo March has written about rivers since 1999.</p></div>",
        "<div><h3>Comments (2)</h3><div>rower22</div><div>The best news in years!</div></div>",
        "<div>We use cookies to improve your experience on our site and to sell you things.</div>",
        "<p>The views expressed below are those of our readers.</p>",
        "<div id='comments'>"
        + "<div><p>What a day for all of us by the river.</p></div>" * 90
        + "</div>",
        "<div><h4>Most Read</h4><p>A caption that is a sentence, too.</p><p>Headline</p></div>",
    ],
)
def test_what_follows_the_article_is_not_read(after: str) -> None:
    assert story("", after) == STORY


def test_a_pull_quote_may_come_before_what_it_quotes() -> None:
    quote = (
        "“Work is due to start in the spring and should take about two years, an engineer said.”"
    )
    page = f"<h1>{TITLE}</h1>{p(STANDFIRST, FIRST)}<div>{quote}</div>{p(f'{SECOND} Or three.')}"
    assert read(page) == [TITLE, STANDFIRST, FIRST, f"{SECOND} Or three."]


def test_a_standfirst_that_the_first_paragraph_repeats_is_read() -> None:
    page = f"<h1>{TITLE}</h1>{p(FIRST, f'{FIRST} The vote was close.', SECOND)}"
    assert read(page) == [TITLE, FIRST, f"{FIRST} The vote was close.", SECOND]


def test_a_description_of_the_first_paragraph_does_not_hide_the_standfirst() -> None:
    head = f'<meta name="description" content="{FIRST}">'
    meta = "<div>Listen</div><div>By Jo March</div><div>3 May 2026</div><div>12 shares</div>"
    page = f"<h1>{TITLE}</h1><p>{STANDFIRST}</p>{meta}{p(FIRST, SECOND)}"
    assert read(page, head) == [TITLE, STANDFIRST, FIRST, SECOND]


def test_a_short_last_paragraph_behind_boxes_of_junk_is_read() -> None:
    links = "".join(f"<li><a href='/{n}'>Headline number {n} of five</a></li>" for n in range(5))
    junk = f"<div><h4>Related News</h4><ul>{links}</ul></div>"
    page = (
        f"<h1>{TITLE}</h1><div>{p(STANDFIRST + '.', FIRST, SECOND)}{junk}{p('It is late.')}</div>"
    )
    assert read(page)[-1] == "It is late."


def test_a_linked_heading_is_the_title_unless_it_leads_home() -> None:
    page = f"<h1><a href='/n/1'>{TITLE}</a></h1>{p(FIRST, SECOND)}"
    assert read(page) == [TITLE, FIRST, SECOND]
    home = "<h1><a href='https://crier.example/'>The Old Town Crier Online</a></h1>"
    assert read(f"{home}<h2>{TITLE}</h2>{p(FIRST, SECOND)}") == [TITLE, FIRST, SECOND]
    broken = f"<h1><a href='http://[bad/n/1'>{TITLE}</a></h1>{p(FIRST, SECOND)}"
    assert read(broken) == [TITLE, FIRST, SECOND]


def test_a_name_between_heading_and_text_is_no_title() -> None:
    page = (
        f"<h2>{TITLE}</h2><div>Jo March, River Editor</div><div>3 May 2026</div>{p(FIRST, SECOND)}"
    )
    assert read(page) == [TITLE, FIRST, SECOND]


def spans(lines: Iterable[str]) -> str:
    return "\n".join(f"<span>{line}</span>" for line in lines)


@pytest.mark.parametrize("joined", ["<br>".join, "<br><br>".join, spans])
def test_a_page_may_be_lines_in_one_block(joined: Callable[[Iterable[str]], str]) -> None:
    filler = (THIRD, f"{FIRST} {SECOND}", f"{SECOND} {THIRD}", f"{FIRST} {THIRD}") * 3
    paragraphs = [f"{n}. {text}" for n, text in enumerate(filler, start=1)]
    lines = ("The Crier", "Home", TITLE, "By Jo March", *paragraphs, "All rights reserved")
    assert read(f"<div>{joined(lines)}</div>") == [TITLE, *paragraphs]


def test_a_ticker_of_spans_is_lines() -> None:
    shouts = ("BREAKING", "Road closed by rocks", "Ferry runs until March", "Fair moved to May")
    ticker = f"<div>{spans(shouts)}</div>"
    page = f"<h1>{TITLE}</h1>{ticker}<p>{STANDFIRST}</p><div>3 May 2026</div>{p(FIRST, SECOND)}"
    assert read(page) == [TITLE, STANDFIRST, FIRST, SECOND]


def test_the_title_may_stand_in_h2_under_the_name_of_the_site() -> None:
    body = f"<h1><a href='/'>The Town Crier</a></h1><h2>{TITLE}</h2>{p(FIRST, SECOND)}"
    assert read(body) == [TITLE, FIRST, SECOND]


def test_a_title_that_the_page_does_not_show_comes_from_its_head() -> None:
    assert read(p(FIRST, SECOND), f"<title>{TITLE} - Town Crier</title>") == [TITLE, FIRST, SECOND]


def test_a_standfirst_among_the_meta_lines_is_rescued_by_the_description() -> None:
    head = f'<meta name="description" content="{STANDFIRST}">'
    body = f"<h1>{TITLE}</h1><div class='entry-meta'>{p(STANDFIRST)}3 May 2026</div>"
    assert read(body + p(FIRST, SECOND), head) == [TITLE, STANDFIRST, FIRST, SECOND]


def test_a_standfirst_that_is_the_first_paragraph_is_read_once() -> None:
    assert read(f"<h1>{TITLE}</h1>{p(FIRST, FIRST, SECOND)}") == [TITLE, FIRST, SECOND]


def test_a_standfirst_that_is_merely_alike_is_read_too() -> None:
    alike = "The council met to decide what should become of the old mill by the river."
    assert read(f"<h1>{TITLE}</h1>{p(alike, FIRST, SECOND)}") == [TITLE, alike, FIRST, SECOND]


def test_an_element_that_holds_the_article_is_not_junk_whatever_its_class() -> None:
    body = f"<aside class='widget promo'><h1>{TITLE}</h1>{p(FIRST, SECOND)}</aside>"
    assert read(body) == [TITLE, FIRST, SECOND]


def test_paragraphs_may_be_parted_by_line_breaks_in_a_table() -> None:
    cell = "<br><br>".join((f"<b>{TITLE}</b>", FIRST, SECOND))
    assert read(f"<table><tr><td>Home</td><td>{cell}</td></tr></table>") == [TITLE, FIRST, SECOND]


def test_boxes_without_space_between_them_are_lines_of_their_own() -> None:
    meta = "<div><span>Jo March</span><span>3 May 2026</span><span>15:28</span></div>"
    found = read_html(f"<h1>{TITLE}</h1>{meta}{p(FIRST, SECOND)}")
    assert ("3 May 2026", "date") in [(left.text, left.why) for left in found.left_out]


def test_a_style_may_make_a_block_of_a_span() -> None:
    spans = "".join(f"<span style='display:block'>{text}</span>\n" for text in (FIRST, SECOND))
    assert read(f"<h1>{TITLE}</h1><div>{spans}</div>") == [TITLE, FIRST, SECOND]


def test_a_page_that_is_one_preformatted_text_is_read_as_text() -> None:
    assert read(f"<pre>{TITLE}\n\n{FIRST}\n\n{SECOND}</pre>") == [TITLE, FIRST, SECOND]


def test_a_ticker_below_the_title_is_not_read() -> None:
    ticker = "<div>BREAKING</div><div>Road closed by rocks</div><div>Ferry runs until March.</div>"
    page = f"<h1>{TITLE}</h1>{ticker}<div>3 May 2026</div>{p(FIRST, SECOND)}"
    assert read(page) == [TITLE, FIRST, SECOND]


def test_a_short_page_is_read_too() -> None:
    assert read("<h1>Hello</h1><p>This is a small page</p>") == ["Hello", "This is a small page"]


def test_the_head_tells_language_day_and_address() -> None:
    head = (
        '<meta property="og:locale" content="es_MX"><link rel="canonical" href="https://a.example/1">'
        '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"],'
        ' "datePublished": "2026-05-03T10:00:00Z"}]}</script>'
    )
    found = read_html(f"<head>{head}</head><h1>{TITLE}</h1>{p(FIRST)}")
    assert (found.language, str(found.published)) == ("es_MX", "2026-05-03")
    assert found.url == "https://a.example/1"


def test_broken_json_ld_is_passed_over() -> None:
    head = "<script type='application/ld+json'>{\"@type\": </script>"
    assert read(f"<h1>{TITLE}</h1>{p(FIRST)}", head) == [TITLE, FIRST]


def test_a_subhead_is_told_by_its_heading_or_its_weight() -> None:
    for subhead in ("<h2>A hard vote</h2>", "<p><b>A hard vote</b></p>"):
        blocks = read_html(f"<h1>{TITLE}</h1>{p(FIRST)}{subhead}{p(SECOND)}").blocks
        assert [block.text for block in blocks if block.kind is Kind.SUBHEAD] == ["A hard vote"]


def test_reads_a_page_whose_author_left_out_head_and_body() -> None:
    page = (
        "<html><title>Harbour News</title><article><h1>A boat comes in at last</h1>"
        "<p>The boat came in on Monday, and nobody had expected her.</p></article>"
    )
    assert [block.text for block in read_html(page).blocks] == [
        "A boat comes in at last",
        "The boat came in on Monday, and nobody had expected her.",
    ]


def test_a_class_that_most_of_the_text_is_in_says_nothing() -> None:
    boxes = "".join(f"<div class='elementor-widget'>{p(text)}</div>" for text in (FIRST, SECOND))
    page = f"<h1>{TITLE}</h1>{boxes}<div class='elementor-widget'>{p(THIRD)}</div>"
    assert read(page) == [TITLE, FIRST, SECOND, THIRD]


def test_a_name_in_brackets_makes_no_caption_where_the_paragraphs_are() -> None:
    signed = "The plan had been kept in a drawer. (The Valley Agency)"
    page = f"<h1>{TITLE}</h1><div>{p(FIRST, SECOND, THIRD, FOURTH, signed)}</div>"
    assert read(page)[-1] == signed


def test_items_of_one_item_lists_are_paragraphs() -> None:
    items = "".join(f"<ul><li>{text}</li></ul>" for text in (FIRST, SECOND, THIRD))
    blocks = read_html(f"<h1>{TITLE}</h1>{items}").blocks
    assert [block.kind for block in blocks[1:]] == [Kind.PARAGRAPH] * 3


def test_a_page_that_scrolls_on_ends_with_its_article() -> None:
    byline = "<div>By Jo March</div>"
    other = (
        f"<section><h1>A bridge for the ferry</h1>{byline}{p(THIRD, f'{THIRD} {FOURTH}')}</section>"
    )
    page = f"<section><h1>{TITLE}</h1>{byline}{p(FIRST, SECOND)}</section>{other}"
    assert read(f"<main>{page}</main>") == [TITLE, FIRST, SECOND]


def test_a_list_of_summaries_under_the_title_is_its_standfirst() -> None:
    items = ("The mill has stood empty since the flood", "The school needs four rooms and a stage")
    summaries = "".join(f"<li>{item}</li>" for item in items)
    page = f"<h1>{TITLE}</h1><ul>{summaries}</ul><div>By Jo March</div>{p(FIRST, SECOND)}"
    assert read(page) == [TITLE, *items, FIRST, SECOND]


def test_a_post_of_a_live_blog_begins_with_its_heading() -> None:
    post = f"<h2>The vote is in</h2><time>15:28</time>{p(FIRST, SECOND)}"
    page = f"<h1>{TITLE}</h1>{p(STANDFIRST)}<div>3 May 2026</div><div>{post}</div>"
    assert read(page) == [TITLE, STANDFIRST, "The vote is in", FIRST, SECOND]


@pytest.mark.parametrize(
    "told",
    [
        "Jo March writes about rivers and has lived on one since 1999.",
        "Ann Quist is the music editor of this paper.",
        "Jo March can be reached at jo@crier.example.",
    ],
)
def test_a_note_on_the_author_is_left_out(told: str) -> None:
    byline, body = "<div>By Jo March and Ann Quist</div>", p(FIRST, SECOND, THIRD, FOURTH)
    reading = read_html(f"<h1>{TITLE}</h1>{byline}{body}{p(f'{THIRD} So be it.', told)}")
    assert [left.why for left in reading.left_out if left.text == told] == ["author"]


def test_a_short_heading_of_the_first_rank_is_the_title_unless_it_is_the_site() -> None:
    head = "<title>Mill to become a school of music - The Town Crier</title>"
    assert read(f"<h1>Music, not flour</h1>{p(FIRST, SECOND)}", head)[0] == "Music, not flour"
    site = read(f"<h1>The Town Crier</h1>{p(FIRST, SECOND)}", head)
    assert site[0] == "Mill to become a school of music"
