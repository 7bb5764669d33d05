"""Where a text is not cut while it can be cut elsewhere: in figures, names and quotations."""

import re
from typing import Final

Stretch = tuple[int, int]
"""A text is not cut between the first index and the last; at either it may be."""

_SPACE: Final = re.compile(r"(\S*)(\s+)(?=\W*(\d?))")
_FIGURE: Final = re.compile(r"\d")
_PAUSES: Final = tuple(",;:.!?،؛؟")
_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ\u0600-\u06ff][\w'’.-]*"
_BETWEEN: Final = "of for the de del la las los bin ibn al van von der da do dos &"
_NAME: Final = re.compile(
    rf"(?<![\w.]){_CAPITAL}(?:\s+(?:(?:{'|'.join(_BETWEEN.split())})\s+){{0,3}}{_CAPITAL})+"
)
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_TITLE_CASE: Final = 0.9
_QUOTATION: Final = re.compile(
    r"“[^“”]*”|«[^«»]*»|‘[^‘’]*(?:’\w[^‘’]*)*’(?!\w)|\([^()]*\)"
    r"|(?<![\w\"])\"[^\"]*\"(?!\w)|(?<![\w'])'[^']*(?:'\w[^']*)*'(?!\w)"
)


def figures(text: str) -> list[Stretch]:
    """List where a figure is held to its neighbour: "5 to", "$3 billion", "May 5, 2025"."""
    return [
        (found.start(2) - 1, found.end(2) + 1)
        for found in _SPACE.finditer(text)
        if _holds_figure(found[1], found[3])
    ]


def _holds_figure(before: str, digit_after: str) -> bool:
    if before.endswith(_PAUSES):
        return bool(digit_after and _FIGURE.search(before))
    return bool(digit_after or _FIGURE.search(before))


def names(text: str) -> list[Stretch]:
    """List the runs of capitalized words, "Bank of England"; none where every word is one."""
    words = _LONG_WORD.findall(text)
    if sum(word[0].isupper() for word in words) > _TITLE_CASE * len(words):
        return []
    return [found.span() for found in _NAME.finditer(text)]


def quotations(text: str) -> list[Stretch]:
    """List what stands in quotation marks or in brackets."""
    return [found.span() for found in _QUOTATION.finditer(text)]
