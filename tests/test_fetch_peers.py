"""Nobody is asked who was not meant to be: by address, by certificate."""

import ssl

import pytest
import trustme
import urllib3.util.connection

from listen.errors import (
    SourceError,
)
from listen.sources.fetch import Fetcher, Limits, Wire
from listen.sources.fetch.addresses import is_public, resolve
from tests.fetching import HASTY, HTML, PATIENT, drip
from tests.misbehaving import Misbehaving, answer, serving


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
