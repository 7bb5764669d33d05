"""The form in which a CMS pushes an article, JSON, to a reading."""

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from listen.articles import OPEN_END, Block, Kind, LeftOut
from listen.errors import UnreadableArticle
from listen.extract.bounds import MAX_TEXT_CHARS
from listen.extract.characters import one_line
from listen.extract.html import read_html
from listen.extract.reading import Reading
from listen.extract.text import read_text

_UNREAD = {Kind.BYLINE, Kind.DATE}
"""What a page tells of an article, and nobody reads out."""
_BODIES = ("blocks", "html", "text")


def read_pushed(text: str, most: int = MAX_TEXT_CHARS) -> Reading:
    """Read a pushed article: its fields, and one of `blocks`, `html` and `text`.

    Raises UnreadableArticle, saying which field is wrong; ArticleTooLong over `most` characters.
    """
    fields = _object(text)
    body = _body(fields, most)
    named = {kind: one_line(_string(fields, kind) or "") for kind in (Kind.TITLE, Kind.STANDFIRST)}
    opening = tuple(Block(kind, said) for kind, said in named.items() if said)
    rest = tuple(block for block in body.blocks if not _said(block, named))
    return replace(
        body,
        blocks=opening + rest,
        language=_string(fields, "language") or body.language,
        published=_day(fields) or body.published,
        url=_string(fields, "url") or body.url,
        live_until=_live_until(fields, body.live_until),
    )


def _object(text: str) -> dict[str, Any]:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle(f"The article is not JSON: {error}.") from error
    if not isinstance(fields, dict):
        raise UnreadableArticle("The article is JSON, but not an object.")
    return fields


def _body(fields: dict[str, Any], most: int) -> Reading:
    given = [name for name in _BODIES if fields.get(name) is not None]
    if len(given) != 1:
        raise UnreadableArticle('An article has one of "blocks", "html" and "text".')
    if given == ["blocks"]:
        blocks = _blocks(fields["blocks"])
        return Reading(
            tuple(block for block in blocks if block.kind not in _UNREAD),
            tuple(
                LeftOut(block.text, block.kind.value) for block in blocks if block.kind in _UNREAD
            ),
        )
    text = _string(fields, given[0]) or ""
    return (read_html if given == ["html"] else read_text)(text, most)


def _blocks(value: object) -> tuple[Block, ...]:
    if not isinstance(value, list):
        raise UnreadableArticle('"blocks" is not a list.')
    return tuple(block for item in value if (block := _block(item)).text)


def _block(item: object) -> Block:
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise UnreadableArticle('A block is an object with "kind" and "text".')
    try:
        kind = Kind(item.get("kind", Kind.PARAGRAPH))
    except ValueError as error:
        kinds = ", ".join(Kind)
        raise UnreadableArticle(f'The "kind" of a block is one of {kinds}.') from error
    return Block(kind, one_line(item["text"]))


def _said(block: Block, named: dict[Kind, str]) -> bool:
    """Tell whether a block says again what a field says; a field's title is the only one."""
    if block.kind is Kind.TITLE and named[Kind.TITLE]:
        return True
    return block.text in named.values()


def _string(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise UnreadableArticle(f'"{name}" is not a string.')
    return value or None


def _live_until(fields: dict[str, Any], found: datetime | None) -> datetime | None:
    """Take the field's word; where there is none, that of the body's own markup."""
    live = fields.get("live")
    if live is None:
        return found
    if not isinstance(live, bool):
        raise UnreadableArticle('"live" is true or false.')
    return OPEN_END if live else None


def _day(fields: dict[str, Any]) -> date | None:
    written = _string(fields, "published")
    if written is None:
        return None
    try:
        return date.fromisoformat(written[:10])
    except ValueError as error:
        raise UnreadableArticle('"published" is not an ISO date like 2025-04-20.') from error
