"""A click as a listener without a browser makes it, with the times at which sound comes."""

import time
import urllib.request
from dataclasses import dataclass
from http.client import HTTPResponse

from tests.service import Service
from tests.waiting import until

_TIMEOUT_SECONDS = 150
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))
_ID3_HEADER_BYTES = 10
_WAV_HEADER_BYTES = 44


@dataclass(frozen=True)
class Heard:
    """What came after a click, and when, in seconds."""

    first: float
    """The first byte of sound, after the tag or header."""
    last: float
    body: bytes


def click(service: Service, article_id: str, to_end: bool = True) -> Heard:
    """Ask for an article's sound by its ID, and listen to the end, or leave at the first byte."""
    address = f"http://127.0.0.1:{service.port}/v1/articles/{article_id}/audio.mp3"
    return fetch(address, to_end=to_end)


def fetch(address: str, data: bytes | None = None, to_end: bool = True) -> Heard:
    """Request an address, or post JSON to it, and time what comes."""
    headers = {"Content-Type": "application/json"} if data else {}
    request = urllib.request.Request(address, data, headers)
    started = time.perf_counter()
    with _OPENER.open(request, timeout=_TIMEOUT_SECONDS) as response:
        head = _head(response)
        first = time.perf_counter() - started
        body = head + (response.read() if to_end else b"")
        return Heard(first, time.perf_counter() - started, body)


def finish(service: Service, *article_ids: str) -> None:
    """Wait until narrations are finished, so that nothing is under way."""
    for article_id in article_ids:
        until(lambda path=article_id: service.narration(path)["status"] == "ready", 60)


def _head(response: HTTPResponse) -> bytes:
    """Read up to the first byte of sound."""
    head = response.read(_ID3_HEADER_BYTES)
    if head.startswith(b"ID3"):
        # Four times seven bits: the tag says its own size.
        rest = sum(byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
    else:
        rest = _WAV_HEADER_BYTES - len(head)
    return head + response.read(rest + 1)
