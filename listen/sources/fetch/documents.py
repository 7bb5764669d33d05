"""From an answer to a document, or to the error that it means."""

import gzip
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Final

from listen.errors import (
    ArticleGone,
    ArticleNotFound,
    ArticleTooLong,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch.answer import Answer

_LONGEST_REST: Final = 600.0
"""Seconds; a host that asks for a longer rest is asked again all the same."""


@dataclass(frozen=True)
class Document:
    """What lies at an address."""

    body: bytes
    """Its bytes, decompressed."""
    media_type: str
    """What it is, in lower case and without parameters."""
    charset: str | None
    """What its host says of its encoding, if anything."""
    url: str
    """Where it was found, after redirects."""
    etag: str | None = None
    modified: str | None = None
    """By which its host tells whether it has changed."""


def check_status(status: int, headers: Mapping[str, str], host: str) -> None:
    """Let pass the status of a document, and no other.

    What readers are told does not name the host, which may be nobody's business. Raises
    ArticleNotFound, ArticleGone, UnreadableArticle and SourceError.
    """
    if status == 200:
        return
    if status == 404:
        raise ArticleNotFound("The site has no such article.")
    if status in (410, 451):
        raise ArticleGone("The site has taken the article down.")
    if status in (401, 402, 403, 407):
        raise UnreadableArticle(f"The site does not let us read the article (HTTP {status}).")
    if 400 <= status < 500 and status not in (408, 425, 429):
        raise UnreadableArticle(f"The site does not take our request (HTTP {status}).")
    raise SourceError(f"{host} answers HTTP {status}.", retry_after=_rest(headers))


def read(answer: Answer, url: str, host: str, kinds: Sequence[str], size: int) -> Document:
    """Read a document of one of the media types; the first is what an unnamed one is taken for.

    Raises UnreadableArticle, ArticleTooLong, SourceError.
    """
    declared = Message()
    declared["Content-Type"] = answer.headers.get("Content-Type") or kinds[0]
    media_type, charset = declared.get_content_type(), declared.get_content_charset()
    if media_type not in kinds:
        raise UnreadableArticle(f"The site gives {media_type}, which is not read here.")
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in _CODINGS:
        raise SourceError(f"{host} answers in {coding!r}, which we did not ask for.")
    body = answer.body()
    if not body:
        raise SourceError(f"{host} gives an empty document.")
    return Document(
        body if coding == "identity" else _decompressed(body, host, size),
        media_type,
        charset,
        url,
        answer.headers.get("ETag"),
        answer.headers.get("Last-Modified"),
    )


_CODINGS: Final = {"identity", "gzip", "x-gzip"}


def _decompressed(body: bytes, host: str, size: int) -> bytes:
    try:
        plain = gzip.GzipFile(fileobj=BytesIO(body)).read(size + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"{host} gives a broken gzip: {error}.") from error
    if len(plain) > size:
        raise ArticleTooLong(f"The document is over {size:,} bytes.")
    return plain


def _rest(headers: Mapping[str, str]) -> float | None:
    """Read for how many seconds a host wants to be left alone: a number of them, or a date."""
    wanted = headers.get("Retry-After", "").strip()
    is_number = wanted.isascii() and wanted.isdigit()
    seconds = float(wanted[:9]) if is_number else _until(wanted)
    return min(seconds, _LONGEST_REST) if seconds > 0 else None


def _until(date: str) -> float:
    try:
        at = parsedate_to_datetime(date)
    except ValueError:
        return 0.0
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return (aware - datetime.now(UTC)).total_seconds()
