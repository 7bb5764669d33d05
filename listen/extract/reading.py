"""Reading: what a reader hands back of one page, whatever form the page came in."""

from dataclasses import dataclass
from datetime import date, datetime

from listen.articles import Block, LeftOut


@dataclass(frozen=True)
class Reading:
    """What is read and what is not, and what the page says of itself."""

    blocks: tuple[Block, ...]
    """What is read, the title first."""
    left_out: tuple[LeftOut, ...] = ()
    """What is not, in the page's order."""
    language: str | None = None
    """The language the page claims, as it writes it."""
    published: date | None = None
    """The day of publication."""
    url: str | None = None
    """The page's own address."""
    doubt: str | None = None
    """How another reading of the page differs, if it does."""
    live_until: datetime | None = None
    """Until when it is a live blog; None for an article."""
