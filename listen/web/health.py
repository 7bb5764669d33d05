"""Whether the service runs, and whether it can do its work."""

from collections.abc import Callable

from flask import Blueprint, Response, jsonify

from listen.errors import SettingError, StoreError
from listen.queue import Queue


class Health:
    """`/healthz` and `/readyz`."""

    def __init__(self, queue: Queue, check: Callable[[], object]) -> None:
        self._queue = queue
        self._check = check

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
        try:
            self._check()
        except SettingError as error:
            raise StoreError(str(error)) from error
        return jsonify(status="ok", workers=self._queue.workers())
