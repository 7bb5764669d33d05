"""Article and voice to a script: what will be spoken, segment by segment, with keys and pauses."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from listen.articles import Article
from listen.audio import RECIPE
from listen.engines import Voice
from listen.errors import NothingToRead
from listen.lines import write_lines
from listen.spoken.lexicon import BUILT_IN, Lexicon

TAG_RECIPE: Final = "1"
"""Names the form of the tag before the sound; part of every narration's key."""


@dataclass(frozen=True)
class Segment:
    """One unit of speech, and the pause after it."""

    text: str
    """As written."""
    spoken: str
    """What the engine is given."""
    pause_ms: int
    """The silence after it; at least 48 ms, of which the encoder makes the first 48."""
    block: int
    """The index of its block in the article."""
    start: int
    """Where its text begins in its block's text, in characters."""
    key: str
    """Hash of everything that shapes its sound."""


@dataclass(frozen=True)
class Script:
    """What is read, in order: enough to speak it without the article at hand."""

    article_id: str
    title: str
    language: str
    version: str
    """The version of the article it was written from."""
    voice: Voice
    segments: tuple[Segment, ...]
    kinds: tuple[str, ...]
    """The kind of each block of the article, by block index."""
    published: date | None
    url: str | None
    publisher: str
    doubt: str | None = None
    """Why the article may not be what its page says; no part of any key."""

    @cached_property
    def key(self) -> str:
        """Hash of all that the sound, its tag and its timeline say."""
        return _digest(
            RECIPE,
            TAG_RECIPE,
            [(s.key, s.pause_ms, s.text, s.block, s.start) for s in self.segments],
            self.kinds,
            [self.article_id, self.title, self.language, self.publisher, self.url],
            str(self.published),
        )


def segment_key(spoken: str, voice: Voice) -> str:
    """Hash everything that shapes the sound of one segment."""
    return _digest(RECIPE, voice.engine, voice.name, voice.fingerprint, voice.gain_db, spoken)


def write_script(
    article: Article, voice: Voice, publisher: str = "", lexicon: Lexicon = BUILT_IN
) -> Script:
    """Cut the article into segments and say how each is spoken; nothing is synthesized.

    Raises NothingToRead when no block holds a word.
    """
    lines = write_lines(article.blocks, article.language, voice, lexicon)
    if not lines:
        raise NothingToRead("The article holds no words to read.")
    return Script(
        article_id=article.article_id,
        title=article.title,
        language=article.language,
        version=article.version,
        voice=voice,
        segments=tuple(
            Segment(**vars(line), key=segment_key(line.spoken, voice)) for line in lines
        ),
        kinds=tuple(block.kind.value for block in article.blocks),
        published=article.published,
        url=article.url,
        publisher=publisher,
        doubt=article.doubt,
    )


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]
