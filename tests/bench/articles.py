"""Cold articles in plenty: each with a headline and some paragraphs of a long seed for itself."""

import re
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
)
_DOES = (
    "asks for a new sea wall by spring",
    "finds a chart lost since the war",
    "wins a two-year fight over fares",
    "warns of rough water this weekend",
    "opens its doors to every visitor",
    "returns after nine months away",
)
HEADLINES = [f"{who} {does}" for does, who in product(_DOES, _WHO)]


def write_articles(service: Service, count: int) -> list[str]:
    """Put articles into the source, no two with a sentence of the story in common.

    Only the standfirst and what stands round the story are in all of them. The seed is enough for
    21; later ones have a headline of their own and repeat earlier paragraphs.
    """
    return [_write(service, n) for n in range(count)]


def copy_seed(service: Service, article_id: str) -> str:
    """Put a seed into the source as it is."""
    (seed,) = SEEDS.glob(f"{article_id}.*")
    (service.source / seed.name).write_bytes(seed.read_bytes())
    return article_id


def _write(service: Service, n: int) -> str:
    lines = (SEEDS / f"{_LONG}.html").read_text(encoding="utf-8").splitlines()
    story = [line for line in lines if line.startswith("<p>")]
    first, last = lines.index(story[0]), lines.index(story[-1])
    start = n * _PARAGRAPHS % (len(story) - 1)
    kept = [*lines[:first], *story[start : start + _PARAGRAPHS], *lines[last + 1 :]]
    page = re.sub(re.escape(_TITLE), HEADLINES[n], "\n".join(kept))
    article_id = f"article-{n}"
    (service.source / f"{article_id}.html").write_text(page, encoding="utf-8")
    return article_id
