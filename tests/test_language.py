import pytest

from listen.articles import Block, Kind
from listen.extract.language import language_of
from tests.pages.stories import STORIES, Story


def blocks(*texts: str) -> list[Block]:
    return [Block(Kind.PARAGRAPH, text) for text in texts]


@pytest.mark.parametrize("claimed", ["en-US", "es", "ar", None, "none at all"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_a_long_text_is_not_taken_for_what_it_is_plainly_not(
    story: Story, claimed: str | None
) -> None:
    assert language_of(claimed, blocks(*story.read), from_markup=True) == story.language


def test_a_short_text_is_what_it_claims() -> None:
    assert language_of("es-MX", blocks("Wall Street"), from_markup=True) == "es"


def test_a_language_that_nobody_claims_by_default_is_believed() -> None:
    assert language_of("gl", blocks(*STORIES[1].read), from_markup=True) == "gl"


def test_what_a_newsroom_pushes_is_believed() -> None:
    assert language_of("es", blocks(*STORIES[0].read)) == "es"
