"""What the markup of a page says is no part of the article: tags, roles, and class names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from lxml import etree

from listen.extract.characters import letters
from listen.extract.junk import label
from listen.extract.lines import Form
from listen.extract.names import holds_comments, named_junk
from listen.extract.visible import Shown

_SHARE: Final = 0.35
"""The share of a page's running text from which on an element is not junk, whatever its name."""
_WHOLE: Final = {"html", "body", "main", "h1"}
"""What is never junk, whatever its name."""
_ARTICLE: Final = 500
"""Characters of running text above what may be its comments, however long those are."""
_ALONE: Final = {"ad", "listen", "player"}
"""Labels that head nothing: what is below them goes on with the article."""
_CAPTION_WORDS: Final = 45
_QUOTED: Final = 6
"""Words of a quotation; fewer are who said it."""
_BOX_LINES: Final = 5
_BOX_WORDS: Final = 60


def mark(shown: Sequence[Shown]) -> list[str]:
    """Return for each line the reason its markup gives against it, or the empty string."""
    page = _Page(shown)
    whys = [page.markup(item) for item in shown]
    page.caption_pictures(whys)
    page.close_boxes(whys)
    _keep_quotes(shown, whys)
    return whys


def _keep_quotes(shown: Sequence[Shown], whys: list[str]) -> None:
    """Keep what is set like a pull quote, but says what no paragraph says."""
    pulled = [index for index, why in enumerate(whys) if why == "pull quote"]
    if pulled:
        rest = "\n".join(
            item.line.key for item, why in zip(shown, whys, strict=True) if why != "pull quote"
        )
        for index in pulled:
            if shown[index].line.key not in rest and shown[index].line.words >= _QUOTED:
                whys[index] = ""


class _Page:
    """The lines of a page with the running text that each element holds."""

    def __init__(self, shown: Sequence[Shown]) -> None:
        self._shown = shown
        self._whys: dict[etree._Element, str] = {}
        self._prose: Counter[etree._Element] = Counter()
        self._inside: dict[etree._Element, list[int]] = {}
        weights = [len(item.line.text) if _is_prose(item) else 0 for item in shown]
        for index, item in enumerate(shown):
            for element in (item.element, *item.element.iterancestors()):
                self._prose[element] += weights[index]
                self._inside.setdefault(element, []).append(index)
        self._comments = self._find_comments([0, *accumulate(weights)])
        answers = {index for element in self._comments for index in self._inside[element]}
        self._all = max(1, sum(weights) - sum(weights[index] for index in answers))

    def _find_comments(self, above: Sequence[int]) -> set[etree._Element]:
        """Return the elements named for comments that enough running text stands above."""
        return {
            element
            for element, inside in self._inside.items()
            if above[inside[0]] >= _ARTICLE
            and element.tag not in _WHOLE
            and holds_comments(element)
        }

    def markup(self, item: Shown) -> str:
        """Return the reason of the outermost junk element round a line."""
        found = ""
        for element in (item.element, *item.element.iterancestors()):
            found = self._element(element) or found
        return found

    def _element(self, element: etree._Element) -> str:
        if element not in self._whys:
            small = self._prose[element] <= _SHARE * self._all
            junk = small and element.tag not in _WHOLE
            self._whys[element] = named_junk(element) if junk else ""
            if element in self._comments:
                self._whys[element] = "comments"
        return self._whys[element]

    def caption_pictures(self, whys: list[str]) -> None:
        """Mark the text that shares a box with a picture, or repeats its alternative text."""
        for index, item in enumerate(self._shown):
            if item.image is None or whys[index]:
                continue
            alike = len(item.image) > 20 and letters(item.image) == item.line.key
            alike = alike and item.line.form is not Form.HEADING
            for inside in self._card(index) or [index] * alike:
                whys[inside] = whys[inside] or "caption"

    def _card(self, index: int) -> list[int]:
        """Return the lines below a picture in the smallest box round it and them, if small."""
        item = self._shown[index]
        if item.line.form is Form.HEADING or item.line.words > _CAPTION_WORDS:
            return []
        around = (item.element, *item.element.iterancestors())
        box = next((element for element in around if element.find(".//img") is not None), None)
        if box is None or (box is item.element and box.tag == "p" and item.line.is_sentence):
            return []
        small = self._prose[box] <= _SHARE * self._all and self._words(box) <= _CAPTION_WORDS
        return [inside for inside in self._inside[box] if inside >= index] if small else []

    def _words(self, element: etree._Element) -> int:
        return sum(self._shown[index].line.words for index in self._inside.get(element, ()))

    def close_boxes(self, whys: list[str]) -> None:
        """Mark the whole element that opens with the heading of a junk block."""
        for index, item in enumerate(self._shown):
            why = label(item.line)
            if why and not whys[index]:
                for inside in self._boxed(index):
                    whys[inside] = whys[inside] or why
            if "newsletter" in (why, whys[index]) or whys[index] == "form":
                for inside in self._boxed_small(index):
                    whys[inside] = whys[inside] or "newsletter"

    def _boxed(self, index: int) -> Iterable[int]:
        """Return the lines of the largest small element that opens with a line."""
        own = self._shown[index].element
        box = None
        for element in (own, *own.iterancestors()):
            if self._inside[element][0] != index or self._prose[element] > _SHARE * self._all:
                break
            box = element
        if box is None:
            return ()
        inside = self._inside[box]
        heads_list = len(inside) == 1 and label(self._shown[index].line) not in _ALONE
        return (*inside, *self._list_below(box)) if heads_list else inside

    def _boxed_small(self, index: int) -> Iterable[int]:
        """Return the lines of the small box that a button or a field closes."""
        own = self._shown[index].element
        around = (element for element in (own, *own.iterancestors()))
        box = next((e for e in around if len(self._inside[e]) > 1), own)
        few = len(self._inside[box]) <= _BOX_LINES and self._words(box) <= _BOX_WORDS
        small = few and self._prose[box] <= _SHARE * self._all
        return self._inside[box] if small else ()

    def _list_below(self, heading: etree._Element) -> Iterable[int]:
        following = heading.getnext()
        if following is None or following.tag not in {"ul", "ol"}:
            return ()
        return self._inside.get(following, ())


def _is_prose(item: Shown) -> bool:
    return item.line.is_sentence and item.line.linked < 0.5
