"""Many slow listeners of a few narrations that are being made: what they cost, and cost others."""

import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from tests.bench.articles import HEADLINES
from tests.bench.clicks import click
from tests.bench.processes import below, cpu_seconds, share
from tests.bench.table import Row, seconds, times
from tests.crowd import Ear
from tests.service import Service

_LISTENERS = 500
_NARRATIONS = 4
_CLICKS = 5
_ENGINE_SECONDS = 0.5
_WATCHED_SECONDS = 10.0
_PULL_SECONDS = 0.25
_BYTES_A_SECOND = 8_000


def listeners(folder: Path) -> Iterator[Row]:
    """Listen five hundred times in real time, and click on other articles beside it."""
    engine = f"tests.tones:Tones log={folder / 'spoken.log'} seconds={_ENGINE_SECONDS}"
    with Service(folder, ENGINE=engine) as service:
        quiet = [_cold(service, f"quiet-{n}") for n in range(_CLICKS + 1)][1:]
        web = below(service.process.pid, "gunicorn")
        before = share(web)
        with _crowd(service) as narrations:
            busy_before, began = cpu_seconds(web), time.monotonic()
            time.sleep(_WATCHED_SECONDS)
            core = (cpu_seconds(web) - busy_before) / (time.monotonic() - began)
            held = share(web)
            beside = [_cold(service, f"beside-{n}") for n in range(_CLICKS)]
            is_live = all(service.narration(n)["status"] != "ready" for n in narrations)
        assert is_live, "a narration was finished before the last click"
    yield from _rows(held, before, core, beside, quiet)


def _rows(
    held: int, before: int, core: float, beside: Sequence[float], quiet: Sequence[float]
) -> Iterator[Row]:
    who = f"{_LISTENERS} slow listeners of {_NARRATIONS} live narrations"
    yield Row(
        f"{who}: memory of web",
        f"{held / 1e6:.0f} MB",
        f"without {before / 1e6:.0f} MB",
        times(held, before),
        "under 300 MB",
        held < 300e6,
    )
    yield Row("  share of a core that web takes", f"{core:.1%}", "", "", "under 15 %", core < 0.15)
    ours, alone = median(beside), median(quiet)
    yield Row(
        "  cold click beside them to first byte, median",
        seconds(ours),
        f"without {seconds(alone)}",
        times(ours, alone),
        "at most 1.25x",
        ours <= 1.25 * alone,
    )


@contextmanager
def _crowd(service: Service) -> Iterator[list[str]]:
    """Let them listen in real time; gives the articles' IDs."""
    ids = [_write(service, f"live-{n}", 80) for n in range(_NARRATIONS)]
    paths = [f"/audio/{service.narration(article_id)['key']}.mp3" for article_id in ids]
    over = threading.Event()
    with ExitStack() as stack:
        ears = [
            stack.enter_context(Ear(service.port, paths[n % _NARRATIONS]))
            for n in range(_LISTENERS)
        ]
        for ear in ears:
            ear.read_until(b"ID3")
        with ThreadPoolExecutor(1) as pool:
            pulling = pool.submit(_listen, ears, over)
            try:
                yield ids
            finally:
                over.set()
                pulling.result()


def _listen(ears: Sequence[Ear], over: threading.Event) -> None:
    """Take of each what is heard in a moment, moment by moment."""
    for ear in ears:
        ear.sock.setblocking(False)
    while not over.wait(_PULL_SECONDS):
        for ear in ears:
            try:
                came = ear.sock.recv(round(_BYTES_A_SECOND * _PULL_SECONDS))
            except BlockingIOError:
                continue  # It waits for the speech, as a player does.
            assert came, "a listener was let go in mid-stream"


def _cold(service: Service, article_id: str) -> float:
    return click(service, _write(service, article_id, 1)).first


def _write(service: Service, article_id: str, paragraphs: int) -> str:
    body = (
        f"{HEADLINES[n % len(HEADLINES)]}, says report {n} of {article_id}."
        for n in range(paragraphs)
    )
    return service.write(article_id, *body, title=f"What is {article_id} this morning")
