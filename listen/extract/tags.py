"""What an HTML element is to a reader: skipped, hidden, part of a line, or a block of its own."""

import re
from typing import Final

from lxml import etree

from listen.extract.lines import Form

SKIPPED: Final = frozenset(
    {
        "script", "style", "noscript", "template", "title", "svg", "math", "canvas", "object",
        "embed", "iframe", "select", "datalist", "map", "audio", "video", "textarea", "input",
    }
)  # fmt: skip
INLINE: Final = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rp", "rt", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
        "wbr", "br", "img", "picture", "source",
    }
)  # fmt: skip
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WAYS: Final = (False, True)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|u-hidden)(?:\s|$)"
)


def is_hidden(element: etree._Element) -> bool:
    """Tell whether nothing of an element is shown, as far as its own attributes say."""
    if not isinstance(element.tag, str) or element.get("hidden") is not None:
        return True
    names, style = element.get("class"), element.get("style")
    return bool((names and _HIDDEN_CLASS.search(names)) or (style and _HIDDEN_STYLE.search(style)))


def is_block(element: etree._Element) -> bool:
    """Tell whether an element stands on lines of its own."""
    if element.tag not in INLINE:
        return True
    style = element.get("style")
    return bool(style and _BLOCK_STYLE.search(style))


def is_bold(block: etree._Element) -> bool:
    """Tell whether the style of a block makes all of it bold."""
    style = block.get("style")
    return bool(style and _BOLD_STYLE.search(style))


def form_of(block: etree._Element) -> Form:
    """Return what the markup says of the lines of a block."""
    for element in (block, *block.iterancestors()):
        tag = element.tag
        if tag in HEADINGS:
            return Form.HEADING
        if tag == "blockquote":
            return Form.QUOTE
        if tag in {"li", "dt", "dd"} and not _is_alone(element):
            return Form.ITEM
        if tag in {"article", "main", "section", "body"}:
            break
    return Form.PROSE


def _is_alone(item: etree._Element) -> bool:
    """Tell whether an item is the only one of its list, and the list one of several in a row."""
    around = item.getparent()
    return not _has_neighbour(item) and around is not None and _has_neighbour(around)


def _has_neighbour(element: etree._Element) -> bool:
    tag = element.tag
    return any(next(element.itersiblings(tag, preceding=way), None) is not None for way in _WAYS)
