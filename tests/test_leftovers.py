"""An article's HTML is the article's: no shortcodes, no feed's footer, no second escape."""

import html

import pytest

from listen.sources.leftovers import as_html, without_leftovers

FERRY = "<p>The ferry is back.</p>"


@pytest.mark.parametrize(
    "left",
    [
        '[caption id="a_1" width="300"]<img src="a.jpg"> The quay in 2019[/caption]',
        "[embed]https://video.example/watch?v=1[/embed]",
        '[gallery ids="1,2,3"]',
        "[gallery]",
        "[contact-form-7 id=&#8221;12&#8243; title=&#8221;Form&#8221;]",
        "[newsletter id=7]",
        "[et_pb_section]",
        "[/et_pb_section]",
        '[adrotate banner="3" /]',
    ],
)
def test_a_shortcode_is_left_out(left: str) -> None:
    assert without_leftovers(f"{FERRY}{left}{FERRY}") == FERRY + FERRY


@pytest.mark.parametrize(
    "text",
    [
        "[vc_row][vc_column width=&#8221;1/2&#8221;]The ferry is back.[/vc_column][/vc_row]",
        "[dropcap]The[/dropcap] ferry is back.",
        '[su_quote cite="x"]The ferry is back.[/su_quote]',
    ],
)
def test_what_a_plugins_shortcode_encloses_is_read(text: str) -> None:
    assert without_leftovers(text) == "The ferry is back."


@pytest.mark.parametrize(
    "text",
    [
        "“He [the mayor] knew,” she said, and [sic] stayed in the minutes.",
        "[Editor’s note: the figures were mended on Wednesday.]",
        "the [so-called] plan, the [then-president] and [...] his wife [laughs]",
        "by 1893[1] and again[a] in 1901",
        "a line [y = 2x + 5] of a graph",
    ],
)
def test_brackets_of_writers_stay(text: str) -> None:
    assert without_leftovers(text) == text


@pytest.mark.parametrize(
    "footer",
    [
        '<p>The post <a href="/f">Ferry</a> appeared first on <a href="/">Courier</a>.</p>',
        '<p>The post <a rel="x" href="/f">Ferry</a> first appeared on <a href="/">C</a>.</p>\n',
        '<p>La entrada <a href="/f">El ferri</a> se publicó primero en <a href="/">C</a>.</p>',
        '<p>ظهرت المقالة <a href="/f">العبّارة</a> أولاً على <a href="/">البريد</a>.</p>',
    ],
)
def test_the_footer_of_a_feeds_entry_is_left_out(footer: str) -> None:
    assert without_leftovers(FERRY + footer) == FERRY
    inside = footer + FERRY
    assert without_leftovers(inside) == inside, "only at the end is it a footer"


def test_html_that_was_escaped_twice_is_html() -> None:
    assert as_html(html.escape(FERRY)) == FERRY
    written = "<p>Write &lt;p&gt; before a paragraph.</p>"
    assert as_html(written) == written


def test_bare_text_has_its_paragraphs() -> None:
    assert as_html("Ferry &amp; crew.\n\nA &lt; b.\n") == "<p>Ferry &amp; crew.</p><p>A &lt; b.</p>"
