"""The names that junk goes by in markup: tags, roles, class names and ids."""

import re
from itertools import pairwise
from typing import Final

from lxml import etree

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
    "marquee": "ticker",
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
    "comments": "comment comments commentlist disqus livefyre respond",
    "footer": "footer colophon copyright",
    "consent": "cookie cookies consent gdpr",
    "sidebar": "sidebar widget widgets widget-area",
    "player": "video-player videoplayer jwplayer vjs brightcove video-resource video-playlist"
    " video-carousel video-headline video-title video-caption video-description video-inline",
    "gallery": "gallery slideshow carousel lightbox",
    "listen": "audio-player listen-button audioplayer",
    "pull quote": "pullquote pull-quote",
    "embed": "twitter-tweet instagram-media tiktok-embed fb-post embed",
}
_BY_CLASS: Final = {name: why for why, names in _CLASSES.items() for name in names.split()}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TOKEN = re.compile(r"[a-z]+")
_COMMENTS: Final = re.compile(
    r"(?:^|[-_])comments?(?:$|[_-](?:list|area|section|wrap|wrapper|container|thread|block|content"
    r"|stream|holder|box|inner|main|app)\b)|^(?:commentlist|commentslist|disqus)\b"
)
_FOOTNOTE: Final = re.compile(
    r"(?:fn|ftn|footnote|endnote|cite_note)[-_:]?\d+|foot-?notes?|end-?notes?", re.IGNORECASE
)
_STANDFIRST: Final = re.compile(
    r"\b(?:standfirst|sub-?headline|sub-?title|deck|dek|bajada|entradilla|copete|sumario)\b"
)
_WITH: Final = frozenset({"no", "not", "has", "with", "without"})
"""What begins a name that tells what stands in an element, or does not: `no-caption`."""
_NAMES: Final = 500
"""Characters of class names that are looked at."""


def named_junk(element: etree._Element) -> str:
    """Return why nothing in an element is read, by its tag, role, class or id; or nothing."""
    tag, parent = element.tag, element.getparent()
    if tag == "footer" and parent is not None and parent.tag == "blockquote":
        return ""
    quotes = tag in {"figure", "figcaption"} and _quotes(element)
    return (
        ("" if quotes else _TAGS.get(tag, ""))
        or _ROLES.get(element.get("role") or "", "")
        or _named(f"{element.get('class') or ''} {element.get('id') or ''}")
    )


def _quotes(element: etree._Element) -> bool:
    """Tell whether a figure, or the one round its caption, holds a quotation and no picture."""
    figure = element if element.tag == "figure" else element.getparent()
    if figure is None or figure.tag != "figure":
        return False
    return figure.find(".//blockquote") is not None and figure.find(".//img") is None


def _named(names: str) -> str:
    for name in names[:_NAMES].split():
        if _FOOTNOTE.fullmatch(name):
            return "footnote"
        tokens = _TOKEN.findall(_CAMEL.sub("-", name).lower())
        if tokens and tokens[0] in _WITH:
            continue
        for first, second in pairwise([*tokens, ""]):
            why = _BY_CLASS.get(f"{first}-{second}") or _BY_CLASS.get(first)
            if why:
                return why
    return ""


def holds_comments(element: etree._Element) -> bool:
    """Tell whether an element is named for the comments of readers, however long they are."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_NAMES]
    return any(_COMMENTS.search(_CAMEL.sub("-", name).lower()) for name in names.split())


def names_standfirst(element: etree._Element) -> bool:
    """Tell whether an element is named for the words between the title and the text."""
    return bool(_STANDFIRST.search(_CAMEL.sub("-", element.get("class") or "").lower()))
