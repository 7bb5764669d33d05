"""What a browser remembers of its listener: where each article was left, and the speed."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.ear import Ear
from tests.browser.story import (
    becomes,
    comes_to,
    desk_in,
    now,
    open_article,
    pitches,
    press,
    remember,
    says,
)
from tests.browser.tune import note

pytestmark = pytest.mark.browser

BLOCKED = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The user does not want it.", "SecurityError"); },
});
"""


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory):
    with desk_in(tmp_path_factory.mktemp("memory")) as running:
        running.ready("long", 10)
        yield running


def opened(page: Page, desk, article: str = "long"):
    return open_article(page, desk.service.port, article)


def places(**seconds: float) -> str:
    return json.dumps({article: [at, 1e9] for article, at in seconds.items()})


def stored(page: Page) -> dict[str, list[float]]:
    found: dict[str, list[float]] = page.evaluate(
        "JSON.parse(localStorage['listen:places'] || '{}')"
    )
    return found


def test_who_comes_back_goes_on_where_it_was_left(page, desk):
    player = opened(page, desk)
    press(player)
    comes_to(page, 1)
    player.evaluate("p => { p.currentTime = 20.4 }")
    comes_to(page, 20.6)
    press(player)
    becomes(player, "paused")
    left = now(player)
    page.reload()
    says(player, "Continue listening")
    expect(player.locator(".play")).to_have_accessible_name("Continue listening")
    press(player)
    becomes(player, "playing")
    assert now(player) == pytest.approx(left, abs=1)


def test_who_leaves_while_it_plays_goes_on_there_too(page, desk):
    player = opened(page, desk)
    press(player)
    comes_to(page, 0.2)
    player.evaluate("p => { p.currentTime = 20.4 }")
    comes_to(page, 20.5)
    left = now(player)
    page.reload()
    says(player, "Continue listening")
    assert now(player) == pytest.approx(left, abs=1)


def test_a_place_in_what_is_not_spoken_yet_is_gone_to(page, desk):
    ear = Ear(page)
    written = desk.story("unspoken", 6)
    remember(page, places=places(unspoken=12))
    player = opened(page, desk, "unspoken")
    says(player, "Continue listening")
    press(player)
    becomes(player, "finished")
    assert pitches(ear.notes())[-3:] == [note(text) for text in written[3:]]
    assert not {note(text) for text in written[:2]} & set(pitches(ear.notes()))


def test_a_press_before_anything_is_known_goes_there_as_soon_as_it_can(page, desk):
    held = []
    page.route("**/narration", lambda route: held.append(route))
    remember(page, places=places(long=20))
    player = opened(page, desk)
    press(player)
    becomes(player, "playing")
    for route in held:
        route.continue_()
    page.unroute("**/narration")
    comes_to(page, 20)
    assert now(player) < 23


def test_each_article_has_a_place_of_its_own(page, desk):
    desk.ready("short", 3)
    remember(page, places=places(long=20, short=5))
    assert now(opened(page, desk)) == 20
    assert now(opened(page, desk, "short")) == 5


def test_another_article_in_the_same_button_does_not_get_the_place_of_the_first(page, desk):
    desk.ready("swapped", 6)
    player = opened(page, desk)
    press(player)
    comes_to(page, 0.2)
    player.evaluate("p => { p.currentTime = 14 }")
    comes_to(page, 14.1)
    player.evaluate("p => p.setAttribute('article', 'swapped')")
    becomes(player, "idle")
    place = stored(page)["long"][0]
    assert place == pytest.approx(15, abs=2) and "swapped" not in stored(page)
    assert now(player) == 0


def test_a_place_is_forgotten_after_30_days(page, desk):
    day = page.evaluate("Date.now() / 86400000")
    remember(page, places=json.dumps({"long": [20, day - 30.1], "kept": [20, day - 29]}))
    player = opened(page, desk)
    says(player, "Listen to this article")
    assert now(player) == 0
    press(player)
    comes_to(page, 0.3)
    press(player)
    becomes(player, "paused")
    assert set(stored(page)) == {"long", "kept"} and stored(page)["long"][0] < 10


def test_a_place_is_forgotten_at_the_end(page, desk):
    remember(page, places=places(long=30))
    player = opened(page, desk)
    press(player)
    becomes(player, "finished")
    assert not stored(page)
    page.reload()
    says(player, "Listen to this article")


def test_blocked_storage_does_no_harm(page, desk):
    faults = []
    page.on("pageerror", lambda fault: faults.append(fault))
    page.add_init_script(BLOCKED)
    player = opened(page, desk)
    press(player)
    becomes(player, "playing")
    player.locator(".speed").select_option("2")
    press(player)
    becomes(player, "paused")
    assert not faults


@pytest.mark.parametrize("rubbish", ["{", "null", "[]", "7", '{"long": 5}', '{"long": ["x", 1e9]}'])
def test_rubbish_in_storage_does_no_harm_and_is_overwritten(page, desk, rubbish):
    faults = []
    page.on("pageerror", lambda fault: faults.append(fault))
    remember(page, places=rubbish, speed="99")
    player = opened(page, desk)
    press(player)
    comes_to(page, 0.5)
    player.evaluate("p => { p.currentTime = 8 }")
    comes_to(page, 8.1)
    press(player)
    becomes(player, "paused")
    assert stored(page)["long"][0] == pytest.approx(now(player), abs=0.51)
    assert player.evaluate("p => p.speed") == 1 and not faults


def test_speed_is_remembered_and_the_pitch_is_kept(page, desk):
    ear = Ear(page)
    player = opened(page, desk)
    player.evaluate("p => p.speed = 1")
    press(player)
    becomes(player, "playing")
    player.locator(".speed").select_option("2")
    page.reload()
    press(player)
    becomes(player, "playing")
    assert player.evaluate("p => p.speed") == 2
    comes_to(page, 8)
    tune = desk.tune("long")
    heard = ear.notes()[:2]
    assert pitches(heard) == pitches(tune)[:2]
    assert heard[1][1] == pytest.approx(tune[1][1] / 2, abs=0.25)


@pytest.mark.parametrize("speed", ["0.5", "3"])
def test_the_slowest_and_the_fastest_are_heard_at_their_pitch(page, desk, speed):
    ear = Ear(page)
    remember(page, speed=speed)
    player = opened(page, desk)
    press(player)
    comes_to(page, 3.3)
    assert player.locator(".speed").input_value() == speed
    assert pitches(ear.notes())[:2] == pitches(desk.tune("long"))[:2]
