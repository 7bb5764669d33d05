"""What a revision costs: how much of the speech is kept, and what is spoken anew without need.

Nothing is spoken: scripts are compared. "anew 1.2 of 1.1" are segments that are spoken anew for one
revision, and those of them that say what stood nowhere in the article before. Speech is weighed by
its estimated seconds; the corpus has articles of 3 to 60 paragraphs, most of them short.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from random import Random
from statistics import mean
from typing import Final

from listen.articles import Article
from listen.script import Script, Segment, write_script
from listen.voices import Voices
from tests.bench.revisions import of_articles, of_sentences
from tests.bench.revisions.places import Edit
from tests.bench.revisions.texts import pushed, texts
from tests.bench.table import Row

IN_A_SENTENCE: Final[Mapping[str, Edit]] = {
    "a typo": of_sentences.typo,
    "a figure corrected": of_sentences.figure,
    "a word added": of_sentences.word_added,
    "a comma less": of_sentences.comma_cut,
    "a quotation lengthened": of_sentences.quote_longer,
    "a translation in brackets": of_sentences.translation,
    "a sentence rewritten": of_sentences.rewritten,
}
OF_SENTENCES: Final[Mapping[str, Edit]] = {
    "a sentence added": of_sentences.added,
    "a sentence cut": of_sentences.cut,
    "a sentence split in two": of_sentences.split,
    "two sentences merged": of_sentences.merged,
}
OF_ARTICLES: Final[Mapping[str, Edit]] = {
    "a paragraph added": of_articles.paragraph_added,
    "a paragraph cut": of_articles.paragraph_cut,
    "a paragraph moved": of_articles.paragraph_moved,
    "a paragraph split in two": of_articles.paragraph_split,
    "another headline": of_articles.headline,
    "another standfirst": of_articles.standfirst,
    "an “updated” line at the top": of_articles.updated,
    "a correction at the end": of_articles.correction,
    "a name corrected throughout": of_articles.name,
    "a live article that grows": of_articles.live,
}
NOT_HEARD: Final[Mapping[str, Edit]] = {
    "a dash for a comma": of_sentences.dash,
    "straight quotation marks": of_articles.quotation_marks,
    "white space only": of_articles.white_space,
}
_OF_ONE_SENTENCE: Final = 1.2
_NOT_HEARD: Final = 0.05


@dataclass(frozen=True)
class Cost:
    """What one revision costs."""

    reused: float
    """The share of the revised article's speech that is kept."""
    spoken: int
    """How many segments are spoken anew."""
    needed: int
    """How many of them say what the article did not say before."""


def revisions(folder: Path) -> Iterator[Row]:
    """Revise every article in every way, and print what is kept and what is spoken anew."""
    voices, articles = Voices.from_settings("piper", ""), texts()
    for what, edits, most in (
        ("an edit of one sentence", IN_A_SENTENCE, _OF_ONE_SENTENCE),
        ("sentences added, cut, split, merged", OF_SENTENCES, inf),
        ("paragraphs, headlines, notes, names", OF_ARTICLES, inf),
        ("an edit that is not heard", NOT_HEARD, _NOT_HEARD),
    ):
        costs = {name: list(_costs(edit, articles, voices)) for name, edit in edits.items()}
        yield from (_row(f"  {name}", each) for name, each in costs.items())
        yield _row(what, [cost for each in costs.values() for cost in each], most)


def cost(before: Script, after: Script) -> Cost:
    """Compare an article's script with that of its revision."""
    kept, written = {s.key for s in before.segments}, _written(before)
    anew = [s for s in after.segments if s.key not in kept]
    needed = [s for s in anew if s.text not in written]
    total = _seconds(after.segments, after)
    return Cost(1 - _seconds(anew, after) / total, len(anew), len(needed))


def _written(script: Script) -> str:
    """Give what is read of an article, a block a line."""
    lines: dict[int, list[str]] = {}
    for segment in script.segments:
        lines.setdefault(segment.block, []).append(segment.text)
    return "\n".join(" ".join(said) for said in lines.values())


def _seconds(segments: Sequence[Segment], script: Script) -> float:
    return sum(len(s.spoken) for s in segments) / script.voice.characters_per_second


def _costs(edit: Edit, articles: Sequence[Article], voices: Voices) -> Iterator[Cost]:
    for article in articles:
        revised = edit(article, Random(article.article_id))
        if revised is not None:
            voice = voices.choose(article.language)
            yield cost(write_script(article, voice), write_script(pushed(revised), voice))


def _row(name: str, costs: Sequence[Cost], most: float = inf) -> Row:
    spoken, needed = mean(c.spoken for c in costs), mean(c.needed for c in costs)
    return Row(
        f"{name} ({len(costs)}): kept",
        f"{mean(c.reused for c in costs):.1%}",
        f"anew {spoken:.2f} of {needed:.2f}",
        f"{spoken / needed:.2f}x" if needed else "",
        f"at most {most} segments anew" if most < inf else "",
        spoken <= most,
    )
