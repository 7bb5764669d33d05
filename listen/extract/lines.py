"""Line: one visible line of a page, as every reader of pages sees it before it is judged."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from listen.extract.characters import fold, letters_of

_END = re.compile(r"[.!?…؟。۔][\"'”’»›)\]]*$|[.!?…؟][\"'”’»]?\s*[\[(][^()\[\]]{1,60}[\])]$")
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?؟][\"'”’»)]*\s")
_WORD = re.compile(r"\w\S*")


class Form(Enum):
    """What the markup, or a bullet, says of a line."""

    PROSE = auto()
    HEADING = auto()
    ITEM = auto()
    QUOTE = auto()


@dataclass(frozen=True)
class Line:
    """One visible line."""

    text: str
    """Without invisible characters."""
    form: Form = Form.PROSE
    """What it is marked up as."""
    gap: bool = True
    """Whether a blank line, or the edge of a box, stands before it."""
    linked: float = 0.0
    """The share of its characters that are link text."""
    bold: bool = False
    """Whether all of it is bold."""
    why: str = ""
    """Why it is not read, when the markup says so."""
    kin: bool = False
    """Whether the markup has it in the place of the article's paragraphs, and little else there."""
    trust: float = 1.0
    """How much its sentences count when the body is looked for."""

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @cached_property
    def ends(self) -> bool:
        """Whether it ends like a sentence."""
        return bool(_END.search(self.text)) or self.text.endswith((":", "؛", ";"))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it reads like running text: long enough, and ended or very long."""
        if self.words >= 15 and _INNER_END.search(self.text):
            return True
        unended = 40 if "،" not in self.text else 14  # Arabic paragraphs often have no full stop
        return (self.words >= 8 and self.ends) or self.words >= unended

    @cached_property
    def folded(self) -> str:
        """Its text for matching, without case and accents."""
        return fold(self.text)

    @cached_property
    def key(self) -> str:
        """Its letters for comparing."""
        return letters_of(self.folded)


def judged(line: Line, **changes: object) -> Line:
    """Return the line with another judgement; what was worked out of its text is kept."""
    new = object.__new__(Line)
    new.__dict__.update(line.__dict__, **changes)
    return new


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text that is not all link."""
    return line.is_sentence and line.linked < 0.5
