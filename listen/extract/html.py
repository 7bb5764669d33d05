"""HTML to a reading: visible lines, judged by markup, by trafilatura's vote and by their words."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lxml import etree
from lxml.html import HTMLParser

from listen.articles import Block, LeftOut
from listen.errors import ArticleTooLong, NothingToRead
from listen.extract.arrange import Claims, arrange
from listen.extract.bounds import MAX_TEXT_CHARS, check_tags
from listen.extract.by_rules import read_by_rules
from listen.extract.characters import letters
from listen.extract.doubt import doubt
from listen.extract.dump import published_in
from listen.extract.extents import Extents
from listen.extract.following import next_article
from listen.extract.lines import Line, judged
from listen.extract.markup import mark
from listen.extract.metadata import Metadata, read_metadata
from listen.extract.places import placed
from listen.extract.reading import Reading
from listen.extract.site_rules import NO_RULES, SiteRules
from listen.extract.strays import strays
from listen.extract.text import read_text
from listen.extract.titles import title_of
from listen.extract.trust import trusted
from listen.extract.visible import Shown, shown_lines
from listen.extract.vote import voted_text

logger = logging.getLogger(__name__)

_OTHERS: Final = frozenset({"comments", "next article"})
"""What is running text, and surely not the article's."""
_NO_BODY: Final = "the site's rules find no body on the page"
_CUT_OFF: Final = etree.ErrorTypes.ERR_RESOURCE_LIMIT


def read_html(
    text: str, most: int = MAX_TEXT_CHARS, sites: SiteRules = NO_RULES, url: str | None = None
) -> Reading:
    """Read a page, or up to `most` characters of text that a page holds as it is.

    A site's own rules go first, found by the page's address or by the one it claims.
    Raises NothingToRead when it is empty, ArticleTooLong.
    """
    check_tags(text)
    root = parse(text)
    metadata = read_metadata(root)
    rules = sites.find(url or metadata.url)
    if rules:
        if found := read_by_rules(root, rules, metadata):
            differing = doubt(found[0], voted_text(parse(text)))
            return _reading(*found, metadata, differing)
        logger.warning("the rules of %s find no body on a page", url or metadata.url)
        root = parse(text)
    shown = shown_lines(root)
    if len(shown) == 1 and shown[0].element.tag == "pre":
        return read_text(str(shown[0].element.xpath("string()")), most)
    elements = [item.element for item in shown]
    extents = Extents(elements)
    whys = mark(shown, extents)
    lines = _marked([item.line for item in shown], whys)
    title, title_at = title_of(lines, elements, metadata)
    for index in range(next_article(shown, whys, title_at), len(shown)):
        lines[index] = judged(lines[index], why=whys[index] or "next article")
    lines = placed(lines, elements, extents)
    lines = _marked(lines, strays(lines, elements, extents))
    _prune(root, shown, [line.why for line in lines])
    voted = voted_text(root)
    lines = trusted(lines, letters(voted))
    claims = Claims(title, title_at, metadata.descriptions)
    blocks, left_out = arrange(lines, claims)
    metadata = replace(metadata, published=metadata.published or published_in(left_out))
    return _reading(blocks, left_out, metadata, _NO_BODY if rules else doubt(blocks, voted))


def parse(text: str) -> etree._Element:
    """Build a page's tree.

    Raises NothingToRead when it is empty, ArticleTooLong.
    """
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,  # else it drops whatever is more than 256 elements deep, and says nothing
    )
    try:
        root = etree.fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if parser.error_log.filter_types(_CUT_OFF):
        raise ArticleTooLong("The page is nested too deep.")
    if root is None:
        raise NothingToRead("The page is empty.")
    return root


def _reading(
    blocks: tuple[Block, ...], left_out: tuple[LeftOut, ...], said: Metadata, differing: str | None
) -> Reading:
    return Reading(
        blocks, left_out, said.language, said.published, said.url, differing, said.live_until
    )


def _marked(lines: Sequence[Line], whys: Sequence[str]) -> list[Line]:
    """Return the lines, those that nothing was said of with what is said now."""
    return [
        judged(line, why=why) if why and not line.why else line
        for line, why in zip(lines, whys, strict=True)
    ]


def _prune(root: etree._Element, shown: Sequence[Shown], whys: Sequence[str]) -> None:
    """Take out of a tree what holds nothing to vote on."""
    kept: set[etree._Element] = set()
    holders: set[etree._Element] = set()
    for item, why in zip(shown, whys, strict=True):
        if not why or (item.line.is_sentence and why not in _OTHERS):
            holders.add(item.element)
            kept.update((item.element, *item.element.iterancestors()))
    for element in kept:
        if element not in holders:
            element[:] = [child for child in element if child in kept]
