"""How the inline elements of a block stand: in one line of text, or each on a line of its own."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from lxml import etree

_PARAGRAPH: Final = 1_500
"""Characters that are more than one paragraph."""
_UNWRAPPED: Final = 110
"""Characters of a line that nobody broke to fit a width."""
_INSIDE: Final = frozenset(",;.:!?)”’»-–—'(…،؛؟")
"""Characters that stand within a sentence where one element ends and the next begins."""


@dataclass(frozen=True)
class Row:
    """What a block holds directly."""

    bare: bool
    """Whether it has no text outside its child elements."""
    tags: Counter[str]
    """Its child elements by tag."""
    long: bool
    """Whether it is bare, and more than a paragraph."""
    lined: bool
    """Whether single line breaks part lines that are too long to have been wrapped."""


def row_of(block: etree._Element) -> Row:
    """Return what a block holds directly."""
    bare = not any((text or "").strip() for text in (block.text, *(c.tail for c in block)))
    tails = [len((br.tail or "").strip()) for br in block.iterchildren("br")]
    lines = [length for length in tails if length]
    return Row(
        bare,
        Counter(str(child.tag) for child in block),
        long=bare and sum(map(len, block.itertext())) > _PARAGRAPH,
        lined=len(lines) > max(3, 0.8 * len(tails)) and max(lines) > _UNWRAPPED,
    )


def is_boxed(element: etree._Element, row: Row, written: str) -> bool:
    """Tell whether an inline element is a box of its own: `<span>15:28</span><span>3 min</span>`.

    A word is not cut across two elements in a block that has no text of its own, and a sentence
    hardly goes on there with a capital.
    """
    text = str(element.xpath("string()"))
    starts = text.lstrip()[:1]
    if not row.bare or len(written.strip()) < 2 or not starts or starts in _INSIDE:
        return False
    glued = written[-1:].isalnum() and not text[0].isspace()
    if glued or (row.long and row.tags[element.tag] > 3):
        return True
    inside = starts.islower() or written.rstrip()[-1] in _INSIDE - {":"}
    return row.tags[element.tag] > 1 and not inside
