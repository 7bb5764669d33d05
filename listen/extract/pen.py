"""A line of a page while it is being put together: its text, how much is linked, how much bold."""

import re
from collections.abc import Sequence
from typing import Final

from listen.extract.characters import one_line
from listen.extract.lines import Form, Line
from listen.extract.tickers import without_tickers

_BOLD: Final = frozenset({"b", "strong"})
_SENTENCE_END = re.compile(r"[.!?؟][\"'”’»)]*\s*$")
_MOSTLY: Final = 0.95
"""The share of a line's characters that makes all of it bold."""


class Pen:
    """What has been read of a line; characters are counted without spaces."""

    def __init__(self) -> None:
        self.length = 0
        self.image: str | None = None
        self._text: list[str] = []
        self._linked = self._bold = 0
        self._breaks = 0
        self._row = self._row_linked = 0

    @property
    def written(self) -> str:
        """The text so far, as the page has it."""
        return "".join(self._text)

    def write(self, text: str, inline: Sequence[str]) -> None:
        """Go on with a text that stands in some inline elements."""
        if text.isspace():
            if self.length:
                self._text.append(text)
            return
        self._text.append(text)
        size = len("".join(text.split()))
        self.length += size
        self._row += size
        self._breaks = 0
        if inline:
            self._linked += size * ("a" in inline)
            self._row_linked += size * ("a" in inline)
            self._bold += size * (not _BOLD.isdisjoint(inline))

    def breaks_off(self) -> bool:
        """Take a line break; tell whether it ends a paragraph.

        Two do, or one after a sentence, or after a row that is all link.
        """
        self._breaks += 1
        row_of_link = self._row and self._row == self._row_linked
        self._row = self._row_linked = 0
        if self._breaks > 1 or row_of_link or _SENTENCE_END.search("".join(self._text[-2:])):
            return True
        self._text.append(" ")
        return False

    def line(self, form: Form, *, bold: bool) -> Line | None:
        """Return the line; None when nothing visible was written."""
        text = without_tickers(one_line(self.written))
        if not text:
            return None
        return Line(
            text,
            form,
            linked=self._linked / max(1, self.length),
            bold=bold or self._bold >= _MOSTLY * self.length,
        )
