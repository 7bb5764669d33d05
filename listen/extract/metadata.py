"""What a page says of itself in its head: JSON-LD, Open Graph, meta tags."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from lxml import etree

from listen.extract.characters import one_line
from listen.extract.dates import find_date
from listen.extract.linked import Node, kinds, nodes
from listen.extract.live import live_until

_ARTICLE = re.compile(r"Article$|^BlogPosting$|^Report$|^LiveBlogPosting$")
_TITLE = 500
"""Characters of a browser title that are looked at."""
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_DATES = (
    "article:published_time",
    "og:published_time",
    "date",
    "pubdate",
    "dc.date",
    "publishdate",
)


@dataclass(frozen=True)
class Metadata:
    """The claims of a page's head; empty where it makes none."""

    titles: tuple[str, ...]
    """Headlines it names, the most trustworthy first; the browser title last."""
    descriptions: tuple[str, ...]
    """Descriptions it names."""
    site: str
    """The site's name."""
    language: str | None
    """As written."""
    published: date | None
    url: str | None
    live_until: datetime | None = None
    """As `Article` has it."""


def read_metadata(root: etree._Element) -> Metadata:
    """Return what the head of a page claims."""
    described = list(nodes(root))
    linked = next(filter(_is_article, described), {})
    named = _meta(root)
    title = one_line((root.findtext(".//title") or "")[:_TITLE])
    return Metadata(
        _filled(
            _text(linked, "headline"), named.get("og:title"), named.get("twitter:title"), title
        ),
        _filled(_text(linked, "description"), *(named.get(name) for name in _DESCRIPTIONS)),
        named.get("og:site_name", ""),
        next(
            iter(_filled(root.get("lang"), named.get("og:locale"), _text(linked, "inLanguage"))),
            None,
        ),
        _published(root, linked, named),
        _url(root, named),
        live_until(root, described),
    )


def _filled(*values: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = one_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _is_article(node: Node) -> bool:
    return any(_ARTICLE.search(kind) for kind in kinds(node))


def _text(node: Node, name: str) -> str | None:
    value = node.get(name)
    return one_line(value) if isinstance(value, str) else None


def _published(root: etree._Element, linked: Node, named: dict[str, str]) -> date | None:
    times = (element.get("datetime") for element in root.iter("time"))
    written = (_text(linked, "datePublished"), *(named.get(name) for name in _DATES), *times)
    found = (find_date(value[:40]) for value in written if value)
    return next((day for day in found if day), None)


def _url(root: etree._Element, named: dict[str, str]) -> str | None:
    links = (link.get("href") for link in root.iter("link") if link.get("rel") == "canonical")
    written = (*links, named.get("og:url"))
    return next((url for url in written if url and url.startswith(("https://", "http://"))), None)
