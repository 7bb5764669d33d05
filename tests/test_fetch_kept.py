"""Documents are asked for once, confirmed later, and missed when their host fails."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from listen.errors import (
    ArticleError,
    ArticleGone,
    ArticleNotFound,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch import Fetcher
from tests.fetching import HTML, Clock, get, make_fetcher
from tests.misbehaving import Asked, Misbehaving, answer, redirect


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Fetcher:
    return make_fetcher(clock=clock)


def test_fifty_clicks_at_once_are_one_request(fetcher: Fetcher, site: Misbehaving) -> None:
    def slowly(_: Asked) -> Iterator[bytes]:
        site.stopped.wait(0.2)
        yield answer(body="page")

    site.paths["/1"] = slowly
    with ThreadPoolExecutor(50) as clicks:
        assert set(clicks.map(lambda _: get(fetcher, site), range(50))) == {b"page"}
    assert len(site.asked) == 1


def test_fifty_clicks_at_once_on_what_fails_are_one_request(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths["/1"] = answer(500)

    def click(_: int) -> str:
        with pytest.raises(SourceError) as caught:
            get(fetcher, site)
        return str(caught.value)

    with ThreadPoolExecutor(50) as clicks:
        assert len(set(clicks.map(click, range(50)))) == 1
    assert len(site.asked) == 1


def test_a_document_is_asked_for_once_and_confirmed_by_its_tag_later(
    fetcher: Fetcher, site: Misbehaving, clock: Clock
) -> None:
    def unchanged(asked: Asked) -> bytes:
        known = asked.headers.get("if-none-match") == '"a"'
        return answer(304) if known else answer(body="page", ETag='"a"')

    site.paths["/1"] = unchanged
    first = fetcher.get(f"{site.url}/1", HTML)
    clock.now += 29
    assert fetcher.get(f"{site.url}/1", HTML) is first
    assert len(site.asked) == 1
    clock.now += 2
    assert fetcher.get(f"{site.url}/1", HTML) is first
    clock.now += 29
    assert fetcher.get(f"{site.url}/1", HTML) is first
    assert len(site.asked) == 2


def test_a_document_without_a_tag_is_confirmed_by_its_date(
    fetcher: Fetcher, site: Misbehaving, clock: Clock
) -> None:
    site.paths["/1"] = answer(body="page", Last_Modified="Mon, 02 Nov 2026 10:00:00 GMT")
    get(fetcher, site)
    clock.now += 31
    get(fetcher, site)
    assert site.asked[1].headers["if-modified-since"] == "Mon, 02 Nov 2026 10:00:00 GMT"


def test_a_document_that_changed_is_the_new_one(
    fetcher: Fetcher, site: Misbehaving, clock: Clock
) -> None:
    for version in ["one", "two"]:
        site.paths["/1"] = answer(body=version, ETag=f'"{version}"')
        assert get(fetcher, site) == version.encode()
        clock.now += 31


def test_the_tag_goes_only_to_where_the_document_lay(
    fetcher: Fetcher, site: Misbehaving, clock: Clock
) -> None:
    site.paths["/1"] = redirect("/2")
    site.paths["/2"] = answer(body="page", ETag='"a"')
    get(fetcher, site)
    clock.now += 31
    get(fetcher, site)
    tags = [asked.headers.get("if-none-match") for asked in site.asked]
    assert tags == [None, None, None, '"a"']


@pytest.mark.parametrize("failure", [answer(500), answer(429), b"", redirect("/1")])
def test_an_older_copy_stands_in_for_an_hour_when_the_host_fails(
    fetcher: Fetcher, site: Misbehaving, clock: Clock, failure: bytes, caplog
) -> None:
    site.paths["/1"] = answer(body="page")
    get(fetcher, site)
    site.paths["/1"] = failure
    clock.now += 3599
    assert get(fetcher, site) == b"page"
    assert "older copy stands in" in caplog.text
    clock.now += 2
    with pytest.raises(SourceError):
        get(fetcher, site)


@pytest.mark.parametrize(
    ("status", "error"), [(404, ArticleNotFound), (410, ArticleGone), (403, UnreadableArticle)]
)
def test_no_copy_stands_in_for_what_was_withdrawn(
    fetcher: Fetcher, site: Misbehaving, clock: Clock, status: int, error: type[ArticleError]
) -> None:
    site.paths["/1"] = answer(body="page")
    get(fetcher, site)
    site.paths["/1"] = answer(status)
    clock.now += 31
    with pytest.raises(error):
        get(fetcher, site)
    site.paths["/1"] = answer(503)
    clock.now += 31
    with pytest.raises(SourceError):
        get(fetcher, site)


def test_what_failed_is_asked_for_again_after_a_few_seconds(
    fetcher: Fetcher, site: Misbehaving, clock: Clock
) -> None:
    for _ in range(3):
        with pytest.raises(ArticleNotFound):
            get(fetcher, site)
    assert len(site.asked) == 1
    site.paths["/1"] = answer(body="page")
    clock.now += 6
    assert get(fetcher, site) == b"page"


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_wants_a_rest_is_not_asked_for_anything_until_then(
    fetcher: Fetcher, site: Misbehaving, clock: Clock, status: int
) -> None:
    site.paths |= {"/1": answer(status, Retry_After="120"), "/2": answer(body="page")}
    with pytest.raises(SourceError) as caught:
        get(fetcher, site)
    assert caught.value.retry_after == 120
    clock.now += 100
    with pytest.raises(SourceError) as caught:
        get(fetcher, site, "/2")
    assert caught.value.retry_after == 20
    assert str(caught.value).endswith("It is not asked again for 20 s.")
    clock.now += 21
    assert get(fetcher, site, "/2") == b"page"
    assert site.targets() == ["/1", "/2"]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("7", 7),
        ("86400", 600),
        ("9" * 400, 600),
        ("0", None),
        ("-5", None),
        ("soon", None),
        ("٧", None),
        ("", None),
        ("Fri, 31 Dec 1999 23:59:59 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 600),
        ("Fri, 31 Dec 9999 23:59:59", 600),
    ],
)
def test_the_rest_that_is_wanted_is_read_and_bounded(
    fetcher: Fetcher, site: Misbehaving, said: str, seconds: float | None
) -> None:
    site.paths["/1"] = answer(503, Retry_After=said.encode().decode("latin-1"))
    with pytest.raises(SourceError) as caught:
        get(fetcher, site)
    assert caught.value.retry_after == seconds


def test_what_is_kept_is_bounded(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths |= {f"/{n}": answer(body=bytes([n]) * 4_900_000) for n in range(8)}
    for n in [*range(8), 7, 0]:
        assert get(fetcher, site, f"/{n}")[:1] == bytes([n])
    assert site.targets() == [f"/{n}" for n in [*range(8), 0]]
