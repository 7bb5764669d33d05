"""Choice: which narration an article's address gives, of all that it has or could have."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Final

from listen.articles import Page
from listen.narration import Narration
from listen.narrator import Narrator
from listen.queue import Queue, State
from listen.script import Script
from listen.standing import Standing
from listen.voices import full_name

_DONE: Final = State("absent")


@dataclass(frozen=True)
class Chosen:
    """The narration to be heard, and what is known of its making."""

    narration: Narration
    state: State = _DONE
    """Of the work on it; on its successor, where it has one."""
    successor: Script | None = None
    """What the article has instead as soon as that is ready; meanwhile this one plays."""
    by_default: bool = False
    """Whether no voice was named, so that another may read if this one fails."""

    @property
    def wanted(self) -> Script:
        """The script that the article is to be read by."""
        return self.successor or self.narration.script

    @property
    def idle(self) -> bool:
        """Whether that is still to be spoken, and nobody works on it."""
        ready = self.narration.ready and self.successor is None
        return not ready and self.state.status == "absent"


Look = Callable[[Script], Narration]


class Choice:
    """Chooses for each article: its voice's narration, one that stands in, or another voice's.

    A named voice reads, whatever is the matter with it. Without one, the first voice reads; if it
    gave the article up, the next reads all of it. Whoever would have to wait for a new voice
    hears a finished narration of the same words meanwhile.
    """

    def __init__(self, narrator: Narrator, queue: Queue) -> None:
        self._narrator = narrator
        self._queue = queue
        self._standing = Standing(narrator)

    def look(self, article_id: str, voice: str | None = None) -> Chosen:
        """Choose from what is there.

        Raises ArticleError, UnknownVoice, SourceError, StoreError, QueueError.
        """
        return self._choose(article_id, voice, self._narrator.find)

    def finish(self, article_id: str, voice: str | None = None) -> Chosen:
        """Choose, and join segments that are all there; raises as `look` does."""
        return self._choose(article_id, voice, self._narrator.finish)

    def note(self, chosen: Chosen) -> None:
        """Remember what the article is given, as it may stand in for a later voice.

        Raises StoreError.
        """
        if chosen.by_default:
            self._standing.note(chosen.wanted)

    def _choose(self, article_id: str, voice: str | None, look: Look) -> Chosen:
        page = self._narrator.fetch(article_id)
        if voice is not None:
            return self._see(self._narrator.prepare_page(page, voice), look)
        return self._by_default(page, look)

    def _by_default(self, page: Page, look: Look) -> Chosen:
        seen = (self._see(script, look, True) for script in self._narrator.readings(page))
        first = next(seen)
        able = (each for each in chain([first], seen) if each.state.status != "failed")
        chosen = next(able, first)
        if chosen.narration.ready or chosen.state.status == "failed":
            return chosen
        if playing := self._standing.find(page, chosen.narration.script):
            successor = chosen.narration.script if self._promising(chosen) else None
            return Chosen(playing, chosen.state, successor, True)
        return next(filter(self._promising, chain([chosen], able)), chosen)

    def _see(self, script: Script, look: Look, by_default: bool = False) -> Chosen:
        narration = look(script)
        state = _DONE if narration.ready else self._queue.state(script.key)
        return Chosen(narration, state, by_default=by_default)

    def _promising(self, chosen: Chosen) -> bool:
        """Tell whether it is there or begun, or could be begun in a voice that works."""
        narration = chosen.narration
        begun = narration.ready or chosen.state.status != "absent"
        return begun or not self._queue.failing(full_name(narration.script.voice))
