"""What a page says, before anyone speaks."""

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final

from listen.errors import InvalidArticleID

_ID = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,199}")

OPEN_END: Final = datetime.max.replace(tzinfo=UTC)
"""When a live blog ends that does not say when."""


def check_article_id(article_id: str) -> str:
    """Return the ID when it is well formed.

    Raises InvalidArticleID.
    """
    if not _ID.fullmatch(article_id):
        raise InvalidArticleID(
            "An article ID is 1-200 characters of A-Z a-z 0-9 . _ ~ -, not starting with a dot."
        )
    return article_id


class Kind(StrEnum):
    """What a block is in its article."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST_ITEM = "list_item"


@dataclass(frozen=True)
class Block:
    """One piece of an article that is read."""

    kind: Kind
    """What it is."""
    text: str
    """Its text as written, on one line, without invisible characters."""


@dataclass(frozen=True)
class LeftOut:
    """One piece of a page that is not read."""

    text: str
    """The text as the page has it."""
    why: str
    """The reason, in a word or two: "caption", "menu", "related"."""


@dataclass(frozen=True)
class Page:
    """What a source has under an ID, untouched."""

    article_id: str
    """The ID it was asked for by."""
    body: bytes
    """The page's bytes."""
    media_type: str
    """`text/html`, `text/plain`, `text/markdown` or `application/json`."""
    url: str | None = None
    """Where readers find it."""
    charset: str | None = None
    """What the source says of its encoding, if anything."""


@dataclass(frozen=True)
class Article:
    """What is to be read, in order, and what was left out."""

    article_id: str
    """The source's ID."""
    language: str
    """Two-letter language code, lower case (`en`, `es`, `ar`)."""
    blocks: tuple[Block, ...]
    """What is read; the title, when there is one, comes first."""
    left_out: tuple[LeftOut, ...] = ()
    """What is not read, in the page's order."""
    published: date | None = None
    """The day of publication."""
    url: str | None = None
    """Where readers find it."""
    doubt: str | None = None
    """Why it may not be what the page says; None where nothing speaks against it."""
    live_until: datetime | None = None
    """Until when it is a live blog, which is added to while it is read; None for an article."""

    @property
    def is_live(self) -> bool:
        """Whether it is a live blog that is still running."""
        return self.live_until is not None and datetime.now(UTC) < self.live_until

    @property
    def title(self) -> str:
        """The title's text, or the empty string."""
        return next((block.text for block in self.blocks if block.kind is Kind.TITLE), "")

    @property
    def version(self) -> str:
        """A hash of what is read: chrome, ads and most-read do not change it."""
        said = json.dumps([self.language, [(b.kind, b.text) for b in self.blocks]])
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def not_narrated(article: Article) -> str:
    """Say why an article is not read aloud at present; empty when it is."""
    if article.is_live:
        return "This live blog is still running, so it is not read aloud yet."
    return ""
