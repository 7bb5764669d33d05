"""Cold clicks on an idle service, finished ones, and cold ones with a prewarm under way."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench.articles import write_articles
from tests.bench.bare import Bare
from tests.bench.clicks import click, finish
from tests.bench.table import Row, compare, ninth_decile, seconds
from tests.service import Service

_COLD = 20
_FINISHED = 50
_BUSY = 8
_BETWEEN_SECONDS = 0.5


def cold(folder: Path) -> Iterator[Row]:
    """Click on 20 cold articles, each beside the bare engine; then on a finished one."""
    with Service(folder, ENGINE="piper") as service:
        ids = write_articles(service, _COLD + 1)
        bare = Bare(service)
        _idle(service, bare, ids.pop())  # the first click after a start is not the rule
        ours, alone = zip(*(_idle(service, bare, article_id) for article_id in ids), strict=True)
        middle, usual = compare("cold click to first byte of sound", ours, alone)
        bound = 1.5 * median(alone) + 0.080
        promise = f"at most 1.5x + 80 ms = {seconds(bound)}"
        yield replace(middle, promise=promise, kept=median(ours) <= bound)
        yield usual
        yield from _finished(service, ids[0])


def busy(folder: Path) -> Iterator[Row]:
    """Click on cold articles while a prewarm of many others is under way."""
    with Service(folder, ENGINE="piper") as service:
        ids = write_articles(service, _COLD)
        clicked, prewarmed = ids[:_BUSY], ids[_BUSY:]
        bare = Bare(service)
        alone = [bare.opening(article_id) for article_id in clicked]
        command = [sys.executable, "-m", "listen", "prewarm", *prewarmed]
        with subprocess.Popen(
            command, env=service.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as prewarm:
            try:
                assert prewarm.stdout
                prewarm.stdout.readline()
                ours = [_after_a_while(service, article_id) for article_id in clicked]
                going = prewarm.poll() is None
            finally:
                prewarm.terminate()
        yield from compare(f"cold click while {len(prewarmed)} are prewarmed", ours, alone)
        if not going:
            yield Row("  (the prewarm was over before the last click)", "")


def _idle(service: Service, bare: Bare, article_id: str) -> tuple[float, float]:
    """Time the bare engine and a click, one after the other, and wait until all is quiet."""
    alone = bare.opening(article_id)
    ours = click(service, article_id).first
    finish(service, article_id)
    return ours, alone


def _after_a_while(service: Service, article_id: str) -> float:
    time.sleep(_BETWEEN_SECONDS)
    return click(service, article_id).first


def _finished(service: Service, article_id: str) -> Iterator[Row]:
    first = [click(service, article_id).first for _ in range(_FINISHED)]
    middle = median(first)
    yield Row(
        "finished narration to first byte of sound, median",
        seconds(middle),
        promise="under 20 ms",
        kept=middle < 0.020,
    )
    yield Row("finished narration to first byte of sound, p90", seconds(ninth_decile(first)))
