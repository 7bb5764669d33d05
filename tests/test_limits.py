"""Bounds on anonymous clients: who is one, and when it has asked for enough."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from limits.storage import MemoryStorage, RedisStorage, Storage
from werkzeug.middleware.proxy_fix import ProxyFix

from listen import broker
from listen.config import Settings, load
from listen.errors import QueueError, SettingError, TooManyRequests
from listen.web.clients import UNKNOWN, client
from listen.web.limits import Bound, warming
from tests.service import Service
from tests.test_broker import running

# Who asks


def named(peer: str, proxies: int = 0, **headers: str) -> str:
    """Name the client of a request as the service sees it."""
    app = Flask("names")
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=0)  # type: ignore[method-assign]
    app.add_url_rule("/", view_func=client)
    return app.test_client().get("/", headers=headers, environ_base={"REMOTE_ADDR": peer}).text


@pytest.mark.parametrize(
    ("peer", "name"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("192.0.2.7:50123", "192.0.2.7"),
        ("[2001:db8::1]:443", "2001:db8::/64"),
        ("", UNKNOWN),
        ("unix:", UNKNOWN),
        ("[", UNKNOWN),
    ],
)
def test_a_client_is_an_address_or_the_network_of_one_household(peer: str, name: str) -> None:
    assert named(peer) == name


@pytest.mark.parametrize(
    ("proxies", "forwarded", "name"),
    [
        (0, "198.51.100.1", "192.0.2.7"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "203.0.113.9, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
        (2, "198.51.100.1", "192.0.2.7"),
        (1, "hello", UNKNOWN),
    ],
)
def test_only_what_our_own_proxies_have_written_tells_who_asks(
    proxies: int, forwarded: str, name: str
) -> None:
    assert named("192.0.2.7", proxies, X_Forwarded_For=forwarded) == name


# How much is enough


@pytest.fixture(params=["memory", "broker"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "memory":
        yield MemoryStorage()
    else:
        with running(tmp_path) as url:
            yield on(url)


def on(url: str) -> Storage:
    return RedisStorage(url, broker.client(url).connection_pool, wrap_exceptions=True)


def test_each_has_room_of_its_own_and_is_told_when_there_is_room_again(storage: Storage) -> None:
    who = "one"
    bound = Bound("test", "2/day", storage, lambda: who)
    bound.count()
    bound.count()
    with pytest.raises(TooManyRequests, match="2/day") as caught:
        bound.count()
    assert 1 <= caught.value.retry_after <= 86_400
    who = "another"
    bound.count()


def test_two_processes_count_together(tmp_path: Path) -> None:
    with running(tmp_path) as url:
        Bound("test", "2/day", on(url), lambda: "one").count()
        Bound("test", "2/day", on(broker.celery_url(url)), lambda: "one").count()
        with pytest.raises(TooManyRequests):
            Bound("test", "2/day", on(url), lambda: "one").count()


def test_without_a_broker_nobody_can_tell(tmp_path: Path) -> None:
    bound = Bound("test", "2/day", on(broker.url(tmp_path)), lambda: "one")
    with pytest.raises(QueueError):
        bound.count()


def test_warming_is_bounded_for_each_and_for_all_or_off() -> None:
    assert warming(Settings(), MemoryStorage()) == ()
    each, total = warming(Settings(warm=("1/day", "2/day")), MemoryStorage())
    app = Flask("bounds")
    for peer in ("192.0.2.1", "192.0.2.2"):
        with app.test_request_context(environ_base={"REMOTE_ADDR": peer}):
            each.count()
            total.count()
            with pytest.raises(TooManyRequests):
                each.count()
    with app.test_request_context(), pytest.raises(TooManyRequests):
        total.count()


# Cold work, in the whole service


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("limited")
    with Service(folder, RATE_LIMIT="2/day", PROXIES="1", API_TOKENS="secret") as running:
        yield running


def test_a_client_begins_so_many_narrations_and_no_more(service: Service) -> None:
    for name in ("first", "second", "third"):
        service.write(name, f"The {name} one is spoken.", title=f"All of the {name} story")
    reader = {"X_Forwarded_For": "203.0.113.66, 198.51.100.1"}
    ask = "/v1/articles/{}/narration".format
    assert service.ask(ask("first"), "POST", **reader).status == 202
    assert service.ask(ask("second"), "POST", **reader).status == 202
    refused = service.ask(ask("third"), "POST", **reader | {"X_Forwarded_For": "198.51.100.1"})
    assert refused.status == 429
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.json()["type"] == "urn:listen:problem:too-many-requests"
    assert int(refused.headers["Retry-After"]) >= 1
    assert service.ask("/v1/articles/third/audio.mp3", **reader).status == 429
    third = service.narration("third")
    assert service.ask(third["audio"], **reader).status == 429
    assert service.ask(third["audio"].replace(".mp3", "/0.mp3"), **reader).status == 429
    assert service.narration("third")["status"] == "absent"
    # Sound that is there, or being made, is for everybody.
    audio = service.finished("first")["audio"]
    assert service.ask(audio, **reader).status == 200
    assert service.ask("/v1/articles/first/audio.mp3", **reader).status == 200
    assert service.ask(ask("second"), "POST", **reader).status in {200, 202}
    # Others have begun nothing yet, and the publisher may.
    assert service.ask(ask("third"), "POST", Authorization="Bearer secret", **reader).status == 202


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LISTEN_WARM", "10/minute"),
        ("LISTEN_WARM", "10/minute 300/fortnight"),
        ("LISTEN_WARM", "0/minute 300/minute"),
        ("LISTEN_RATE_LIMIT", "20"),
        ("LISTEN_RATE_LIMIT", "20/hour 30/hour"),
        ("LISTEN_PROXIES", "-1"),
    ],
)
def test_a_rate_that_is_none_is_refused_at_the_start(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=name):
        load({name: value})


def test_rates_are_read() -> None:
    settings = load({"LISTEN_WARM": " 10/minute  300/minute ", "LISTEN_RATE_LIMIT": "20/hour"})
    assert (settings.warm, settings.rate_limit) == (("10/minute", "300/minute"), "20/hour")
