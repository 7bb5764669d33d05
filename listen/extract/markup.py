"""What the markup of a page says is no part of the article: tags, roles, and class names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from lxml import etree

from listen.extract.characters import letters
from listen.extract.junk import label
from listen.extract.lines import Form
from listen.extract.visible import Shown

_SHARE: Final = 0.35
"""The share of a page's running text from which on an element is not junk, whatever its name."""
_TAGS: Final = {
    "figure": "caption",
    "figcaption": "caption",
    "aside": "aside",
    "nav": "menu",
    "form": "form",
    "footer": "footer",
    "button": "button",
    "table": "table",
    "menu": "menu",
    "dialog": "dialog",
    "address": "byline",
}
_ROLES: Final = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "complementary": "aside",
    "contentinfo": "footer",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "marquee": "ticker",
    "toolbar": "share",
}
_CLASSES: Final = {
    "caption": "caption captions figcaption wp-caption-text credit credits photo-credit image-meta",
    "ticker": "ticker newsticker marquee breaking breaking-news newsflash",
    "related": "related recirc recirculation readmore read-more also-read more-on see-also"
    " recommended recommendation recommendations relacionadas relacionados relatedposts yarpp"
    " related-posts related-news inline-related taboola outbrain",
    "most read": "mostread most-read trending popular most-popular mostviewed most-viewed",
    "read next": "readnext read-next up-next next-up post-navigation",
    "menu": "nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs topbar masthead",
    "share": "share sharing sharebar sharedaddy share-buttons social socials social-links"
    " addtoany shares",
    "tags": "tags taglist tag-list tagcloud post-tags tags-links field-tags topics keywords",
    "byline": "byline author authors author-box authorbox bio author-bio post-meta entry-meta"
    " article-meta story-meta contributors",
    "date": "timestamp dateline pubdate published-date post-date entry-date",
    "reading time": "reading-time readingtime read-time min-read",
    "newsletter": "newsletter newsletters boletin subscribe subscription signup sign-up paywall",
    "ad": "ad ads advert advertisement advertisements advertising adslot sponsored promo promos"
    " promoted publicidad dfp gpt",
    "comments": "comments disqus comment-list comments-area",
    "footer": "footer colophon copyright",
    "consent": "cookie cookies consent gdpr",
    "sidebar": "sidebar widget widgets widget-area",
    "player": "video-player videoplayer jwplayer vjs brightcove",
    "listen": "audio-player listen-button audioplayer",
    "pull quote": "pullquote pull-quote",
    "embed": "twitter-tweet instagram-media tiktok-embed fb-post embed",
}
_BY_CLASS: Final = {name: why for why, names in _CLASSES.items() for name in names.split()}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOKEN = re.compile(r"[a-z]+")
_NAMES: Final = 500
"""Characters of class names that are looked at."""
_ALONE: Final = {"ad", "listen", "player"}
"""Labels that head nothing: what is below them goes on with the article."""
_CAPTION_WORDS: Final = 45
_BOX_LINES: Final = 5
_BOX_WORDS: Final = 60


def mark(shown: Sequence[Shown]) -> list[str]:
    """Return for each line the reason its markup gives against it, or the empty string."""
    page = _Page(shown)
    whys = [page.markup(item) for item in shown]
    page.caption_pictures(whys)
    page.close_boxes(whys)
    return whys


def _markup(element: etree._Element) -> str:
    tag, parent = element.tag, element.getparent()
    if tag == "footer" and parent is not None and parent.tag == "blockquote":
        return ""
    return (
        _TAGS.get(tag, "")
        or _ROLES.get(element.get("role") or "", "")
        or _named(f"{element.get('class') or ''} {element.get('id') or ''}")
    )


def _named(names: str) -> str:
    for name in names[:_NAMES].split():
        tokens = _TOKEN.findall(_CAMEL.sub("-", name).lower())
        for first, second in pairwise([*tokens, ""]):
            why = _BY_CLASS.get(f"{first}-{second}") or _BY_CLASS.get(first)
            if why:
                return why
    return ""


class _Page:
    """The lines of a page with the running text that each element holds."""

    def __init__(self, shown: Sequence[Shown]) -> None:
        self._shown = shown
        self._whys: dict[etree._Element, str] = {}
        self._prose: Counter[etree._Element] = Counter()
        self._inside: dict[etree._Element, list[int]] = {}
        for index, item in enumerate(shown):
            weight = len(item.line.text) if _is_prose(item) else 0
            for element in (item.element, *item.element.iterancestors()):
                self._prose[element] += weight
                self._inside.setdefault(element, []).append(index)
        self._all = max(1, sum(len(item.line.text) for item in shown if _is_prose(item)))

    def markup(self, item: Shown) -> str:
        """Return the reason of the outermost junk element round a line."""
        found = ""
        for element in (item.element, *item.element.iterancestors()):
            found = self._element(element) or found
        return found

    def _element(self, element: etree._Element) -> str:
        if element not in self._whys:
            small = self._prose[element] <= _SHARE * self._all
            plain = element.tag in {"html", "body", "main", "h1"}
            self._whys[element] = "" if plain or not small else _markup(element)
        return self._whys[element]

    def caption_pictures(self, whys: list[str]) -> None:
        """Mark the text that shares a box with a picture, or repeats its alternative text."""
        for index, item in enumerate(self._shown):
            if item.image is None or whys[index]:
                continue
            alike = len(item.image) > 20 and letters(item.image) == item.line.key
            for inside in self._card(index) or [index] * alike:
                whys[inside] = whys[inside] or "caption"

    def _card(self, index: int) -> list[int]:
        """Return the lines below a picture in the smallest box round it and them, if small."""
        item = self._shown[index]
        if item.line.form is Form.HEADING or item.line.words > _CAPTION_WORDS:
            return []
        around = (item.element, *item.element.iterancestors())
        box = next((element for element in around if element.find(".//img") is not None), None)
        if box is None or (box is item.element and box.tag == "p" and item.line.is_sentence):
            return []
        small = self._prose[box] <= _SHARE * self._all and self._words(box) <= _CAPTION_WORDS
        return [inside for inside in self._inside[box] if inside >= index] if small else []

    def _words(self, element: etree._Element) -> int:
        return sum(self._shown[index].line.words for index in self._inside.get(element, ()))

    def close_boxes(self, whys: list[str]) -> None:
        """Mark the whole element that opens with the heading of a junk block."""
        for index, item in enumerate(self._shown):
            why = label(item.line)
            if why and not whys[index]:
                for inside in self._boxed(index):
                    whys[inside] = whys[inside] or why
            if "newsletter" in (why, whys[index]) or whys[index] == "form":
                for inside in self._boxed_small(index):
                    whys[inside] = whys[inside] or "newsletter"

    def _boxed(self, index: int) -> Iterable[int]:
        """Return the lines of the largest small element that opens with a line."""
        own = self._shown[index].element
        box = None
        for element in (own, *own.iterancestors()):
            if self._inside[element][0] != index or self._prose[element] > _SHARE * self._all:
                break
            box = element
        if box is None:
            return ()
        inside = self._inside[box]
        heads_list = len(inside) == 1 and label(self._shown[index].line) not in _ALONE
        return (*inside, *self._list_below(box)) if heads_list else inside

    def _boxed_small(self, index: int) -> Iterable[int]:
        """Return the lines of the small box that a button or a field closes."""
        own = self._shown[index].element
        around = (element for element in (own, *own.iterancestors()))
        box = next((e for e in around if len(self._inside[e]) > 1), own)
        few = len(self._inside[box]) <= _BOX_LINES and self._words(box) <= _BOX_WORDS
        small = few and self._prose[box] <= _SHARE * self._all
        return self._inside[box] if small else ()

    def _list_below(self, heading: etree._Element) -> Iterable[int]:
        following = heading.getnext()
        if following is None or following.tag not in {"ul", "ol"}:
            return ()
        return self._inside.get(following, ())


def _is_prose(item: Shown) -> bool:
    return item.line.is_sentence and item.line.linked < 0.5
