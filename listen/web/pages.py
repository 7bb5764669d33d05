"""The demo pages round the player."""

from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from flask import Blueprint, render_template

from listen.articles import Article, Kind
from listen.config import Settings
from listen.errors import ArticleError, SourceError, UnknownVoice
from listen.narrator import Narrator
from listen.timeline import duration

_SHOWN: Final = 24
"""The index is a demo, not an archive; each article may be a request to its source."""
_RIGHT_TO_LEFT: Final = {"ar", "fa", "he", "ur"}

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Teaser:
    """An article on the index page."""

    article_id: str
    title: str
    language: str
    direction: Direction
    standfirst: str
    minutes: int


class Pages:
    """`/` and `/articles/{id}`."""

    def __init__(self, narrator: Narrator, settings: Settings) -> None:
        self._narrator = narrator
        self._publisher = settings.publisher

    def blueprint(self) -> Blueprint:
        """Say which address is which method."""
        routes = Blueprint("pages", __name__)
        routes.add_url_rule("/", "index", self.index)
        routes.add_url_rule("/articles/<article_id>", "article", self.article)
        return routes

    def index(self) -> str:
        """Show the articles there are."""
        ids = islice(self._narrator.source.ids(), _SHOWN)
        articles = list(filter(None, map(self._teaser, ids)))
        return render_template("index.html", articles=articles, publisher=self._publisher)

    def article(self, article_id: str) -> str:
        """Show an article with the button in it."""
        article = self._narrator.read(article_id)
        return render_template(
            "article.html",
            article=article,
            article_id=article_id,
            direction=direction(article.language),
            publisher=self._publisher,
        )

    def _teaser(self, article_id: str) -> Teaser | None:
        """Sum an article up; none that cannot be had or read aloud stands on the page."""
        try:
            article = self._narrator.read(article_id)
            script = self._narrator.prepare(article_id)
        except (ArticleError, UnknownVoice, SourceError):
            return None
        seconds = duration(script, [None] * len(script.segments))
        return Teaser(
            article_id,
            article.title or article_id,
            article.language,
            direction(article.language),
            _standfirst(article),
            max(1, round(seconds / 60)),
        )


def direction(language: str) -> Direction:
    """Say which way a language is written."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def _standfirst(article: Article) -> str:
    body = (b.text for b in article.blocks if b.kind in {Kind.STANDFIRST, Kind.PARAGRAPH})
    return next(body, "")
