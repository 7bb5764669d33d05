"""The narration of an article: ask for it, look at it, listen to it."""

from typing import Any

from flask import Blueprint, Response, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from listen.config import Settings
from listen.engines import Voice
from listen.errors import EngineError
from listen.narration import Narration
from listen.narrator import Narrator
from listen.queue import Queue, State
from listen.script import Script
from listen.scripts import doubtful
from listen.web.limits import ColdWork


class Narrations:
    """`/v1/articles/{id}/narration`, `/v1/articles/{id}/audio.mp3`, `/v1/voices`."""

    def __init__(
        self, narrator: Narrator, queue: Queue, cold: ColdWork, settings: Settings
    ) -> None:
        self._narrator = narrator
        self._queue = queue
        self._cold = cold
        self._base_url = settings.base_url

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("narrations", __name__, url_prefix="/v1")
        narration = "/articles/<article_id>/narration"
        routes.add_url_rule(narration, "ask", self.ask, methods=["POST"])
        routes.add_url_rule(narration, "look", self.look, methods=["GET"])
        routes.add_url_rule("/articles/<article_id>/audio.mp3", "listen", self.listen)
        routes.add_url_rule("/voices", "voices", self.voices)
        return routes

    def ask(self, article_id: str) -> Response:
        """Have an article narrated: 200 when it is, 202 while it is being made."""
        narration = self._ask(self._prepare(article_id))
        if narration.ready:
            return self._answer(narration, State("absent"))
        response = self._answer(narration, self._queue.state(narration.script.key))
        response.status_code = 202
        voice = _voice_asked_for()
        response.headers["Location"] = self._address(
            "narrations.look", article_id=article_id, voice=voice
        )
        response.headers["Retry-After"] = "1"
        return response

    def look(self, article_id: str) -> Response:
        """Say how far an article's narration is; never starts work."""
        narration = self._narrator.find(self._prepare(article_id))
        ready = narration.ready
        state = State("absent") if ready else self._queue.state(narration.script.key)
        return self._answer(narration, state)

    def listen(self, article_id: str) -> Answer:
        """Ask, and go to the sound."""
        script = self._prepare(article_id)
        if request.method != "HEAD":
            self._ask(script)
        response = redirect(self._address("sound.mp3", key=script.key), 302)
        response.headers["Cache-Control"] = "no-store"
        return response

    def voices(self) -> Response:
        """List the voices."""
        return jsonify(voices=[_voice(voice) for voice in self._narrator.voices.all()])

    def _prepare(self, article_id: str) -> Script:
        script = self._narrator.prepare(article_id, _voice_asked_for())
        self._narrator.keep(script)
        return script

    def _ask(self, script: Script) -> Narration:
        """Queue what is missing, unless it failed a moment ago."""
        narration = self._narrator.finish(script)
        if not narration.ready:
            state = self._queue.state(script.key)
            if state.status == "failed":
                raise EngineError(state.error)
            if state.status == "absent":
                self._cold.admit(script.key)
                self._queue.ask(script.key)
        return narration

    def _answer(self, narration: Narration, state: State) -> Response:
        response = jsonify(self._json(narration, state))
        response.headers["Cache-Control"] = "no-store"
        return response

    def _json(self, narration: Narration, state: State) -> dict[str, Any]:
        script = narration.script
        answer = {
            "article": script.article_id,
            "title": script.title,
            "language": script.language,
            "engine": script.voice.engine,
            "voice": script.voice.name,
            "version": script.version,
            "key": script.key,
            "status": "ready" if narration.ready else state.status,
            "segments": len(script.segments),
            "segments_ready": narration.segments_ready,
            "duration": narration.duration,
            "estimated": not narration.ready,
            "audio": self._address("sound.mp3", key=script.key),
            "timeline": self._address("sound.timeline", key=script.key),
            "captions": self._address("sound.captions", key=script.key),
        }
        answer |= doubtful(script.doubt)
        return answer | ({"error": state.error} if state.error else {})

    def _address(self, endpoint: str, **values: Any) -> str:
        return self._base_url + url_for(endpoint, **values)


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
