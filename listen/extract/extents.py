"""Which lines each element of a page holds: a run of them, as both come in document order."""

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import accumulate

from lxml import etree


class Extents:
    """The lines within each element round any line, and their weight: one each, to begin with."""

    def __init__(self, elements: Sequence[etree._Element]) -> None:
        self._above: list[int] = [*range(len(elements) + 1)]
        self._first: dict[etree._Element, int] = {}
        self._last: dict[etree._Element, int] = {}
        for index, element in enumerate(elements):
            _claim(element, index, self._first)
        for index in range(len(elements) - 1, -1, -1):
            _claim(elements[index], index, self._last)

    def __iter__(self) -> Iterator[etree._Element]:
        return iter(self._first)

    def weighed(self, weights: Sequence[int]) -> "Extents":
        """Return the same elements and lines, each line with another weight."""
        other = copy(self)
        other._above = [0, *accumulate(weights)]
        return other

    def lines(self, element: etree._Element) -> range:
        """Return the lines within an element; none for one that holds none."""
        if element not in self._first:
            return range(0)
        return range(self._first[element], self._last[element] + 1)

    def weight(self, element: etree._Element) -> int:
        """Return what the lines within an element weigh."""
        inside = self.lines(element)
        return self._above[inside.stop] - self._above[inside.start]

    def above(self, element: etree._Element) -> int:
        """Return what the lines before an element weigh."""
        return self._above[self.lines(element).start]


def _claim(element: etree._Element, index: int, claimed: dict[etree._Element, int]) -> None:
    """Note a line for an element and those round it, up to one that was met before."""
    around: etree._Element | None = element
    while around is not None and around not in claimed:
        claimed[around] = index
        around = around.getparent()
