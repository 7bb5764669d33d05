"""Windows of real browsers, in which a test does what a reader does."""

from typing import Any, Protocol

from playwright.sync_api import Page


class Window(Protocol):
    """One window, with nothing kept from another; its clicks and keys are trusted as a reader's."""

    browser: str
    """Which it is: `chromium`, `firefox` or `webkit`."""

    def goto(self, url: str) -> None:
        """Open an address, anew if it is open, and wait until the page is loaded."""

    def evaluate(self, function: str, *arguments: Any) -> Any:
        """Call a JavaScript function in the page, await its promise, and give what it gives.

        Chromium takes it for an act of the reader.
        """

    def click(self, css: str, host: str | None = None) -> None:
        """Click what a selector finds in the page, or in the shadow of the element `host`.

        Waits until it can be clicked.
        """

    def press(self, key: str) -> None:
        """Press a key on what has the focus: `a`, `Enter`, `Space`, `ArrowLeft`, `Shift+Tab`."""

    def close(self) -> None:
        """Close it, and end its sound."""


class PlaywrightWindow:
    """A page that Playwright drives: Chromium's, or Firefox's."""

    def __init__(self, page: Page) -> None:
        browser = page.context.browser
        assert browser
        self.browser = browser.browser_type.name
        self.page = page

    def goto(self, url: str) -> None:
        self.page.goto(url)

    def evaluate(self, function: str, *arguments: Any) -> Any:
        return self.page.evaluate(f"(given) => ({function})(...given)", arguments)

    def click(self, css: str, host: str | None = None) -> None:
        around = self.page.locator(host) if host else self.page
        around.locator(css).click()  # open shadows are no border to it

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def close(self) -> None:
        self.page.close()
