"""Where the title of a page stands, when no markup says so."""

import re
from collections.abc import Sequence

from lxml import etree

from listen.extract.characters import letters
from listen.extract.lines import Form, Line
from listen.extract.metadata import Metadata
from listen.extract.tags import HEADINGS

_META = frozenset({"byline", "date", "reading time", "source"})
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][^\s,]*,?|[+&/]|and|y|e)"
_UNCASED = r"[^\W\d_A-Za-z]+"
_NAME = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}|{_UNCASED}(?: {_UNCASED}){{0,2}}")
"""Words that all begin with a capital, or three of a script without: a name, and what it does."""
_FAR = 16
"""How many lines above the body a title that is no heading may stand."""
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
            return _heading_below(lines, heads[best], candidates) or heads[best]
    return None


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
        if sentences > 1 or (rival and looks_like_title(lines[below], whys[below])):
            return False
    return False


def _prose(lines: Sequence[Line], whys: Sequence[str], start: int, end: int) -> int:
    return sum(
        lines[index].words
        for index in range(start, end)
        if lines[index].is_sentence and not whys[index]
    )


def title_above(lines: Sequence[Line], whys: Sequence[str], body: int) -> int | None:
    """Return the last line over the body that could be a title; a heading before any other."""
    above = [index for index in range(body) if looks_like_title(lines[index], whys[index])]
    headings = [index for index in above if lines[index].form is Form.HEADING]
    return max(headings or [index for index in above if index >= body - _FAR], default=None)


_HOME = re.compile(r"(?:https?:)?(?://[^/?#]*)?/?\w{0,2}/?(?:[?#].*)?")
_KICKER = re.compile(r"(?<=\w):\s+")
_SEPARATOR = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*")


def title_of(
    lines: Sequence[Line], elements: Sequence[etree._Element], metadata: Metadata
) -> tuple[str, int | None]:
    """Return the title a page claims, and the line it stands on when the markup tells."""
    parts = _parts(metadata)
    named = [letters(part) for part in parts]
    headings = [
        index
        for index, line in enumerate(lines)
        if line.form is Form.HEADING and line.words and not _is_site(line, metadata)
    ]
    top = [index for index in headings if _tag(elements[index]) == "h1"]
    for key in named:
        for candidates in (top, headings, range(len(lines))):
            for index in candidates:
                if len(key) > 8 and lines[index].key == key:
                    return lines[index].text, index
    pieces = {letters(piece) for title in metadata.titles for piece in _SEPARATOR.split(title)}
    # An uncorroborated first heading that is short, or leads home, may be the site's name.
    own = [index for index in top if not _leads_home(elements[index])]
    real = [i for i in own if lines[i].words >= (4 if lines[i].key in pieces else 3)]
    if not real and all(lines[index].words < 4 for index in headings):
        real = [i for i in own if lines[i].key not in pieces]
    if real:
        return lines[real[0]].text, real[0]
    return _claimed(metadata), None


def _tag(element: etree._Element) -> str:
    return next(
        (str(e.tag) for e in (element, *element.iterancestors()) if e.tag in {"h1", "h2", "h3"}), ""
    )


def _leads_home(element: etree._Element) -> bool:
    """Tell whether all links of a heading go to the front page, of a language perhaps."""
    heading = next(e for e in (element, *element.iterancestors()) if e.tag in HEADINGS)
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return bool(links) and all(_HOME.fullmatch(link.get("href") or "") for link in links)


def _is_site(line: Line, metadata: Metadata) -> bool:
    return bool(metadata.site) and line.key == letters(metadata.site)


def _parts(metadata: Metadata) -> list[str]:
    """Return the titles as claimed, then their pieces between dashes and bars, long ones first."""
    pieces = [piece for title in metadata.titles for piece in _SEPARATOR.split(title)]
    pieces += [piece for part in pieces for piece in _KICKER.split(part)[1:]]
    longest = max(pieces, key=len, default="")
    long = [piece for piece in pieces if len(piece.split()) >= (3 if piece == longest else 4)]
    return [*metadata.titles, *sorted(long, key=len, reverse=True)]


def _claimed(metadata: Metadata) -> str:
    """Return the best title of the head; the site's name is cut off a browser title."""
    title = next(iter(metadata.titles), "")
    pieces = sorted(_SEPARATOR.split(title), key=lambda piece: len(piece.split()))
    sites = all(len(piece.split()) <= 4 for piece in pieces[:-1])
    return pieces[-1] if sites and len(pieces) == 2 else title
