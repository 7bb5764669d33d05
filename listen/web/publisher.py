"""The publisher's part of the API, opened by a token."""

from collections.abc import Sequence

from flask import Blueprint, Response, jsonify, request

from listen import scripts
from listen.errors import Unauthorized
from listen.narrator import Narrator
from listen.web.tokens import has_token


class Publisher:
    """`/v1/articles/{id}/script`."""

    def __init__(self, narrator: Narrator, tokens: Sequence[str]) -> None:
        self._narrator = narrator
        self._tokens = tokens

    def blueprint(self) -> Blueprint:
        """Say which address is which method; all of them need a token."""
        routes = Blueprint("publisher", __name__, url_prefix="/v1")
        routes.add_url_rule("/articles/<article_id>/script", "script", self.script)
        routes.before_request(self._check_token)
        return routes

    def script(self, article_id: str) -> Response:
        """Show what would be read, and what was left out and why."""
        page = self._narrator.fetch(article_id)
        script = self._narrator.draft(page, request.args.get("voice"))
        return jsonify(scripts.shown(self._narrator.read_page(page), script))

    def _check_token(self) -> None:
        if not has_token(self._tokens):
            raise Unauthorized("Send one of LISTEN_API_TOKENS as `Authorization: Bearer TOKEN`.")
