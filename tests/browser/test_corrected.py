"""An article that is corrected while somebody listens, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clock import can_hasten, hasten
from tests.browser.ear import Ear
from tests.browser.line import line_to
from tests.browser.story import (
    assert_heard,
    becomes,
    comes_to,
    half_spoken,
    hurry,
    now,
    open_article,
    pitches,
    press,
    says,
)
from tests.browser.tune import note

pytestmark = pytest.mark.browser

NEWS = "The editor has put this right."
LATER = "The editor has put it right again."


@pytest.fixture
def hearing(page):
    can_hasten(page)
    return Ear(page)


def ready(desk, page: Page, article: str, length: int = 4):
    """Play an article that is spoken."""
    written = desk.ready(article, length, NEWS, LATER)
    player = open_article(page, desk.service.port, article)
    page.evaluate("told = 0; addEventListener('listen:corrected', () => told++)")
    press(player)
    comes_to(page, 0.2)
    return player, written


def looks_soon(page: Page) -> None:
    """Let it look for a correction now, not in half a minute."""
    with page.expect_response("**/narration"):
        hasten(page, 20)


def test_who_hears_it_half_spoken_is_told_and_hears_it_to_its_end(page, desk, hearing):
    player, (first, second, _) = half_spoken(desk, page, "half", 0, NEWS, LATER)
    old = desk.service.narration("half")
    desk.write("half", first, second, NEWS)
    says(player, "Article corrected")
    expect(player.locator(".act")).to_have_text("Hear the new text")
    expect(player.locator(".dismiss")).to_have_text("Close")
    desk.hold()
    becomes(player, "finished")
    assert_heard(hearing, desk.tune_at(old["timeline"]))


def test_who_hears_it_ready_is_told_and_hears_it_to_its_end(page, desk, hearing):
    player, (*others, _) = ready(desk, page, "whole")
    tune = desk.tune("whole")
    desk.write("whole", *others, NEWS)
    looks_soon(page)
    says(player, "Article corrected")
    becomes(player, "finished")
    assert page.evaluate("told") == 1
    assert_heard(hearing, tune)


def test_the_new_text_is_heard_from_the_same_sentence(page, desk, hearing):
    player, (first, second, *_) = ready(desk, page, "same")
    desk.write("same", NEWS, first, second)
    looks_soon(page)
    comes_to(page, 2.6)
    press(player, "act")
    hurry(player)
    becomes(player, "finished")
    title = desk.tune("same")[0][0]
    assert pitches(hearing.notes()) == [title, note(first), note(second)]
    assert now(player) == pytest.approx(desk.duration("same"), abs=0.5)


def test_a_sentence_that_is_no_more_gives_way_to_the_paragraph_in_its_place(page, desk, hearing):
    player, (first, second, *_) = ready(desk, page, "other")
    desk.write("other", NEWS, second)
    looks_soon(page)
    comes_to(page, 2.6)
    press(player, "act")
    hurry(player)
    becomes(player, "finished")
    title = desk.tune("other")[0][0]
    assert pitches(hearing.notes()) == [title, note(first), note(NEWS), note(second)]


def test_the_new_text_of_one_half_spoken_is_heard(page, desk, hearing):
    player, (first, second, _) = half_spoken(desk, page, "half-switched", 0, NEWS, LATER)
    desk.write("half-switched", first, NEWS)
    says(player, "Article corrected")
    press(player, "act")
    hurry(player)
    desk.hold()
    becomes(player, "finished")
    assert pitches(hearing.notes())[-1] == note(NEWS) and note(second) not in pitches(
        hearing.notes()
    )


def test_who_declines_is_not_told_again_but_of_a_later_one(page, desk, hearing):
    player, (*others, _) = ready(desk, page, "declined", 9)
    desk.write("declined", *others, NEWS)
    looks_soon(page)
    says(player, "Article corrected")
    press(player, "dismiss")
    says(player, "Playing")
    looks_soon(page)
    says(player, "Playing")
    desk.write("declined", *others, LATER)
    looks_soon(page)
    says(player, "Article corrected")
    assert page.evaluate("told") == 2
    becomes(player, "playing")


@pytest.mark.parametrize("part", ["play", "act"])
def test_after_the_end_a_press_plays_the_corrected_text(page, desk, hearing, part):
    article = f"again-by-{part}"
    player, (first, second) = ready(desk, page, article, 2)
    desk.write(article, NEWS)
    looks_soon(page)
    hurry(player)
    becomes(player, "finished")
    press(player, part)
    becomes(player, "playing")
    becomes(player, "finished")
    title, news = desk.tune(article)
    assert pitches(hearing.notes()) == [title[0], note(first), note(second), title[0], news[0]]


def test_in_a_pause_the_new_text_is_a_press_away(page, desk, hearing):
    player, (first, _) = ready(desk, page, "paused", 2)
    desk.write("paused", first, NEWS)
    looks_soon(page)
    says(player, "Article corrected")
    comes_to(page, 2.6)
    press(player)
    becomes(player, "paused")
    press(player, "act")
    hurry(player)
    becomes(player, "finished")
    assert pitches(hearing.notes())[1:] == [note(first), note(NEWS)]


def test_where_the_old_one_is_gone_the_new_one_goes_on(page, desk, hearing):
    with line_to(desk.service.port) as line:
        player, (first, second, _) = half_spoken(desk, page, "evicted", line.port, NEWS, LATER)
        line.cut()
        desk.evict(desk.service.narration("evicted")["key"])
        desk.write("evicted", first, second, NEWS)
        desk.hold()
        line.mend()
        hasten(page, 4)
        hurry(player)
        becomes(player, "finished")
    assert pitches(hearing.notes())[-3:] == [note(first), note(second), note(NEWS)]
