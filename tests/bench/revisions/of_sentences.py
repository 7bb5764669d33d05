"""What newsrooms do to a sentence of an article that is out, a function a kind."""

import re
from collections.abc import Sequence
from random import Random
from typing import Final

from listen.articles import Article
from tests.bench.revisions import words
from tests.bench.revisions.places import among_sentences, at

_WORD: Final = re.compile(r"[^\W\d_]{6,}")
_FIGURE: Final = re.compile(r"\d+")
_QUOTED: Final = re.compile(r"[“«\"][^“”«»\"]{20,}?(?=[.,،]?[”»\"])")
_COMMA: Final = re.compile(r"[,،](?=\s)")
_FIRST_COMMA: Final = re.compile(r"[,،]\s+")


def typo(article: Article, chance: Random) -> Article | None:
    """Take a letter out of a word."""
    return at(article, chance, _WORD, lambda word: word[:2] + word[3:])


def figure(article: Article, chance: Random) -> Article | None:
    """Correct a figure by one."""
    return at(article, chance, _FIGURE, lambda said: f"{int(said) + 1:0{len(said)}}")


def word_added(article: Article, chance: Random) -> Article | None:
    """Hedge: put an adverb before a word."""
    adverb = words.ADVERB[article.language]
    return at(article, chance, _WORD, lambda word: f"{adverb} {word}")


def quote_longer(article: Article, chance: Random) -> Article | None:
    """Let somebody say more."""
    return at(article, chance, _QUOTED, lambda said: said + words.MORE_SAID[article.language])


def translation(article: Article, chance: Random) -> Article | None:
    """Say in brackets and quotation marks what a word means."""
    return at(article, chance, _WORD, lambda word: word + words.MEANING[article.language])


def comma_cut(article: Article, chance: Random) -> Article | None:
    """Take a comma out."""
    return at(article, chance, _COMMA, lambda _: "")


def dash(article: Article, chance: Random) -> Article | None:
    """Make a dash of a comma."""
    return at(article, chance, _COMMA, lambda _: " –")


def rewritten(article: Article, chance: Random) -> Article | None:
    """Say a sentence anew."""
    return among_sentences(article, chance, lambda _: [words.sentence(article.language, chance)])


def added(article: Article, chance: Random) -> Article | None:
    """Add a sentence after another."""
    anew = words.sentence(article.language, chance)
    return among_sentences(article, chance, lambda said: [*said, anew])


def cut(article: Article, chance: Random) -> Article | None:
    """Cut a sentence of several."""
    return among_sentences(article, chance, lambda _: [], fewest=2)


def split(article: Article, chance: Random) -> Article | None:
    """Make two sentences of one, at its first comma."""

    def in_two(said: Sequence[str]) -> list[str]:
        one, *other = _FIRST_COMMA.split(said[0], maxsplit=1)
        return [f"{one}.", other[0][:1].upper() + other[0][1:]] if other else [one]

    return among_sentences(article, chance, in_two)


def merged(article: Article, chance: Random) -> Article | None:
    """Make one sentence of two neighbours."""
    joint = words.AND[article.language]

    def in_one(said: Sequence[str]) -> list[str]:
        one, other = said
        return [one.rstrip(".") + joint + other[:1].lower() + other[1:]]

    return among_sentences(article, chance, in_one, taken=2, fewest=2)
