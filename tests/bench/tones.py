"""What does not depend on a voice: fifty clicks at once, and memory over many articles."""

import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bench.articles import HEADLINES
from tests.bench.clicks import click, finish
from tests.bench.processes import memory
from tests.bench.table import Row, times
from tests.service import Service

_CLICKS = 50
_ARTICLES = 200
_BEFORE = 20
_LISTENERS = 4


def coalescing(folder: Path) -> Iterator[Row]:
    """Click fifty times at once on one cold article."""
    with Service(folder) as service:
        article_id = service.write("election", *(f"Everybody reads {h}." for h in HEADLINES[:12]))
        with ThreadPoolExecutor(_CLICKS) as pool:
            heard = list(pool.map(lambda _: click(service, article_id), range(_CLICKS)))
        bodies = {hashlib.md5(one.body).digest() for one in heard}
        finish(service, article_id)
        spoken = [text for text in service.spoken() if text != "Ready."]
        segments = service.narration(article_id)["segments"]
        yield Row(
            f"{_CLICKS} clicks at once: different bodies",
            str(len(bodies)),
            promise="one",
            kept=len(bodies) == 1,
        )
        yield Row(
            f"{_CLICKS} clicks at once: segments spoken",
            str(len(spoken)),
            f"in script {segments}",
            times(len(spoken), segments),
            "each once",
            len(spoken) == len(set(spoken)) == segments,
        )


def flat(folder: Path) -> Iterator[Row]:
    """Listen to 200 short articles, and see what the service's processes hold before and after."""
    with Service(folder) as service:
        ids = [_short(service, n) for n in range(_BEFORE + _ARTICLES)]
        _listen(service, ids[:_BEFORE])
        before = memory(service.process.pid)
        _listen(service, ids[_BEFORE:])
        after = memory(service.process.pid)
    yield Row(
        f"memory of all processes after {_ARTICLES} articles",
        f"{after / 1e6:.0f} MB",
        f"before {before / 1e6:.0f} MB",
        times(after, before),
        "grows under 10 %",
        after < 1.1 * before,
    )


def _short(service: Service, n: int) -> str:
    headline = HEADLINES[n % len(HEADLINES)]
    body = f"Story number {n} is short. {headline}."
    return service.write(f"short-{n}", body, title=f"{headline}, part {n}")


def _listen(service: Service, ids: list[str]) -> None:
    with ThreadPoolExecutor(_LISTENERS) as pool:
        list(pool.map(lambda article_id: click(service, article_id), ids))
    finish(service, *ids)
