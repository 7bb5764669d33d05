"""What is read for where it stands: heads, widgets, columns of paragraphs, boxes among them."""

import pytest

from tests.test_extract_html import FIRST, FOURTH, SECOND, STANDFIRST, STORY, THIRD, TITLE, p, read


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
    side = "<aside class='widget'><p>The weir is closed to rowers until the spring, it says.</p></aside>"
    assert read(f"<h1>{TITLE}</h1><main>{body}</main>{side}") == [
        TITLE,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
    ]
