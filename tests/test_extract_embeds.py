"""Posts, polls, charts, footnotes and captions without a credit are left out; quotations stay."""

import pytest

from listen.articles import Page
from listen.extract import extract

BODY = (
    "The harbour master came down to the quay at six, and stood there until the light went.",
    "Nobody in the town expects an answer before the first of the spring tides has come.",
    "The inquiry will sit again on Tuesday, when the two engineers are to give their evidence.",
    "Until then the nets hang where they were, and the ferry calls at the old stone steps.",
)
JUNK = {
    "a post with its age": "<div><p>that wall was never going to hold lol</p>"
    "<div>Ines M @inesm_42 · 3h</div></div>",
    "a Spanish post": "<blockquote><p>el muro ese no aguantaba ni una siesta</p>"
    "<footer>Inés M. (@inesm_42) 3 de mayo de 2026</footer></blockquote>",
    "an Arabic post": "<blockquote><p>السور كان واقف بالدعاء بس والله العظيم</p>"
    "<footer>إيناس @inesm_42 · ٣ س</footer></blockquote>",
    "a post of nobody": "<blockquote><p>dicen que el muro lo hicieron con arena de la playa</p>"
    "<cite>Usuario anónimo, 3 de mayo</cite></blockquote>",
    "a poll": "<div><p>Should the wall be built again?</p><label><input type='radio'>Yes</label>"
    "<label><input type='radio'>No</label><button>Vote</button><span>91 votes</span></div>",
    "a Spanish poll": "<div><p>¿Hay que levantar otra vez el muro?</p><button>Sí</button>"
    "<button>No</button></div>",
    "an Arabic poll": "<div><p>هل يُبنى السور من جديد؟</p><button>نعم</button>"
    "<button>لا</button></div>",
    "a chart": "<div><h4>High water at the wall</h4><p>Metres, by month</p>"
    "<iframe src='/c/1'></iframe></div>",
    "a table with its title": "<div><h3>High water</h3><p>Metres</p><table>"
    + "<tr><td>May</td><td>4.1</td></tr>" * 9
    + "</table></div>",
    "footnotes": "<div id='fn1'><p>1. Marlow I., “On walls”, Shore Notes, 2019.</p></div>",
    "a caption in small print": "<div><img src='w.jpg'></div>"
    "<div><span style='font-size: small'>The wall at low water, from a family album</span></div>",
    "a sign-up box": "<div><p>Walls, weekly</p><p>Sign up for our newsletter about the shore.</p>"
    "</div>",
}
BODIES = {
    "a quotation with its speaker": "<blockquote><p>It is a promise that the sea has read to the"
    " end.</p><footer>Ines Marlow, engineer</footer></blockquote>",
    "a question as a subhead": "<h2>Should the wall be built again?</h2>",
    "a question in a paragraph": "<p>Should the wall be built again? The town has asked that once a"
    " winter since the church stood dry.</p>",
    "a paragraph with a handle": "<p>The harbour master, who posts as @wallwatch, says that the"
    " tide has been kind this year.</p>",
    "a heading over a film": "<div><h3>A wall in two parts</h3><iframe src='/v/1'></iframe></div>",
    "a sentence under a picture": "<div><img src='w.jpg'></div><p><em>We came back in spring, and"
    " the wall was still standing in the rain.</em></p>",
}


def read(markup: str) -> str:
    paragraphs = [f"<p>{one}</p>" for one in BODY]
    paragraphs.insert(2, markup)
    page = f"<h1>A wall by the sea, and what it held</h1><article>{''.join(paragraphs)}</article>"
    article = extract(Page("wall", page.encode(), "text/html"))
    return " ".join(block.text for block in article.blocks[1:])


@pytest.mark.parametrize("markup", JUNK.values(), ids=JUNK)
def test_small_boxes_of_others_are_left_out(markup: str) -> None:
    assert read(markup) == " ".join(BODY)


@pytest.mark.parametrize("markup", BODIES.values(), ids=BODIES)
def test_what_only_looks_like_one_is_read(markup: str) -> None:
    assert len(read(markup)) >= len(" ".join(BODY)) + 15
