"""How much each line of an HTML page counts when the body is looked for: the vote on it."""

from collections.abc import Sequence
from typing import Final

from listen.extract.lines import Line, judged
from listen.extract.places import counts

_DOUBTED: Final = 0.4
"""How much a sentence counts that the vote speaks against."""
_MEANT: Final = 0.5
"""The share of the running text from which on a vote is taken for one."""
_AHEAD: Final = 10_000
"""Letters of the voted text in which the next line is mostly found."""


def trusted(lines: Sequence[Line], voted: str) -> list[Line]:
    """Return the lines with their trust set; `voted` is what a general extractor took."""
    votes = _votes(lines, voted)
    said = sum(line.words for line, vote in zip(lines, votes, strict=True) if vote and counts(line))
    if said < _MEANT * sum(line.words for line in lines if counts(line)):
        return list(lines)
    return [
        line if vote else judged(line, trust=line.trust * _DOUBTED)
        for line, vote in zip(lines, votes, strict=True)
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
