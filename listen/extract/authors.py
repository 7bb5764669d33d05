"""Who wrote it, told at the end: the biography of an author is no part of the article."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from listen.articles import Kind
from listen.extract.lines import Line

_LAST: Final = 3
"""Lines at the end of an article in which its authors may be told of."""
_LONG: Final = 80
"""Words of a biography at most."""
_BY = re.compile(r"^\W*(?:(?:\w+ )?by|por|(?:texto|fotos) de|بقلم|كتب|كتبت|اعداد)?\W+|^\W+")
_BETWEEN = re.compile(r"\s*(?:[,|·•،/&(]|\s[-–—]\s|\band\b|\by\b|\s+و(?=\w))\s*")
_TRADE = re.compile(
    r"(?:(?:[A-ZÁÉÍÓÚÑ][\w'’.-]*\s){2,4}|(?:The|El|La) (?:author|writer|autora?) )"
    r"(?:is|es) (?:an?|the|our|una?|el|la)\b.{0,80}"
    r"\b(?:writer|reporter|correspondent|editor|columnist|journalist|contributor|freelancer"
    r"|novelist|photographer|professor|fellow|fotógraf[oa]"
    r"|escritora?|reporter[oa]|corresponsal|editora?|columnista|periodista|profesora?"
    r"|investigadora?)\b"
    r"|(?:الكاتبة?|المؤلفة?) (?:كاتب|باحث|أستاذ|صحفي|صحافي|روائي)"
)


def biographies(
    lines: Sequence[Line], whys: Sequence[str], kinds: Mapping[int, Kind]
) -> dict[int, str]:
    """Return the lines at the end of an article that tell of those who wrote it."""
    names = {
        name
        for line, why in zip(lines, whys, strict=True)
        if why == "byline"
        for name in _names(line)
    }
    found: dict[int, str] = {}
    for index in sorted(kinds, reverse=True)[:_LAST]:
        if not _tells(lines[index], names) or len(kinds) < 2 * _LAST:
            break
        found[index] = "author"
    return found


def _names(byline: Line) -> list[str]:
    """Return the names in a byline, folded: two words or more each."""
    parts = _BETWEEN.split(_BY.sub("", byline.folded))
    return [part.strip() for part in parts if 2 <= len(part.split()) <= 4]


def _tells(line: Line, names: set[str]) -> bool:
    if line.words > _LONG:
        return False
    named = any(re.match(rf"{re.escape(name)}[\s,،]+\w", line.folded) for name in names)
    return named or bool(_TRADE.match(line.text))
