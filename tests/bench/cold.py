"""Cold clicks on an idle service, finished ones, and cold ones with a prewarm under way."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.bench.articles import copy_seed, write_articles, write_briefs
from tests.bench.bare import Bare
from tests.bench.clicks import click, finish
from tests.bench.table import Row, ninth_decile, seconds, times
from tests.service import Service

_IDLE = 60
_BUSY = 20
_FINISHED = 50
_PREWARMED = 12
_LONG = "library-boat-tides"
_BETWEEN_SECONDS = 0.3


def cold(folder: Path) -> Iterator[Row]:
    """Click on 60 cold articles, each beside the bare engine; on finished ones; under a prewarm."""
    with Service(folder, ENGINE="piper") as service:
        ids, bare = write_briefs(service, 1 + _IDLE + _BUSY), Bare(service)
        _idle(service, bare, ids.pop())  # the first click after a start is not the rule
        pairs = [_idle(service, bare, article_id) for article_id in ids[:_IDLE]]
        ours, alone = zip(*pairs, strict=True)
        yield from _beside(f"{_IDLE} cold clicks to first byte of sound", ours, alone)
        yield from _finished(service, ids[:_FINISHED])
        with _prewarm(service) as prewarm:
            busy = [_after_a_while(service, article_id) for article_id in ids[_IDLE:]]
            going = prewarm.poll() is None
        yield from _beside(f"{_BUSY} cold clicks under a prewarm", busy, alone)
        yield _ratio(busy, ours)
        if not going:
            yield Row("  (the prewarm was over before the last click)", "")


def _beside(what: str, ours: Sequence[float], alone: Sequence[float]) -> Iterator[Row]:
    """Compare with the bare engine's median: with so few clicks, the worst stands for p99."""
    bare = median(alone)
    for name, value, factor, more in (
        ("median", median(ours), 1.25, 0.040),
        ("worst", max(ours), 2, 0.080),
    ):
        bound = factor * bare + more
        yield Row(
            f"{what}, {name}",
            seconds(value),
            f"bare {seconds(bare)}",
            times(value, bare),
            f"at most {factor}x + {more * 1000:.0f} ms = {seconds(bound)}",
            value <= bound,
        )


def _ratio(busy: Sequence[float], idle: Sequence[float]) -> Row:
    one, other = median(busy), median(idle)
    return Row(
        "  the same beside an idle service, median",
        seconds(one),
        f"idle {seconds(other)}",
        times(one, other),
        "at most 1.3x",
        one <= 1.3 * other,
    )


@contextmanager
def _prewarm(service: Service) -> Iterator["subprocess.Popen[bytes]"]:
    """Have more prewarmed than is done before the last click."""
    ids = [*write_articles(service, _PREWARMED), copy_seed(service, _LONG)]
    with subprocess.Popen(
        [sys.executable, "-m", "listen", "prewarm", *ids],
        env=service.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as prewarm:
        try:
            assert prewarm.stdout
            prewarm.stdout.readline()
            yield prewarm
        finally:
            prewarm.terminate()


def _idle(service: Service, bare: Bare, article_id: str) -> tuple[float, float]:
    """Time the bare engine and a click, one after the other, and wait until all is quiet."""
    alone = bare.opening(article_id)
    ours = click(service, article_id).first
    finish(service, article_id)
    return ours, alone


def _after_a_while(service: Service, article_id: str) -> float:
    time.sleep(_BETWEEN_SECONDS)
    return click(service, article_id).first


def _finished(service: Service, ids: Sequence[str]) -> Iterator[Row]:
    first = [click(service, article_id).first for article_id in ids]
    middle = median(first)
    yield Row(
        "finished narration to first byte of sound, median",
        seconds(middle),
        promise="under 10 ms",
        kept=middle < 0.010,
    )
    yield Row("finished narration to first byte of sound, p90", seconds(ninth_decile(first)))
