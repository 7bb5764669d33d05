"""No host can cost more than the limits, or pass half a document for a whole one."""

import gzip
import tracemalloc
from collections.abc import Iterator
from itertools import count, repeat

import pytest

from listen.errors import (
    ArticleTooLong,
    SourceError,
)
from listen.sources.fetch import Fetcher, Limits
from tests.fetching import HASTY, drip, get, make_fetcher
from tests.misbehaving import Asked, Misbehaving, answer, bomb, redirect


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>",
        b"HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n<p>",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;",
    ],
)
def test_a_drip_ends_at_the_deadline_wherever_it_is(site: Misbehaving, first: bytes) -> None:
    site.paths["/1"] = lambda _: drip(site, first)
    with pytest.raises(SourceError, match="takes too long"):
        get(make_fetcher(HASTY), site)


def test_redirects_share_one_deadline(site: Misbehaving) -> None:
    def slowly(asked: Asked) -> Iterator[bytes]:
        site.stopped.wait(0.3)
        yield redirect(f"{asked.target}x")

    site.paths |= dict.fromkeys(["/1", "/1x", "/1xx", "/1xxx"], slowly)
    with pytest.raises(SourceError, match="takes too long"):
        get(make_fetcher(HASTY), site)
    assert len(site.asked) < 4


def test_a_host_that_falls_silent_is_left(site: Misbehaving) -> None:
    def fall_silent(_: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<p>"
        site.stopped.wait()

    site.paths["/1"] = fall_silent
    with pytest.raises(SourceError, match="takes too long"):
        get(make_fetcher(Limits(connect=2, silence=0.1, total=20)), site)


def test_a_body_over_the_cap_is_too_long_with_a_length_and_without(site: Misbehaving) -> None:
    fetcher = make_fetcher(Limits(size=1000))
    site.paths["/at"] = answer(body=b"x" * 1000)
    site.paths["/over"] = answer(body=b"x" * 1001)
    site.paths["/endless"] = lambda _: (
        b"HTTP/1.1 200 OK\r\n\r\n" if n == 0 else b"x" * 65_536 for n in count()
    )
    assert len(get(fetcher, site, "/at")) == 1000
    for path in ["/over", "/endless"]:
        with pytest.raises(ArticleTooLong):
            get(fetcher, site, path)


def test_gzip_is_unpacked(fetcher: Fetcher, site: Misbehaving) -> None:
    two = gzip.compress(b"<p>one") + gzip.compress(b" and two</p>")
    site.paths["/1"] = answer(body=two, Content_Encoding="gzip")
    assert get(fetcher, site) == b"<p>one and two</p>"


def test_a_gzip_bomb_is_too_long_and_is_not_unpacked(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = answer(body=bomb(200), Content_Encoding="gzip")
    tracemalloc.start()
    try:
        with pytest.raises(ArticleTooLong):
            get(fetcher, site)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 40_000_000


@pytest.mark.parametrize(
    "body", [b"no gzip", gzip.compress(b"x" * 99, mtime=0)[:-9], b"\x1f\x8b\x08"]
)
def test_a_broken_gzip_is_a_fault_of_the_source(
    fetcher: Fetcher, site: Misbehaving, body: bytes
) -> None:
    site.paths["/1"] = answer(body=body, Content_Encoding="gzip")
    with pytest.raises(SourceError, match="broken gzip"):
        get(fetcher, site)


@pytest.mark.parametrize("coding", ["br", "gzip, gzip"])
def test_a_coding_that_was_not_asked_for_is_a_fault_of_the_source(
    fetcher: Fetcher, site: Misbehaving, coding: str
) -> None:
    site.paths["/1"] = answer(body="?", Content_Encoding=coding)
    with pytest.raises(SourceError, match="did not ask for"):
        get(fetcher, site)


@pytest.mark.parametrize(
    "said",
    [
        answer(body="<p>half of it", Content_Length="5000"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ha",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>",
        b"",
        b"HTTP/1.1 200",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x00\x01\x02\x03",
        b"HTTP/1.1 abc OK\r\n\r\n",
    ],
)
def test_an_answer_that_is_cut_or_none_is_a_fault_of_the_source(
    fetcher: Fetcher, site: Misbehaving, said: bytes
) -> None:
    site.paths["/1"] = said
    with pytest.raises(SourceError):
        get(fetcher, site)


def test_half_an_answer_is_called_so(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = answer(body="page", Content_Length="900")
    with pytest.raises(SourceError, match="breaks off in the middle of its answer"):
        get(fetcher, site)


@pytest.mark.parametrize(
    "headers",
    [
        lambda: (f"X-{n}: y\r\n".encode() for n in count()),
        lambda: repeat(b"X-Long: " + b"y" * 70_000),
        lambda: repeat(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"),
    ],
)
def test_headers_without_an_end_are_a_fault_of_the_source(site: Misbehaving, headers) -> None:
    def endless(_: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 200 OK\r\n"
        yield from headers()

    site.paths["/1"] = endless
    with pytest.raises(SourceError):
        get(make_fetcher(HASTY), site)
