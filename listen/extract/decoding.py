"""Bytes to text: marks and declarations first, then what the bytes themselves tell."""

import codecs
import re

from listen.articles import Page
from listen.errors import UnreadableArticle

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_BINARY = (
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"ID3",
    b"%!PS",
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_GUESSED_FROM = 65_536
_ON_THE_WEB = ["cp1252", "cp1256", "cp1251", "shift_jis", "euc_kr", "gb18030", "big5"]
"""What the web still holds of other encodings; with rarer ones allowed the guess is worse."""


def decode(page: Page) -> str:
    """Return the page's text.

    Raises UnreadableArticle when it is no text.
    """
    if page.body[:1024].lstrip(b"\x00\t\n\r ").startswith(_BINARY):
        raise UnreadableArticle("The page is a binary file, not text.")
    text = _decode(page.body, page.charset)
    sample = text[:_GUESSED_FROM]
    # One stray NUL makes no page binary; a file format shows within its first screenful.
    if any(_is_binary(part) for part in (sample[:1024], sample)):
        raise UnreadableArticle("The page is a binary file, not text.")
    return text


def _is_binary(sample: str) -> bool:
    return len(_CONTROL.findall(sample)) > 1 + len(sample) // 50


def _decode(body: bytes, declared: str | None) -> str:
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    if wide := _wide(body):
        return body.decode(wide, "replace")
    meta = _META.search(body[:4096])
    # Bytes that happen to be valid UTF-8 are UTF-8, whatever a server says by default;
    # only the wide encodings could be mistaken for it.
    wide = declared if (declared or "").lower().startswith(("utf-16", "utf-32", "utf16")) else None
    names = (wide, "utf-8", declared, meta[1].decode() if meta else None)
    for name in filter(None, names):
        text = _try(body, name)
        if text is not None:
            return text
    return _guess(body)


def _try(body: bytes, name: str) -> str | None:
    if name.lower() in {"latin-1", "latin1", "iso-8859-1", "us-ascii", "ascii"}:
        name = "cp1252"  # what browsers take these names for
    try:
        return body.decode(name)
    except (LookupError, ValueError):
        return None


def _wide(body: bytes) -> str | None:
    """Return the encoding of text in two-byte units without a mark: every other byte is NUL."""
    nuls = [body[first:4096:2].count(0) for first in (0, 1)]
    often, seldom = max(nuls), min(nuls)
    if often < 16 or often < 10 * seldom or often * 5 < len(body[:4096]):
        return None
    return "utf-16-be" if nuls[0] == often else "utf-16-le"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Take bytes that are no UTF-8 for what most pages mean by them: pasted western text."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("listen.cp1252", _as_cp1252)


def _guess(body: bytes) -> str:
    damaged = body.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    if broken * 2 <= sum(character > "\x7f" for character in damaged):
        return body.decode("utf-8", "listen.cp1252")  # UTF-8, with pieces of another page in it
    from charset_normalizer import from_bytes

    best = from_bytes(body[:_GUESSED_FROM], cp_isolation=_ON_THE_WEB).best()
    return body.decode(best.encoding if best else "cp1252", "replace")
