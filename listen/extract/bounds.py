"""What a page may cost: bounds on its size and shape, which no page that people wrote is over."""

import re
from typing import Final

from listen.errors import ArticleTooLong

MAX_PAGE_BYTES: Final = 5_000_000
"""The largest page that is looked at."""
MAX_TEXT_CHARS: Final = 300_000
"""The longest text without markup that is looked at, whatever of it is read."""
MAX_PARAGRAPH_CHARS: Final = 50_000
"""The longest line of a text without markup."""
MAX_TEXT_LINES: Final = 30_000
"""The most lines of a text without markup, empty ones too."""
MAX_SHOWN_CHARS: Final = 1_000_000
"""The most visible text of a page."""
MAX_LINES: Final = 8_000
"""The most lines that a page may show."""
MAX_DEPTH: Final = 600_000
"""The most elements round a page's elements and lines, one counted for each that is in it."""
MAX_TAGS: Final = 50_000
"""The most elements that a page may open."""
MAX_TAG_CHARS: Final = 5_000
"""The longest tag, its quoted values aside: a parser's time may grow with their square."""
MAX_ATTRIBUTE_CHARS: Final = 800_000
"""All tags together, their quoted values aside."""
MAX_BRACKETS: Final = 10_000
"""The most brackets of a markdown text, each of which may begin a link."""

# Possessive throughout: one pass over the page, whatever is left open in it.
_TAG: Final = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+"
    r"|<script\b(?:[^<]++|<(?!/script))*+"
    r"""|(?P<tag><[a-z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)""",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")


def check_size(body: bytes) -> None:
    """Stop at a page that is too large to look at.

    Raises ArticleTooLong.
    """
    _check(len(body), MAX_PAGE_BYTES, "The page is over {:,} bytes.")


def check_text(text: str, most: int) -> None:
    """Stop at a text without markup of more than `most` characters, or with a monstrous line.

    Raises ArticleTooLong.
    """
    _check(len(text), most, "The text is over {:,} characters.")
    lines = text.splitlines()
    _check(len(lines), MAX_TEXT_LINES, "The text has over {:,} lines.")
    _check(
        max(map(len, lines), default=0),
        MAX_PARAGRAPH_CHARS,
        "A line of the text is over {:,} characters.",
    )


def check_brackets(text: str) -> None:
    """Stop at a markdown text that is all links.

    Raises ArticleTooLong.
    """
    _check(text.count("["), MAX_BRACKETS, "The text has over {:,} brackets.")


def check_tags(markup: str) -> None:
    """Stop at markup that would keep the parser, or who walks its tree, busy for minutes.

    Raises ArticleTooLong.
    """
    tags = [found["tag"] for found in _TAG.finditer(markup) if found.lastgroup]
    _check(len(tags), MAX_TAGS, "The page has over {:,} tags.")
    for tag in tags:
        if len(tag) > MAX_TAG_CHARS:
            _check(_bare(tag), MAX_TAG_CHARS, "A tag of the page is over {:,} characters.")
    if sum(map(len, tags)) > MAX_ATTRIBUTE_CHARS:
        bare = sum(map(_bare, tags))
        _check(bare, MAX_ATTRIBUTE_CHARS, "The tags of the page are over {:,} characters.")


def _bare(tag: str) -> int:
    return len(_QUOTED.sub("", tag))


def check_lines(lines: int, chars: int = 0, depth: int = 0) -> None:
    """Stop at a page that shows more than anybody wrote.

    Raises ArticleTooLong.
    """
    _check(lines, MAX_LINES, "The page shows over {:,} lines.")
    _check(chars, MAX_SHOWN_CHARS, "The page shows over {:,} characters.")
    _check(depth, MAX_DEPTH, "The page is too large and too deep: over {:,} elements in elements.")


def _check(count: int, most: int, message: str) -> None:
    if count > most:
        raise ArticleTooLong(message.format(most))
