"""What newsrooms do to paragraphs, headlines and whole articles that are out, a function a kind."""

import re
from random import Random
from typing import Final

from listen.articles import Article, Block, Kind
from tests.bench.revisions import words
from tests.bench.revisions.places import everywhere, first_of, inserted, rebuilt, sentences
from tests.bench.revisions.texts import paragraphs

_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÁÉÍÓÚÑ][a-zà-ÿ]{3,}|(?<=\s)ال\w{4,}")
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def paragraph_added(article: Article, chance: Random) -> Article | None:
    """Put a paragraph in."""
    anew = words.paragraph(article.language, chance)
    return inserted(article, chance.choice(paragraphs(article)), anew)


def paragraph_cut(article: Article, chance: Random) -> Article | None:
    """Take a paragraph out."""
    n = chance.choice(paragraphs(article))
    return rebuilt(article, [*article.blocks[:n], *article.blocks[n + 1 :]])


def paragraph_moved(article: Article, chance: Random) -> Article | None:
    """Put a paragraph elsewhere."""
    one, other = chance.sample(paragraphs(article), 2)
    blocks = list(article.blocks)
    blocks.insert(other, blocks.pop(one))
    return rebuilt(article, blocks)


def paragraph_split(article: Article, chance: Random) -> Article | None:
    """Make two paragraphs of one, between its sentences."""
    n = chance.choice(paragraphs(article))
    said = sentences(article, n)
    if len(said) < 2:
        return None
    half = chance.randrange(1, len(said))
    parts = [Block(Kind.PARAGRAPH, " ".join(part)) for part in (said[:half], said[half:])]
    return rebuilt(article, [*article.blocks[:n], *parts, *article.blocks[n + 1 :]])


def headline(article: Article, chance: Random) -> Article | None:
    """Write another headline."""
    return first_of(article, Kind.TITLE, words.HEADLINE[article.language])


def standfirst(article: Article, chance: Random) -> Article | None:
    """Write another standfirst."""
    return first_of(article, Kind.STANDFIRST, words.STANDFIRST[article.language])


def updated(article: Article, chance: Random) -> Article | None:
    """Say at the top when it was updated."""
    return inserted(article, paragraphs(article)[0], words.UPDATED[article.language])


def correction(article: Article, chance: Random) -> Article | None:
    """Say at the end what was wrong."""
    return inserted(article, len(article.blocks), words.CORRECTION[article.language])


def name(article: Article, chance: Random) -> Article | None:
    """Correct a name wherever it stands."""
    found = [word for block in article.blocks for word in _NAME.findall(block.text)]
    named = sorted({word for word in found if found.count(word) > 1})
    if not named:
        return None
    wrong = re.compile(rf"\b{re.escape(chance.choice(named))}\b")
    return everywhere(article, lambda text: wrong.sub(words.NAME[article.language], text))


def live(article: Article, chance: Random) -> Article | None:
    """Let an article grow by two paragraphs at its top and one at its bottom."""
    top = paragraphs(article)[0]
    *above, below = chance.sample(words.NEWS[article.language], 3)
    for text in above:
        article = inserted(article, top, text)
    return inserted(article, len(article.blocks), below)


def quotation_marks(article: Article, chance: Random) -> Article | None:
    """Write straight quotation marks and apostrophes for curly ones."""
    return everywhere(article, lambda text: text.translate(_STRAIGHT))


def white_space(article: Article, chance: Random) -> Article | None:
    """Write other white space, as another editor leaves it."""
    return everywhere(article, lambda text: re.sub(r"(\w) (\w)", "\\1\u00a0 \\2", text) + " \n")
