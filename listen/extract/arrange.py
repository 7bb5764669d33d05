"""Judged lines to blocks: what each line of the article is, and why the others are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from listen.articles import Block, Kind, LeftOut
from listen.extract.body import find_body
from listen.extract.characters import letters
from listen.extract.headline import find_title, title_above
from listen.extract.lines import Form, Line
from listen.extract.repeats import repeats
from listen.extract.scopes import close_tickers, reasons

_SUBHEAD = 14
"""Words of a subhead at most, where nothing but its shortness marks it."""
_FORMS = {Form.HEADING: Kind.SUBHEAD, Form.QUOTE: Kind.QUOTE, Form.ITEM: Kind.LIST_ITEM}


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
    whys = reasons(lines)
    at = claims.title_at if claims.title_at is not None else find_title(lines, whys)
    close_tickers(lines, whys, at)
    described = _described(lines, claims.descriptions, 0 if at is None else at + 1)
    if described is not None:
        whys[described] = ""
    body = find_body(lines, whys, 0 if at is None else at + 1)
    if at is None and not claims.title:
        at = title_above(lines, whys, body.start)
    kinds = _kinds(lines, whys, body, at, described)
    for index, why in repeats(lines, kinds).items():
        del kinds[index]
        whys[index] = why
    blocks = [Block(kind, lines[index].text) for index, kind in sorted(kinds.items())]
    if blocks and claims.title and blocks[0].kind is not Kind.TITLE:
        blocks.insert(0, Block(Kind.TITLE, claims.title))
    return tuple(blocks), _left_out(lines, whys, kinds, body, at)


def _described(lines: Sequence[Line], descriptions: tuple[str, ...], start: int) -> int | None:
    keys = {key for key in map(letters, descriptions) if len(key) >= 30}
    matching = (
        index
        for index in range(start, len(lines))
        if any(_opens(lines[index], key) for key in keys)
    )
    return next(matching, None)


def _opens(line: Line, key: str) -> bool:
    """Tell whether a line is a description, or the whole of one that was cut short."""
    return line.key == key or (len(key) > 80 and line.key.startswith(key))


def _kinds(
    lines: Sequence[Line], whys: Sequence[str], body: range, at: int | None, described: int | None
) -> dict[int, Kind]:
    kinds = {
        index: kind for index in body if not whys[index] and (kind := _kind(lines, whys, index))
    }
    if kinds:
        standfirst = _standfirst(lines, whys, kinds, body, at, described)
        if standfirst is not None:
            kinds[standfirst] = Kind.STANDFIRST
    if kinds and at is not None:
        kinds[at] = Kind.TITLE
    return kinds


def _kind(lines: Sequence[Line], whys: Sequence[str], index: int) -> Kind | None:
    line = lines[index]
    if line.form in _FORMS:
        return _FORMS[line.form]
    if line.bold and line.words <= _SUBHEAD and not line.text.endswith((".", ":", ",")):
        return Kind.SUBHEAD
    if line.ends or line.words > _SUBHEAD:
        return Kind.PARAGRAPH
    following = next((i for i in range(index + 1, len(lines)) if not whys[i]), None)
    over_prose = following is not None and (lines[following].ends or lines[following].words >= 8)
    return Kind.SUBHEAD if over_prose and line.words > 1 else None


def _standfirst(
    lines: Sequence[Line],
    whys: Sequence[str],
    kinds: dict[int, Kind],
    body: range,
    at: int | None,
    described: int | None,
) -> int | None:
    first = min(kinds)
    if described is not None and described <= first:
        return described
    if at is not None:
        for index in range(at + 1, body.start):
            if not whys[index] and lines[index].words >= 8 and lines[index].form is not Form.ITEM:
                return index
    below = min((index for index in kinds if index > first), default=None)
    parted = below is not None and any(
        whys[i] not in {"", "related"} for i in range(first + 1, below)
    )
    return first if parted and kinds[first] is Kind.PARAGRAPH else None


def _left_out(
    lines: Sequence[Line], whys: Sequence[str], kinds: dict[int, Kind], body: range, at: int | None
) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(line.text, whys[index] or _where(line, index, body, at))
        for index, line in enumerate(lines)
        if index not in kinds
    )


def _where(line: Line, index: int, body: range, at: int | None) -> str:
    if index < (body.start if at is None else at):
        return "menu" if line.form is Form.ITEM or line.words <= 4 else "header"
    if index < body.start:
        return "meta"
    if index < body.stop:
        return "fragment"
    return "tags" if line.form is Form.ITEM and line.words <= 6 else "after the end"
