"""Linked data: what a page says of itself in JSON-LD."""

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

Node = dict[str, Any]


def nodes(root: etree._Element) -> Iterator[Node]:
    """Give all things that a page describes, in its order."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue  # broken JSON-LD is common, and says nothing of the text
            yield from _within(data)


def kinds(node: Node) -> Iterator[str]:
    """Give the types of a thing."""
    types = node.get("@type")
    listed = types if isinstance(types, list) else [types]
    return (kind for kind in listed if isinstance(kind, str))


def _within(data: object) -> Iterator[Node]:
    if isinstance(data, list):
        for item in data[:50]:
            yield from _within(item)
    elif isinstance(data, dict):
        yield data
        yield from _within(data.get("@graph"))
        yield from _within(data.get("mainEntity"))
