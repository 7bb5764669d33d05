"""Pages of every shape become articles: everything read, nothing leaked, each line accounted for."""

import pytest

from listen.articles import Article, Page
from listen.extract import extract
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
