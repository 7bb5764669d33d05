"""Fetchers for tests, and a clock that is set by hand."""

import time
from collections.abc import Iterator

from listen.sources.fetch import Fetcher, Limits, Wire
from tests.misbehaving import Misbehaving

HTML = ("text/html",)
PATIENT = Limits(connect=2, silence=20, total=20)
HASTY = Limits(connect=0.5, silence=0.5, total=0.5)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def make_fetcher(
    limits: Limits = PATIENT, clock: Clock | None = None, login: str | None = None
) -> Fetcher:
    logins = {"127.0.0.1": login} if login else {}
    return Fetcher(Wire({"127.0.0.1"}, limits), logins, clock or time.monotonic)


def get(fetcher: Fetcher, site: Misbehaving, path: str = "/1") -> bytes:
    return fetcher.get(site.url + path, HTML).body


def drip(site: Misbehaving, first: bytes, each: bytes = b"x") -> Iterator[bytes]:
    """Send a byte now and then, for as long as somebody listens."""
    yield first
    while not site.stopped.wait(0.02):
        yield each
