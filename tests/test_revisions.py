"""What the bench says of revisions: the edits are real, and their cost is counted right."""

from random import Random

import pytest

from listen.articles import Article, Block, Kind
from listen.script import write_script
from tests.bench import revisions
from tests.bench.revisions.texts import pushed, texts
from tests.conftest import VOICE

EDITS = {
    **revisions.IN_A_SENTENCE,
    **revisions.OF_SENTENCES,
    **revisions.OF_ARTICLES,
    **revisions.NOT_HEARD,
}
ARTICLES = texts()
TITLE, LEAD = (
    "The ferry is back",
    "The ferry came back on Monday with two new engines and its captain.",
)
MORE = "Nobody on the quay minded the rain, said the harbour master, who had a flag."


def cost(before: list[str], after: list[str]) -> tuple[int, int]:
    scripts = [write_script(article(*texts), VOICE) for texts in (before, after)]
    found = revisions.cost(*scripts)
    return found.spoken, found.needed


def article(*paragraphs: str) -> Article:
    blocks = [Block(Kind.TITLE, TITLE), *(Block(Kind.PARAGRAPH, text) for text in paragraphs)]
    return Article("a1", "en", tuple(blocks))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_revises_most_articles_and_the_same_way_each_time(edit) -> None:
    revised = [edit(article, Random(article.article_id)) for article in ARTICLES]
    assert revised == [edit(article, Random(article.article_id)) for article in ARTICLES]
    assert (
        sum(new is not None and new != old for new, old in zip(revised, ARTICLES, strict=True)) > 40
    )


def test_what_says_something_new_is_needed() -> None:
    assert cost([LEAD, MORE], [LEAD, MORE.replace("rain", "hail")]) == (1, 1)


def test_what_is_only_cut_otherwise_is_not_needed() -> None:
    assert cost([f"{LEAD} So it went."], [LEAD]) == (1, 0)


def test_what_is_moved_is_kept() -> None:
    assert cost([LEAD, MORE], [MORE, LEAD]) == (0, 0)


def test_the_share_that_is_kept_is_one_of_speech() -> None:
    before, after = (write_script(article(*texts), VOICE) for texts in ([LEAD], [LEAD, MORE]))
    kept = revisions.cost(before, after).reused
    assert kept == pytest.approx(1 - len(MORE) / len(TITLE + "." + LEAD + MORE))


def test_an_article_is_revised_as_it_is_pushed() -> None:
    assert pushed(article(LEAD, f"  {MORE}\n")).blocks == article(LEAD, MORE).blocks
