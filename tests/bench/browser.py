"""The real page in a real browser: from the click on the button to sound."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from math import inf
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.bench.articles import write_articles
from tests.bench.bare import Bare
from tests.bench.clicks import finish
from tests.bench.table import Row, seconds, times
from tests.chromium import ARGUMENTS, executable
from tests.service import Service

if TYPE_CHECKING:
    from playwright.sync_api import Page

_ARTICLES = 10
# The player keeps its audio element to itself, but it has to play it.
_WATCH = """
const play = HTMLMediaElement.prototype.play;
window.marks = {};
const mark = (name) => (window.marks[name] ??= performance.now());
addEventListener("click", () => mark("click"), { capture: true });
HTMLMediaElement.prototype.play = function () {
  this.addEventListener("playing", () => mark("playing"));
  const look = () => (this.currentTime > 0 ? mark("moving") : requestAnimationFrame(look));
  look();
  return play.call(this);
};
"""


def browser(folder: Path) -> Iterator[Row]:
    """Press Listen on cold articles, each beside the bare engine, then on the finished ones."""
    chromium = executable()
    if chromium is None or find_spec("playwright") is None:
        yield Row("click in Chromium", "not there", "needs playwright")
        return
    from playwright.sync_api import sync_playwright

    with Service(folder, ENGINE="piper") as service, sync_playwright() as playwright:
        ids = write_articles(service, _ARTICLES + 1)
        bare = Bare(service)
        with playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS) as window:
            page = window.new_page()
            page.add_init_script(_WATCH)
            _cold(page, service, bare, ids.pop())  # the first after a start is not the rule
            cold = [_cold(page, service, bare, article_id) for article_id in ids]
            kept = [_press(page, service, article_id) for article_id in ids]
    marks, alone = zip(*cold, strict=True)
    yield from _rows("cold click in Chromium to", marks, 0.6, median(alone))
    yield from _rows("finished narration in Chromium to", kept)


def _rows(
    what: str, clicks: Sequence[dict[str, float]], bound: float = inf, alone: float = 0
) -> Iterator[Row]:
    playing = median(marks["playing"] for marks in clicks)
    moving = median(marks["moving"] for marks in clicks)
    beside = (f"bare {seconds(alone)}", times(playing, alone)) if alone else ()
    promise = f"within {bound} s" if bound < inf else ""
    yield Row(
        f"{what} `playing`", seconds(playing), *beside, promise=promise, kept=playing <= bound
    )
    yield Row(f"{what} time moving", seconds(moving))


def _cold(
    page: "Page", service: Service, bare: Bare, article_id: str
) -> tuple[dict[str, float], float]:
    alone = bare.opening(article_id)
    marks = _press(page, service, article_id)
    finish(service, article_id)
    return marks, alone


def _press(page: "Page", service: Service, article_id: str) -> dict[str, float]:
    """Open an article's page and press Listen; seconds from there to each mark."""
    page.goto(f"http://127.0.0.1:{service.port}/articles/{article_id}", wait_until="networkidle")
    page.locator("listen-button button").first.click()
    page.wait_for_function("window.marks.playing && window.marks.moving", timeout=20_000)
    marks: dict[str, Any] = page.evaluate("window.marks")
    return {name: (at - marks["click"]) / 1000 for name, at in marks.items()}
