"""A document is what its host says, and an error what it means."""

import pytest

from listen.errors import (
    ArticleError,
    ArticleGone,
    ArticleNotFound,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch import Fetcher
from tests.fetching import HTML, get, make_fetcher
from tests.misbehaving import Misbehaving, answer


def test_a_document_is_what_its_host_says(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = answer(body="page", Content_Type='Text/HTML; Charset="ISO-8859-6"')
    found = fetcher.get(f"{site.url}/1", HTML)
    assert (found.body, found.media_type, found.charset) == (b"page", "text/html", "iso-8859-6")
    assert found.url == f"{site.url}/1"


def test_a_request_names_us_and_carries_nothing_of_the_environment(
    fetcher: Fetcher, site: Misbehaving, monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login someone password secret\n")
    for name in ["http_proxy", "HTTPS_PROXY", "ALL_PROXY"]:
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    site.paths["/1"] = answer(body="page")
    assert get(fetcher, site) == b"page"
    headers = site.asked[0].headers
    assert headers["user-agent"].startswith("Listen/")
    assert headers["accept-encoding"] == "gzip"
    assert headers["host"] == f"127.0.0.1:{site.port}"
    assert not {"authorization", "cookie", "referer"} & headers.keys()


def test_a_login_goes_to_its_host(site: Misbehaving) -> None:
    site.paths["/1"] = answer(body="page")
    get(make_fetcher(login="editor:señal"), site)
    assert site.asked[0].headers["authorization"] == "Basic ZWRpdG9yOnNlw7FhbA=="


def test_a_document_without_a_type_is_taken_for_the_first_that_is_read(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths["/1"] = answer(body="page", Content_Type="")
    assert fetcher.get(f"{site.url}/1", HTML).media_type == "text/html"


def test_a_document_of_another_type_is_not_read(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = answer(body="%PDF-1.7", Content_Type="application/pdf")
    with pytest.raises(UnreadableArticle, match="application/pdf"):
        get(fetcher, site)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, ArticleNotFound),
        (410, ArticleGone),
        (451, ArticleGone),
        (401, UnreadableArticle),
        (402, UnreadableArticle),
        (403, UnreadableArticle),
        (400, UnreadableArticle),
        (429, SourceError),
        (500, SourceError),
        (503, SourceError),
        (304, SourceError),
        (204, SourceError),
        (999, SourceError),
    ],
)
def test_a_status_is_an_error_by_what_it_means(
    fetcher: Fetcher, site: Misbehaving, status: int, error: type[Exception]
) -> None:
    site.paths["/1"] = answer(status, "<p>Sorry.</p>")
    with pytest.raises(error):
        get(fetcher, site)


@pytest.mark.parametrize("status", [400, 403, 404, 410])
def test_what_readers_are_told_does_not_name_the_host(
    fetcher: Fetcher, site: Misbehaving, status: int
) -> None:
    site.paths["/1"] = answer(status)
    with pytest.raises(ArticleError) as caught:
        get(fetcher, site)
    assert "127.0.0.1" not in str(caught.value)
