"""Documents come safely, within bounds, politely and once, whatever their host does."""

import gzip
import ssl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count, repeat

import pytest
import trustme
import urllib3.util.connection

from listen.errors import (
    ArticleError,
    ArticleGone,
    ArticleNotFound,
    ArticleTooLong,
    SourceError,
    UnreadableArticle,
)
from listen.sources.fetch import Fetcher, Limits, Wire
from listen.sources.fetch.addresses import is_public, resolve
from tests.misbehaving import Asked, Misbehaving, answer, bomb, redirect, serving

HTML = ("text/html",)
PATIENT = Limits(connect=2, silence=20, total=20)
HASTY = Limits(connect=0.5, silence=0.5, total=0.5)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def site() -> Iterator[Misbehaving]:
    with serving() as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fetcher(clock: Clock) -> Fetcher:
    return make_fetcher(clock=clock)


def make_fetcher(
    limits: Limits = PATIENT, clock: Clock | None = None, login: str | None = None
) -> Fetcher:
    logins = {"127.0.0.1": login} if login else {}
    return Fetcher(Wire({"127.0.0.1"}, limits), logins, clock or time.monotonic)


def get(fetcher: Fetcher, site: Misbehaving, path: str = "/1") -> bytes:
    return fetcher.get(site.url + path, HTML).body


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


# Where an address leads


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_within_the_site_are_followed(
    fetcher: Fetcher, site: Misbehaving, status: int
) -> None:
    site.paths["/1"] = redirect("/news/ferry?from=1#top", status)
    site.paths["/news/ferry"] = answer(body="page")
    found = fetcher.get(f"{site.url}/1", HTML)
    assert (found.body, found.url) == (b"page", f"{site.url}/news/ferry?from=1")


def test_a_redirect_to_arabic_as_it_is_written_is_followed(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths["/1"] = b"HTTP/1.1 302 Found\r\nLocation: /" + "خبر".encode() + b"\r\n\r\n"
    site.paths["/%D8%AE%D8%A8%D8%B1"] = answer(body="page")
    assert get(fetcher, site) == b"page"


def test_three_redirects_are_followed_and_a_fourth_is_not(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    for n in range(1, 5):
        site.paths[f"/{n}"] = redirect(f"/{n + 1}")
    site.paths["/5"] = answer(body="page")
    assert get(fetcher, site, "/2") == b"page"
    with pytest.raises(SourceError, match="leads from one address to another"):
        get(fetcher, site, "/1")


def test_a_circle_of_redirects_ends(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths |= {"/1": redirect("/2"), "/2": redirect("/1")}
    with pytest.raises(SourceError):
        get(fetcher, site)
    assert site.connections == 4


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/admin",
        "https://other.example/1",
        "//other.example/1",
        "https://m.127.0.0.1/1",
        "http://127.0.0.1:9/1",
        "http://[::1]/1",
        "http://2130706433/1",
        "file:///etc/passwd",
        "gopher://127.0.0.1/1",
    ],
)
def test_a_redirect_off_the_site_is_not_followed(
    fetcher: Fetcher, site: Misbehaving, location: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises((UnreadableArticle, SourceError, ArticleNotFound)):
        get(fetcher, site)
    assert site.targets() == ["/1"]


@pytest.mark.parametrize(
    "location", ["", "http://", "http://[::1", "http://u:p@127.0.0.1/", "//:0"]
)
def test_a_redirect_to_nothing_is_a_fault_of_the_source(
    fetcher: Fetcher, site: Misbehaving, location: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises(SourceError):
        get(fetcher, site)


def test_a_redirect_to_the_front_page_means_that_there_is_no_article(
    fetcher: Fetcher, site: Misbehaving
) -> None:
    site.paths |= {"/news/1": redirect("/"), "/": answer(body="all the news")}
    with pytest.raises(ArticleNotFound, match="front page"):
        get(fetcher, site, "/news/1")


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("/login?next=/1", "login page"),
        ("/wp-login.php?redirect_to=%2F1", "login page"),
        ("https://accounts.paper.example/", "login page"),
        ("https://consent.paper.example/collect?from=1", "consent page"),
        ("/cookie-consent", "consent page"),
        ("/subscribe/offer", "subscription page"),
    ],
)
def test_a_wall_before_the_article_is_named(
    fetcher: Fetcher, site: Misbehaving, location: str, message: str
) -> None:
    site.paths["/1"] = redirect(location)
    with pytest.raises(UnreadableArticle, match=message):
        get(fetcher, site)


def test_an_article_about_logins_is_no_wall(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = redirect("/news/login-trouble-at-the-bank")
    site.paths["/news/login-trouble-at-the-bank"] = answer(body="page")
    assert get(fetcher, site) == b"page"


def test_the_site_with_www_and_without_is_one_and_each_is_looked_at(site: Misbehaving) -> None:
    site.paths["/1"] = redirect(f"http://www.paper.example:{site.port}/2")
    site.paths["/2"] = answer(body="page")
    hosts = ["paper.example", "www.paper.example"]
    known = Wire(hosts, PATIENT, resolve=lambda *_: ["127.0.0.1"])
    assert Fetcher(known).get(f"http://paper.example:{site.port}/1", HTML).body == b"page"
    half = Wire(hosts[:1], PATIENT, resolve=lambda *_: ["127.0.0.1"])
    with pytest.raises(UnreadableArticle, match="only its own site"):
        Fetcher(half).get(f"http://paper.example:{site.port}/1", HTML)


# Who is there


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.1", "240.0.0.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"),
        *("64:ff9b:1::1", "2001::1"),
    ],
)
def test_an_address_that_is_not_on_the_internet_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "93.184.215.14",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
    ],
)
def test_an_address_on_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["::ffff:127.0.0.1"], ["10.0.0.7"]])
def test_a_name_that_stands_for_a_private_address_is_not_connected_to(
    site: Misbehaving, addresses: list[str]
) -> None:
    fetcher = Fetcher(Wire((), PATIENT, resolve=lambda *_: addresses))
    with pytest.raises(SourceError, match=r"private address.*LISTEN_PRIVATE_HOSTS=cms\.example"):
        fetcher.get(f"https://cms.example:{site.port}/1", HTML)
    assert site.connections == 0


def test_the_systems_own_name_for_this_machine_is_private(site: Misbehaving) -> None:
    with pytest.raises(SourceError, match="private address"):
        Fetcher(Wire((), PATIENT)).get(f"https://localhost:{site.port}/1", HTML)
    assert site.connections == 0


def test_the_peer_is_looked_at_before_it_is_asked(
    site: Misbehaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    dial = urllib3.util.connection.create_connection

    def elsewhere(address: tuple[str, int], *rest: object, **more: object) -> object:
        return dial(("127.0.0.1", site.port), *rest, **more)

    # Stands for whatever may lie between the address that was looked up and who answers.
    monkeypatch.setattr(urllib3.util.connection, "create_connection", elsewhere)
    wire = Wire((), PATIENT, resolve=lambda *_: ["93.184.215.14"])
    monkeypatch.setattr(wire, "_connection", lambda *_: urllib3.connection.HTTPConnection("x", 80))
    with pytest.raises(SourceError, match="private address"):
        Fetcher(wire).get("https://cms.example/1", HTML)
    assert site.asked == []


def test_a_public_host_is_asked_by_https_only(site: Misbehaving) -> None:
    fetcher = Fetcher(Wire((), PATIENT, resolve=lambda *_: ["93.184.215.14"]))
    with pytest.raises(SourceError, match="https only"):
        fetcher.get(f"http://cms.example:{site.port}/1", HTML)


@pytest.mark.parametrize("addresses", [[], ["::1", "127.0.0.1"]])
def test_each_address_of_a_host_is_tried(site: Misbehaving, addresses: list[str]) -> None:
    site.paths["/1"] = answer(body="page")
    fetcher = Fetcher(Wire({"cms.lan"}, PATIENT, resolve=lambda *_: addresses))
    url = f"http://cms.lan:{site.port}/1"
    if addresses:
        assert fetcher.get(url, HTML).body == b"page"
        assert site.asked[0].headers["host"] == f"cms.lan:{site.port}"
    else:
        with pytest.raises(SourceError, match="no address"):
            fetcher.get(url, HTML)


def test_a_name_that_nobody_knows_is_a_fault_of_the_source() -> None:
    with pytest.raises(SourceError, match="no address"):
        Fetcher(Wire((), PATIENT)).get("https://nobody.invalid/1", HTML)


def test_a_name_that_is_no_name_is_no_address() -> None:
    with pytest.raises(OSError, match="label"):
        resolve(f"{'a' * 70}.example", 443, 5)


def test_a_resolver_that_hangs_is_left_behind(
    site: Misbehaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: site.stopped.wait() and [])
    with pytest.raises(SourceError, match="takes too long"):
        Fetcher(Wire((), HASTY)).get("https://cms.example/1", HTML)


def test_a_host_where_nobody_listens_is_a_fault_of_the_source(fetcher: Fetcher) -> None:
    with serving() as gone:
        url = gone.url
    with pytest.raises(SourceError, match="cannot be connected to"):
        fetcher.get(f"{url}/1", HTML)


# TLS


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def tls_site(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def get_by_tls(site: Misbehaving, limits: Limits, tls: ssl.SSLContext | None) -> bytes:
    wire = Wire({"cms.lan"}, limits, tls, resolve=lambda *_: ["127.0.0.1"])
    return Fetcher(wire).get(f"https://cms.lan:{site.port}/1", HTML).body


def test_a_certificate_that_is_trusted_and_of_the_host_is_good(authority: trustme.CA) -> None:
    with serving(tls_site(authority, "cms.lan")) as site:
        site.paths["/1"] = answer(body="page")
        assert get_by_tls(site, PATIENT, trusting(authority)) == b"page"


@pytest.mark.parametrize("name", ["cms.lan", "other.lan"])
def test_a_certificate_of_nobody_or_of_another_host_is_refused(
    authority: trustme.CA, name: str
) -> None:
    trusted = None if name == "cms.lan" else trusting(authority)
    with serving(tls_site(authority, name)) as site:
        site.paths["/1"] = answer(body="page")
        with pytest.raises(SourceError, match="certificate"):
            get_by_tls(site, PATIENT, trusted)
        assert site.asked == []


def test_a_drip_over_tls_ends_at_the_deadline(authority: trustme.CA) -> None:
    with serving(tls_site(authority, "cms.lan")) as site:
        site.paths["/1"] = lambda _: drip(site, b"HTTP/1.1 200 OK\r\n\r\n")
        with pytest.raises(SourceError, match="takes too long"):
            get_by_tls(site, HASTY, trusting(authority))


# Bounds


def drip(site: Misbehaving, first: bytes, each: bytes = b"x") -> Iterator[bytes]:
    """Send a byte now and then, for as long as somebody listens."""
    yield first
    while not site.stopped.wait(0.02):
        yield each


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


def test_a_gzip_bomb_is_too_long(fetcher: Fetcher, site: Misbehaving) -> None:
    site.paths["/1"] = answer(body=bomb(200), Content_Encoding="gzip")
    with pytest.raises(ArticleTooLong):
        get(fetcher, site)


@pytest.mark.parametrize("body", [b"no gzip", gzip.compress(b"x" * 99)[:-9], b"\x1f\x8b\x08"])
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


# Politeness, and what is kept


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
