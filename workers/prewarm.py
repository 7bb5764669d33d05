"""Many articles at once, behind every listener."""

import time
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from listen.errors import ArticleError, ListenError, ServiceError, SourceError, UnknownVoice
from listen.narration import Narration
from listen.narrator import Narrator
from listen.queue import Queue
from listen.script import Script
from listen.standing import Standing

_LOOK_SECONDS: Final = 1.0
_RESTS: Final = 3
"""How often a source may ask for a rest over one article."""
_LOOKED_AT: Final = 16
"""How many unfinished narrations are looked at; workers finish them in about this order."""


class Batch:
    """Articles to be narrated, and how far they are."""

    def __init__(self, narrator: Narrator, ids: Iterable[str], voice: str | None = None) -> None:
        self._narrator = narrator
        self._standing = Standing(narrator)
        self._by_default = voice is None
        self.failures: dict[str, ListenError] = {}
        """What went wrong, by article ID."""
        narrations = [narrator.find(script) for script in self._prepare(ids, voice)]
        self.articles = len(narrations)
        """How many articles can be narrated."""
        self.seconds = sum(narration.duration for narration in narrations)
        """How long they sound, estimated where they are not spoken yet."""
        self._pending = {n.script.key: n for n in narrations if not n.ready}

    def _prepare(self, ids: Iterable[str], voice: str | None) -> Iterator[Script]:
        for article_id in ids:
            try:
                yield self._patiently(article_id, voice)
            except (ArticleError, UnknownVoice, SourceError) as error:
                self.failures[article_id] = error

    def _patiently(self, article_id: str, voice: str | None) -> Script:
        """Prepare an article; a source that asks for a rest gets it, if not for ever."""
        for _ in range(_RESTS):
            try:
                return self._narrator.prepare(article_id, voice)
            except SourceError as error:
                if error.retry_after is None:
                    raise
                time.sleep(error.retry_after)
        return self._narrator.prepare(article_id, voice)

    @property
    def missing_segments(self) -> int:
        """Count the segments that are not spoken yet."""
        return sum(
            len(narration.frames) - narration.segments_ready for narration in self._pending.values()
        )

    @property
    def missing_articles(self) -> int:
        """Count the articles that are not finished yet."""
        return len(self._pending)

    def run(self, queue: Queue) -> Iterator[int]:
        """Queue what is missing and wait for it; give how many segments still are, now and then.

        Raises QueueError, StoreError.
        """
        for narration in self._pending.values():
            self._narrator.keep(narration.script)
            if self._by_default:
                self._standing.note(narration.script)
            queue.ask(narration.script.key)
        while self._pending:
            for narration in list(islice(self._pending.values(), _LOOKED_AT)):
                self._look(narration.script, queue)
            yield self.missing_segments
            time.sleep(_LOOK_SECONDS if self._pending else 0)

    def _look(self, script: Script, queue: Queue) -> None:
        narration = self._narrator.find(script)
        self._pending[script.key] = narration
        if narration.ready:
            del self._pending[script.key]
            return
        state = queue.state(script.key)
        if state.status == "failed":
            self._fail(narration, state.error)
        elif state.status == "absent":
            # Whoever worked on it was killed.
            queue.ask(script.key)

    def _fail(self, narration: Narration, error: str) -> None:
        self.failures[narration.script.article_id] = ServiceError(error)
        del self._pending[narration.script.key]
