"""The bare engine: the same voice on the same texts, with nothing of ours round it."""

import multiprocessing
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Protocol

from listen.config import Settings
from listen.machine import BEHIND
from listen.narrator import Narrator
from listen.script import Script
from tests.service import Service

_LOADING_SECONDS = 60


class Speak(Protocol):
    """Speaks texts on several processes, and gives the seconds it took."""

    def __call__(self, texts: Sequence[str]) -> float: ...


class Bare:
    """The engine in this process, on one thread, its voice loaded."""

    def __init__(self, service: Service) -> None:
        settings = Settings(source=str(service.source), engine="piper", store=str(service.store))
        self._narrator = Narrator.from_settings(settings)
        _speak("Ready.")

    def script(self, article_id: str) -> Script:
        """Give what an article's narration says."""
        return self._narrator.prepare(article_id)

    def words(self, article_id: str) -> str:
        """Give an article's text as written."""
        return "\n".join(block.text for block in self._narrator.read(article_id).blocks)

    def opening(self, article_id: str) -> float:
        """Speak an article's opening segment, and give the seconds it took."""
        text = self.script(article_id).segments[0].spoken
        started = time.perf_counter()
        _speak(text)
        return time.perf_counter() - started


@contextmanager
def processes(count: int) -> Iterator[Speak]:
    """Give bare engines in processes of their own, all with their voice loaded.

    They step back as far as our workers do, so that whoever else is busy here hinders both alike.
    """
    context = multiprocessing.get_context("spawn")
    loaded = context.Barrier(count + 1)
    with context.Pool(count, _load, (loaded,)) as pool:
        loaded.wait(_LOADING_SECONDS)

        def speak(texts: Sequence[str]) -> float:
            started = time.perf_counter()
            for _ in pool.imap_unordered(_speak, texts):
                pass
            return time.perf_counter() - started

        yield speak


def _load(loaded: "multiprocessing.synchronize.Barrier") -> None:
    os.nice(BEHIND)
    _speak("Ready.")
    loaded.wait(_LOADING_SECONDS)


def _speak(text: str) -> None:
    engine, voice = _voice()
    engine.synthesize(text, voice)


@cache
def _voice():
    from listen.engines.piper import Piper

    engine = Piper()
    return engine, engine.voices()[0]
