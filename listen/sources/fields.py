"""An article of which a CMS gives the fields, as the page it would push."""

import json
import re
from typing import Final

from lxml import html
from lxml.etree import ParserError

from listen.articles import Page
from listen.sources.leftovers import without_leftovers

_CUT: Final = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")
"""How a text ends that goes on elsewhere."""
_OPENING: Final = 60
"""Characters by which an excerpt is known for the beginning of the body."""


def page_of(
    article_id: str,
    *,
    title: str,
    body: str,
    summary: str = "",
    language: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Page:
    """Make a page of fields that are HTML; a summary that only repeats the body is left out.

    `published` begins with an ISO date. The same fields always make the same bytes.
    """
    body = without_leftovers(body)
    fields = {
        "title": plain(title),
        "standfirst": standfirst(summary, body),
        "html": body,
        "language": language,
        "published": published[:10] if published else None,
        "url": url,
    }
    given = {name: value for name, value in fields.items() if value or name == "html"}
    return Page(article_id, json.dumps(given).encode(), "application/json", url, "utf-8")


def plain(markup: str) -> str:
    """Give the text of a piece of HTML, on one line."""
    try:
        text = str(html.fragment_fromstring(markup, create_parent="div").text_content())
    except (ParserError, ValueError):
        text = re.sub(r"<[^>]*>", " ", markup)
    return " ".join(text.split())


def standfirst(summary: str, body: str) -> str:
    """Give the summary if somebody wrote it: one that was cut from the body is none."""
    said, whole = plain(summary), plain(body)
    if is_cut(said) or whole.startswith(said[:_OPENING]) or said in whole:
        return ""
    return said


def is_cut(text: str) -> bool:
    """Tell whether a text ends as one that goes on elsewhere does."""
    return _CUT.search(text) is not None
