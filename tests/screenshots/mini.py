"""The mini-player over an article of the demo newspaper, whose text it follows."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, expect

from tests.service import Service

_ARTICLE: Final = "harbour-ferry-returns"
_SEEDS: Final = Path(__file__).parent.parent.parent / "seeds"
_FOLLOWS: Final = """document.querySelector("listen-button").shadowRoot.querySelector(".mini")
  && CSS.highlights.get("listen-sentence")?.size && CSS.highlights.get("listen-word")?.size"""
_SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def pictures(browser: Browser, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the pictures and their names, as they are taken."""
    service = Service(folder)
    shutil.copy(_SEEDS / f"{_ARTICLE}.html", service.source)
    with service:
        for scheme in _SCHEMES:
            yield f"mini-{scheme}", _picture(browser, service, scheme)


def _picture(browser: Browser, service: Service, scheme: Literal["light", "dark"]) -> bytes:
    """Listen to an article's middle, and let the page follow."""
    page = browser.new_page(
        viewport={"width": 760, "height": 520},
        device_scale_factor=2,
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
    )
    page.goto(f"http://127.0.0.1:{service.port}/articles/{_ARTICLE}")
    button = page.locator("listen-button")
    button.locator(".play").click()
    expect(button).to_have_attribute("state", "playing")
    service.finished(_ARTICLE)
    button.evaluate("button => { button.currentTime = 0.4 * button.duration; }")
    page.wait_for_function(_FOLLOWS)
    expect(button).to_have_attribute("state", "playing")
    picture = page.screenshot()
    page.close()
    return picture
