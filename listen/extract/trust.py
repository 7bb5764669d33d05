"""How much each line of an HTML page counts when the body is looked for: by vote and by place."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

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
    prose: Counter[etree._Element] = Counter()
    chains = [(element, *element.iterancestors()) for element in elements]
    for line, chain in zip(lines, chains, strict=True):
        if _counts(line):
            prose.update(dict.fromkeys(chain, line.words))
    main = _main(prose, chains)
    return [
        tuple(str(element.tag) for element in chain[: chain.index(main)]) if main in chain else None
        for chain in chains
    ]


def _main(
    prose: Counter[etree._Element], chains: Sequence[tuple[etree._Element, ...]]
) -> etree._Element | None:
    """Return the smallest element with most of the running text."""
    enough = _MAIN * max(prose.values(), default=0)
    large = (element for chain in chains for element in chain if prose[element] >= enough)
    return min(large, key=prose.__getitem__, default=None)


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
