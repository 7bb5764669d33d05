"""The sound by its key: followed while it is being made, a plain file when it is finished."""

import hashlib
import logging
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final

from flask import Blueprint, Response, after_this_request, jsonify, request
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as Answer

from listen.clips import Clips
from listen.errors import EngineError, NarrationNotFound, QueueError, TooManyRequests
from listen.following import Tails
from listen.narration import Narration
from listen.narrator import Narrator
from listen.queue import Queue
from listen.stores import has_segment, narration_name
from listen.stream import clip
from listen.timeline import Mark, timeline, webvtt
from listen.web.clicks import Clicks
from listen.web.conditions import Validators
from listen.web.delivery import MP3, YEAR, Delivery, answer
from listen.web.fallback import another_voice
from listen.web.handover import followed
from listen.web.limits import ColdWork
from listen.web.places import start as asked_for

log = logging.getLogger(__name__)

_MOST_SEGMENTS: Final = 1_000_000
"""More than any narration has."""


class Sound:
    """`/audio/{key}.mp3`, its segments, its timeline and its captions."""

    def __init__(
        self, narrator: Narrator, queue: Queue, cold: ColdWork, delivery: Delivery, clicks: Clicks
    ) -> None:
        self._narrator = narrator
        self._queue = queue
        self._cold = cold
        self._delivery = delivery
        self._clicks = clicks
        self._tails = Tails(narrator.store, queue)
        self._clips = Clips(self._tails)

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("sound", __name__, url_prefix="/audio")
        routes.add_url_rule("/<key:key>.mp3", "mp3", self.mp3)
        routes.add_url_rule("/<key:key>/<int:n>.mp3", "segment", self.segment)
        routes.add_url_rule("/<key:key>.json", "timeline", self.timeline)
        routes.add_url_rule("/<key:key>.vtt", "captions", self.captions)
        return routes

    def mp3(self, key: str) -> Answer:
        """Give the narration: a file with ranges once finished, till then a stream that follows.

        `?segment=N` starts at that segment, from 0; `?t=SECONDS` at the one that sounds then, which
        is another one once estimates have moved. With `?download=1` it is a file to be kept.
        """
        # Whoever spoke the last segment may have been killed before it joined them.
        narration = self._narrator.finish(self._narrator.hear(key))
        if "download" in request.args:
            after_this_request(partial(_to_be_kept, narration.script.article_id))
        start = asked_for(narration, "segment")
        heard = self._clicks.count(narration, start)
        if narration.ready and start == 0:
            with suppress(NarrationNotFound):  # It may be evicted since, and is spoken again.
                return self._delivery.deliver(narration_name(key), narration.digest)
        try:
            return self._follow(narration, start, heard)
        except EngineError:
            if back := another_voice(narration.script, self._narrator.voices, self._queue):
                return back
            raise

    def segment(self, key: str, n: int) -> Answer:
        """Give one segment as a small complete file, spoken at once when it is missing.

        Those after it are made for whoever comes for them next.
        """
        script = self._narrator.hear(key)
        if n >= len(script.segments):
            raise NarrationNotFound(f"The narration has {len(script.segments)} segments.")
        narration = self._narrator.find(script)
        heard = self._clicks.count(narration, n)
        try:
            self._have_spoken(narration, n)
        except EngineError:
            if back := another_voice(script, self._narrator.voices, self._queue, clip=n):
                return back
            raise
        sound = clip(script, self._narrator.store, n)
        heard()
        digest = hashlib.sha256(sound).hexdigest()[:32]
        return answer(Validators(digest, len(sound)), lambda start, stop: [sound[start:stop]])

    def timeline(self, key: str) -> Response:
        """Say when each segment sounds.

        `?words=1` asks for the words as well, `?words=4-9` for those of the segments 4 to 9: to
        ask for all while the narration is being made, over and over, is costly.
        """
        wanted = _wanted_words()
        narration = self._narrator.find(self._narrator.load(key))
        words = self._narrator.words(narration, wanted) if wanted else ()
        marks = timeline(narration.script, narration.frames, words)
        answer = jsonify(
            key=key,
            duration=narration.duration,
            estimated=not narration.ready,
            segments=[_shown(mark) for mark in marks],
        )
        return _kept(answer, narration)

    def captions(self, key: str) -> Response:
        """Give the captions."""
        narration = self._narrator.find(self._narrator.load(key))
        marks = timeline(narration.script, narration.frames)
        return _kept(Response(webvtt(marks), mimetype="text/vtt"), narration)

    def _have_spoken(self, narration: Narration, n: int) -> None:
        """Have a segment spoken, and those after it as far as that is allowed."""
        script = narration.script
        if not has_segment(self._narrator.store, script.segments[n].key):
            self._cold.admit(script.key)
            self._clips.wait(script, n)
        elif request.method == "GET" and None in narration.frames[n:]:
            try:
                self._cold.admit(script.key)
                self._clips.wait(script, n)
            except (TooManyRequests, QueueError) as error:
                log.info("%s: clip %d alone: %s", script.article_id, n, error)

    def _follow(self, narration: Narration, start: int, heard: Callable[[], None]) -> Response:
        """Answer once the first segment is there, so that what fails before it is an error."""
        headers = {"Cache-Control": "no-store", "Accept-Ranges": "none"}
        if request.method == "HEAD":
            return Response(iter(()), mimetype=MP3, headers=headers)
        if not narration.ready:
            self._cold.admit(narration.script.key)
        listener = self._tails.follow(narration.script, start, heard)
        return Response(followed(listener, request.environ), mimetype=MP3, headers=headers)


def _wanted_words() -> range:
    """Read the numbers of the segments whose words are asked for."""
    asked = request.args.get("words", "0")
    if asked in ("0", "1"):
        return range(_MOST_SEGMENTS * int(asked))
    numbers = re.fullmatch("([0-9]{1,6})-([0-9]{1,6})", asked)
    if not numbers:
        raise BadRequest("words is 1 for all, or two numbers of segments: 4-9.")
    return range(int(numbers[1]), int(numbers[2]) + 1)


def _shown(mark: Mark) -> dict[str, Any]:
    """Show a mark, without words where nothing is known of any."""
    return {name: value for name, value in vars(mark).items() if value or name != "words"}


def _to_be_kept(article_id: str, response: Response) -> Response:
    """Have browsers save the sound under a name that says something (RFC 6266)."""
    response.headers["Content-Disposition"] = f'attachment; filename="{article_id}.mp3"'
    return response


def _kept(response: Response, narration: Narration) -> Response:
    response.headers["Cache-Control"] = YEAR if narration.ready else "no-store"
    return response
