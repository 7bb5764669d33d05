"""Plain text to a reading: text as written, or the text dump of a whole page."""

import re
from datetime import date

from listen.articles import Block, Kind, LeftOut
from listen.extract.arrange import arrange
from listen.extract.characters import one_line, visible
from listen.extract.dates import find_date
from listen.extract.junk import reason
from listen.extract.lines import Form, Line
from listen.extract.reading import Reading

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"^\s*(?:(?:[•◦▪▫‣∙●○■□·*+–—-]|o(?= ))\s+)+")
_CHROME = 4
"""Lines that are no sentences before the first paragraph, or after the last, that make a dump."""
_WRAPPED = 40
"""Characters of a line that goes on below, in hard-wrapped text."""
_META = frozenset({"byline", "date", "source", "reading time", "listen", "share", "symbol"})


def read_text(text: str) -> Reading:
    """Read plain text, whichever of its two forms it is."""
    lines = dump_lines(text)
    if is_dump(lines):
        blocks, left_out = arrange(lines)
        return Reading(blocks, left_out, published=_published(left_out))
    return _read_plain(_paragraphs(text))


def dump_lines(text: str) -> list[Line]:
    """Return the lines that hold something, bullets taken off."""
    lines, gap = [], True
    for raw in _BREAK.split(text):
        bullet = _BULLET.match(visible(raw))
        shown = one_line(visible(raw)[bullet.end() :] if bullet else raw)
        if shown:
            lines.append(Line(shown, Form.ITEM if bullet else Form.PROSE, gap))
        gap = not shown
    return lines


def is_dump(lines: list[Line]) -> bool:
    """Tell the dump of a page, with its menus and footers, from text as written."""
    prose = [index for index, line in enumerate(lines) if line.is_sentence]
    if not prose:
        return False
    before = sum(not line.ends for line in lines[: prose[0]])
    after = sum(not line.ends for line in lines[prose[-1] + 1 :])
    return before > _CHROME or after > _CHROME or _labelled(lines) >= 2


def _labelled(lines: list[Line]) -> int:
    return sum(reason(line) not in _META | {"", "caption"} for line in lines)


def _paragraphs(text: str) -> list[Line]:
    """Return the paragraphs between blank lines, hard-wrapped ones on one line each."""
    joined: list[Line] = []
    previous = ""
    for line in dump_lines(text):
        wrapped = joined and not line.gap and len(previous) >= _WRAPPED and line.form is Form.PROSE
        if wrapped:
            last = joined.pop()
            joined.append(Line(f"{last.text} {line.text}", last.form))
        else:
            joined.append(line)
        previous = line.text
    return joined


def _read_plain(lines: list[Line]) -> Reading:
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    for index, line in enumerate(lines):
        why = reason(line)
        if why in _META and index < 6:
            left_out.append(LeftOut(line.text, why))
        else:
            blocks.append(Block(_kind(lines, index, first=not blocks), line.text))
    return Reading(tuple(blocks), tuple(left_out), published=_published(tuple(left_out)))


def _kind(lines: list[Line], index: int, *, first: bool) -> Kind:
    line = lines[index]
    if line.form is Form.ITEM:
        return Kind.LIST_ITEM
    short = line.words <= 32 and not line.text.endswith((".", ":", ";", "؛", "…", "..."))
    if first and short and len(lines) > 1:
        return Kind.TITLE
    last = index == len(lines) - 1
    return (
        Kind.SUBHEAD
        if short and line.words <= 14 and not line.ends and not last
        else Kind.PARAGRAPH
    )


def _published(left_out: tuple[LeftOut, ...]) -> date | None:
    for left in left_out:
        if left.why in {"date", "byline"} and (found := find_date(left.text)):
            return found
    return None
