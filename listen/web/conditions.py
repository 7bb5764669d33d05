"""What a request's conditions and ranges ask of bytes that never change, by RFC 9110 (13, 14)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from flask import request
from werkzeug.exceptions import PreconditionFailed, RequestedRangeNotSatisfiable
from werkzeug.http import http_date

_ONE_RANGE: Final = re.compile(r"bytes=[ \t]*(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))[ \t]*", re.I)
"""Several ranges are left out: the whole may be given instead (14.2), and no player asks so."""


@dataclass(frozen=True)
class Validators:
    """What tells bytes from all others that the same address may have given."""

    digest: str
    """Hash of the bytes."""
    size: int
    """How many bytes there are."""
    modified: datetime | None = None
    """When they were put there, to the second; None when they are in no file."""

    @property
    def etag(self) -> str:
        """Give the strong entity tag."""
        return f'"{self.digest}"'

    @property
    def last_modified(self) -> str | None:
        """Give the date as it is sent.

        It is as strong as the tag: a file is linked into place once, and what takes the place of
        an evicted one was spoken in more than a second.
        """
        return http_date(self.modified) if self.modified else None


def of_file(file: Path, digest: str) -> Validators:
    """Give the validators of a file whose hash is known.

    Raises OSError.
    """
    seen = file.stat()
    return Validators(digest, seen.st_size, datetime.fromtimestamp(int(seen.st_mtime), UTC))


def unchanged(at_hand: Validators) -> bool:
    """Tell whether the client has these bytes, and need only be told so (304).

    Raises PreconditionFailed when it wants none but others.
    """
    if not _wanted(at_hand):
        raise PreconditionFailed
    if "If-None-Match" in request.headers:
        return request.if_none_match.contains_weak(at_hand.digest)
    since = request.if_modified_since
    return bool(since and at_hand.modified and at_hand.modified <= since)


def _wanted(at_hand: Validators) -> bool:
    if "If-Match" in request.headers:
        return request.if_match.contains(at_hand.digest)
    since = request.if_unmodified_since
    return not (since and at_hand.modified and at_hand.modified > since)


def part(at_hand: Validators) -> tuple[int, int] | None:
    """Give the first byte asked for and the one after the last; None for the whole.

    Raises RequestedRangeNotSatisfiable when there are no such bytes.
    """
    asked = _ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if request.method != "GET" or asked is None or not _of_these(at_hand):
        return None
    first, last, suffix = asked.groups()
    if last and int(last) < int(first):
        return None
    start = int(first) if first else max(at_hand.size - int(suffix), 0)
    stop = min(int(last) + 1, at_hand.size) if last else at_hand.size
    if start >= stop:
        raise RequestedRangeNotSatisfiable(at_hand.size)
    return start, stop


def _of_these(at_hand: Validators) -> bool:
    """Tell whether the range is of these bytes: what If-Range names must be the very same."""
    named = request.headers.get("If-Range")
    return named is None or named in {at_hand.etag, at_hand.last_modified}
