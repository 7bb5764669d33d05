"""A page that two readers read very differently is doubtful, and says so."""

import json
import logging
from dataclasses import replace

import pytest

from listen import reports, scripts
from listen.articles import Article, Block, Kind, Page
from listen.extract import extract
from listen.extract.doubt import doubt
from listen.script import write_script
from tests.conftest import VOICE

WORDS = [f"word{n}" for n in range(400)]


def blocks(*texts: str) -> list[Block]:
    return [Block(Kind.PARAGRAPH, text) for text in texts]


def said(first: int, last: int) -> str:
    return " ".join(WORDS[first:last])


def test_readings_that_differ_a_little_are_not_doubtful() -> None:
    assert doubt(blocks(said(0, 150), said(150, 300)), said(20, 310)) is None


def test_a_reading_that_lacks_or_adds_much_is_doubtful() -> None:
    lacks, adds = (
        doubt(blocks(said(0, 300)), said(100, 300)),
        doubt(blocks(said(0, 300)), said(0, 400)),
    )
    assert lacks == "another reading of the page lacks 100 of 300 words and adds 0"
    assert adds == "another reading of the page lacks 0 of 300 words and adds 100"


def test_title_and_standfirst_may_be_in_either_reading() -> None:
    head = [Block(Kind.TITLE, said(300, 360)), Block(Kind.STANDFIRST, said(360, 400))]
    assert doubt([*head, *blocks(said(0, 300))], said(0, 300)) is None
    assert doubt([*head, *blocks(said(0, 300))], said(0, 400)) is None


def test_a_note_of_a_few_words_is_not_doubtful() -> None:
    assert doubt(blocks(said(0, 40)), said(0, 20)) is None


def sentence(n: int) -> str:
    return f"In the year {n} the river rose over the meadow, and {n} people saw it happen at night."


def disputed() -> Page:
    """Make a page whose markup calls a third of its story something else."""
    story = "".join(f"<p>{sentence(n)}</p>" for n in range(1900, 1912))
    other = "".join(f"<p>{sentence(n)}</p>" for n in range(1950, 1954))
    html = f"<h1>When the river rose</h1><div>{story}<div class='promo'>{other}</div></div>"
    return Page("river", html.encode(), "text/html")


@pytest.fixture
def doubtful() -> Article:
    article = extract(
        Page("river", f"<h1>When it rose</h1><p>{sentence(1900)}</p>".encode(), "text/html")
    )
    return replace(article, doubt="another reading of the page lacks 90 of 100 words and adds 0")


def test_a_doubt_changes_no_key(doubtful: Article) -> None:
    sure = replace(doubtful, doubt=None)
    assert doubtful.version == sure.version
    assert write_script(doubtful, VOICE).key == write_script(sure, VOICE).key


def test_a_doubt_is_kept_with_the_script_and_shown(doubtful: Article) -> None:
    script = write_script(doubtful, VOICE)
    assert scripts.parse(scripts.dump(script)) == script
    shown = scripts.shown(doubtful, script)
    assert (shown["doubtful"], shown["doubt"]) == (True, doubtful.doubt)
    assert f"Doubtful: {doubtful.doubt}" in reports.script(shown)


def test_what_is_not_doubtful_says_nothing_of_it(doubtful: Article) -> None:
    sure = replace(doubtful, doubt=None)
    shown = scripts.shown(sure, write_script(sure, VOICE))
    assert "doubt" not in json.dumps(shown)


def test_a_script_kept_before_there_were_doubts_is_read(doubtful: Article) -> None:
    fields = json.loads(scripts.dump(write_script(doubtful, VOICE)))
    del fields["doubt"]
    assert scripts.parse(json.dumps(fields).encode()).doubt is None


def test_a_doubt_is_logged_once_a_version(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "listen.extract.doubt"):
        first, second = extract(disputed()), extract(disputed())
    assert first.doubt and first.doubt == second.doubt
    assert [record.message for record in caplog.records].count(
        f"article river, version {first.version}, is doubtful: {first.doubt}"
    ) == 1
