"""Cold articles in plenty: each with a headline and some paragraphs of a long seed for itself."""

from itertools import product
from pathlib import Path

from tests.service import Service

SEEDS = Path(__file__).parents[2] / "seeds"
_LONG = "library-boat-tides"
_TITLE = "The library that comes in on the tide"
_PARAGRAPHS = 2

_WHO = (
    "Port Ellery council",
    "The island ferry company",
    "A retired harbour pilot",
    "The county archive",
    "Great Skerra fishermen",
    "The lifeboat crew",
    "The lighthouse trust",
    "A marine biologist",
    "Saint Brannoc school",
)
_DOES = (
    "asks for a new sea wall by spring",
    "finds a chart lost since the war",
    "wins a two-year fight over fares",
    "warns of rough water this weekend",
    "opens its doors to every visitor",
    "returns after nine months away",
    "asks the court to hear it again",
    "counts every seal on the sandbank",
    "says the new pier is too short",
)
HEADLINES = [f"{who} {does}" for does, who in product(_DOES, _WHO)]


def write_articles(service: Service, count: int) -> list[str]:
    """Put articles into the source, no two with a sentence of the story in common.

    Only the standfirst and what stands round the story are in all of them. The seed is enough for
    21; later ones have a headline of their own and repeat earlier paragraphs.
    """
    return [_write(service, n) for n in range(count)]


def write_briefs(service: Service, count: int) -> list[str]:
    """Put articles into the source that have a headline and one sentence for themselves."""
    return [
        _page(service, f"brief-{n}", headline, [f"<p>{headline}, the Courier has learned.</p>"])
        for n, headline in enumerate(HEADLINES[:count])
    ]


def copy_seed(service: Service, article_id: str) -> str:
    """Put a seed into the source as it is."""
    (seed,) = SEEDS.glob(f"{article_id}.*")
    (service.source / seed.name).write_bytes(seed.read_bytes())
    return article_id


def _write(service: Service, n: int) -> str:
    story = [line for line in _seed() if line.startswith("<p>")]
    start = n * _PARAGRAPHS % (len(story) - 1)
    return _page(service, f"article-{n}", HEADLINES[n], story[start : start + _PARAGRAPHS])


def _page(service: Service, article_id: str, headline: str, story: list[str]) -> str:
    """Write the page of the long seed with another headline and story."""
    lines = _seed()
    told = [n for n, line in enumerate(lines) if line.startswith("<p>")]
    page = "\n".join([*lines[: told[0]], *story, *lines[told[-1] + 1 :]])
    file = service.source / f"{article_id}.html"
    file.write_text(page.replace(_TITLE, headline), encoding="utf-8")
    return article_id


def _seed() -> list[str]:
    return (SEEDS / f"{_LONG}.html").read_text(encoding="utf-8").splitlines()
