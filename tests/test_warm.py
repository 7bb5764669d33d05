"""Warming: the opening is spoken before the click, within bounds, and nothing more than that."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
from flask import Flask
from limits.storage import RedisStorage

from listen import broker
from listen.config import Settings
from listen.web.limits import warming
from listen.web.problems import register_problems
from listen.web.warm import Warm
from tests.service import Answer, Service
from tests.waiting import until


def body(about: str) -> list[str]:
    """Write paragraphs of which no other article has one."""
    return [f"Paragraph {n} speaks of {about}. It is short." for n in ("one", "two", "three")]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("warm")
    with Service(folder, WARM="3/day 10/day", PROXIES="1") as running:
        yield running


def warm(service: Service, article: str, client: str, method: str = "POST") -> Answer:
    return service.ask(f"/v1/articles/{article}/warm", method, X_Forwarded_For=client)


@pytest.mark.parametrize(("method", "client"), [("POST", "192.0.2.1"), ("GET", "192.0.2.2")])
def test_the_opening_is_spoken_and_no_more(service: Service, method: str, client: str) -> None:
    article = service.write(
        f"in-view-{method}", *body(f"{method} in view"), title=f"Seen by {method} on a front page"
    )
    asked = warm(service, article, client, method)
    assert (asked.status, asked.json()["warm"]) == (202, False)
    assert asked.headers["Cache-Control"] == "no-store"
    until(lambda: warm_now(service, article) >= 2)
    # The workers have had the time for more: they have spoken all of another one.
    other = service.write(
        f"other-{method}", *body(f"not {method}"), title=f"Asked for beside {method}"
    )
    service.ask(f"/v1/articles/{other}/narration", "POST")
    service.finished(other)
    assert warm_now(service, article) == 2
    again = warm(service, article, client, method)
    assert (again.status, again.json()["warm"]) == (200, True)


def warm_now(service: Service, article: str) -> int:
    ready: int = service.narration(article)["segments_ready"]
    return ready


def test_who_asks_too_often_is_refused_before_anything_is_fetched(service: Service) -> None:
    flooder = "203.0.113.5, 192.0.2.3"
    for _ in range(3):
        assert warm(service, "nowhere", flooder).status == 404
    refused = warm(service, "nowhere", "203.0.113.6, 192.0.2.3")
    assert refused.status == 429
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert int(refused.headers["Retry-After"]) >= 1


def app(**settings: Any) -> Flask:
    """Make a service that fails if it fetches, speaks or queues anything."""
    nowhere = RedisStorage("unix:///nowhere", broker.client("unix:///nowhere").connection_pool)
    nowhere.wrap_exceptions = True
    made = Flask("warm")
    nothing = cast(Any, None)
    bounds = warming(Settings(**settings), nowhere)
    made.register_blueprint(Warm(nothing, nothing, bounds).blueprint())
    register_problems(made)
    return made


def test_warming_is_off_unless_it_is_set() -> None:
    refused = app().test_client().post("/v1/articles/any/warm")
    assert refused.status_code == 403
    assert refused.get_json()["type"] == "urn:listen:problem:warming-off"


def test_nothing_is_warmed_while_nobody_counts() -> None:
    refused = app(warm=("1/day", "1/day")).test_client().get("/v1/articles/any/warm")
    assert refused.status_code == 503
    assert "Retry-After" in refused.headers
