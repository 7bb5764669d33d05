"""Markdown to a reading: blocks by their tokens, and simple front matter."""

import re
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token

from listen.articles import Block, Kind, LeftOut
from listen.extract.bounds import MAX_TEXT_CHARS, check_brackets, check_text
from listen.extract.characters import one_line, visible
from listen.extract.dates import find_date
from listen.extract.dump import read_dump, visible_lines
from listen.extract.lines import Form, Line
from listen.extract.reading import Reading

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:?")
_MENU = 4
"""Linked items above the first sentence that make a menu."""
_UNREAD = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)
_ENTRY = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")


def read_markdown(text: str, most: int = MAX_TEXT_CHARS) -> Reading:
    """Read markdown; front matter may say title, standfirst, language, date and url.

    Raises ArticleTooLong over `most` characters.
    """
    check_text(text, most)
    check_brackets(text)
    text = visible(text).replace("\r\n", "\n").replace("\r", "\n").lstrip()
    front: dict[str, str] = {}
    if not _FRONT.match(text) and _opens_with_menu(lines := visible_lines(text)):
        return read_dump(lines)
    if match := _FRONT.match(text):
        front, text = _front_matter(match[1]), text[match.end() :]
    body, left_out = _blocks(_PARSER.parse(text))
    return Reading(
        (*_opening(front, body), *body),
        left_out,
        front.get("language") or front.get("lang"),
        find_date(front.get("date", "")),
        front.get("url"),
    )


def _opens_with_menu(lines: list[Line]) -> bool:
    """Tell the page of a site that a program put into markdown, its menus above all else."""
    items = (line for line in takewhile(lambda line: not line.is_sentence, lines))
    return sum(line.form is Form.ITEM and line.linked > 0.9 for line in items) > _MENU


def _front_matter(text: str) -> dict[str, str]:
    entries = (_ENTRY.fullmatch(line.strip()) for line in text.split("\n"))
    return {entry[1].lower(): one_line(entry[2]).strip("\"'") for entry in entries if entry}


def _opening(front: dict[str, str], body: tuple[Block, ...]) -> list[Block]:
    """Return what the front matter adds; a title that the body says too is not said twice."""
    titled = bool(body) and body[0].kind is Kind.TITLE
    opening = [] if titled or not front.get("title") else [Block(Kind.TITLE, front["title"])]
    standfirst = front.get("standfirst")
    if standfirst and all(block.text != standfirst for block in body):
        opening.append(Block(Kind.STANDFIRST, standfirst))
    return opening


def _blocks(tokens: list[Token]) -> tuple[tuple[Block, ...], tuple[LeftOut, ...]]:
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    open_tags: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            open_tags.append(token.tag)
        elif token.nesting == -1:
            open_tags.pop()
        elif token.type == "inline":
            for text in _texts(token):
                if "table" in open_tags:
                    left_out.append(LeftOut(text, "table"))
                else:
                    blocks.append(Block(_kind(open_tags, first=not blocks), text))
        elif text := one_line(token.content):
            left_out.append(
                LeftOut(text, "code" if token.type in {"fence", "code_block"} else "html")
            )
    return tuple(blocks), tuple(left_out)


def _texts(token: Token) -> list[str]:
    """Return the text of an inline token; pictures, scripts and what is struck out have none."""
    pieces = []
    hidden = 0
    for child in token.children or []:
        hidden = max(0, hidden + _hiding(child))
        if child.type in {"text", "code_inline"} and not hidden:
            pieces.append(_FOOTNOTE.sub("", child.content))
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append(" ")
    text = one_line("".join(pieces))
    return [text] if text else []


def _hiding(token: Token) -> int:
    """Return 1 where something that is not read begins, and -1 where it ends."""
    if token.type in {"s_open", "s_close"}:
        return token.nesting
    tag = _UNREAD.match(token.content) if token.type == "html_inline" else None
    return (-1 if tag[1] else 1) if tag else 0


def _kind(open_tags: list[str], *, first: bool) -> Kind:
    if open_tags[-1] in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return Kind.TITLE if first and open_tags[-1] == "h1" else Kind.SUBHEAD
    if "li" in open_tags:
        return Kind.LIST_ITEM
    return Kind.QUOTE if "blockquote" in open_tags else Kind.PARAGRAPH
