"""Judged lines to blocks: what is read in the page's order, and every other line with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from listen.articles import Block, Kind, LeftOut
from listen.extract.authors import biographies
from listen.extract.body import find_body, find_sparse_body
from listen.extract.characters import letters
from listen.extract.headline import find_title, title_above
from listen.extract.kinds import Judged, kinds_of
from listen.extract.lines import Form, Line
from listen.extract.repeats import repeats
from listen.extract.scopes import close_page, close_tickers, reasons


@dataclass(frozen=True)
class Claims:
    """What a page's metadata says that helps to judge its lines."""

    title: str = ""
    """The headline, for a page that does not show it."""
    title_at: int | None = None
    """The line the title is on, when the markup tells."""
    descriptions: tuple[str, ...] = ()
    """Its descriptions, which are often the standfirst."""


NO_CLAIMS = Claims()


def arrange(
    lines: Sequence[Line], claims: Claims = NO_CLAIMS
) -> tuple[tuple[Block, ...], tuple[LeftOut, ...]]:
    """Return the article's blocks in order, and every other line with a reason."""
    judged = _judge(lines, claims)
    kinds = kinds_of(judged)
    unread = repeats(lines, kinds) | biographies(lines, judged.whys, kinds)
    for index, why in unread.items():
        del kinds[index]
        judged.whys[index] = why
    blocks = [Block(kind, lines[index].text) for index, kind in sorted(kinds.items())]
    if blocks and claims.title and blocks[0].kind is not Kind.TITLE:
        blocks.insert(0, Block(Kind.TITLE, claims.title))
    left_out = (
        LeftOut(line.text, judged.whys[index] or _where(judged, index))
        for index, line in enumerate(lines)
        if index not in kinds
    )
    return tuple(blocks), tuple(left_out)


def _judge(lines: Sequence[Line], claims: Claims) -> Judged:
    whys = reasons(lines)
    title = claims.title_at if claims.title_at is not None else find_title(lines, whys)
    close_tickers(lines, whys, title)
    close_page(lines, whys, title)
    start = 0 if title is None else title + 1
    described = _described(lines, claims.descriptions, start)
    if described is not None:
        whys[described] = ""
    body = find_body(lines, whys, start)
    if not body and title is not None:
        body = find_sparse_body(lines, whys, start)
    if title is None:
        title = title_above(lines, whys, body, claims.title)
    return Judged(lines, whys, title, described, body)


def _described(lines: Sequence[Line], descriptions: tuple[str, ...], start: int) -> int | None:
    keys = {key for key in map(letters, descriptions) if len(key) >= 30}
    below = range(start, len(lines))
    same = next((i for i in below if lines[i].key in keys), None)
    if same is not None:
        return same
    return next((i for i in below if any(_opens(lines[i], key) for key in keys)), None)


def _opens(line: Line, key: str) -> bool:
    """Tell whether a line is a description, or the whole of one that was cut short."""
    return line.key == key or (len(key) > 80 and line.key.startswith(key))


def _where(judged: Judged, index: int) -> str:
    line, body = judged.lines[index], judged.body
    if index < (body.start if judged.title is None else judged.title):
        return "menu" if line.form is Form.ITEM or line.words <= 4 else "header"
    if index < body.start:
        return "meta"
    if index < body.stop:
        return "fragment"
    return "tags" if line.form is Form.ITEM and line.words <= 6 else "after the end"
