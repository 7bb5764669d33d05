"""How much each line of an HTML page counts when the body is looked for: by vote and by place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from listen.extract.lines import Line

_DOUBTED = 0.4
"""How much a sentence counts that the vote, or its place, speaks against."""
_MEANT = 0.5
"""The share of the running text from which on a vote is taken for one."""
_MAIN = 0.6
"""The share of the running text that makes an element the article's."""


def trusted(lines: Sequence[Line], elements: Sequence[etree._Element], voted: str) -> list[Line]:
    """Return the lines with their trust set; `voted` is the text that a general extractor took."""
    inside = _inside_main(lines, elements)
    votes = [line.key in voted for line in lines]
    said = sum(
        line.words for line, vote in zip(lines, votes, strict=True) if vote and _counts(line)
    )
    if said < _MEANT * sum(line.words for line in lines if _counts(line)):
        votes = [True] * len(lines)
    return [
        replace(line, trust=(1.0 if vote else _DOUBTED) * (1.0 if within else _DOUBTED))
        for line, vote, within in zip(lines, votes, inside, strict=True)
    ]


def _counts(line: Line) -> bool:
    return line.is_sentence and not line.why


def _inside_main(lines: Sequence[Line], elements: Sequence[etree._Element]) -> list[bool]:
    """Tell of each line whether it stands in the smallest element with most running text."""
    prose: Counter[etree._Element] = Counter()
    chains = [(element, *element.iterancestors()) for element in elements]
    for line, chain in zip(lines, chains, strict=True):
        if _counts(line):
            prose.update(dict.fromkeys(chain, line.words))
    enough = _MAIN * max(prose.values(), default=0)
    main = next((e for chain in chains for e in chain if prose[e] >= enough), None)
    for chain in chains:
        for element in chain:
            if prose[element] >= enough and (main is None or prose[element] < prose[main]):
                main = element
    return [main is None or main in chain for chain in chains]
