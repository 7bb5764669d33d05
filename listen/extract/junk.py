"""What is never read, told by the words of a line: labels of blocks, and lines by themselves."""

import re
from functools import lru_cache
from typing import Final

from listen.extract.about import is_about_page
from listen.extract.captions import is_caption
from listen.extract.dates import is_around_date, without_dates
from listen.extract.labels import LABELS
from listen.extract.lines import Line
from listen.extract.notes import note
from listen.extract.phrases import POINTERS, SECTIONS, alternatives, phrases
from listen.extract.prompts import is_prompt

ENDS: Final = frozenset({"most read", "read next", "comments", "tags", "footer"})
"""What stands behind an article, seldom within it."""

SITE: Final = "site"
"""The name of the site, which opens its footer."""

_LATIN_BYLINE = re.compile(
    r"(?i:by|por)\s*:?\s+(?:@?[A-ZÁÉÍÓÚÑÜ][\w'’.-]*|(?i:staff)\b)(?:\s+[^.!?]*)?"
)
_COUNT = re.compile(r"\s*[(•·|]\s*\d[\d:.,]*(?: ?min\w*)?\s*\)?$")
"""The count or the duration behind a label: "Comments (12)", "Listen • 3:14"."""
_ICON = re.compile(r"^[^\w\s\"'“‘«(\[©¿¡#@]+\s+")
_BAR = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_NAME = 6
"""Words of a name and what it does, beside a date."""
_EDGES = " \t:：.,;|-–—>»›→←<«‹•·*#()[]+…!◄►◀▶▸▾▼▲■●◆★✦~=_"
_SEPARATED = r"\s*(?:[:：|>»›→←\-–—])\s*\S"


_LABEL = {phrase: why for why, text in LABELS.items() for phrase in phrases(text)}
_OPEN_LABEL = {why: re.compile(alternatives(text, open_ended=True)) for why, text in LABELS.items()}
_POINTER = re.compile(rf"[\W_]*(?:{alternatives(POINTERS)})(?!\w)(?P<separated>{_SEPARATED})?")
_SECTION = re.compile(rf"[\W_]*(?:{alternatives(SECTIONS)})\s*[:|]\s*\S")
_PREFIXED_TAGS = re.compile(rf"(?:{alternatives(LABELS['tags'])})\s*:\s*\S.*")


def label(line: Line) -> str:
    """Return what block the line is the heading of, or the empty string."""
    if line.words > 9:
        return ""
    text = _COUNT.sub("", line.folded).strip(_EDGES)
    return _LABEL.get(text) or _open_label(text)


@lru_cache(maxsize=10_000)
def _open_label(text: str) -> str:
    return next((why for why, form in _OPEN_LABEL.items() if form.fullmatch(text)), "")


def reason(line: Line) -> str:
    """Return why the line is not read whatever stands round it, or the empty string."""
    if len(line.key) < 2 and not line.key.isdigit():
        return "symbol"
    return label(line) or _line(line) or ("caption" if is_caption(line) else "") or _link(line)


def points_elsewhere(line: Line) -> bool:
    """Tell whether a line between paragraphs is another article's headline: "Opinion: ..."."""
    return line.words <= 20 and not line.ends and bool(_SECTION.match(line.folded))


def _line(line: Line) -> str:
    if line.words > 60:
        return ""
    if dated := _dated(line):
        return dated
    if _is_byline(line):
        return "byline"
    text = _ICON.sub("", line.folded.strip())
    if _is_pointer(line) or (_PREFIXED_TAGS.fullmatch(text) and not line.is_sentence):
        return "tags" if _PREFIXED_TAGS.fullmatch(text) else "related"
    if why := note(text):
        return why
    return "notice" if is_about_page(text) else "prompt" if is_prompt(line) else ""


def _dated(line: Line) -> str:
    """Tell a date, alone or with a name or a reading time: "Jo March | 3 May 2026, 2 min read"."""
    rest = without_dates(line.folded) if len(line.text) <= 120 else line.folded
    if rest == line.folded or line.is_sentence:
        return ""
    cells = [part.strip(_EDGES) for part in _BAR.split(rest)]
    parts = [cell for cell in cells if not is_around_date(cell)]
    notes = [note(part) for part in parts]
    names = [part for part, note in zip(parts, notes, strict=True) if not note]
    if names and (len(cells) < 2 or any(len(name.split()) > _NAME for name in names)):
        return ""
    return "byline" if names or "byline" in notes else "date"


def _is_byline(line: Line) -> bool:
    return line.words <= 16 and not line.is_sentence and bool(_LATIN_BYLINE.fullmatch(line.text))


def _is_pointer(line: Line) -> bool:
    match = _POINTER.match(line.folded)
    if not match or line.words > 40:
        return False
    # "More doubts than answers" is a subhead: one word by itself points nowhere.
    phrase = " " in match[0].strip() and line.words <= 25
    if match["separated"] and " " in match[0].partition(match["separated"])[0].strip():
        return True
    return (phrase or bool(match["separated"])) and (not line.ends or line.linked > 0.5)


def _link(line: Line) -> str:
    if line.linked > 0.95 and line.words < 30:
        return "related"
    return "related" if line.linked > 0.7 and line.words < 40 and not line.ends else ""
