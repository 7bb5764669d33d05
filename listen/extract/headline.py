"""Where the title of a page stands, when no markup says so."""

import re
from collections.abc import Sequence

from listen.extract.characters import fold
from listen.extract.lines import Form, Line

_META = frozenset({"byline", "date", "reading time", "source"})
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][^\s,]*,?|[+&/]|and|y|e)"
_UNCASED = r"[^\W\d_A-Za-z]+"
_NAME = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}|{_UNCASED}(?: {_UNCASED}){{0,2}}")
"""Words that all begin with a capital, or three of a script without: a name, and what it does."""
_WORD = re.compile(r"\w+")
_FAR = 16
"""How many lines above the body a title that is no heading may stand."""
_FEW = 5
"""Words that tell who wrote it, or from where, rather than what it is about."""
_REACH = 6
"""How many lines below the title its byline or date may begin."""


def find_title(lines: Sequence[Line], whys: Sequence[str]) -> int | None:
    """Return the index of the line over a byline or date that most running text follows."""
    candidates = [
        index
        for index in range(len(lines))
        if looks_like_title(lines[index], whys[index]) and not _is_name_below(lines, whys, index)
    ]
    heads = [index for index in candidates if _over_meta(lines, whys, index)]
    if heads:
        following = [
            _prose(lines, whys, index, end)
            for index, end in zip(heads, [*heads[1:], len(lines)], strict=True)
        ]
        best = max(range(len(heads)), key=following.__getitem__)
        if following[best] * 2 >= sum(following) and following[best]:
            if best and _is_meta_of(lines, heads[best - 1], heads[best]):
                best -= 1
            return _heading_below(lines, heads[best], candidates) or heads[best]
    return None


def _is_meta_of(lines: Sequence[Line], above: int, index: int) -> bool:
    """Tell whether a few words stand right below a line that could be the title."""
    between = range(above + 1, index)
    near = len(between) < _REACH and not any(lines[i].is_sentence for i in between)
    return near and _is_minor(lines[index], lines[above])


def _is_minor(line: Line, above: Line) -> bool:
    """Tell whether a line is too short, beside one above it, to be the title of the two."""
    short = line.words <= _FEW and 2 * line.words < above.words
    return short and line.form is not Form.HEADING


def _heading_below(lines: Sequence[Line], index: int, candidates: Sequence[int]) -> int | None:
    """Return the heading between a line that is none and the text: the line was a name, then."""
    if lines[index].form is Form.HEADING:
        return None
    text = (i for i in range(index + 1, len(lines)) if lines[i].is_sentence)
    between = range(index + 1, next(text, len(lines)))
    return next((i for i in candidates if i in between and lines[i].form is Form.HEADING), None)


def _is_name_below(lines: Sequence[Line], whys: Sequence[str], index: int) -> bool:
    """Tell whether a line is the name of who wrote what stands above it."""
    if lines[index].form is Form.HEADING or not _NAME.fullmatch(lines[index].text):
        return False
    above = range(index - 1, max(-1, index - 1 - _REACH), -1)
    return any(
        looks_like_title(lines[i], whys[i])
        and lines[i].words > lines[index].words
        and not _NAME.fullmatch(lines[i].text)
        for i in above
    )


def looks_like_title(line: Line, why: str) -> bool:
    """Tell whether a line could be a title by its length and ending."""
    return (
        not why
        and line.form is not Form.ITEM
        and 3 <= line.words <= 32
        and not line.text.endswith((".", ":", "؛", ";"))
    )


def _over_meta(lines: Sequence[Line], whys: Sequence[str], index: int) -> bool:
    sentences = 0
    for below in range(index + 1, min(index + 1 + _REACH, len(lines))):
        if whys[below] in _META:
            return True
        sentences += lines[below].is_sentence
        rival = lines[index].form is not Form.HEADING or lines[below].form is Form.HEADING
        rival = rival and not _is_name_below(lines, whys, below)
        rival = rival and not _is_minor(lines[below], lines[index])
        if sentences > 1 or (rival and looks_like_title(lines[below], whys[below])):
            return False
    return False


def _prose(lines: Sequence[Line], whys: Sequence[str], start: int, end: int) -> int:
    return sum(
        lines[index].words
        for index in range(start, end)
        if lines[index].is_sentence and not whys[index]
    )


def title_above(
    lines: Sequence[Line], whys: Sequence[str], body: range, claimed: str
) -> int | None:
    """Return the last line over the body that could be a title; a heading before any other.

    One that the page claims and does not show gives way to a line that is set like a title, and
    says more of what the body says.
    """
    above = [i for i in range(body.start) if looks_like_title(lines[i], whys[i])]
    headings = [i for i in above if lines[i].form is Form.HEADING]
    bold = [i for i in above if lines[i].bold and i >= body.start - _FAR]
    if not claimed:
        near = [i for i in above if i >= body.start - _FAR]
        return max(headings or bold or near, default=None)
    found = max(headings or bold, default=None)
    said = {word for i in body if not whys[i] for word in _content(lines[i].folded)}
    ours = set() if found is None else _content(lines[found].folded)
    return found if len(ours & said) > len(_content(fold(claimed)) & said) else None


def _content(folded: str) -> set[str]:
    """Return the words of a folded text that say something of what it is about."""
    return {word for word in _WORD.findall(folded) if len(word) > 3}
