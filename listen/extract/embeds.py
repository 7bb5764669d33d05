"""What other sites and makers put into small boxes of a page: posts, polls, charts and films."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from lxml import etree

from listen.extract.dates import without_dates
from listen.extract.lines import Form
from listen.extract.named import Names
from listen.extract.visible import Shown

_LINES: Final = 8
_ROWS: Final = 60
"""Lines of a box at most: those nothing speaks against yet, and all, with a table's."""
_WORDS: Final = 80
"""Words of a post, or of a poll, at most."""
_SIGNATURE: Final = 10
_QUESTION: Final = 14
"""Words at most of who posted it, and of what is put to the vote."""
_HANDLE = re.compile(r"[^@]{0,60}(?<!\w)@\w{2,30}\)?(?:\W.{0,40})?")
_AGE = re.compile(r"[·•|—–-]\s*\d{1,2} ?(?:s|m|h|d|w|min|hrs?|dias?|[سدثيم]|ساع\w+|دقي\w+)\b")
_UNKNOWN = re.compile(
    r"\W*(?:(?:anonymous|facebook|telegram|whatsapp|tiktok|x) (?:user|post|message)\b"
    r"|(?:post(?:ed)?|message|comment|shared) (?:on|in) \w+"
    r"|(?:usuari[oa]|publicacion|mensaje|comentario|cadena) (?:anonim[oa]|en|de) ?\w*"
    r"|(?:مستخدم|منشور|رسالة|تعليق|حساب)\w{0,2} (?:مجهول\w{0,2}|علي|على|في|عبر)(?!\w))[^.!?]{0,60}"
)
_ANSWERS: Final = frozenset(
    {"yes", "no", "vote", "submit", "si", "votar", "vota", "enviar", "نعم", "لا", "صوت", "تصويت"}
)
_FRAMES: Final = ("iframe", "canvas", "table", "object", "embed", "amp-iframe", "video")
_TITLES: Final = ("h1", "h2")


class Embeds:
    """The small boxes of a page; each method marks the lines in those of its kind."""

    def __init__(self, shown: Sequence[Shown], names: Names) -> None:
        self._shown = shown
        self._names = names
        root = shown[0].element.getroottree().getroot() if shown else etree.Element("html")
        self._framed = _around(root.iter(*_FRAMES))
        self._asking = _around(root.iter("button", "input"))
        self._open = [0]

    def mark(self, whys: list[str]) -> None:
        """Mark the lines of all of them."""
        self._open = [0, *accumulate(not why for why in whys)]
        for index, item in enumerate(self._shown):
            if whys[index]:
                continue
            why = "embed" if self._is_signature(item) else "poll" if self._polls(index) else ""
            inside = self._box(index) if why else self._chart(index, whys)
            for each in inside:
                whys[each] = whys[each] or why or "caption"

    def _is_signature(self, item: Shown) -> bool:
        """Tell who posted it: a name with a handle in a quotation, or with its age."""
        line = item.line
        if line.words > _SIGNATURE or line.ends or len(line.text) > 120:
            return False
        handle = "@" in line.text and _HANDLE.fullmatch(line.folded)
        if handle and _AGE.search(line.folded):
            return True
        if _quotation(item.element) is None:
            return False
        return bool(handle or _UNKNOWN.fullmatch(without_dates(line.folded)))

    def _box(self, index: int) -> Iterable[int]:
        """Return the lines of the quotation, or the smallest box of several lines, if small."""
        own = self._shown[index].element
        around = (element for element in (own, *own.iterancestors()))
        several = (element for element in around if len(self._names.lines(element)) > 1)
        box = _quotation(own)
        if box is None or len(self._names.lines(box)) < 2:
            box = next(several, own)
        inside = self._names.lines(box)
        short = self._is_small(box) and sum(self._shown[i].line.words for i in inside) <= _WORDS
        return inside if short else ()

    def _is_small(self, box: etree._Element) -> bool:
        inside = self._names.lines(box)
        few = self._open[inside.stop] - self._open[inside.start] <= _LINES
        return few and len(inside) <= _ROWS and self._names.is_small(box)

    def _polls(self, index: int) -> bool:
        """Tell whether a line asks what a box of buttons is there to answer."""
        line = self._shown[index].line
        if line.words > _QUESTION or not line.text.endswith(("?", "؟")):
            return False
        rest = [self._shown[i].line for i in self._box(index) if i != index]
        return (
            self._shown[index].element.getparent() in self._asking
            and not any(one.is_sentence for one in rest)
            and any(one.folded.split()[0].strip(",.!") in _ANSWERS for one in rest)
        )

    def _chart(self, index: int, whys: Sequence[str]) -> Iterable[int]:
        """Return the lines round a film or a figure, where they are but labels."""
        own = self._shown[index].element
        for box in (own, *own.iterancestors()):
            if not self._is_small(box):
                return ()
            if box in self._framed:
                inside = [i for i in self._names.lines(box) if not whys[i]]
                lines = [self._shown[i].line for i in inside]
                labels = not any(one.is_sentence for one in lines)
                heads = all(one.form is Form.HEADING for one in lines)
                titled = next(box.iter(*_TITLES), None) is not None
                return inside if labels and not heads and not titled else ()
        return ()


def _around(elements: Iterable[etree._Element]) -> set[etree._Element]:
    """Return what holds any of some elements, at whatever depth."""
    found: set[etree._Element] = set()
    for element in elements:
        for holder in element.iterancestors():
            if holder in found:
                break
            found.add(holder)
    return found


def _quotation(element: etree._Element) -> etree._Element | None:
    around = (element, *element.iterancestors())
    return next((one for one in around if one.tag == "blockquote"), None)
