"""Names of elements weighed against the running text in them: no article is an advertisement."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lxml import etree

from listen.extract.extents import Extents
from listen.extract.lines import is_prose
from listen.extract.names import holds_comments, named_junk
from listen.extract.visible import Shown

_SHARE: Final = 0.35
"""The share of a page's running text from which on an element is not junk, whatever its name."""
_COMMON: Final = 0.6
"""The share of the running text that cannot all be junk of one kind."""
_WHOLE: Final = {"html", "body", "main", "h1"}
"""What is never junk, whatever its name."""
_ARTICLE: Final = 250
"""Characters of running text above what may be its comments, however long those are."""


class Names:
    """The reasons that the names of elements give, the running text in them considered."""

    def __init__(self, shown: Sequence[Shown], extents: Extents) -> None:
        self._shown = shown
        weights = [len(item.line.text) if is_prose(item.line) else 0 for item in shown]
        self._extents = extents.weighed(weights)
        self._comments = {e for e in self._extents if self._is_commented(e)}
        answers = {i for element in self._comments for i in self._extents.lines(element)}
        self._all = max(1, sum(weights) - sum(weights[index] for index in answers))
        self._whys: dict[etree._Element, str] = {}

    def _is_commented(self, element: etree._Element) -> bool:
        return (
            self._extents.above(element) >= _ARTICLE
            and element.tag not in _WHOLE
            and holds_comments(element)
        )

    def is_small(self, element: etree._Element) -> bool:
        """Tell whether an element holds too little running text to be the article."""
        return self._extents.weight(element) <= _SHARE * self._all

    def lines(self, element: etree._Element) -> range:
        """Return the lines within an element."""
        return self._extents.lines(element)

    def reasons(self) -> list[str]:
        """Return for each line the reason that names round it give; not what is said of most."""
        whys = [self._reason(item.element) for item in self._shown]
        said: Counter[str] = Counter()
        for why, item in zip(whys, self._shown, strict=True):
            if is_prose(item.line):
                said[why or self._said_of_large(item.element)] += len(item.line.text)
        common = {why for why in said if said[why] > _COMMON * self._all} - {"comments"}
        return ["" if why in common else why for why in whys]

    def _said_of_large(self, element: etree._Element) -> str:
        """Return what the names round a line say of too much text, if not of nearly all."""
        large = (e for e in (element, *element.iterancestors()) if not self.is_small(e))
        for around in large:
            if self._extents.weight(around) > _COMMON * self._all:
                break
            if why := named_junk(around):
                return why
        return ""

    def _reason(self, element: etree._Element) -> str:
        """Return the reason of the outermost junk element round a block, or its own."""
        path = []
        around: etree._Element | None = element
        while around is not None and around not in self._whys:
            path.append(around)
            around = around.getparent()
        for inner in reversed(path):
            parent = inner.getparent()
            above = self._whys[parent] if parent is not None else ""
            self._whys[inner] = above or self._own(inner)
        return self._whys[element]

    def _own(self, element: etree._Element) -> str:
        if element in self._comments:
            return "comments"
        junk = element.tag not in _WHOLE and self.is_small(element)
        return named_junk(element) if junk else ""
