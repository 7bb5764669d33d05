"""Whole articles through the queue, beside the bare engine on as many processes."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from listen.audio import FRAME_BYTES, FRAME_SECONDS
from tests.bench.articles import write_articles
from tests.bench.bare import Bare, processes
from tests.bench.table import Row, times
from tests.service import Service

_ARTICLES = 8


def throughput(folder: Path) -> Iterator[Row]:
    """Narrate two batches, bare first and then ours first, so that a drift hits both alike."""
    count = os.cpu_count() or 1
    with Service(folder, ENGINE="piper") as service, processes(count) as speak:
        ids = write_articles(service, 2 * _ARTICLES)
        one, other = ids[:_ARTICLES], ids[_ARTICLES:]
        texts = _texts(Bare(service), one, other)
        alone = speak(texts[0])
        ours = _prewarm(service, one)
        ours += _prewarm(service, other)
        alone += speak(texts[1])
        sound = _spoken_seconds(service.store)
        yield Row(
            f"{len(ids)} articles prewarmed on {count} processes",
            f"{sound / ours:.1f} s/s",
            f"bare {sound / alone:.1f} s/s",
            times(alone, ours),
            "at least 0.85x",
            alone / ours >= 0.85,
        )


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
    """Prewarm articles; seconds from the command's first word to the last narration."""
    command = [sys.executable, "-m", "listen", "prewarm", *ids]
    with subprocess.Popen(
        command, env=service.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as prewarm:
        try:
            assert prewarm.stdout
            prewarm.stdout.readline()  # it has prepared the scripts, and queues them now
            started = time.time()
            prewarm.communicate()
        finally:
            prewarm.kill()
    assert prewarm.returncode == 0, "the prewarm failed"
    return max(file.stat().st_mtime for file in service.store.glob("narrations/*/*.mp3")) - started
