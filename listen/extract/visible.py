"""An HTML tree to its visible lines, each with the element that holds it."""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from listen.extract.bounds import check_lines
from listen.extract.characters import one_line
from listen.extract.lines import Line
from listen.extract.rows import Row, is_boxed, row_of
from listen.extract.tags import HEADINGS, SKIPPED, form_of, is_block, is_hidden

_BOLD: Final = frozenset({"b", "strong"})
_FLOWING: Final = HEADINGS | {"p"}
_SENTENCE_END = re.compile(r"[.!?؟][\"'”’»)]*\s*$")


@dataclass(frozen=True)
class Shown:
    """A line and where it stands."""

    line: Line
    element: etree._Element
    """The innermost block that holds it."""
    image: str | None
    """The alt text of a picture right before it; None when there is none."""


@dataclass
class _Pen:
    """What has been read of the line that is being put together."""

    text: list[str] = field(default_factory=list)
    linked: int = 0
    bold: int = 0
    length: int = 0
    image: str | None = None
    breaks: int = 0


def shown_lines(root: etree._Element) -> list[Shown]:
    """Return the visible lines of a page in order."""
    return _Walk().run(root)


class _Walk:
    """One pass over a tree; keeps what is open."""

    def __init__(self) -> None:
        self._lines: list[Shown] = []
        self._blocks: list[etree._Element] = []
        self._inline: list[str] = []
        self._pen = _Pen()
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
        """Take two line breaks, or one after a sentence or a link, for the end of a paragraph.

        One is enough, too, where nothing else parts the paragraphs of a block.
        """
        pen = self._pen
        pen.breaks += 1
        all_link = pen.length and pen.linked == pen.length
        if (
            pen.breaks > 1
            or all_link
            or self._row(self._blocks[-1]).lined
            or _SENTENCE_END.search("".join(pen.text[-2:]))
        ):
            self._flush()
        else:
            self._pen.text.append(" ")

    def _starts_box(self, element: etree._Element) -> bool:
        if self._pen.length < 2:
            return False
        parent = element.getparent()
        if parent is not self._blocks[-1] or parent.tag in _FLOWING:
            return False
        return is_boxed(element, self._row(parent), "".join(self._pen.text))

    def _row(self, block: etree._Element) -> Row:
        if block not in self._rows:
            self._rows[block] = row_of(block)
        return self._rows[block]

    def _write(self, text: str | None) -> None:
        if not text:
            return
        pen = self._pen
        pen.text.append(text)
        if text.isspace():
            return
        size = len("".join(text.split()))
        pen.length += size
        pen.breaks = 0
        if self._inline:
            pen.linked += size * ("a" in self._inline)
            pen.bold += size * (not _BOLD.isdisjoint(self._inline))

    def _flush(self) -> None:
        pen = self._pen
        text = one_line("".join(pen.text)) if pen.length else ""
        if not text:
            pen.text.clear()
            return
        self._pen = _Pen()
        block = self._blocks[-1]
        line = Line(
            text,
            form_of(block),
            linked=pen.linked / max(1, pen.length),
            bold=pen.bold >= 0.95 * pen.length,
        )
        self._lines.append(Shown(line, block, pen.image))
        self._chars += len(text)
        self._depth += len(self._blocks)
        check_lines(len(self._lines), self._chars, self._depth)
