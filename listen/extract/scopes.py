"""Reasons line by line, and how far the heading of a junk block reaches down the page."""

from collections.abc import Sequence
from dataclasses import replace

from listen.extract.dates import is_date_line
from listen.extract.headline import looks_like_title
from listen.extract.junk import ENDS, SITE, label, reason
from listen.extract.lines import Form, Line

_SIGNS = {"byline", "source"}
_OPENS_BLOCK = ENDS | {"related", "newsletter"}
_LONG = 17
"""Words that a headline with a full stop hardly has and a paragraph of an article mostly does."""

_TALL = 60
"""Lines of a block above the title at most."""
_HEADING = 5
"""Words of a heading over links."""
_PARAGRAPH = 20
"""Words that end a ticker, which holds longer lines than other blocks do."""


def reasons(lines: Sequence[Line]) -> list[str]:
    """Return why each line is not read; the empty string where nothing speaks against it."""
    whys = [line.why or reason(line) for line in lines]
    _keep_announced(lines, whys)
    _head_links(lines, whys)
    read = 0
    for index, line in enumerate(lines):
        read += line.words >= _LONG and line.is_sentence and not whys[index]
        why = label(line)
        if why == "newsletter" and index and whys[index - 1] == why:
            continue  # the button of its own box
        if why in _OPENS_BLOCK and (not line.why or line.why == why):
            stop = _next_article(lines, whys, index) if read < 2 else len(lines)
            _spread(lines, whys, range(index + 1, stop), why)
        elif why == "listen":
            _spread_bullets(lines, whys, index, "widget")
    return whys


def _keep_announced(lines: Sequence[Line], whys: list[str]) -> None:
    """Keep a list of links that the text announces: "The bidders are:"."""
    announced = False
    for index, line in enumerate(lines):
        if line.form is not Form.ITEM:
            announced = not whys[index] and line.text.endswith(":") and line.words >= 3
        elif announced and not line.why and whys[index] == "related":
            whys[index] = reason(replace(line, linked=0.0))


def _head_links(lines: Sequence[Line], whys: list[str]) -> None:
    """Take a short line right over two linked headlines for their heading, whatever it says."""
    for index in range(len(lines) - 2):
        line, below = lines[index], lines[index + 1 : index + 3]
        heads = line.words <= _HEADING and not line.ends and line.form is not Form.ITEM
        if (
            heads
            and all(link.linked > 0.9 and link.words >= 4 for link in below)
            and not whys[index]
        ):
            whys[index] = "related"


def _spread(lines: Sequence[Line], whys: list[str], reach: range, why: str) -> None:
    below = [lines[index] for index in reach[:1]]
    if any(line.why or line.linked > 0.7 for line in below):
        return  # the markup tells the block's lines apart, so nothing needs to be guessed
    # Where the first headline ends with a full stop, its neighbours will too.
    dotted = any(line.ends and line.words < _LONG for line in below)
    for index in reach:
        if label(lines[index]) or _resumes(lines, whys, index, strict=dotted or why in ENDS):
            return
        whys[index] = whys[index] or why


def _next_article(lines: Sequence[Line], whys: Sequence[str], start: int) -> int:
    """Return the next line over a byline: above the text, that is the title of the article."""
    for index in range(start + 1, min(start + _TALL, len(lines) - 2)):
        signed = not _SIGNS.isdisjoint(whys[index + 1 : index + 3])
        if signed and looks_like_title(lines[index], whys[index]):
            return index
    return len(lines)


def _resumes(lines: Sequence[Line], whys: list[str], index: int, *, strict: bool) -> bool:
    """Tell whether the article goes on here: a long paragraph; a short one where none is junk."""
    line = lines[index]
    if whys[index] or line.form is Form.ITEM:
        return False
    if not line.is_sentence:
        return not strict and line.words >= 3 and line.text.rstrip("\"'”’»").endswith(".")
    return line.words >= _LONG or not strict


def _spread_bullets(lines: Sequence[Line], whys: list[str], start: int, why: str) -> None:
    for index in range(start + 1, len(lines)):
        if lines[index].form is not Form.ITEM or lines[index].is_sentence:
            return
        whys[index] = whys[index] or why


def close_page(lines: Sequence[Line], whys: list[str], title: int | None) -> None:
    """Mark the name of the site, the first line above the title, where it stands below it too."""
    if not title or lines[0].is_sentence:
        return
    for index in range(title + 1, len(lines)):
        if lines[index].key == lines[0].key:
            whys[index] = SITE


def close_tickers(lines: Sequence[Line], whys: list[str], title: int | None) -> None:
    """Mark what runs under a ticker's heading, up to the title or, below it, to the next gap."""
    reached = 0
    for index, line in enumerate(lines):
        if index < reached or label(line) != "ticker":
            continue
        if line.form is Form.ITEM or line.linked > 0.7:
            continue
        if any(below.why == "ticker" for below in lines[index + 1 : index + 2]):
            continue  # the markup tells its lines
        above = title is not None and index < title
        end = title if above and title is not None else len(lines)
        for under in range(index + 1, end):
            if _leaves_ticker(lines, index, under, above):
                break
            whys[under] = whys[under] or "ticker"
            reached = under + 1


def _leaves_ticker(lines: Sequence[Line], start: int, index: int, above: bool) -> bool:
    if above or index == start + 1:
        return False
    line, contiguous = lines[index], not lines[start + 1].gap
    paragraph = line.ends and line.words >= _PARAGRAPH
    return paragraph or is_date_line(line.folded) or (contiguous and line.gap)
