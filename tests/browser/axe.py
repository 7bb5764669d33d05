"""What axe-core finds wrong in a page, shadow roots included."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_OPTIONS: Final = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """List what breaks WCAG 2.0, 2.1 or 2.2 at the levels A and AA, an element a line.

    What axe cannot judge is not listed: the contrast of Arabic letters, or of overlapped text.
    """
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return [line for violation in found for line in _lines(violation)]


def _lines(violation: Mapping[str, Any]) -> Iterator[str]:
    for node in violation["nodes"]:
        why = "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])
        yield f"{violation['id']}: {_path(node['target'])}: {why}"


def _path(target: list[str | list[str]]) -> str:
    """Write where an element is: a step is a frame's, or a way down through shadow roots."""
    return " > ".join(step if isinstance(step, str) else " >> ".join(step) for step in target)
