"""Where on a page an article's paragraphs stand: one element, one path of tags within it."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lxml import etree

from listen.extract.extents import Extents
from listen.extract.lines import Line, judged

OUTSIDE: Final = 0.4
"""How much a sentence counts that stands outside the article's element."""
_ENDED: Final = 0.7
"""The share of lines that end like sentences where a place is that of paragraphs."""
_MAIN: Final = 0.6
"""The share of the running text that makes an element the article's."""

_COLUMN: Final = 0.9
"""The share of the paragraphs in one place that makes an element their column."""

Place = tuple[str, ...]


def placed(
    lines: Sequence[Line], elements: Sequence[etree._Element], extents: Extents
) -> list[Line]:
    """Return the lines: kin where the article's paragraphs are, distrusted where it is not."""
    main = _main(extents.weighed([line.words if counts(line) else 0 for line in lines]))
    known: dict[etree._Element, Place | None] = {}
    places = [_place(element, main, known) for element in elements]
    kin = _kin(lines, places, extents)
    return [
        judged(line, kin=index in kin, trust=1.0 if place is not None else OUTSIDE)
        for index, (line, place) in enumerate(zip(lines, places, strict=True))
    ]


def counts(line: Line) -> bool:
    """Tell whether a line is running text that nothing speaks against."""
    return line.is_sentence and not line.why


def _main(extents: Extents) -> etree._Element | None:
    """Return the smallest element with most of the running text."""
    enough = _MAIN * max(map(extents.weight, extents), default=0)
    large = (element for element in extents if extents.weight(element) >= enough)
    return min(large, key=extents.weight, default=None)


def _place(
    element: etree._Element | None,
    main: etree._Element | None,
    known: dict[etree._Element, Place | None],
) -> Place | None:
    path = []
    while element is not None and element is not main and element not in known:
        path.append(element)
        element = element.getparent()
    place = () if element is main else None if element is None else known[element]
    if main is None:
        place = None
    for inner in reversed(path):
        place = None if place is None else (str(inner.tag), *place)
        known[inner] = place
    return place


def _kin(lines: Sequence[Line], places: Sequence[Place | None], extents: Extents) -> set[int]:
    """Return the lines in the place of most running text; none where much there is none."""
    words: Counter[Place] = Counter()
    for line, place in zip(lines, places, strict=True):
        if place is not None and counts(line):
            words[place] += line.words
    place, most = max(words.items(), key=lambda item: item[1], default=(None, 0))
    if most < _MAIN * words.total():
        return set()
    weights = [
        line.words if at == place and counts(line) else 0
        for line, at in zip(lines, places, strict=True)
    ]
    kin = {i for i in _column(extents.weighed(weights), most) if places[i] == place}
    inside = [lines[index] for index in kin if not lines[index].why]
    ended = sum(line.ends or line.is_sentence for line in inside)
    return kin if ended >= _ENDED * len(inside) else set()


def _column(extents: Extents, words: int) -> range:
    """Return the lines of the smallest element that holds nearly all of some paragraphs."""
    holders = (extents.lines(e) for e in extents if extents.weight(e) >= _COLUMN * words)
    return min(holders, key=len, default=range(0))
