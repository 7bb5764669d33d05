"""Whether the service runs, and whether it can do its work."""

from flask import Blueprint, Response, jsonify

from listen.narrator import Narrator
from listen.queue import Queue


class Health:
    """`/healthz` and `/readyz`."""

    def __init__(self, narrator: Narrator, queue: Queue) -> None:
        self._narrator = narrator
        self._queue = queue

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("health", __name__)
        routes.add_url_rule("/healthz", "alive", self.alive)
        routes.add_url_rule("/readyz", "ready", self.ready)
        return routes

    def alive(self) -> Response:
        """Answer, which is all that is asked."""
        return jsonify(status="ok")

    def ready(self) -> Response:
        """Answer 200 when a cold click can be served: the store, the broker and a worker are there.

        Raises StoreError, QueueError.
        """
        self._narrator.store.path("ready")
        return jsonify(status="ok", workers=self._queue.workers())
