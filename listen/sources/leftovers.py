"""What CMSs and feeds leave in an article's HTML that is no HTML, or not the article's."""

import html
import re
from typing import Final

_MEDIA: Final = re.compile(
    r"\[(caption|embed|audio|video|playlist|gallery)\b[^\[\]]*\](?:[^\[]*\[/\1\])?"
)
"""WordPress's own shortcodes: what they enclose is a caption or an address."""
_OPEN: Final = re.compile(
    r"\[(?:[a-z]\w*_\w*(?:\s[^\[\]<>]{0,400})?"
    r"|[a-z][\w-]*\s[^\[\]<>]{0,400}?[\w-]=(?:[\"'”″»]|&quot;|&\#82\d\d;|\d)[^\[\]<>]{0,400})\]"
)
"""A plugin's shortcode, told from `[sic]` and `[the mayor]` by its attributes or underscore."""
_PAIR: Final = re.compile(r"\[([a-z][\w-]*)\]([^\[]*)\[/\1\]")
_CLOSE: Final = re.compile(r"\[/[a-z][\w-]*\]")
_FOOTER: Final = re.compile(
    r"<p>\s*(?:The post|La entrada|ظهرت المقالة)\s+<a\s[^>]*>(?:(?!</p>).)*?"
    r"(?:appeared first on|first appeared on|primero en|أول[اً]+ على)"
    r"\s*<a\s[^>]*>(?:(?!</p>).)*</p>\s*$",
    re.DOTALL,
)
"""What a WordPress plugin puts below each entry of a feed."""
_FOOTER_LENGTH: Final = 2_000
_TAG: Final = re.compile(r"<[A-Za-z!/]")
_ESCAPED_TAG: Final = re.compile(r"&lt;(?:p|br|div|h[1-6]|ul|ol|figure|blockquote)\b", re.I)


def without_leftovers(body: str) -> str:
    """Give an article's HTML without shortcodes that no plugin took, and without a feed's footer.

    What a plugin's shortcode encloses is kept: page builders put the whole text in them.
    """
    body = body[:-_FOOTER_LENGTH] + _FOOTER.sub("", body[-_FOOTER_LENGTH:])
    if "[" not in body:
        return body
    body = _OPEN.sub("", _MEDIA.sub("", body))
    return _CLOSE.sub("", _PAIR.sub(r"\2", body))


def as_html(body: str) -> str:
    """Give HTML as HTML: what was escaped twice once less, and bare text in paragraphs."""
    if _TAG.search(body):
        return body
    if _ESCAPED_TAG.search(body):
        return html.unescape(body)
    parts = (part.strip() for part in re.split(r"\n\s*\n", body))
    return "".join(f"<p>{part}</p>" for part in parts if part)
