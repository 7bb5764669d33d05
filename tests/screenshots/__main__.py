"""`python -m tests.screenshots`: picture the button, and write `docs/screenshots/`."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, sync_playwright

from tests.chromium import ARGUMENTS, executable
from tests.misbehaving import serving
from tests.screenshots import mini
from tests.screenshots.newsroom import Newsroom
from tests.screenshots.sheet import Sheet
from tests.screenshots.shrinking import shrunk
from tests.screenshots.stories import STORIES

FOLDER: Final = Path(__file__).parent.parent.parent / "docs" / "screenshots"
_WIDE: Final = {"bar": 560, "compact": 400, "round": 320}
_NARROW: Final = 320
_LOCALES: Final = {"en": "en-GB", "ar": "ar"}


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        found = executable()
        if found is None:
            sys.exit("There is no Chromium.")
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        for name, picture in _pictures(browser):
            small = shrunk(picture)
            (FOLDER / f"{name}.png").write_bytes(small)
            print(f"{name}.png: {len(small) // 1000} kB", flush=True)
        browser.close()


def _pictures(browser: Browser) -> Iterator[tuple[str, bytes]]:
    for language in STORIES:
        with tempfile.TemporaryDirectory(prefix="listen-screenshots-") as folder:
            yield from _sheets(browser, Path(folder), language)
    with tempfile.TemporaryDirectory(prefix="listen-screenshots-") as folder:
        yield from mini.pictures(browser, Path(folder))


def _sheets(browser: Browser, folder: Path, language: str) -> list[tuple[str, bytes]]:
    """Take all at once: a voice is held up for seconds only."""
    with Newsroom(folder, STORIES[language]) as newsroom, serving() as site:
        page = browser.new_page(device_scale_factor=2, locale=_LOCALES[language])
        sheet = Sheet(page, site, newsroom)
        sheet.fill()
        taken = [
            (name, sheet.take(preset, wide, scheme))
            for name, preset, wide, scheme in _wanted(language)
        ]
        page.close()
    return taken


def _wanted(language: str) -> Iterator[tuple[str, str, int, Literal["light", "dark"]]]:
    """Say which sheets there are: name, preset, width, and colours."""
    for preset, wide in _WIDE.items():
        if language == "ar":
            yield f"{preset}-rtl", preset, wide, "light"
        else:
            yield f"{preset}-light", preset, wide, "light"
            yield f"{preset}-dark", preset, wide, "dark"
    if language == "en":
        yield "narrow", "bar", _NARROW, "light"


if __name__ == "__main__":
    main()
