"""Warm before the click: a page whose button comes into view has the opening spoken."""

from collections.abc import Sequence

from flask import Blueprint, Response, jsonify, request

from listen.choice import Choice, Chosen
from listen.errors import EngineError, WarmingOff
from listen.narrator import Narrator
from listen.queue import WARMED, Queue
from listen.web.limits import Bound


class Warm:
    """`/v1/articles/{id}/warm`."""

    def __init__(self, narrator: Narrator, queue: Queue, bounds: Sequence[Bound]) -> None:
        """`bounds` are all to be kept; without any, nothing is warmed."""
        self._narrator = narrator
        self._queue = queue
        self._choice = Choice(narrator, queue)
        self._bounds = bounds

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("warm", __name__, url_prefix="/v1")
        # GET as well: that is what `<link rel="prefetch">` sends.
        routes.add_url_rule(
            "/articles/<article_id>/warm", "warm", self.warm, methods=["GET", "POST"]
        )
        return routes

    def warm(self, article_id: str) -> Response:
        """Have an opening spoken when the workers are free: 200 it is, 202 it will be.

        Raises WarmingOff, TooManyRequests, QueueError before anything is fetched.
        """
        self._count()
        chosen = self._choice.look(article_id, request.args.get("voice") or None)
        narration = chosen.narration
        warm = narration.ready or None not in narration.frames[:WARMED]
        if not warm:
            self._warm(chosen)
        response = jsonify(key=narration.script.key, warm=warm)
        response.status_code = 200 if warm else 202
        response.headers["Cache-Control"] = "no-store"
        return response

    def _count(self) -> None:
        if not self._bounds:
            raise WarmingOff("LISTEN_WARM says how often openings may be warmed.")
        for bound in self._bounds:
            bound.count()

    def _warm(self, chosen: Chosen) -> None:
        """Queue the opening, unless it failed a moment ago."""
        if chosen.state.status == "failed":
            raise EngineError(chosen.state.error)
        self._narrator.keep(chosen.wanted)
        self._queue.warm(chosen.wanted.key)
