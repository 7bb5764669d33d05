"""What each line of a body is: paragraph, subhead, standfirst, or a fragment nobody reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from listen.articles import Kind
from listen.extract.junk import points_elsewhere
from listen.extract.lines import Form, Line

_SUBHEAD = 12
"""Words of a subhead at most, where nothing but its shortness marks it."""
_SUBHEAD_CHARS = 75
"""Its characters at most: twelve Arabic words may be a paragraph."""
_LINKED = 0.3
"""The share of links of a line without an end that is one of tools, or of pointers."""
_STANDFIRST = 8
"""Words of a standfirst at least."""
_PARTS = {"byline", "date", "source", "reading time", "share", "listen", "caption", "meta"}
"""What stands between a standfirst and the body."""
_FORMS = {Form.HEADING: Kind.SUBHEAD, Form.QUOTE: Kind.QUOTE, Form.ITEM: Kind.LIST_ITEM}


@dataclass(frozen=True)
class Judged:
    """The lines of a page, and where its article was found among them."""

    lines: Sequence[Line]
    whys: list[str]
    """Why each is not read; empty where nothing speaks against it."""
    title: int | None
    """The line of the title."""
    described: int | None
    """The line that the page's metadata has for its description."""
    body: range
    """The lines from the first paragraph to the last."""


def kinds_of(judged: Judged) -> dict[int, Kind]:
    """Return the lines that are read, each with its kind; none when there is no body."""
    kinds: dict[int, Kind] = {}
    for index in judged.body:
        kind = None if judged.whys[index] else _kind(judged, index, kinds)
        if kind:
            kinds[index] = kind
    if not kinds:
        return {}
    standfirsts = _standfirsts(judged, kinds)
    if (head := _head(judged)) is not None:
        kinds[head] = Kind.SUBHEAD
    kinds.update(dict.fromkeys(standfirsts, Kind.STANDFIRST))
    if judged.title is not None:
        kinds[judged.title] = Kind.TITLE
    return kinds


def _kind(judged: Judged, index: int, before: dict[int, Kind]) -> Kind | None:
    line = judged.lines[index]
    if line.form is not Form.HEADING and before and points_elsewhere(line):
        judged.whys[index] = "related"
        return None
    if line.form in _FORMS:
        return _FORMS[line.form]
    short = line.words <= _SUBHEAD and len(line.text) <= _SUBHEAD_CHARS
    if line.bold and short and not line.text.endswith((".", ":", ",")):
        return Kind.SUBHEAD
    if not line.ends and line.trust < 1 and line.linked > _LINKED:
        return None
    last = line.kin and index == judged.body.stop - 1
    if line.ends or not short or last or len(judged.body) == 1:
        return Kind.PARAGRAPH
    # Right below the standfirst a short line is a name or a place, not a subhead.
    over_prose = len(before) > 1 and _is_over_prose(judged, index)
    return Kind.SUBHEAD if over_prose and line.words > 1 else None


def _is_over_prose(judged: Judged, index: int) -> bool:
    below = range(index + 1, len(judged.lines))
    following = next((judged.lines[i] for i in below if not judged.whys[i]), None)
    return following is not None and (following.ends or following.words >= _STANDFIRST)


def _standfirsts(judged: Judged, kinds: dict[int, Kind]) -> list[int]:
    """Return the lines that open the article; a description may be of its first paragraph."""
    first = min(kinds)
    described = judged.described if judged.described is not None else len(judged.lines)
    above = _above_body(judged)
    if above or described <= first:
        found = {index for index in (*above, described) if index <= first}
        most = 1 if described == first else max(2, len(above))
        return sorted(found)[:most]
    if judged.title is None:
        return []
    long_heading = kinds[first] is Kind.SUBHEAD and judged.lines[first].words >= _STANDFIRST
    return [first] if long_heading or _is_parted(judged, kinds, first) else []


def _above_body(judged: Judged) -> list[int]:
    """Return the long line, or the list, between title and body, which others keep from it."""
    if judged.title is None:
        return []
    between = range(judged.title + 1, judged.body.start)
    long = [i for i in between if not judged.whys[i] and judged.lines[i].words >= _STANDFIRST]
    items = [i for i in long if judged.lines[i].form is Form.ITEM and not judged.lines[i].linked]
    if items and items == long[: len(items)] == [*range(items[0], items[-1] + 1)]:
        below = items[0] == judged.title + 1
        return items if below or len(items) > 1 or judged.lines[items[0]].ends else []
    return [i for i in long if judged.lines[i].form is not Form.ITEM][:1]


def _head(judged: Judged) -> int | None:
    """Return the heading right above the body, a time or a name between them at most."""
    above = judged.body.start - 1
    while judged.title is not None and above > judged.title:
        if judged.whys[above] not in _PARTS:
            heads = not judged.whys[above] and judged.lines[above].form is Form.HEADING
            return above if heads else None
        above -= 1
    return None


def _is_parted(judged: Judged, kinds: dict[int, Kind], first: int) -> bool:
    """Tell whether a byline, a picture or a widget stands under the first paragraph."""
    below = min((index for index in kinds if index > first), default=first)
    between = {judged.whys[index] for index in range(first + 1, below)}
    return kinds[first] is Kind.PARAGRAPH and not between.isdisjoint(_PARTS)
