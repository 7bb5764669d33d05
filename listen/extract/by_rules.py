"""A page to a reading by its site's rules: what they select is read, the rest is left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Final, cast

from lxml import etree

from listen.articles import Block, Kind, LeftOut
from listen.extract.characters import letters, one_line
from listen.extract.lines import Form
from listen.extract.metadata import Metadata
from listen.extract.site_rules import Rules
from listen.extract.tags import INLINE
from listen.extract.titles import title_of
from listen.extract.visible import Shown, shown_lines

WHY_DROPPED: Final = "site rule"
WHY_OUTSIDE: Final = "outside the body"
_NOT_TEXT: Final = {
    "aside": "aside",
    "button": "button",
    "figcaption": "caption",
    "figure": "caption",
    "footer": "footer",
    "form": "form",
    "nav": "menu",
    "table": "table",
}
"""What a body may hold and nobody reads, unless the rules select what stands in it."""
_KINDS: Final = {
    Form.PROSE: Kind.PARAGRAPH,
    Form.HEADING: Kind.SUBHEAD,
    Form.QUOTE: Kind.QUOTE,
    Form.ITEM: Kind.LIST_ITEM,
}
_SKIPPED: Final = "template"
_TEXT: Final = etree.XPath(
    ".//text()[not(ancestor::script or ancestor::style or ancestor::template)]"
)

Place = Mapping[etree._Element, int]
Read = tuple[tuple[Block, ...], tuple[LeftOut, ...]]


def read_by_rules(root: etree._Element, rules: Rules, metadata: Metadata) -> Read | None:
    """Return what the rules select, and every other line with a reason; None without a body.

    Where they select no title, it is looked for as on any page. The tree is spent.
    """
    place = {element: index for index, element in enumerate(root.iter())}
    left_out = list(_drop(rules.drop(root), place))
    titles, standfirsts = _texts(rules.title(root)), _texts(rules.standfirst(root))
    body = _blocks_of(rules.body(root))
    lines = shown_lines(root)
    heads = _heads(titles or [_title(lines, metadata)], standfirsts)
    said = {letters(block.text) for block in heads}
    blocks = []
    for shown in lines:
        why = _why_not(shown.element, body)
        if letters(shown.line.text) in said:
            continue
        if why:
            left_out.append((place[shown.element], LeftOut(shown.line.text, why)))
        else:
            blocks.append(Block(_KINDS[shown.line.form], shown.line.text))
    left_out.sort(key=lambda piece: piece[0])
    return ((*heads, *blocks), tuple(piece for _, piece in left_out)) if blocks else None


def matches(root: etree._Element, rules: Rules) -> dict[str, list[str]]:
    """Show the text of every element that each selector matches, by the selector's name."""
    return {field.name: _shown(getattr(rules, field.name)(root)) for field in fields(Rules)}


def _shown(elements: list[etree._Element]) -> list[str]:
    return [_text(element) for element in elements]


def _drop(elements: list[etree._Element], place: Place) -> Iterator[tuple[int, LeftOut]]:
    """Hide the elements from whoever reads the tree; the text behind them stays."""
    for element in elements:
        if next(element.iterancestors(_SKIPPED), None) is None and (text := _text(element)):
            yield place[element], LeftOut(text, WHY_DROPPED)
        element.tag = _SKIPPED


def _heads(titles: Sequence[str], standfirsts: Sequence[str]) -> list[Block]:
    title = [Block(Kind.TITLE, titles[0])] if titles[0] else []
    return title + [Block(Kind.STANDFIRST, text) for text in standfirsts]


def _title(shown: Sequence[Shown], metadata: Metadata) -> str:
    return title_of([each.line for each in shown], [each.element for each in shown], metadata)[0]


def _texts(elements: list[etree._Element]) -> list[str]:
    return [text for text in map(_text, elements) if text]


def _blocks_of(elements: list[etree._Element]) -> set[etree._Element]:
    for element in elements:
        if element.tag in INLINE:
            element.tag = "div"  # lines stand in blocks
    return set(elements)


def _why_not(element: etree._Element, body: Collection[etree._Element]) -> str:
    why = ""
    for each in (element, *element.iterancestors()):
        if each in body:
            return why
        why = why or _NOT_TEXT.get(each.tag, "")
    return WHY_OUTSIDE


def _text(element: etree._Element) -> str:
    return one_line("".join(cast(list[str], _TEXT(element))))
