"""The mini-player, and a page that stands still and is never too narrow for the player."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.publisher import Publisher
from tests.service import Service

pytestmark = pytest.mark.browser

SENTENCE = "The ferry is back at the old quay, and the first passengers came before seven."
STORY = "<p>Some text of the page.</p>" * 60
LINKS = "".join(f'<p><a href="#{n}">Link {n}</a></p>' for n in range(30))
PRESETS = ["bar", "compact", "round"]
PHONE = {"width": 320, "height": 560}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("mini")) as running:
        running.write("ferry", *[SENTENCE] * 12, title="The ferry returns")
        running.ask("/v1/articles/ferry/narration", "POST")
        running.finished("ferry")
        yield running


def show(page: Page, publisher: Publisher, service: Service, more: str = "") -> Locator:
    button = f'<listen-button article="ferry" sticky {more}></listen-button>'
    return publisher.show(page, service, f"<p>First</p>{button}{STORY}{LINKS}")


@pytest.fixture
def player(page: Page, publisher: Publisher, service: Service) -> Locator:
    return show(page, publisher, service)


def press(player: Locator) -> None:
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing", timeout=20_000)


def scroll_to(page: Page, top: int) -> None:
    page.evaluate("top => scrollTo(0, top)", top)


def is_mini(player: Locator, mini: bool = True) -> None:
    """Wait until the mini-player is there, or is not."""
    expect(player.locator(".mini")).to_have_count(int(mini))
    if mini:
        expect(player.locator(".mini")).to_be_in_viewport(ratio=0.99)


def test_it_comes_when_the_button_scrolls_away_and_goes_when_it_is_back(page, player):
    press(player)
    is_mini(player, False)
    scroll_to(page, 800)
    is_mini(player)
    scroll_to(page, 0)
    is_mini(player, False)


def test_it_stays_while_paused(page, player):
    press(player)
    scroll_to(page, 800)
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "paused")
    is_mini(player)


def test_it_does_not_come_before_anything_was_played(page, player):
    scroll_to(page, 800)
    expect(player).not_to_be_in_viewport()
    is_mini(player, False)


def test_without_the_switch_there_is_none(page, publisher, service):
    button = '<listen-button article="ferry"></listen-button>'
    player = publisher.show(page, service, button + STORY)
    press(player)
    scroll_to(page, 800)
    expect(player).not_to_be_in_viewport()
    is_mini(player, False)


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_does_not_shift(page, publisher, service, preset, width):
    page.set_viewport_size({"width": width, "height": 560})
    player = show(page, publisher, service, f'preset="{preset}"')
    first = page.get_by_text("Some text").first
    before = first.bounding_box()
    press(player)
    assert first.bounding_box() == before
    page.evaluate("""() => {
      window.shifted = [];
      const observer = new PerformanceObserver(list => list.getEntries().forEach(({ sources }) =>
        shifted.push(...sources.map(({ node }) => node?.nodeName ?? 'part of the player'))));
      observer.observe({ type: 'layout-shift' });
    }""")
    height = page.evaluate("document.documentElement.scrollHeight")
    scroll_to(page, 800)
    is_mini(player)
    assert page.evaluate("document.documentElement.scrollHeight") == height
    scroll_to(page, 0)
    is_mini(player, False)
    assert set(page.evaluate("shifted")) <= {"part of the player"}
    assert first.bounding_box() == before


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("playing", [True, False])
def test_close_closes_it_until_the_button_was_in_view_again(
    page, publisher, service, preset, playing
):
    player = show(page, publisher, service, f'preset="{preset}"')
    press(player)
    scroll_to(page, 800)
    is_mini(player)
    if not playing:
        player.locator(".play").click()
    player.locator(".close").click()
    is_mini(player, False)
    assert page.evaluate("scrollY") == 800
    scroll_to(page, 900)
    expect(player).not_to_be_in_viewport()
    is_mini(player, False)
    scroll_to(page, 0)
    expect(player).to_be_in_viewport()
    scroll_to(page, 800)
    is_mini(player)


def test_closing_it_by_keyboard_does_not_lose_the_focus(page, player):
    press(player)
    scroll_to(page, 800)
    is_mini(player)
    player.locator(".close").focus()
    page.keyboard.press("Enter")
    is_mini(player, False)
    expect(player.locator(".play")).to_be_focused()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_it_never_covers_what_has_the_focus(page, player, key):
    press(player)
    link = "Link 0" if key == "Tab" else "Link 29"
    page.get_by_text(link, exact=True).focus()
    is_mini(player)
    covered = []
    for _ in range(29):
        page.keyboard.press(key)
        covered.append(
            page.evaluate("""() => {
          const { top, bottom, left } = document.activeElement.getBoundingClientRect();
          return document.elementFromPoint(left + 2, (top + bottom) / 2)?.localName;
        }""")
        )
    assert covered == ["a"] * 29


def test_it_makes_room_for_what_has_the_focus_when_it_comes(page, player):
    press(player)
    link = page.get_by_text("Link 12", exact=True)
    link.evaluate("link => { link.scrollIntoView(false); link.focus({ preventScroll: true }); }")
    is_mini(player)
    at = "link => { const { left, top } = link.getBoundingClientRect();"
    expect(link).to_be_focused()
    assert link.evaluate(at + " return document.elementFromPoint(left + 2, top + 5) === link; }")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_of_320_px_never_scrolls_sideways(page, publisher, service, preset, language):
    """As does a window of 1280 px at 400 %."""
    page.set_viewport_size(PHONE)
    button = (
        f'<listen-button article="ferry" sticky download next="x" preset="{preset}">'
        "</listen-button>"
    )
    player = publisher.show(page, service, f"<p>First</p>{button}{STORY}", language)
    fits(page, player)
    press(player)
    fits(page, player)
    scroll_to(page, 800)
    is_mini(player)
    fits(page, player)
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "paused")
    fits(page, player)


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("status", [404, 503])
def test_bad_news_fit_in_320_px(page, publisher, service, preset, status):
    page.set_viewport_size(PHONE)
    page.route("**/v1/articles/**", lambda route: route.fulfill(status=status, json={}))
    player = show(page, publisher, service, f'preset="{preset}"')
    player.evaluate("player => player.play()")
    state = "unavailable" if status == 404 else "failed"
    expect(player).to_have_attribute("state", state, timeout=20_000)
    fits(page, player)
    expect(player.locator(".status")).to_be_visible()
    assert player.locator(".status").evaluate("p => p.checkVisibility() && p.offsetWidth > 20")


def fits(page: Page, player: Locator) -> None:
    """Nothing leaves the window, nor the player's own box."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    outside = player.evaluate("""player => {
      const bar = player.shadowRoot.querySelector('.bar');
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      return [...bar.querySelectorAll('button, a, select, input, span, p')]
        .filter(part => part.checkVisibility())
        .filter(part => getComputedStyle(part.parentElement).clipPath === 'none')
        .filter(part => {
          const box = part.getBoundingClientRect();
          return box.left < left || box.right > right || box.top < top || box.bottom > bottom;
        })
        .map(part => part.className);
    }""")
    assert outside == []
