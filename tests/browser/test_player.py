"""The button in a real browser, over the whole service."""

import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, expect

from tests.service import Service

pytestmark = pytest.mark.browser


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


BODY = [
    f"Paragraph {n} of the story says something about the harbour, at some length, so that there "
    "is enough of it to be heard for a while. It has a second sentence, too."
    for n in ("one", "two", "three", "four", "five", "six", "seven", "eight")
]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("browser")) as running:
        running.write("story", *BODY, title="A story to press the button on")
        yield running


def open_article(page: Page, service: Service, article: str):
    """Open an article's page and give the button's element."""
    page.goto(f"http://127.0.0.1:{service.port}/articles/{article}")
    player = page.locator("listen-button")
    player.evaluate("player => player.removeAttribute('next')")  # the demo's: it would go on
    return player


def position(player) -> float:
    return player.evaluate("element => element.currentTime")


def test_a_press_on_a_cold_article_plays_and_time_advances(page, service):
    player = open_article(page, service, service.write("cold", *BODY, title="Cold until now"))
    expect(player).to_have_attribute("state", "idle")
    player.get_by_role("button").first.click()
    expect(player).to_have_attribute("state", "playing")
    page.wait_for_function("document.querySelector('listen-button').currentTime > 0.5")


def test_it_pauses_and_goes_on_from_there(page, service):
    player = open_article(page, service, "story")
    play = player.locator(".play")
    play.click()
    page.wait_for_function("document.querySelector('listen-button').currentTime > 0.3")
    play.click()
    expect(player).to_have_attribute("state", "paused")
    stopped = position(player)
    play.click()
    expect(player).to_have_attribute("state", "playing")
    assert position(player) >= stopped - 0.1


def test_the_slider_seeks_far_ahead_and_sound_goes_on_there(page, service):
    player = open_article(page, service, "story")
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing")
    slider = player.get_by_role("slider")
    slider.evaluate(
        "s => { s.value = s.max * 0.8;"
        " s.dispatchEvent(new Event('input', {bubbles: true}));"
        " s.dispatchEvent(new Event('change', {bubbles: true})); }"
    )
    target = player.evaluate("element => element.duration") * 0.8
    page.wait_for_function(
        f"document.querySelector('listen-button').currentTime > {target + 0.3}"
        " && document.querySelector('listen-button').state === 'playing'"
    )


def test_the_keyboard_alone_is_enough(page, service):
    open_article(page, service, "story")
    player = page.locator("listen-button")
    player.locator(".play").focus()
    page.keyboard.press("Enter")
    expect(player).to_have_attribute("state", "playing")
    page.keyboard.press("Space")
    expect(player).to_have_attribute("state", "paused")


def test_speed_is_chosen_and_remembered(page, service):
    player = open_article(page, service, "story")
    player.locator(".play").click()
    player.get_by_role("combobox").select_option("1.5")
    page.reload()
    player.locator(".play").click()
    expect(player.get_by_role("combobox")).to_have_value("1.5")


def test_a_screen_reader_is_told_names_and_times(page, service):
    player = open_article(page, service, "story")
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing")
    expect(player.get_by_role("slider")).to_have_attribute(
        "aria-valuetext", re.compile("second|minute")
    )
    expect(player.locator("[aria-live=polite], [role=status]").first).to_be_attached()
    for button in player.get_by_role("button").all():
        assert button.get_attribute("aria-label") or button.inner_text().strip()


def test_an_article_that_cannot_be_read_says_so_and_not_that_it_plays(page, service):
    player = open_article(page, service, "story")
    player.evaluate("element => element.setAttribute('article', 'nowhere')")
    expect(player).to_have_attribute("state", "unavailable")


def test_an_arabic_page_is_read_from_the_right(page, service):
    text = "أعلنت بلدية المدينة عن افتتاح المكتبة الجديدة بعد أشهر من العمل المتواصل في المبنى."
    player = open_article(page, service, service.write("maktaba", text, title="افتتاح المكتبة"))
    assert page.locator("html").get_attribute("dir") == "rtl"
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing")


def test_the_tag_plays_on_a_publishers_own_page(page, service, tmp_path):
    here = f"http://127.0.0.1:{service.port}"
    (tmp_path / "index.html").write_text(
        f'<!doctype html><html lang="en"><script type="module" src="{here}/listen.js"></script>'
        f'<listen-button article="story"><a href="{here}/v1/articles/story/audio.mp3">Listen</a>'
        "</listen-button></html>"
    )
    handler = partial(QuietHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as publisher:
        threading.Thread(target=publisher.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{publisher.server_port}/")
        player = page.locator("listen-button")
        player.locator(".play").click()
        expect(player).to_have_attribute("state", "playing")
        page.wait_for_function("document.querySelector('listen-button').duration > 10")
        page.goto("about:blank")
        publisher.shutdown()


def test_a_lost_service_is_admitted_and_a_second_try_goes_on(page, tmp_path):
    slow = f"tests.tones:Tones log={tmp_path / 'spoken.log'} seconds=0.5"
    with Service(tmp_path, ENGINE=slow) as service:
        player = open_article(page, service, service.write("lost", *BODY))
        player.locator(".play").click()
        expect(player).to_have_attribute("state", "playing")
        heard = position(player)
    with Service(tmp_path, ENGINE=slow, PORT=str(service.port)):
        page.wait_for_function(
            f"document.querySelector('listen-button').currentTime > {heard + 5}", timeout=60_000
        )
