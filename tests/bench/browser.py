"""The button in real browsers: from the click to sound."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.bench.articles import write_articles
from tests.bench.bare import Bare
from tests.bench.clicks import finish
from tests.bench.table import Row, seconds, times
from tests.bench.windows import Window, executables, window
from tests.service import Service

_ARTICLES = 9
_BEYOND_BARE_SECONDS = 0.1


def chromium(folder: Path) -> Iterator[Row]:
    """Press Listen in Chromium."""
    yield from _measured("Chromium", folder)


def firefox(folder: Path) -> Iterator[Row]:
    """Press Listen in Firefox; the clock of its sound starts when its audio device is open."""
    yield from _measured("Firefox", folder)


def _measured(name: str, folder: Path) -> Iterator[Row]:
    """Press on cold articles, each beside the bare engine, then on the finished ones."""
    executable = executables()[name]
    if executable is None:
        yield Row(f"click in {name}", "not there")
        return
    profile = folder / "profile"
    profile.mkdir()
    with Service(folder, ENGINE="piper") as service:
        ids, bare = write_articles(service, _ARTICLES + 1), Bare(service)
        with window(executable, profile, f"http://127.0.0.1:{service.port}") as shown:
            yield from _pressed(name, shown, service, bare, ids)


def _pressed(
    name: str, shown: Window, service: Service, bare: Bare, ids: Sequence[str]
) -> Iterator[Row]:
    first, *ids = ids
    _cold(shown, service, bare, first)  # the first after a start is not the rule
    cold = [_cold(shown, service, bare, article_id) for article_id in ids]
    kept = [shown.press(article_id) for article_id in ids]
    alone = median(alone for _, alone in cold)
    yield from _rows(f"cold click in {name} to", [marks for marks, _ in cold], alone)
    yield from _rows(f"finished narration in {name} to", kept)


def _rows(what: str, clicks: Sequence[dict[str, float]], alone: float = 0) -> Iterator[Row]:
    playing = median(marks["playing"] for marks in clicks)
    moving = median(marks["moving"] for marks in clicks)
    if not alone:
        yield Row(f"{what} `playing`", seconds(playing))
    else:
        yield Row(
            f"{what} `playing`, median of {len(clicks)}",
            seconds(playing),
            f"bare {seconds(alone)}",
            times(playing, alone),
            "at most bare + 100 ms",
            playing <= alone + _BEYOND_BARE_SECONDS,
        )
    yield Row(f"{what} time moving", seconds(moving))


def _cold(
    shown: Window, service: Service, bare: Bare, article_id: str
) -> tuple[dict[str, float], float]:
    alone = bare.opening(article_id)
    marks = shown.press(article_id)
    finish(service, article_id)
    return marks, alone
