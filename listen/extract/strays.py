"""Boxes in an article's column that are not of it, told by where they stand and what they hold."""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from listen.extract.extents import Extents
from listen.extract.junk import reason
from listen.extract.lines import Form, Line
from listen.extract.places import counts

_PARAGRAPHS: Final = 3
"""Paragraphs that make a column."""
_WORDS: Final = 60
"""Words of a box at most."""
_LONG: Final = 25
"""Words of a sentence that only an article has."""
_LINKED: Final = 0.9
"""The share of links of a line that is but a link."""
_FLOW: Final = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "ul", "ol", "dl", "pre"}
)
"""What stands between paragraphs and is no box by itself."""
_CALLS: Final = ("button", "input", "form", "select", "textarea", "iframe", "svg")
"""What asks the reader for something, or shows what cannot be read."""
_WEAK: Final = frozenset({"", "date", "byline", "symbol"})
"""Reasons that a part of the article may hold, too."""


def strays(
    lines: Sequence[Line], elements: Sequence[etree._Element], extents: Extents
) -> list[str]:
    """Return why lines in and below the column of paragraphs are not of the article."""
    whys = [""] * len(lines)
    column = _Column(lines, elements, extents)
    for box, inside in column.boxes():
        if why := column.reason(box, inside):
            for index in inside:
                whys[index] = why
    return whys


class _Column:
    """The article's paragraphs, and the boxes among and below them."""

    def __init__(
        self, lines: Sequence[Line], elements: Sequence[etree._Element], extents: Extents
    ) -> None:
        self._lines, self._elements = lines, elements
        weights = [line.words if line.kin and counts(line) else 0 for line in lines]
        self._extents = extents.weighed(weights)
        self._paragraphs = [index for index, weight in enumerate(weights) if weight]
        self._families = {_named(e) for e in self._extents if self._extents.weight(e)} - {None}

    def boxes(self) -> Iterator[tuple[etree._Element, range]]:
        """Yield each outermost element without a paragraph that stands below the first one."""
        if len(self._paragraphs) < _PARAGRAPHS:
            return
        index = self._paragraphs[0] + 1
        while index < len(self._lines):
            box = self._box(self._elements[index])
            if box is None:
                index += 1
            else:
                inside = self._extents.lines(box)
                yield box, range(index, inside.stop)
                index = inside.stop

    def _box(self, element: etree._Element) -> etree._Element | None:
        box = None
        around: etree._Element | None = element
        while around is not None and not self._extents.weight(around):
            box, around = around, around.getparent()
        return box

    def reason(self, box: etree._Element, inside: range) -> str:
        """Return why a box is not of the article, or the empty string."""
        lines = [self._lines[index] for index in inside]
        if sum(line.words for line in lines) > _WORDS or any(line.kin for line in lines):
            return ""
        if box.tag in _FLOW or _named(box) in self._families:
            return ""
        long = any(line.is_sentence and line.words >= _LONG for line in lines)
        if long or _lists(lines) or _heads(lines):
            return ""
        return "box" if self._calls(box, lines) else ""

    def _calls(self, box: etree._Element, lines: Sequence[Line]) -> bool:
        """Tell whether a box asks for something, leads elsewhere, or is junk in part."""
        if next(box.iter(*_CALLS), None) is not None:
            return True
        return any(
            (line.why or reason(line)) not in _WEAK or line.linked > _LINKED for line in lines
        )


def _named(element: etree._Element) -> tuple[object, ...] | None:
    """Return what an element has in common with others of its kind: posts of a live blog, say."""
    names = element.get("class")
    return (element.getparent(), element.tag, names) if names else None


def _lists(lines: Sequence[Line]) -> bool:
    """Tell whether a box is, for the most part, a list that leads nowhere."""
    items = sum(line.form is Form.ITEM and not line.linked and not line.why for line in lines)
    return items > 1 and 2 * items >= len(lines)


def _heads(lines: Sequence[Line]) -> bool:
    """Tell whether a box is but a heading, of what is below it, over a film perhaps."""
    return all(line.form is Form.HEADING and line.linked < _LINKED for line in lines)
