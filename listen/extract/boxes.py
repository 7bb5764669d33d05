"""Boxes of junk told by what they hold: a picture and its caption, a heading and its links."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from listen.extract.characters import letters
from listen.extract.junk import label
from listen.extract.lines import Form
from listen.extract.named import Names
from listen.extract.names import names_standfirst
from listen.extract.prompts import is_prompt
from listen.extract.visible import Shown

_ALONE: Final = {"ad", "gallery", "listen", "live blog", "player"}
"""Labels that head nothing: what is below them goes on with the article."""
_CAPTION_WORDS: Final = 45
_SMALL_PRINT: Final = 25
"""Words under a picture that are no sentence."""
_SMALL: Final = frozenset({"small", "em", "i", "figcaption"})
_SMALL_STYLE = re.compile(
    r"font-size\s*:\s*(?:xx?-small|small|\d\b|1[0-3]p|0?\.[5-9])|font-style\s*:\s*italic"
)
_BOX_LINES: Final = 5
_BOX_WORDS: Final = 60
_PARAGRAPH: Final = 20
"""Words that make a paragraph, whatever stands beside it."""


class Boxes:
    """The boxes of a page; each method marks the lines in those of its kind."""

    def __init__(self, shown: Sequence[Shown], names: Names) -> None:
        self._shown = shown
        self._names = names

    def caption_pictures(self, whys: list[str]) -> None:
        """Mark the text that shares a box with a picture, or repeats its alternative text."""
        for index, item in enumerate(self._shown):
            if item.image is None or whys[index]:
                continue
            alike = len(item.image) > 20 and letters(item.image) == item.line.key
            alike = alike and item.line.form is not Form.HEADING
            alike = alike or _is_small_print(item)
            for inside in self._card(index) or [index] * alike:
                whys[inside] = whys[inside] or "caption"

    def _card(self, index: int) -> list[int]:
        """Return the lines below a picture in the smallest box round it and them, if small."""
        item = self._shown[index]
        if item.line.form is Form.HEADING or item.line.words > _CAPTION_WORDS:
            return []
        if names_standfirst(item.element):
            return []
        around = (item.element, *item.element.iterancestors())
        box = next((element for element in around if element.find(".//img") is not None), None)
        if box is None or (box is item.element and box.tag == "p" and item.line.is_sentence):
            return []
        small = self._names.is_small(box) and self._words(box) <= _CAPTION_WORDS
        small = small and not _is_titled(box)
        return [inside for inside in self._names.lines(box) if inside >= index] if small else []

    def _words(self, element: etree._Element) -> int:
        return sum(self._shown[index].line.words for index in self._names.lines(element))

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
            elif not whys[index] and (box := self._boxed_small(index)) and is_prompt(item.line):
                for inside in box:
                    if self._shown[inside].line.words < _PARAGRAPH:
                        whys[inside] = whys[inside] or "prompt"

    def _boxed(self, index: int) -> Iterable[int]:
        """Return the lines of the largest small element that opens with a line."""
        own = self._shown[index].element
        box = None
        for element in (own, *own.iterancestors()):
            if self._names.lines(element).start != index or not self._names.is_small(element):
                break
            if _is_titled(element):
                break
            box = element
        if box is None:
            return ()
        inside = self._names.lines(box)
        heads_list = len(inside) == 1 and label(self._shown[index].line) not in _ALONE
        return (*inside, *self._list_below(box)) if heads_list else inside

    def _boxed_small(self, index: int) -> Sequence[int]:
        """Return the lines of the small box that a button or a field closes."""
        own = self._shown[index].element
        around = (element for element in (own, *own.iterancestors()))
        box = next((e for e in around if len(self._names.lines(e)) > 1), own)
        few = len(self._names.lines(box)) <= _BOX_LINES and self._words(box) <= _BOX_WORDS
        small = few and self._names.is_small(box)
        return self._names.lines(box) if small else ()

    def _list_below(self, heading: etree._Element) -> Iterable[int]:
        following = heading.getnext()
        if following is None or following.tag not in {"ul", "ol"}:
            return ()
        return self._names.lines(following)


def _is_titled(element: etree._Element) -> bool:
    """Tell whether an element holds the title of the page; what else it holds is the article's."""
    return next(element.iter("h1"), None) is not None


def _is_small_print(item: Shown) -> bool:
    """Tell whether a few words that end no sentence are set smaller than the text, or slanted."""
    line = item.line
    if line.form is not Form.PROSE or line.ends or line.bold or line.words > _SMALL_PRINT:
        return False
    inner: etree._Element | None = item.element
    while inner is not None:
        if inner.tag in _SMALL or _SMALL_STYLE.search(inner.get("style") or ""):
            return True
        alone = len(inner) == 1 and not (inner.text or "").strip()
        inner = inner[0] if alone and not (inner[0].tail or "").strip() else None
    return False
