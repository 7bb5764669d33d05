"""The title that a page claims for itself, and the line on which it shows it."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from lxml import etree

from listen.extract.characters import letters
from listen.extract.lines import Form, Line
from listen.extract.metadata import Metadata
from listen.extract.tags import HEADINGS

_HOME: Final = re.compile(r"(?:https?:)?(?://[^/?#]*)?/?\w{0,2}/?(?:[?#].*)?")
_KICKER: Final = re.compile(r"(?<=\w):\s+")
_SEPARATOR: Final = re.compile(r"\s+(?:[|/–—·»-]|:+)\s+|\s*\|\s*")
_NAMED: Final = re.compile(r"(?!site|widget|sub)[\w-]*(?:title|headline)\d?", re.IGNORECASE)
_KEY: Final = 8
"""Letters over which a title is told from any other line."""
_LONG: Final = 15
"""Letters with which a longer heading may begin and be meant."""
_RANKS: Final = ("h1", "h2", "h3")


def title_of(
    lines: Sequence[Line], elements: Sequence[etree._Element], metadata: Metadata
) -> tuple[str, int | None]:
    """Return the title a page claims, and the line it stands on when the markup tells.

    The name of the site is never one, whatever claims it.
    """
    headings = [i for i, line in enumerate(lines) if line.form is Form.HEADING and line.words]
    top = [index for index in headings if _rank(elements[index]) == "h1"]
    site = _site_keys(lines, elements, metadata)
    titles = [title for title in metadata.titles if letters(title) not in site]
    keys = [key for key in map(letters, _parts(titles)) if key not in site]
    index = _shown(lines, keys, (top, headings, range(len(lines))))
    if index is None:
        index = _extended(lines, keys, headings)
    if index is None:
        own = [i for i in top if lines[i].key not in site and not leads_home(elements[i])]
        index = _first_of(lines, own, headings, metadata)
    if index is None:
        index = _only_named(lines, elements, site)
    if index is not None:
        return lines[index].text, index
    return _claimed(titles), None


def _site_keys(
    lines: Sequence[Line], elements: Sequence[etree._Element], metadata: Metadata
) -> set[str]:
    """Return the names of the site: as told, over its own description, linked to its front page."""
    claimed = {letters(piece): piece for piece in (*metadata.titles, *_pieces(metadata.titles))}
    site = {letters(metadata.site)} - {""}
    for description in metadata.descriptions:
        opening = letters(_OPENING.split(description, maxsplit=1)[0])
        if opening in claimed and opening != letters(description):
            site.add(opening)
    site.update(
        line.key
        for line, element in zip(lines, elements, strict=True)
        if line.linked > 0.9 and line.key in claimed and leads_home(element)
    )
    return site


_OPENING: Final = re.compile(r"\s+[|–—·:-]+\s+|\s*[|,،]\s*")


def _shown(
    lines: Sequence[Line], keys: Iterable[str], places: Sequence[Sequence[int]]
) -> int | None:
    """Return the line that says one of the titles, a heading of the first rank before others."""
    for key in keys:
        for candidates in places if len(key) > _KEY else ():
            found = next((index for index in candidates if lines[index].key == key), None)
            if found is not None:
                return found
    return None


def _extended(lines: Sequence[Line], keys: Iterable[str], headings: Sequence[int]) -> int | None:
    """Return the heading that begins with one of the titles, which was cut short then."""
    long = [key for key in keys if len(key) >= _LONG]
    return next((i for key in long for i in headings if lines[i].key.startswith(key)), None)


def _first_of(
    lines: Sequence[Line], own: Sequence[int], headings: Sequence[int], metadata: Metadata
) -> int | None:
    """Return the first heading of the first rank, if it cannot be the site's name."""
    pieces = {letters(piece) for piece in _pieces(metadata.titles)}
    real = [i for i in own if lines[i].words >= (4 if lines[i].key in pieces else 3)]
    if not real and all(lines[index].words < 4 for index in headings):
        real = [i for i in own if lines[i].key not in pieces]
    return real[0] if real else None


def _only_named(
    lines: Sequence[Line], elements: Sequence[etree._Element], site: Collection[str]
) -> int | None:
    """Return the line whose element is named for a title, if no other line's is."""
    named = [
        index
        for index, (line, element) in enumerate(zip(lines, elements, strict=True))
        if line.words >= 3 and line.linked < 0.5 and line.key not in site and _is_named(element)
    ]
    return named[0] if len(named) == 1 else None


def _is_named(element: etree._Element) -> bool:
    if element.get("itemprop") == "headline":
        return True
    return any(_NAMED.fullmatch(name) for name in (element.get("class") or "").split())


def _rank(element: etree._Element) -> str:
    around = (element, *element.iterancestors())
    return next((str(each.tag) for each in around if each.tag in _RANKS), "")


def leads_home(element: etree._Element) -> bool:
    """Tell whether all links of a line go to the front page, of a language perhaps."""
    around = (element, *element.iterancestors())
    line = next((each for each in around if each.tag in HEADINGS), element)
    links = [*line.iter("a"), *line.iterancestors("a")]
    return bool(links) and all(_HOME.fullmatch(link.get("href") or "") for link in links)


def _pieces(titles: Iterable[str]) -> list[str]:
    return [piece for title in titles for piece in _SEPARATOR.split(title)]


def _parts(titles: Sequence[str]) -> list[str]:
    """Return the titles as claimed, then their pieces between dashes and bars, long ones first."""
    pieces = _pieces(titles)
    pieces += [piece for part in pieces for piece in _KICKER.split(part)[1:]]
    longest = max(pieces, key=len, default="")
    long = [piece for piece in pieces if len(piece.split()) >= (3 if piece == longest else 4)]
    return [*titles, *sorted(long, key=len, reverse=True)]


def _claimed(titles: Sequence[str]) -> str:
    """Return the best title of the head; the site's name is cut off a browser title."""
    title = next(iter(titles), "")
    pieces = sorted(_SEPARATOR.split(title), key=lambda piece: len(piece.split()))
    sites = all(len(piece.split()) <= 4 for piece in pieces[:-1])
    return pieces[-1] if sites and len(pieces) == 2 else title
