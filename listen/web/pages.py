"""The demo pages round the player."""

from flask import Blueprint, Response, render_template

from listen.config import Settings
from listen.narrator import Narrator
from listen.web import locales
from listen.web.front import editions, newest
from listen.web.onward import onward
from listen.web.policy import content_policy, is_page


class Pages:
    """`/` and `/articles/{id}`."""

    def __init__(self, narrator: Narrator, settings: Settings) -> None:
        self._narrator = narrator
        self._publisher = settings.publisher
        self._policy = content_policy(settings)

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("pages", __name__)
        routes.add_url_rule("/", "index", self.index)
        routes.add_url_rule("/articles/<article_id>", "article", self.article)
        for write in (locales.direction, locales.own_name):
            routes.add_app_template_filter(write)
        for write_more in (locales.day, locales.weekday, locales.minutes):
            routes.add_app_template_filter(write_more)
        routes.app_context_processor(lambda: {"publisher": self._publisher})
        # Of the application: a problem with a page is a page, too.
        routes.after_app_request(self._guard)
        return routes

    def index(self) -> str:
        """Show the articles there are."""
        papers = editions(self._narrator)
        language = papers[0].language if papers else "en"
        return render_template(
            "index.html", editions=papers, language=language, newest=newest(papers)
        )

    def article(self, article_id: str) -> str:
        """Show an article with the button in it."""
        article = self._narrator.read(article_id)
        return render_template(
            "article.html",
            article=article,
            article_id=article_id,
            language=article.language,
            next=onward(self._narrator, article),
        )

    def _guard(self, response: Response) -> Response:
        if is_page():
            response.headers.setdefault("Content-Security-Policy", self._policy)
        return response
