"""What workers take of a core for each segment, beyond speaking and rendering it.

That is all of Celery, masters and pools, with the wishes, claims, news and counts on the broker and
the putting into the store.
"""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from listen.audio import render
from listen.config import Settings
from listen.narrator import Narrator
from tests.bench.articles import HEADLINES
from tests.bench.processes import below, cpu_seconds
from tests.bench.table import Row
from tests.service import Service
from tests.tones import Tones

_ARTICLES = 24
_PARAGRAPHS = 12
_PROMISED_MS = 8.0


def overhead(folder: Path) -> Iterator[Row]:
    """Prewarm some hundreds of segments by an engine that beeps, which costs next to nothing."""
    with Service(folder) as service:
        ids = [_write(service, n) for n in range(_ARTICLES)]
        texts = _texts(service, ids)
        workers = below(service.process.pid, "celery")
        broker = below(service.process.pid, "valkey")
        alone = _alone(texts)
        before, moved_before = cpu_seconds(workers), cpu_seconds(broker)
        command = [sys.executable, "-m", "listen", "prewarm", *ids]
        subprocess.run(command, env=service.environment, check=True, capture_output=True)
        ours, moved = cpu_seconds(workers) - before, cpu_seconds(broker) - moved_before
        alone = (alone + _alone(texts)) / 2
    over, bare = 1000 * (ours - alone) / len(texts), 1000 * alone / len(texts)
    yield Row(
        f"workers' CPU for each of {len(texts)} segments, beyond sound",
        f"{over:.1f} ms",
        f"sound {bare:.1f} ms",
        "",
        f"under {_PROMISED_MS:.0f} ms",
        over < _PROMISED_MS,
    )
    yield Row("  the broker's beside it", f"{1000 * moved / len(texts):.1f} ms")


def _write(service: Service, n: int) -> str:
    """Put an article into the source, of paragraphs that no other has."""
    said = (HEADLINES[(n + k) % len(HEADLINES)] for k in range(_PARAGRAPHS))
    body = (f"It is paragraph {k} of story {n}: {headline}." for k, headline in enumerate(said))
    return service.write(f"story-{n}", *body, title=f"The story number {n}")


def _texts(service: Service, ids: list[str]) -> list[str]:
    """List what is spoken, a segment that several articles share once."""
    settings = Settings(source=str(service.source), engine=service.settings["ENGINE"])
    narrator = Narrator.from_settings(settings)
    segments = (s for article_id in ids for s in narrator.prepare(article_id).segments)
    return list({s.key: s.spoken for s in segments}.values())


def _alone(texts: list[str]) -> float:
    """Speak and render on as many processes as the workers have, and give the CPU seconds."""
    with multiprocessing.get_context("spawn").Pool(os.cpu_count()) as pool:
        return sum(pool.map(_render, texts, chunksize=1))


def _render(text: str) -> float:
    engine = Tones()
    started = time.process_time()
    render(engine.synthesize(text, engine.voices()[0]), 0.0)
    return time.process_time() - started
