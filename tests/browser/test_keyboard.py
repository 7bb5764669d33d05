"""The player by keyboard alone: its order, its focus, its keys, and those that it leaves alone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.states import becomes, correct, fail, prepare, run_out, show, start, stop

pytestmark = pytest.mark.browser

ORDER = ["play", "slider", "previous", "back", "forward", "next", "speed", "download", "sleep"]


@pytest.fixture
def article(newsroom) -> str:
    return newsroom.write("en")


@pytest.fixture
def player(page, publisher, newsroom, article) -> Locator:
    return show(page, publisher, newsroom, article, "")


def focused(player: Locator) -> str:
    name: str = player.evaluate("player => player.shadowRoot.activeElement?.className ?? ''")
    return name


def stops(page: Page, player: Locator) -> list[str]:
    """Press Tab from the play button on, and name what has the focus until it leaves."""
    player.locator(".play").focus()
    names = []
    while name := focused(player):
        names.append(name)
        page.keyboard.press("Tab")
    return names


def position(player: Locator) -> float:
    seconds: float = player.evaluate("player => player.currentTime")
    return seconds


@pytest.mark.parametrize("preset", ["bar", "compact", "round"])
def test_tab_goes_through_what_is_seen_and_nothing_else(page, publisher, newsroom, article, preset):
    player = show(page, publisher, newsroom, article, f'preset="{preset}"')
    stop(player, newsroom, article)
    seen = {"bar": ORDER, "round": ["play"]}
    expected = seen.get(preset, [part for part in ORDER if part not in ORDER[2:6]])
    assert sorted(stops(page, player)) == sorted(expected)


def test_tab_goes_in_the_order_in_which_it_is_read(page, player, newsroom, article):
    stop(player, newsroom, article)
    tops = player.evaluate("""player => ['play', 'previous', 'sleep', 'slider']
        .map(part => player.shadowRoot.querySelector('.' + part).getBoundingClientRect().bottom)""")
    assert tops[3] == max(tops)
    assert stops(page, player) == ["play", *ORDER[2:], "slider"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen(page, player, newsroom, article, scheme):
    page.emulate_media(color_scheme=scheme)
    stop(player, newsroom, article)
    page.keyboard.press("Shift+Tab")
    for _ in ORDER:
        page.keyboard.press("Tab")
        width, style, outline, ground = player.evaluate("""player => {
          const { activeElement } = player.shadowRoot;
          const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(activeElement);
          const bar = getComputedStyle(player.shadowRoot.querySelector('.bar'));
          return [outlineWidth, outlineStyle, outlineColor, bar.backgroundColor];
        }""")
        assert (width, style) == ("2px", "solid") and contrast(outline, ground) >= 3


def contrast(one: str, other: str) -> float:
    """Compare two colours that a browser has computed, as WCAG 2 says."""
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour[4:-1].split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_retry_leaves_the_focus_in_the_player(page, player, newsroom, article):
    fail(player, newsroom, article)
    page.unroute_all()
    newsroom.hold("ferry")
    player.locator(".act").focus()
    page.keyboard.press("Enter")
    expect(player.locator(".act")).to_be_hidden()
    expect(player.locator(".play")).to_be_focused()


@pytest.mark.parametrize("part", [".dismiss", ".act"])
def test_the_notice_of_a_correction_leaves_the_focus_in_the_player(
    page, player, newsroom, article, part
):
    correct(player, newsroom, article)
    player.locator(part).focus()
    page.keyboard.press("Enter")
    expect(player.locator(part)).to_be_hidden()
    expect(player.locator(".play")).to_be_focused()


def test_an_article_that_is_gone_leaves_the_focus_in_the_player(page, player, newsroom, article):
    run_out(player, newsroom, article)
    player.locator(".slider").focus()
    page.route("**/v1/articles/**", lambda route: route.fulfill(status=410, json={}))
    player.evaluate("player => { player.pause(); player.play(); }")
    becomes(player, "unavailable")
    expect(player.locator(".play")).to_be_focused()


# Keys.


def test_the_players_keys_move_and_pause(page, player, newsroom, article):
    start(player, newsroom, article)
    page.wait_for_function("document.querySelector('listen-button').currentTime > 0.2")
    player.locator(".play").focus()
    page.keyboard.press("k")
    expect(player).to_have_attribute("state", "paused")
    page.keyboard.press("]")
    paragraph = position(player)
    assert paragraph > 1
    page.keyboard.press("l")
    further = position(player)
    assert paragraph + 10 < further <= paragraph + 15
    page.keyboard.press("j")
    assert position(player) < further - 10
    page.keyboard.press("[")
    assert position(player) < paragraph - 1


@pytest.mark.parametrize("keys", ["Control+k", "Alt+k", "Meta+k"])
def test_keys_with_a_modifier_are_left_to_the_browser(page, player, newsroom, article, keys):
    start(player, newsroom, article)
    player.locator(".play").focus()
    page.keyboard.press(keys)
    expect(player).to_have_attribute("state", "playing")
    assert player.evaluate("player => player.state") == "playing"


def test_the_keys_are_the_pages_own_outside_the_player(page, player, newsroom, article):
    fields = "<input id=field><textarea></textarea><p contenteditable></p><a id=link href='#'>A</a>"
    page.evaluate("fields => document.body.insertAdjacentHTML('beforeend', fields)", fields)
    start(player, newsroom, article)
    for field in ("#field", "textarea", "[contenteditable]", "#link"):
        page.locator(field).focus()
        page.keyboard.type("kjl[]")
    assert page.locator("#field").input_value() == page.locator("textarea").input_value() == "kjl[]"
    assert player.evaluate("player => [player.state, player.currentTime < 8]") == ["playing", True]


def test_keys_choose_a_speed_and_do_not_move(page, player, newsroom, article):
    stop(player, newsroom, article)
    before = position(player)
    player.locator(".speed").focus()
    page.keyboard.type("1l]")
    assert position(player) == before


def test_keys_do_nothing_before_anything_was_played(page, player):
    player.locator(".play").focus()
    page.keyboard.type("kl]")
    expect(player).to_have_attribute("state", "idle")
    assert position(player) == 0


@pytest.mark.parametrize(
    ("language", "onward", "back"), [("en", "Right", "Left"), ("ar", "Left", "Right")]
)
def test_the_slider_is_moved_by_keys_the_way_that_is_read(
    page, publisher, newsroom, language, onward, back
):
    article = newsroom.speak(newsroom.write(language))
    player = show(page, publisher, newsroom, article, "")
    stop(player, newsroom, article)
    slider = player.locator(".slider")
    slider.focus()
    page.keyboard.press("Home")
    assert position(player) < 0.5
    moves = [f"Arrow{onward}", f"Arrow{onward}", "ArrowUp", "PageUp", f"Arrow{back}", "PageDown"]
    places = []
    for key in moves:
        page.keyboard.press(key)
        places.append(round(position(player)))
    ten = round(player.evaluate("player => player.duration") / 10)
    assert places[:3] == [1, 2, 3] and places[3] == pytest.approx(3 + ten, abs=1)
    assert places[4] == places[3] - 1 and places[5] == pytest.approx(2, abs=1)
    page.keyboard.press("End")
    assert position(player) > player.evaluate("player => player.duration") - 1.5


def test_preparing_can_be_stopped(page, player, newsroom, article):
    prepare(player, newsroom, article)
    player.locator(".play").focus()
    page.keyboard.press("Space")
    expect(player).to_have_attribute("state", "paused")
