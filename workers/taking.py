"""Taking: which segment a worker speaks next, of all that are wanted and missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from listen.errors import NarrationNotFound, StoreError
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import has_segment
from listen.timeline import timeline
from workers.board import Board, Next
from workers.claims import Claims
from workers.deadlines import Urgency, urgency, wanted
from workers.news import News

REST_SECONDS: Final = 0.5
"""After this a narration is looked at again whose wanted segments are all being spoken."""
TROUBLED_SECONDS: Final = 1.0
"""After this, one whose store failed."""
_SCRIPTS: Final = 64


@dataclass(frozen=True)
class Turn:
    """A segment that this process has claimed."""

    script: Script
    n: int

    @property
    def key(self) -> str:
        """The segment's key."""
        return self.script.segments[self.n].key


class Taking:
    """Takes the segment with the earliest deadline, by the board, the claims and the store."""

    def __init__(
        self,
        narrator: Narrator,
        board: Board,
        claims: Claims,
        news: News,
        finished: Callable[[], None],
    ) -> None:
        """`finished` is called for each narration that becomes whole here."""
        self._narrator = narrator
        self._finished = finished
        self._board = board
        self._claims = claims
        self._news = news
        self._load = lru_cache(_SCRIPTS)(narrator.load)
        self._starts = lru_cache(_SCRIPTS)(self._estimated_starts)

    def take(self, most: Urgency) -> Turn | None:
        """Claim a segment of the class `most` or before; None when there is nothing to do."""
        while place := self._board.next(most):
            try:
                if turn := self._look(place, most):
                    return turn
            except NarrationNotFound:
                self._board.drop(place.key)
            except StoreError as error:
                self._news.trouble(place.key, str(error))
                self._board.rest(place.key, TROUBLED_SECONDS)
        return None

    def finish(self, script: Script) -> bool:
        """Join the narration when nothing is missing, and forget it; True when it is whole.

        Raises StoreError.
        """
        # The last ones are the likeliest to be missing.
        if not all(self._kept(script, n) for n in reversed(range(len(script.segments)))):
            return False
        self._narrator.finish(script)
        if self._board.drop(script.key):  # Another may have been here at the same time.
            self._finished()
        self._news.announce(script.key)
        return True

    def _look(self, place: Next, most: Urgency) -> Turn | None:
        """Claim the narration's next segment, unless others turn out to be more urgent."""
        script = self._load(place.key)
        missing = self._missing(script)
        for rank, n in missing:
            if urgency(rank) > most or (place.following is not None and rank > place.following):
                self._board.rerank(place.key, rank)
                return None
            turn = Turn(script, n)
            if self._claim(turn):
                self._make_way(turn, missing)
                return turn
        self._see_off(script)
        return None

    def _missing(self, script: Script) -> Iterator[tuple[int, int]]:
        """Give rank and index of the segments that are wanted and not in the store."""
        for rank, n in wanted(self._board.wishes(script.key), self._starts(script.key)):
            if not self._kept(script, n):
                yield rank, n

    def _claim(self, turn: Turn) -> bool:
        if not self._claims.take(turn.key):
            return False
        if self._kept(turn.script, turn.n):
            # Whoever spoke it let go of it between our two looks.
            self._claims.release(turn.key)
            return False
        return True

    def _make_way(self, turn: Turn, others: Iterator[tuple[int, int]]) -> None:
        """Put the narration where its next segment belongs."""
        following = next((rank for rank, n in others if n != turn.n), None)
        if following is None:
            self._board.rest(turn.script.key, REST_SECONDS)
        else:
            self._board.rerank(turn.script.key, following)

    def _see_off(self, script: Script) -> None:
        """Finish a narration that is whole, and forget one of which nothing more is wanted."""
        if self.finish(script):
            return
        more = self._board.wishes(script.key).go_on or next(self._missing(script), None)
        if more:
            # Others speak it, or an opening is on its way out.
            self._board.rest(script.key, REST_SECONDS)
        else:
            self._board.drop(script.key)

    def _kept(self, script: Script, n: int) -> bool:
        return has_segment(self._narrator.store, script.segments[n].key)

    def _estimated_starts(self, key: str) -> list[float]:
        script = self._load(key)
        return [mark.start for mark in timeline(script, [None] * len(script.segments))]
