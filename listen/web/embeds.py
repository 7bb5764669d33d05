"""The button alone, as a page for frames on other people's pages."""

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, make_response, render_template, request
from werkzeug.exceptions import BadRequest

from listen.articles import Article
from listen.config import Settings
from listen.narrator import Narrator
from listen.web.delivery import MINUTE
from listen.web.locales import direction
from listen.web.policy import content_policy


@dataclass(frozen=True)
class Size:
    """The room that the button takes, in CSS pixels."""

    width: int
    height: int
    least: int
    """The width below which it does not fit."""


PRESETS: Final = {
    "bar": Size(640, 116, 320),  # as high as it is below 27em of width
    "compact": Size(320, 52, 160),
    "round": Size(56, 56, 56),
}
"""The looks of the button, the usual one first."""


@dataclass(frozen=True)
class Button:
    """What a page says of its button."""

    article: Article
    voice: str | None = None
    preset: str | None = None

    @property
    def query(self) -> dict[str, str]:
        """What of it stands in the address of its page."""
        said = {"voice": self.voice, "preset": self.preset}
        return {name: value for name, value in said.items() if value}


def button(
    narrator: Narrator, article_id: str, voice: str | None = None, preset: str | None = None
) -> Button:
    """Check what is said of a button.

    Raises BadRequest, ArticleError, UnknownVoice, SourceError.
    """
    if preset and preset not in PRESETS:
        raise BadRequest(f"preset is one of {', '.join(PRESETS)}.")
    article = narrator.read(article_id)
    narrator.voices.choose(article.language, voice or None)
    return Button(article, voice or None, preset or None)


class Embeds:
    """`/embed/{id}`."""

    def __init__(self, narrator: Narrator, settings: Settings) -> None:
        self._narrator = narrator
        self._publisher = settings.publisher
        # Anybody may frame it.
        self._policy = f"{content_policy(settings)}; frame-ancestors *"

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("embeds", __name__)
        routes.add_url_rule("/embed/<article_id>", "embed", self.embed)
        routes.after_request(self._guard)
        return routes

    def embed(self, article_id: str) -> Response:
        """Show the button, in the article's language; where it is not read aloud, it says why."""
        asked = request.args
        shown = button(self._narrator, article_id, asked.get("voice"), asked.get("preset"))
        page = render_template(
            "embed.html",
            button=shown,
            article=shown.article,
            direction=direction(shown.article.language),
            publisher=self._publisher,
        )
        response = make_response(page)
        response.headers["Cache-Control"] = MINUTE
        return response

    def _guard(self, response: Response) -> Response:
        """Make a problem a page that fits into a frame, and say what a page may load."""
        if response.mimetype == "application/problem+json":
            page = render_template("embed_problem.html", problem=response.get_json())
            response.set_data(page)
            response.mimetype = "text/html"
        response.headers["Content-Security-Policy"] = self._policy
        return response
