"""How finished sound goes out: with validators, in ranges, to be kept for ever."""

from io import BytesIO
from pathlib import Path
from typing import Final

from flask import Response, request, send_file
from werkzeug.exceptions import PreconditionFailed

MP3: Final = "audio/mpeg"
YEAR: Final = "public, max-age=31536000, immutable"


def finished(sound: Path | BytesIO, size: int, digest: str) -> Response:
    """Give what will never change, with validators and ranges."""
    _ignore_odd_ranges(size)
    response = send_file(sound, mimetype=MP3, conditional=True, etag=digest)
    if response.status_code == 412:
        raise PreconditionFailed
    response.headers["Cache-Control"] = YEAR
    return response


def _ignore_odd_ranges(size: int) -> None:
    """Drop a Range that the library would refuse and RFC 9110 (14.2) lets us ignore.

    That is one of another unit, of several ranges, of a suffix longer than all there is, or of
    a request that is no GET.
    """
    asked = request.range
    single = asked is not None and asked.units == "bytes" and len(asked.ranges) == 1
    if request.method != "GET" or not single or (asked and (asked.ranges[0][0] or 0) < -size):
        request.environ.pop("HTTP_RANGE", None)
