"""The text dump of a whole page to a reading: menus, tickers, captions and footers taken off."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from listen.articles import LeftOut
from listen.extract.arrange import arrange
from listen.extract.bounds import check_lines
from listen.extract.characters import one_line
from listen.extract.dates import find_date
from listen.extract.dialects import read_marks, without_link_numbers
from listen.extract.junk import reason
from listen.extract.lines import Form, Line
from listen.extract.reading import Reading
from listen.extract.wrapped import BULLET, META, unwrap

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CHROME = 4
"""Lines that are no sentences before the first paragraph, or after the last, that make a dump."""


def read_dump(lines: list[Line]) -> Reading:
    """Read the lines of a dump."""
    blocks, left_out = arrange(lines)
    return Reading(blocks, left_out, published=published_in(left_out))


def visible_lines(text: str) -> list[Line]:
    """Return the lines that hold something, bullets taken off."""
    lines, gap = [], True
    for raw in _cells(unwrap(_BREAK.split(without_link_numbers(text)))):
        bullet = BULLET.match(raw)
        marked, heading, linked = read_marks(raw[bullet.end() :] if bullet else raw)
        if shown := one_line(marked):
            form = Form.ITEM if bullet else Form.HEADING if heading else Form.PROSE
            lines.append(Line(shown, form, gap, linked))
        gap = not shown
    check_lines(len(lines))
    return lines


def _cells(raws: Iterable[str]) -> Iterator[str]:
    """Yield the lines; those of a menu that tabs part, an item each."""
    for raw in raws:
        cells = [cell.strip() for cell in raw.split("\t") if cell.strip()]
        if len(cells) > 2:
            yield from (f"• {cell}" for cell in cells)
        else:
            yield raw


def is_dump(lines: list[Line]) -> bool:
    """Tell the dump of a page, with its menus and footers, from text as written."""
    prose = [index for index, line in enumerate(lines) if line.is_sentence]
    if not prose:
        return False
    before = sum(not line.ends for line in lines[: prose[0]])
    after = sum(not line.ends for line in lines[prose[-1] + 1 :])
    return before > _CHROME or after > _CHROME or _labelled(lines) >= 2


def _labelled(lines: list[Line]) -> int:
    return sum(reason(line) not in META | {"", "caption"} for line in lines)


def published_in(left_out: tuple[LeftOut, ...]) -> date | None:
    """Return the day that the lines left out name, if any."""
    for left in left_out:
        if left.why in {"date", "byline", "meta"} and (found := find_date(left.text)):
            return found
    return None
