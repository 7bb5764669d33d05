"""The narration of an article: ask for it, look at it, listen to it."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from flask import Blueprint, Response, after_this_request, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from listen.choice import Choice, Chosen
from listen.config import Settings
from listen.engines import Voice
from listen.errors import EngineError, StoreError, TooManyRequests
from listen.narration import Narration
from listen.narrator import Narrator
from listen.queue import Queue
from listen.scripts import doubtful
from listen.web.limits import ColdWork
from listen.web.places import start

log = logging.getLogger(__name__)


class Narrations:
    """`/v1/articles/{id}/narration`, `/v1/articles/{id}/audio.mp3`, `/v1/voices`."""

    def __init__(
        self, narrator: Narrator, queue: Queue, cold: ColdWork, settings: Settings
    ) -> None:
        self._narrator = narrator
        self._queue = queue
        self._cold = cold
        self._choice = Choice(narrator, queue)
        self._base_url = settings.base_url

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("narrations", __name__, url_prefix="/v1")
        narration = "/articles/<article_id>/narration"
        routes.add_url_rule(narration, "ask", self.ask, methods=["POST"])
        routes.add_url_rule(narration, "look", self.look, methods=["GET"])
        routes.add_url_rule("/articles/<article_id>/audio.mp3", "listen", self.listen)
        routes.add_url_rule("/articles/<article_id>/captions.vtt", "captions", self.captions)
        routes.add_url_rule("/voices", "voices", self.voices)
        return routes

    def ask(self, article_id: str) -> Response:
        """Have an article narrated: 200 when it is, 202 while it is being made."""
        chosen = self._ask(article_id, self._want)
        if chosen.narration.ready:
            return self._answer(chosen)
        state = self._queue.state(chosen.narration.script.key)
        response = self._answer(replace(chosen, state=state))
        response.status_code = 202
        voice = _voice_asked_for()
        response.headers["Location"] = self._address(
            "narrations.look", article_id=article_id, voice=voice
        )
        response.headers["Retry-After"] = "1"
        return response

    def look(self, article_id: str) -> Response:
        """Say how far an article's narration is; never starts work."""
        return self._answer(self._look(article_id))

    def listen(self, article_id: str) -> Answer:
        """Ask, and go to the sound: from `?t=SECONDS` on, or to the one segment `?clip=N`.

        With `?download=1` it is a file to be kept.
        """
        head = request.method == "HEAD"
        chosen = self._look(article_id) if head else self._ask(article_id, self._click)
        return _led_to(self._sound(chosen))

    def captions(self, article_id: str) -> Answer:
        """Go to the captions; never starts work."""
        key = self._look(article_id).narration.script.key
        return _led_to(self._address("sound.captions", key=key))

    def voices(self) -> Response:
        """List the voices."""
        return jsonify(voices=[_voice(voice) for voice in self._narrator.voices.all()])

    def _look(self, article_id: str) -> Chosen:
        chosen = self._choice.look(article_id, _voice_asked_for())
        self._narrator.keep(chosen.narration.script)
        return chosen

    def _ask(self, article_id: str, begin: Callable[[Narration], None]) -> Chosen:
        """Begin what is missing, unless it failed a moment ago."""
        chosen = self._choice.finish(article_id, _voice_asked_for())
        if chosen.state.status == "failed":
            raise EngineError(chosen.state.error)
        self._narrator.keep(chosen.wanted)
        if chosen.idle:
            self._begin(chosen, begin)
        after_this_request(partial(self._note, chosen))
        return chosen

    def _note(self, chosen: Chosen, response: Response) -> Response:
        """Remember it once the answer is out: the disk takes its time, and no click needs it."""

        def note() -> None:
            try:
                self._choice.note(chosen)
            except StoreError as error:
                log.warning("%s: %s", chosen.wanted.article_id, error)

        response.call_on_close(note)
        return response

    def _want(self, narration: Narration) -> None:
        self._queue.ask(narration.script.key)

    def _click(self, narration: Narration) -> None:
        self._queue.listen(narration.script.key, start(narration, "clip"), 0.0, heard=False)

    def _sound(self, chosen: Chosen) -> str:
        # Whoever waits for its opening is sent here again if there will be none.
        again = {"fallback": 1} if chosen.by_default and not chosen.narration.ready else {}
        place = {"key": chosen.narration.script.key, **again}
        n = start(chosen.narration, "clip")
        if "clip" in request.args:
            return self._address("sound.segment", n=n, **place)
        passed_on = {name: request.args.get(name) for name in ("t", "download")}
        return self._address("sound.mp3", **passed_on, **place)

    def _begin(self, chosen: Chosen, begin: Callable[[Narration], None]) -> None:
        """Begin what nobody works on; where something plays meanwhile, it need not be this click's.

        Raises TooManyRequests.
        """
        try:
            self._cold.admit(chosen.wanted.key)
        except TooManyRequests:
            if chosen.narration.ready:
                return
            raise
        if chosen.narration.ready:
            self._queue.ask(chosen.wanted.key)
        else:
            begin(chosen.narration)

    def _answer(self, chosen: Chosen) -> Response:
        response = jsonify(self._json(chosen))
        response.headers["Cache-Control"] = "no-store"
        return response

    def _json(self, chosen: Chosen) -> dict[str, Any]:
        narration, script = chosen.narration, chosen.narration.script
        answer = {
            "article": script.article_id,
            "title": script.title,
            "language": script.language,
            "engine": script.voice.engine,
            "voice": script.voice.name,
            "version": script.version,
            "key": script.key,
            "status": "ready" if narration.ready else chosen.state.status,
            "segments": len(script.segments),
            "segments_ready": narration.segments_ready,
            "duration": narration.duration,
            "estimated": not narration.ready,
            "audio": self._address("sound.mp3", key=script.key),
            "timeline": self._address("sound.timeline", key=script.key),
            "captions": self._address("sound.captions", key=script.key),
        }
        answer |= doubtful(script.doubt)
        if chosen.successor:
            answer["replaced_by"] = chosen.successor.key
        error = "" if narration.ready else chosen.state.error
        return answer | ({"error": error} if error else {})

    def _address(self, endpoint: str, **values: Any) -> str:
        return self._base_url + url_for(endpoint, **values)


def _led_to(address: str) -> Answer:
    response = redirect(address, 302)
    response.headers["Cache-Control"] = "no-store"
    return response


def _voice_asked_for() -> str | None:
    return request.args.get("voice") or None


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "engine": voice.engine,
        "voice": voice.name,
        "language": voice.language,
        "description": voice.description,
        "installed": voice.installed,
        "install": voice.install,
    }
