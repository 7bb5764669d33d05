"""Real browsers, without a screen and without a loudspeaker."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium as chromiums
from tests import firefox as firefoxes
from tests.browser import webkit as webkits
from tests.browser.publisher import Publisher, publishing
from tests.browser.states import Newsroom
from tests.browser.story import desk_in
from tests.browser.windows import PlaywrightWindow, Window

_FIREFOX_PREFERENCES = {
    # Without a loudspeaker Firefox stands still, unless nobody could hear it anyway.
    "media.default_volume": "0.0",
}


@pytest.fixture(scope="module")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def chromium(playwright):
    found = chromiums.executable()
    skip_without("Chromium", found)
    browser = playwright.chromium.launch(executable_path=found, args=chromiums.ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def firefox(playwright):
    found = firefoxes.executable()
    skip_without("Firefox", found)
    browser = playwright.firefox.launch(
        channel="moz-firefox",  # Mozilla's own one, not Playwright's
        executable_path=found,
        firefox_user_prefs=_FIREFOX_PREFERENCES,
    )
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def webkit():
    skip_without("WebKitGTK with its driver and Xvfb", webkits.is_installed())
    with webkits.driver() as driver:
        yield driver


@pytest.fixture
def page(chromium: Browser):
    # What waits for a page evaluates text in it, which the policy of the demo pages forbids.
    page: Page = chromium.new_page(locale="en-GB", bypass_csp=True)
    yield page
    page.unroute_all(behavior="ignoreErrors")
    page.close()


@pytest.fixture(params=["chromium", "firefox", "webkit"])
def window(request: pytest.FixtureRequest):
    """Open a window in each browser; `parametrize("window", [...], indirect=True)` chooses."""
    window = open_window(request.param, request.getfixturevalue(request.param))
    yield window
    window.close()


def open_window(name: str, browser: Browser | str) -> Window:
    if name == "webkit":
        return webkits.WebKitWindow(browser)
    return PlaywrightWindow(browser.new_page(locale="en-GB"))


def skip_without(name: str, found: object) -> None:
    """Skip the test where a browser is missing, but never in CI."""
    if not found and os.environ.get("CI"):
        pytest.fail(f"There is no {name}, and CI must not skip the browser tests.")
    if not found:
        pytest.skip(f"There is no {name}.")


@pytest.fixture(scope="module")
def publisher() -> Iterator[Publisher]:
    with publishing() as running:
        yield running


@pytest.fixture(scope="module")
def open_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    newsroom = Newsroom(tmp_path_factory.mktemp("newsroom"))
    with newsroom.service:
        yield newsroom


@pytest.fixture
def newsroom(open_newsroom: Newsroom) -> Iterator[Newsroom]:
    yield open_newsroom
    open_newsroom.let_go()


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory):
    with desk_in(tmp_path_factory.mktemp("desk")) as running:
        yield running


@pytest.fixture
def desk(open_desk):
    """Give a service that beeps, and is not held up when a test begins."""
    yield open_desk
    open_desk.hold()
