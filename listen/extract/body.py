"""The body of an article: the run of lines that holds most running text and least else."""

from collections.abc import Sequence

from listen.extract.junk import ENDS, SITE, label
from listen.extract.lines import Form, Line

_SENTENCE = 40
"""Words of a sentence line that count at most, so that one long caption is not an article."""
_UNENDED = 12
"""Words of a line without an end that speak for a paragraph rather than a headline."""
_END = 15.0
"""What a heading of the kind that follows an article costs."""
_SITE = 40.0
"""What the name of the site costs."""


def find_body(lines: Sequence[Line], whys: Sequence[str], start: int) -> range:
    """Return the run of lines from `start` on with the highest score; empty when none scores."""
    best, best_score = range(start, start), 0.0
    begin, score = start, 0.0
    for index in range(start, len(lines)):
        if score <= 0:
            begin, score = index, 0.0
        score += _score(lines[index], whys[index])
        if score > best_score:
            best, best_score = range(begin, index + 1), score
    return range(best.start, _last_of_kin(lines, whys, best)) if best else best


def _last_of_kin(lines: Sequence[Line], whys: Sequence[str], body: range) -> int:
    """Return where the body stops when a short last paragraph stands behind boxes of junk."""
    stop = body.stop
    dotted = any(lines[index].kin and lines[index].ends for index in body)
    for index in range(stop, len(lines)):
        if _is_end(lines[index], whys[index]):
            break
        line = lines[index]
        if line.kin and not whys[index] and (line.ends or not (dotted or line.bold)):
            stop = index + 1
    return stop


def _is_end(line: Line, why: str) -> bool:
    return why == SITE or (why in ENDS and label(line) == why)


def find_sparse_body(lines: Sequence[Line], whys: Sequence[str], start: int) -> range:
    """Return the first line of a few words without a link: a note of one line is an article too."""
    for index in range(start, len(lines)):
        line = lines[index]
        if not whys[index] and line.form is Form.PROSE and line.words >= 3 and not line.linked:
            return range(index, index + 1)
    return range(start, start)


def _score(line: Line, why: str) -> float:
    if why:
        return -_SITE if why == SITE else -_END if _is_end(line, why) else -2.0
    if line.is_sentence or (line.ends and line.words >= 3):
        return min(line.words, _SENTENCE) * line.trust
    if line.form is Form.HEADING:
        return -1.0
    if line.words >= _UNENDED and line.form is not Form.ITEM:
        return line.words * line.trust / 3  # Arabic paragraphs often have no full stop
    if line.form is Form.ITEM:
        return -3.0
    return -6.0
