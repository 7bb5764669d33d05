"""A real headless Chromium."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.publisher import Publisher, publishing
from tests.browser.states import Newsroom
from tests.chromium import ARGUMENTS, executable


@pytest.fixture(scope="module")
def chromium():
    found = executable()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("There is no Chromium, and CI must not skip the browser tests.")
        pytest.skip("There is no Chromium.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser):
    page: Page = chromium.new_page(locale="en-GB")
    yield page
    page.unroute_all(behavior="ignoreErrors")
    page.close()


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
