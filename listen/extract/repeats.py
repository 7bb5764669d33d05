"""What a page says twice is read once; what is merely alike is read both times."""

from collections.abc import Mapping, Sequence

from listen.articles import Kind
from listen.extract.lines import Line

_REMARKABLE = 8
"""Words from which on a repeat is the page's, not the writer's."""
_NEAR = 0.95
"""The share of words that two texts share when one is the other with a typing mistake mended."""


def repeats(lines: Sequence[Line], kinds: Mapping[int, Kind]) -> dict[int, str]:
    """Return the lines that repeat an earlier one, or quote what a paragraph also says."""
    found: dict[int, str] = {}
    read: list[int] = []
    for index in sorted(kinds):
        if any(_same(lines[index], lines[earlier], kinds[earlier]) for earlier in read):
            found[index] = "repeat"
        elif kinds[index] is Kind.QUOTE and _pulled(lines, kinds, index):
            found[index] = "pull quote"
        else:
            read.append(index)
    return found


def _same(line: Line, earlier: Line, kind: Kind) -> bool:
    if kind is not Kind.TITLE and line.words < _REMARKABLE:
        return False
    if line.key == earlier.key:
        return True
    if line.words < 2 * _REMARKABLE or abs(line.words - earlier.words) > 2:
        return False
    ours, theirs = set(line.folded.split()), set(earlier.folded.split())
    return len(ours & theirs) >= _NEAR * len(ours | theirs)


def _pulled(lines: Sequence[Line], kinds: Mapping[int, Kind], index: int) -> bool:
    return lines[index].words >= 4 and any(
        lines[index].key in lines[other].key and other != index
        for other, kind in kinds.items()
        if kind is Kind.PARAGRAPH
    )
