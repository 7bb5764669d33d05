"""Plain text to a reading: paragraphs between blank lines, unless it is the dump of a page."""

from listen.articles import Block, Kind, LeftOut
from listen.extract.bounds import MAX_TEXT_CHARS, check_text
from listen.extract.dump import is_dump, published_in, read_dump, visible_lines
from listen.extract.junk import reason
from listen.extract.lines import Form, Line
from listen.extract.reading import Reading
from listen.extract.wrapped import META


def read_text(text: str, most: int = MAX_TEXT_CHARS) -> Reading:
    """Read plain text of up to `most` characters, whichever of its two forms it is.

    Raises ArticleTooLong.
    """
    check_text(text, most)
    lines = visible_lines(text)
    if is_dump(lines):
        return read_dump(lines)
    return _read_plain(lines)


def _read_plain(lines: list[Line]) -> Reading:
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    for index, line in enumerate(lines):
        why = reason(line)
        if why in META and index < 6:
            left_out.append(LeftOut(line.text, why))
        else:
            blocks.append(Block(_kind(lines, index, first=not blocks), line.text))
    return Reading(tuple(blocks), tuple(left_out), published=published_in(tuple(left_out)))


def _kind(lines: list[Line], index: int, *, first: bool) -> Kind:
    line = lines[index]
    if line.form is Form.ITEM:
        return Kind.LIST_ITEM
    short = line.words <= 32 and not line.text.endswith((".", ":", ";", "؛", "…", "..."))
    if first and short and len(lines) > 1:
        return Kind.TITLE
    subhead = short and line.words <= 14 and not line.ends and index < len(lines) - 1
    return Kind.SUBHEAD if subhead else Kind.PARAGRAPH
