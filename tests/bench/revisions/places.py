"""Where in an article a revision takes place, and how it is put there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from listen.articles import Article, Block, Kind
from listen.lines.sentences import split_sentences
from tests.bench.revisions.texts import paragraphs

Edit = Callable[[Article, Random], Article | None]
"""Revises an article, by a seeded chance; None where there is nothing of its kind to revise."""


def at(
    article: Article, chance: Random, what: re.Pattern[str], change: Callable[[str], str]
) -> Article | None:
    """Change one place of those that a pattern finds in the paragraphs."""
    found = [
        (n, place) for n in paragraphs(article) for place in what.finditer(article.blocks[n].text)
    ]
    if not found:
        return None
    n, place = chance.choice(found)
    text = article.blocks[n].text
    return retold(article, n, text[: place.start()] + change(place[0]) + text[place.end() :])


def among_sentences(
    article: Article,
    chance: Random,
    change: Callable[[Sequence[str]], Sequence[str]],
    taken: int = 1,
    fewest: int = 1,
) -> Article | None:
    """Change so many sentences in a row, in a paragraph that has at least `fewest`."""
    told = [(n, sentences(article, n)) for n in paragraphs(article)]
    enough = [(n, said) for n, said in told if len(said) >= fewest]
    if not enough:
        return None
    n, said = chance.choice(enough)
    first = chance.randrange(len(said) - taken + 1)
    changed = change(said[first : first + taken])
    return retold(article, n, " ".join([*said[:first], *changed, *said[first + taken :]]))


def sentences(article: Article, n: int) -> list[str]:
    """Give the sentences of a block."""
    text = article.blocks[n].text
    return [text[span.start : span.end] for span in split_sentences(text, article.language)]


def everywhere(article: Article, change: Callable[[str], str]) -> Article | None:
    """Change the text of every block."""
    revised = rebuilt(article, [replace(each, text=change(each.text)) for each in article.blocks])
    return None if revised == article else revised


def first_of(article: Article, kind: Kind, text: str) -> Article | None:
    """Give the first block of a kind another text."""
    n = next((n for n, block in enumerate(article.blocks) if block.kind is kind), None)
    return None if n is None else retold(article, n, text)


def retold(article: Article, n: int, text: str) -> Article | None:
    """Give a block another text."""
    if text == article.blocks[n].text:
        return None
    changed = replace(article.blocks[n], text=text)
    return rebuilt(article, [*article.blocks[:n], changed, *article.blocks[n + 1 :]])


def inserted(article: Article, n: int, text: str) -> Article:
    """Put a paragraph in."""
    added = Block(Kind.PARAGRAPH, text)
    return rebuilt(article, [*article.blocks[:n], added, *article.blocks[n:]])


def rebuilt(article: Article, blocks: Sequence[Block]) -> Article:
    """Give an article other blocks."""
    return replace(article, blocks=tuple(blocks))
