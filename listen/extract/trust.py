"""How much each line of an HTML page counts when the body is looked for: by vote and by place."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from listen.extract.extents import Extents
from listen.extract.lines import Line, judged

_DOUBTED = 0.4
"""How much a sentence counts that the vote, or its place, speaks against."""
_MEANT = 0.5
"""The share of the running text from which on a vote is taken for one."""
_ENDED = 0.7
"""The share of lines that end like sentences where a place is that of paragraphs."""
_AHEAD = 10_000
"""Letters of the voted text in which the next line is mostly found."""
_MAIN = 0.6
"""The share of the running text that makes an element the article's."""


def trusted(lines: Sequence[Line], elements: Sequence[etree._Element], voted: str) -> list[Line]:
    """Return the lines with their trust and kin set; `voted` is what a general extractor took."""
    places = _places(lines, elements)
    votes = _votes(lines, voted)
    said = sum(
        line.words for line, vote in zip(lines, votes, strict=True) if vote and _counts(line)
    )
    if said < _MEANT * sum(line.words for line in lines if _counts(line)):
        votes = [True] * len(lines)
    kin = _kin_place(lines, places)
    return [
        judged(
            line,
            kin=place is not None and place == kin,
            trust=(1.0 if vote else _DOUBTED) * (_DOUBTED if place is None else 1.0),
        )
        for line, vote, place in zip(lines, votes, places, strict=True)
    ]


def _votes(lines: Sequence[Line], voted: str) -> list[bool]:
    """Return which lines the voted text holds; it has them in the page's order, mostly."""
    votes, at = [], 0
    for line in lines:
        found = -1
        if not line.why:
            found = voted.find(line.key, at, at + _AHEAD)
            found = found if found >= 0 else voted.find(line.key)
        votes.append(found >= 0)
        at = found + len(line.key) if found >= 0 else at
    return votes


def _counts(line: Line) -> bool:
    return line.is_sentence and not line.why


def _places(
    lines: Sequence[Line], elements: Sequence[etree._Element]
) -> list[tuple[str, ...] | None]:
    """Return the tags from each line up to the article's element; None where it is outside."""
    main = _main(Extents(elements, [line.words if _counts(line) else 0 for line in lines]))
    places: dict[etree._Element, tuple[str, ...] | None] = {}
    return [_place(element, main, places) for element in elements]


def _main(extents: Extents) -> etree._Element | None:
    """Return the smallest element with most of the running text."""
    enough = _MAIN * max(map(extents.weight, extents), default=0)
    large = (element for element in extents if extents.weight(element) >= enough)
    return min(large, key=extents.weight, default=None)


def _place(
    element: etree._Element | None,
    main: etree._Element | None,
    known: dict[etree._Element, tuple[str, ...] | None],
) -> tuple[str, ...] | None:
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


def _kin_place(
    lines: Sequence[Line], places: Sequence[tuple[str, ...] | None]
) -> tuple[str, ...] | None:
    """Return the place of most running text; None where it holds much that is none."""
    words: Counter[tuple[str, ...]] = Counter()
    for line, place in zip(lines, places, strict=True):
        if place is not None and _counts(line):
            words[place] += line.words
    place, most = max(words.items(), key=lambda item: item[1], default=(None, 0))
    inside = [line for line, at in zip(lines, places, strict=True) if at == place and not line.why]
    ended = sum(line.ends for line in inside)
    return place if most >= _MAIN * words.total() and ended >= _ENDED * len(inside) else None
