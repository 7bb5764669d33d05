"""Each demo article is read exactly as its gold file says: nothing lost, nothing leaked."""

from pathlib import Path

import pytest

from listen.articles import Article, Block, Kind
from listen.extract import extract
from listen.sources import popular
from listen.sources.folder import Folder

ROOT = Path(__file__).parent.parent
SEEDS = Folder(ROOT / "seeds")
GOLD = ROOT / "tests" / "gold"
MARKS = {Kind.TITLE: "# ", Kind.SUBHEAD: "## "}
LANGUAGES = {
    "council-budget-vote": "en",
    "faro-de-santa-brisa": "es",
    "harbour-ferry-returns": "en",
    "how-tide-tables-are-made": "en",
    "library-boat-tides": "en",
    "maktabat-al-hay": "ar",
    "mercado-central-reabre": "es",
    "qitar-sahil-jadid": "ar",
    "souq-al-samak": "ar",
    "storm-warning-buoys": "en",
}


def read(article_id: str) -> Article:
    return extract(SEEDS.fetch(article_id))


def gold(article_id: str) -> list[str]:
    text = (GOLD / f"{article_id}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


def line(block: Block) -> str:
    return MARKS.get(block.kind, "") + block.text


@pytest.mark.parametrize("article_id", LANGUAGES)
def test_a_demo_article_is_read_as_its_gold_says(article_id: str) -> None:
    assert [line(block) for block in read(article_id).blocks] == gold(article_id)


@pytest.mark.parametrize("article_id", LANGUAGES)
def test_the_language_of_a_demo_article_is_found(article_id: str) -> None:
    assert read(article_id).language == LANGUAGES[article_id]


def test_every_demo_article_has_gold_and_every_gold_an_article() -> None:
    assert sorted(LANGUAGES) == SEEDS.ids() == sorted(path.stem for path in GOLD.iterdir())


def test_the_popular_articles_are_among_the_demo_articles() -> None:
    asked = popular(ROOT / "seeds" / "popular.txt")
    assert len(asked) >= 6
    assert set(asked) <= set(LANGUAGES)


def test_one_demo_article_is_long_enough_to_settle_down_with() -> None:
    assert len(" ".join(gold("library-boat-tides")).split()) >= 2500
