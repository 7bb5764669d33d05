"""A page that changes round its article keeps the script; a changed sentence changes its own."""

from dataclasses import replace

import pytest

from listen.articles import Page
from listen.engines import Voice
from listen.extract import extract
from listen.script import Script, write_script
from tests.pages.shapes import PAGES, Shape
from tests.pages.stories import STORIES, Story


def script_of(story: Story, shape: Shape) -> Script:
    page = Page("a1", shape(story).encode(), "text/html")
    voice = Voice("piper", "joe", story.language, "A voice", "f00d")
    return write_script(extract(page), voice)


def reframed(story: Story) -> Story:
    """Change all that stands round the article, and all that stands in it and is not read."""
    return replace(
        story,
        menu=(*story.menu[3:], *story.menu[:2]),
        tickers=story.tickers[::-1],
        minutes=story.minutes.replace("4", "5"),
        headlines=story.headlines[::-1],
        tags=story.tags[1:],
        cards=story.cards[::-1],
        footer=story.footer[::-1],
    )


def edited(story: Story) -> tuple[Story, str, str]:
    """Change one word in the middle of a paragraph; give the word, too, before and after."""
    old = max(story.middle[0].split(". ")[0].split(), key=len)
    new = old[::-1].lower()
    return (
        replace(story, middle=(story.middle[0].replace(old, new, 1), *story.middle[1:])),
        old,
        new,
    )


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_a_change_round_the_article_does_not_change_the_script(story: Story, shape: Shape) -> None:
    after, before = script_of(reframed(story), shape), script_of(story, shape)
    assert (after.version, after.key, after.segments) == (
        before.version,
        before.key,
        before.segments,
    )


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_a_changed_sentence_changes_the_segments_that_say_it(story: Story, shape: Shape) -> None:
    changed_story, old, new = edited(story)
    before, after = script_of(story, shape), script_of(changed_story, shape)
    assert before.version != after.version and before.key != after.key
    pairs = zip(before.segments, after.segments, strict=True)
    changed = [(b.text, a.text) for b, a in pairs if b.key != a.key]
    assert [(b.replace(old, new, 1)) for b, _ in changed] == [a for _, a in changed]
    assert len(changed) == 1
