"""Warm before the click, as the page asks for it: what the player says to the service, and when."""

import pytest
from playwright.sync_api import Page, Request

from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.browser

BODY = ["The ferry is back at the pier.", "It sails at nine.", "Bring a coat."]
THRIFTY = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("warm"), WARM="1000/minute 1000/minute") as running:
        yield running


class Hints:
    """What a page asks to have warmed; what it has asked is known after the next word with it."""

    def __init__(self, page: Page) -> None:
        self._asked: list[Request] = []
        page.on("request", lambda request: self._asked.append(request))

    def __iter__(self):
        asked = (request for request in self._asked if "/warm" in request.url)
        return (f"{request.method} {request.url.partition('/v1')[2]}" for request in asked)


def show(page: Page, service: Service, article: str, *buttons: str, above: str = "0"):
    """Open a page of the service's own origin with buttons on it, far down or not."""
    service.write(article, *BODY)
    page.goto(f"http://127.0.0.1:{service.port}/articles/{article}")
    tags = [f'<listen-button article="{article}" {more}></listen-button>' for more in buttons]
    body = f'<div style="height: {above}"></div>' + "<p>Between the two</p>".join(tags)
    page.evaluate("body => { document.body.innerHTML = body; }", body)
    return page.locator("listen-button")


def settle(page: Page) -> None:
    """Wait until a button that is seen would have said so."""
    page.evaluate("() => new Promise((done) => setTimeout(done, 500))")


def test_in_view_the_opening_is_spoken_before_any_press_and_asked_for_once(page, service):
    hints = Hints(page)
    show(page, service, "seen", 'warm="visible"', 'warm="visible"')
    until(lambda: "The ferry is back at the pier." in service.spoken())
    settle(page)
    assert list(hints) == ["POST /articles/seen/warm"]
    assert service.narration("seen")["segments_ready"] == 2


def test_below_the_fold_nothing_is_said_until_it_is_scrolled_to(page, service):
    hints = Hints(page)
    button = show(page, service, "below", 'warm="visible"', above="300vh")
    settle(page)
    assert not list(hints)
    button.scroll_into_view_if_needed()
    until(lambda: page.title() and list(hints))


def test_hovering_is_enough_where_the_page_says_so_and_says_it_once(page, service):
    hints = Hints(page)
    buttons = show(page, service, "hovered", "", 'warm="hover" voice="beep-en"')
    buttons.first.hover()
    settle(page)
    assert not list(hints)
    for _ in range(2):
        buttons.last.hover()
        page.get_by_text("Between").hover()
    assert list(hints) == ["POST /articles/hovered/warm?voice=beep-en"]


def test_so_is_the_keyboard(page, service):
    hints = Hints(page)
    show(page, service, "focused", 'warm="hover"').locator(".play").focus()
    page.title()
    assert list(hints) == ["POST /articles/focused/warm"]


def test_another_article_in_the_same_button_is_warmed_too(page, service):
    hints = Hints(page)
    service.write("next", *BODY)
    button = show(page, service, "first", 'warm="visible"')
    until(lambda: page.title() and list(hints))
    button.evaluate("button => button.setAttribute('article', 'next')")
    until(lambda: page.title() and "POST /articles/next/warm" in hints)


def test_who_saves_data_is_spared(page, service):
    page.add_init_script(THRIFTY)
    hints = Hints(page)
    show(page, service, "spared", 'warm="hover"').hover()
    page.title()
    assert not list(hints)


def test_what_was_pressed_is_not_warmed(page, service):
    hints = Hints(page)
    button = show(page, service, "pressed", "")
    button.locator(".play").click()
    page.wait_for_function("document.querySelector('listen-button').duration > 0")
    button.evaluate("button => button.setAttribute('warm', 'hover')")
    page.mouse.move(1, 1)
    button.hover()
    page.title()
    assert not list(hints)


def test_a_service_that_does_not_warm_is_no_trouble(page, tmp_path):
    with Service(tmp_path) as service:
        button = show(page, service, "cold", 'warm="hover"')
        with page.expect_response("**/warm") as answer:
            button.hover()
        assert answer.value.status == 403
        button.locator(".play").click()
        page.wait_for_function("document.querySelector('listen-button').state === 'playing'")
