"""Whole articles through the queue, beside the bare engine on as many processes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from listen.audio import FRAME_BYTES, FRAME_SECONDS
from tests.bench.articles import write_articles
from tests.bench.bare import Bare, processes
from tests.bench.table import Row
from tests.service import Service

Timed = Callable[[], float]
"""Does something, and gives the seconds it took."""

_ROUNDS = 4
_ARTICLES = 4
"""How many in a round."""
_PROMISED = 0.92


def throughput(folder: Path) -> Iterator[Row]:
    """Narrate some batches, bare first and ours first in turn, so that a drift hits both alike."""
    count = os.cpu_count() or 1
    with Service(folder, ENGINE="piper") as service, processes(count) as speak:
        ids = write_articles(service, _ROUNDS * _ARTICLES)
        batches = [ids[n : n + _ARTICLES] for n in range(0, len(ids), _ARTICLES)]
        texts = _texts(Bare(service), *batches)
        rounds = [
            _round(partial(speak, texts[n]), partial(_prewarm, service, batches[n]), n % 2 == 1)
            for n in range(_ROUNDS)
        ]
        sound = _spoken_seconds(service.store)
    alone, ours = map(sum, zip(*rounds, strict=True))
    ratio = median(bare / queued for bare, queued in rounds)
    yield Row(
        f"{len(ids)} articles prewarmed on {count} processes",
        f"{sound / ours:.1f} s/s",
        f"bare {sound / alone:.1f} s/s",
        f"{ratio:.2f}x",
        f"at least {_PROMISED}x, median of {_ROUNDS} rounds",
        ratio >= _PROMISED,
    )


def _round(bare: Timed, ours: Timed, ours_first: bool) -> tuple[float, float]:
    """Time the same texts on both sides, one after the other; the bare engine's seconds first."""
    if ours_first:
        seconds = ours()
        return bare(), seconds
    return bare(), ours()


def _spoken_seconds(store: Path) -> float:
    """Sum the segments up, so that one which several articles share counts once."""
    bytes_of_sound = sum(file.stat().st_size for file in store.glob("segments/*/*.mp3"))
    return bytes_of_sound / FRAME_BYTES * FRAME_SECONDS


def _texts(bare: Bare, *batches: Sequence[str]) -> list[list[str]]:
    """List what is spoken for each batch; a segment that an earlier one has is kept already."""
    kept: set[str] = set()
    texts = []
    for batch in batches:
        segments = {
            s.key: s.spoken for article_id in batch for s in bare.script(article_id).segments
        }
        texts.append([spoken for key, spoken in segments.items() if key not in kept])
        kept |= segments.keys()
    return texts


def _prewarm(service: Service, ids: Sequence[str]) -> float:
    """Prewarm articles; seconds from the first script that is queued to the last narration.

    The command's own start is no part of it, as the bare engine's processes are there already.
    """
    known = _written(service.store)
    command = [sys.executable, "-m", "listen", "prewarm", *ids]
    subprocess.run(command, env=service.environment, check=True, capture_output=True)
    new = _written(service.store) - known
    queued = [at for file, at in new if file.parts[0] == "scripts"]
    finished = [at for file, at in new if file.parts[0] == "narrations" and file.suffix == ".mp3"]
    assert len(queued) == len(finished) == len(ids), "not every article was new"
    return max(finished) - min(queued)


def _written(store: Path) -> set[tuple[Path, float]]:
    """List the scripts and the narrations in the store, and when each was written."""
    files = (f for folder in ("scripts", "narrations") for f in store.glob(f"{folder}/*/[!.]*"))
    return {(file.relative_to(store), file.stat().st_mtime) for file in files}
