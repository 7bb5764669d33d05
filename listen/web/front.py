"""The front page: what there is, by language, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from listen.articles import Article, Kind
from listen.errors import ArticleError, SourceError, UnknownVoice
from listen.narrator import Narrator
from listen.timeline import duration

_SHOWN: Final = 24
"""The front page is a demo, not an archive; each article may be a request to its source."""
_BESIDE: Final = 4
"""How many stories stand beside a lead and are about as tall as it."""
_FIRST: Final = ("en", "es", "ar")
"""The languages whose editions come first."""


@dataclass(frozen=True)
class Teaser:
    """An article on the front page."""

    article_id: str
    title: str
    language: str
    standfirst: str
    """Or its first paragraph, where it has none."""
    opening: str
    """The paragraph after that."""
    minutes: int
    published: date | None


@dataclass(frozen=True)
class Edition:
    """All teasers of one language, one at least."""

    language: str
    teasers: tuple[Teaser, ...]

    @property
    def lead(self) -> Teaser:
        """The story that the edition opens with."""
        return self.teasers[0]

    @property
    def beside(self) -> tuple[Teaser, ...]:
        """The stories next to it."""
        return self.teasers[1 : 1 + _BESIDE]

    @property
    def below(self) -> tuple[Teaser, ...]:
        """All others."""
        return self.teasers[1 + _BESIDE :]


def editions(narrator: Narrator) -> list[Edition]:
    """Sort what the source lists first into editions.

    Raises SourceError when it cannot list anything.
    """
    listed = islice(narrator.source.ids(), _SHOWN)
    teasers = filter(None, (_teaser(narrator, article_id) for article_id in listed))
    return _by_language(sorted(teasers, key=_age))


def newest(papers: Iterable[Edition]) -> date | None:
    """Give the day of the newest story, if any has a day."""
    days = (teaser.published for paper in papers for teaser in paper.teasers)
    return max(filter(None, days), default=None)


def _by_language(teasers: list[Teaser]) -> list[Edition]:
    there = dict.fromkeys(teaser.language for teaser in teasers)
    languages = [*(code for code in _FIRST if code in there), *sorted(there.keys() - {*_FIRST})]
    return [Edition(code, tuple(t for t in teasers if t.language == code)) for code in languages]


def _age(teaser: Teaser) -> int:
    """Sort what has no day after everything that has one."""
    return -teaser.published.toordinal() if teaser.published else 0


def _teaser(narrator: Narrator, article_id: str) -> Teaser | None:
    """Sum an article up; none that cannot be had or read aloud stands on the page."""
    try:
        page = narrator.fetch(article_id)
        article, script = narrator.read_page(page), narrator.prepare_page(page)
    except (ArticleError, UnknownVoice, SourceError):
        return None
    return Teaser(
        article_id,
        article.title or article_id,
        article.language,
        *_beginning(article),
        max(1, round(duration(script, [None] * len(script.segments)) / 60)),
        article.published,
    )


def _beginning(article: Article) -> tuple[str, str]:
    """Give the first two texts of an article; where there is none, an empty one."""
    texts = (b.text for b in article.blocks if b.kind in {Kind.STANDFIRST, Kind.PARAGRAPH})
    return next(texts, ""), next(texts, "")
