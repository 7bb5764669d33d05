"""What a page says twice is read once; what is merely alike is read both times."""

from collections.abc import Mapping, Sequence

from listen.articles import Kind
from listen.extract.characters import SENTENCE_GAP, letters_of
from listen.extract.lines import Form, Line
from listen.extract.pulled import pull_quotes

_REMARKABLE = 8
"""Words from which on a repeat is the page's, not the writer's."""
_PULLED = {Kind.QUOTE: 4, Kind.SUBHEAD: 6}
"""Words at least of what a page sets in large type beside the paragraph that says it."""
_NEAR = 0.95
"""The share of words that two texts share when one is the other with a typing mistake mended."""


def repeats(lines: Sequence[Line], kinds: Mapping[int, Kind]) -> dict[int, str]:
    """Return the lines that repeat an earlier one, or quote what a paragraph also says."""
    found = _pulled(lines, kinds) | pull_quotes(lines, kinds)
    read: list[Line] = []
    first: dict[str, int] = {}
    paragraphs = "\n".join(lines[i].key for i, kind in kinds.items() if kind is Kind.PARAGRAPH)
    for index, kind in sorted(kinds.items()):
        line = lines[index]
        if index in found:
            continue
        if line.key in first:
            found[_stray(lines, kinds, first[line.key], index)] = "repeat"
        elif any(_nearly(line, earlier) for earlier in read[-2:]):
            found[index] = "repeat"
        elif (
            line.words >= _PULLED.get(kind, line.words + 1)
            and line.key in paragraphs
            and not _heads(lines, kinds, index)
        ):
            found[index] = "pull quote"
        else:
            read.append(line)
            if kind is Kind.TITLE or line.words >= _REMARKABLE:
                first[line.key] = index
    return found


def _heads(lines: Sequence[Line], kinds: Mapping[int, Kind], index: int) -> bool:
    """Tell whether a heading quotes the paragraph right below it."""
    below = next((i for i in range(index + 1, len(lines)) if i in kinds), None)
    if below is None or lines[index].form is not Form.HEADING:
        return False
    return kinds[below] is Kind.PARAGRAPH and lines[index].key in lines[below].key


def _stray(lines: Sequence[Line], kinds: Mapping[int, Kind], first: int, second: int) -> int:
    """Return which of two equal lines is not where the article's paragraphs are."""
    movable = kinds[first] is kinds[second] is Kind.PARAGRAPH
    return first if movable and lines[second].kin and not lines[first].kin else second


def _pulled(lines: Sequence[Line], kinds: Mapping[int, Kind]) -> dict[int, str]:
    """Return the paragraphs whose every sentence stands in a longer one, the opening excepted."""
    paragraphs = [index for index, kind in sorted(kinds.items()) if kind is Kind.PARAGRAPH]
    sentences = {
        index: [*map(letters_of, SENTENCE_GAP.split(lines[index].folded))] for index in paragraphs
    }
    longest: dict[str, int] = {}
    for index, keys in sentences.items():
        for key in keys:
            longest[key] = max(longest.get(key, 0), len(lines[index].key))
    return {
        index: "pull quote"
        for index in paragraphs[1:]
        if lines[index].words >= _REMARKABLE
        and not lines[index].kin
        and all(longest[key] > len(lines[index].key) for key in sentences[index])
    }


def _nearly(line: Line, earlier: Line) -> bool:
    if line.words < 2 * _REMARKABLE or abs(line.words - earlier.words) > 2:
        return False
    ours, theirs = set(line.folded.split()), set(earlier.folded.split())
    return len(ours & theirs) >= _NEAR * len(ours | theirs)
