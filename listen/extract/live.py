"""Live blogs: until when a page says that it is one, by schema.org's LiveBlogPosting."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Final

from lxml import etree

from listen.articles import OPEN_END
from listen.extract.linked import Node, kinds

_LIVE: Final = "LiveBlogPosting"
_END: Final = "coverageEndTime"
_BESIDE: Final = ("aside", "nav", "footer")
"""Where an item of microdata is a teaser of another page."""


def live_until(root: etree._Element, linked: Iterable[Node]) -> datetime | None:
    """Give the end of the coverage that a page names, or OPEN_END; None when it is no live blog.

    `linked` is what the page says in JSON-LD.
    """
    written = [node.get(_END) for node in linked if any(k.endswith(_LIVE) for k in kinds(node))]
    return max(map(_moment, (*written, *_in_markup(root))), default=None)


def _in_markup(root: etree._Element) -> Iterator[str | None]:
    for item in root.iter("*"):
        is_beside = next(item.iterancestors(*_BESIDE), None) is not None
        if _LIVE in item.get("itemtype", "") and not is_beside:
            ends = (each for each in item.iter("*") if each.get("itemprop") == _END)
            yield next((end.get("content") or end.get("datetime") or end.text for end in ends), "")


def _moment(written: object) -> datetime:
    """Read a moment of ISO 8601; a day lasts until it is over, wherever on earth."""
    text = written.strip() if isinstance(written, str) else ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return OPEN_END
    if moment.tzinfo:
        return moment.astimezone(UTC)
    is_day = moment.time() == time.min and len(text) <= len("2026-11-30")
    return moment.replace(tzinfo=UTC) + (timedelta(hours=36) if is_day else timedelta())
