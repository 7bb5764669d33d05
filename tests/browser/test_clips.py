"""Segment after segment, for browsers that take no growing sound: forced upon Chromium."""

import pytest
from playwright.sync_api import Page

from tests.browser.clock import can_hasten, hasten
from tests.browser.ear import Ear
from tests.browser.story import (
    Desk,
    assert_heard,
    becomes,
    comes_to,
    now,
    open_article,
    pitches,
    press,
    remember,
)
from tests.browser.tune import note

pytestmark = pytest.mark.browser

SPEED = 2
GAP = 1.5
"""Seconds that a busy machine may add to a pause; alone, it is a tenth of that."""


@pytest.fixture
def page(page):
    remember(page, speed=f"{SPEED}")
    return page


class Sounds:
    """The sounds that a page asks for, by the ends of their addresses."""

    def __init__(self, page: Page) -> None:
        self._urls: list[str] = []
        page.on("request", lambda request: self._urls.append(request.url))

    def clips(self) -> list[int]:
        """Give the numbers of the clips, each once."""
        paths = [url.partition("/audio/")[2].partition("?")[0] for url in self._urls]
        numbers = [int(p.split("/")[1].removesuffix(".mp3")) for p in paths if "/" in p]
        return sorted(set(numbers))

    def files(self) -> int:
        """Count the requests for the whole."""
        paths = [url.partition("/audio/")[2] for url in self._urls]
        return sum(p.partition("?")[0].endswith(".mp3") and "/" not in p for p in paths)


def clipped(desk: Desk, page: Page, article: str, *held: int, length: int = 4):
    """Press an article whose speech is held up at some of its sentences."""
    written = desk.story(article, length)
    desk.hold(*(written[n] for n in held))
    player = open_article(page, desk.service.port, article, clips="")
    press(player)
    becomes(player, "playing")
    return player, written


def test_a_cold_article_is_heard_whole_with_small_gaps(page, desk):
    ear, sounds = Ear(page), Sounds(page)
    player, _ = clipped(desk, page, "cold", 3)
    comes_to(page, 8.5)
    desk.hold()
    becomes(player, "finished")
    assert_heard(ear, desk.tune("cold"), SPEED)
    assert sounds.clips() and sounds.files() <= 1
    pauses = [pause / SPEED for pause in desk.pauses("cold")]
    assert ear.silences() == pytest.approx(pauses, abs=GAP)


def test_one_seeks_in_what_is_spoken_and_in_what_is_not(page, desk):
    ear = Ear(page)
    player, written = clipped(desk, page, "sought", 2, 3)
    player.evaluate("p => { p.currentTime = p.duration - 2 }")
    becomes(player, "waiting")
    desk.hold(written[2])
    becomes(player, "finished")
    player.evaluate("p => { p.currentTime = 3; p.play() }")
    becomes(player, "playing")
    becomes(player, "waiting")
    desk.hold()
    becomes(player, "finished")
    first, second, third, fourth = map(note, written)
    heard = pitches(ear.notes())
    assert heard[heard.index(fourth) :] == [fourth, first, second, third, fourth]


def test_it_pauses_and_goes_on_from_there(page, desk):
    ear = Ear(page)
    player, _ = clipped(desk, page, "rested", 3)
    comes_to(page, 3.5)
    press(player)
    becomes(player, "paused")
    at = now(player)
    desk.hold()
    press(player)
    becomes(player, "playing")
    assert now(player) == pytest.approx(at, abs=0.5)
    becomes(player, "finished")
    assert_heard(ear, desk.tune("rested"), SPEED)


def test_the_finished_file_is_taken_at_the_next_seek(page, desk):
    sounds = Sounds(page)
    player, _ = clipped(desk, page, "file", 3)
    desk.hold()
    exact = "exact => document.querySelector('listen-button').duration === exact"
    page.wait_for_function(exact, arg=desk.duration("file"))
    assert sounds.files() == 0
    player.evaluate("p => { p.currentTime = 12 }")
    becomes(player, "finished")
    assert sounds.files() == 1


@pytest.mark.parametrize("way", ["hangs", "refused"])
def test_a_growing_stream_that_does_not_play_gives_way_to_clips(page, desk, way):
    can_hasten(page)
    ear = Ear(page)
    article = f"stream-{way}"
    written = desk.story(article)
    desk.hold(written[3])
    player = open_article(page, desk.service.port, article)
    pattern = "**/audio/*.mp3*"
    page.route(pattern, lambda route: route.abort() if way == "refused" else None)
    press(player)
    hasten(page, 4)
    becomes(player, "playing")
    page.unroute(pattern)
    hasten(page, 1)
    desk.hold()
    becomes(player, "finished")
    assert_heard(ear, desk.tune(article), SPEED)
