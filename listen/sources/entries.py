"""The entries of a feed, RSS or Atom, with the IDs that they go by.

An entry's ID is, in this order:
1. its guid, where that is well-formed as it is: `4711`, `3f0c1f0e-8d0b-4c53-9b53-0d7d3f1f7a11`;
2. its link's path, with `~` for each run of other characters:
   `https://site.example/2026/11/ferry-returns/?utm_source=rss` is `2026~11~ferry-returns`;
   parameters that track readers are left out, others stay;
3. its guid, in the same way.
One of over 200 characters is cut, and ends with a hash of the whole. So a page knows the ID of its
own button without knowing the feed. An entry with none of these has no ID, and is left out.
"""

import hashlib
import html
import re
from calendar import timegm
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from listen.errors import SourceError
from listen.sources.fetch import Document
from listen.sources.fields import is_cut, plain
from listen.sources.leftovers import as_html, without_leftovers
from listen.sources.places import fitting

_MOST_ENTRIES: Final = 5_000
_WHOLE: Final = 60
"""Words from which on a description without content is taken for the article."""
_END: Final = re.compile(rb"</(rss|feed|\w*:?RDF)\b")
_ELSEWHERE: Final = re.compile(r"\[(?:…|\.\.\.)\]\W*$")
"""How a text ends that a CMS has cut, in brackets as no writer ends an article."""
_TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|ref|source")


@dataclass(frozen=True)
class Entry:
    """An article in a feed."""

    article_id: str
    """Its ID, as above."""
    link: str
    """Where readers find it; empty where the feed does not say."""
    title: str
    """As HTML."""
    body: str
    """As HTML; empty when the feed has no more than a summary."""
    summary: str
    """As HTML; empty when it is the body."""
    published: datetime | None
    """When."""
    language: str | None
    """As the feed says."""


def read_entries(document: Document) -> Sequence[Entry]:
    """Read the entries of a feed, in its order.

    Raises SourceError when it is no feed.
    """
    # Imported here: it takes a quarter of a second, and only feeds need it.
    import feedparser

    marks = sum(document.body.count(mark) for mark in (b"<item", b"<entry"))
    if marks > _MOST_ENTRIES:
        raise SourceError(f"The feed has {marks:,} entries, and {_MOST_ENTRIES:,} are read.")
    headers = {"content-type": document.media_type}
    if document.charset:
        headers["content-type"] += f"; charset={document.charset}"
    # What is read of an entry is cleaned by the extractor, with which sanitizing would interfere.
    parsed = feedparser.parse(
        document.body,
        response_headers=headers,
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not (parsed.entries or parsed.version):
        raise SourceError("What is at the feed's address is no feed.")
    # Of a document that breaks off, the last entry may be half of itself.
    whole = parsed.entries if not marks or _END.search(document.body) else parsed.entries[:-1]
    entries = (_entry(raw, document.url, parsed.feed.get("language")) for raw in whole)
    return [entry for entry in entries if entry.article_id]


def _entry(raw: Mapping[str, Any], base: str, language: str | None) -> Entry:
    body, summary = _body(raw)
    at = raw.get("published_parsed") or raw.get("updated_parsed")
    link = urljoin(base, raw["link"]) if raw.get("link") else ""
    return Entry(
        article_id_of(raw.get("id") or "", link),
        link,
        raw.get("title") or "",
        body,
        summary,
        datetime.fromtimestamp(timegm(at), UTC) if at else None,
        _language(raw) or language or None,
    )


def _language(raw: Mapping[str, Any]) -> str | None:
    """Give the language that an entry has for itself, or that its place in the feed gives it."""
    parts = [*(raw.get("content") or []), raw.get("title_detail") or {}]
    given = (raw.get("language"), *(part.get("language") for part in parts))
    return next((str(language) for language in given if language), None)


def _body(raw: Mapping[str, Any]) -> tuple[str, str]:
    """Give an entry's text and its summary; a description may be either."""
    summary = raw.get("summary") or ""
    contents = raw.get("content") or []
    if body := without_leftovers(max(map(_as_html, contents), key=len, default="")):
        own = "" if summary in [content.get("value") for content in contents] else summary
        return ("", body) if _ELSEWHERE.search(plain(body)) else (body, own)
    said = plain(summary)
    whole = len(said.split()) >= _WHOLE and not is_cut(said)
    return (summary, "") if whole else ("", summary)


def _as_html(content: Mapping[str, Any]) -> str:
    value = str(content.get("value") or "")
    return as_html(html.escape(value) if content.get("type") == "text/plain" else value)


def article_id_of(guid: str, link: str) -> str:
    """Give the ID of an entry by its guid and its link, as the module says; empty for none."""
    return fitting(guid) or _joined(_path(link)) or _joined(_path(guid)) or _joined(guid)


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if not parts.hostname:
        return ""
    kept = [(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k)]
    return f"{parts.path.strip('/')}/{urlencode(kept)}"


def _joined(text: str) -> str:
    whole = re.sub(r"[^A-Za-z0-9._-]+", "~", text).strip("~").lstrip(".")
    if len(whole) <= 200:
        return whole
    return f"{whole[:183]}~{hashlib.sha256(whole.encode()).hexdigest()[:16]}"
