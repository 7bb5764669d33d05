"""An HTML tree to its visible lines, each with the element that holds it."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from listen.extract.bounds import check_lines
from listen.extract.characters import one_line
from listen.extract.lines import Line
from listen.extract.pen import Pen
from listen.extract.rows import Row, is_boxed, row_of
from listen.extract.tags import HEADINGS, SKIPPED, form_of, is_block, is_bold, is_hidden

_FLOWING: Final = HEADINGS | {"p"}


@dataclass(frozen=True)
class Shown:
    """A line and where it stands."""

    line: Line
    element: etree._Element
    """The innermost block that holds it."""
    image: str | None
    """The alt text of a picture right before it; None when there is none."""


def shown_lines(root: etree._Element) -> list[Shown]:
    """Return the visible lines of a page in order."""
    return _Walk().run(root)


class _Walk:
    """One pass over a tree; keeps what is open."""

    def __init__(self) -> None:
        self._lines: list[Shown] = []
        self._blocks: list[etree._Element] = []
        self._inline: list[str] = []
        self._pen = Pen()
        self._rows: dict[etree._Element, Row] = {}
        self._chars = self._depth = 0

    def run(self, root: etree._Element) -> list[Shown]:
        self._blocks.append(root)
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walker:
            tag = element.tag
            if event == "start" and (tag in SKIPPED or is_hidden(element)):
                walker.skip_subtree()
                skipped = element
                if tag in {"video", "iframe", "svg"}:
                    self._flush()
            elif event == "start":
                self._open(element, tag)
            elif element is not skipped:
                self._close(element, tag)
            if event == "end" and element is not root:
                self._write(element.tail)
        self._flush()
        check_lines(len(self._lines), self._chars, self._depth)
        return self._lines

    def _open(self, element: etree._Element, tag: str) -> None:
        self._depth += len(self._blocks) + len(self._inline)
        if is_block(element):
            self._flush()
            self._blocks.append(element)
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._pen.image = one_line(element.get("alt") or "")
        else:
            if self._starts_box(element):
                self._flush()
            self._inline.append(tag)
        self._write(element.text)

    def _close(self, element: etree._Element, tag: str) -> None:
        if element is self._blocks[-1]:
            self._flush()
            self._blocks.pop()
        elif tag not in {"br", "img"}:
            self._inline.pop()

    def _break(self) -> None:
        """Take a line break; nothing else may part the paragraphs of a block."""
        if self._pen.breaks_off() or self._row(self._blocks[-1]).lined:
            self._flush()

    def _starts_box(self, element: etree._Element) -> bool:
        if self._pen.length < 2:
            return False
        parent = element.getparent()
        if parent is not self._blocks[-1] or parent.tag in _FLOWING:
            return False
        return is_boxed(element, self._row(parent), self._pen.written)

    def _row(self, block: etree._Element) -> Row:
        if block not in self._rows:
            self._rows[block] = row_of(block)
        return self._rows[block]

    def _write(self, text: str | None) -> None:
        if text:
            self._pen.write(text, self._inline)

    def _flush(self) -> None:
        pen, block = self._pen, self._blocks[-1]
        if not pen.length:
            return  # what was written is a picture at most
        self._pen = Pen()
        line = pen.line(form_of(block), bold=is_bold(block))
        if line is None:
            self._pen.image = pen.image
            return
        self._lines.append(Shown(line, block, pen.image))
        self._chars += len(line.text)
        self._depth += len(self._blocks)
        check_lines(len(self._lines), self._chars, self._depth)
