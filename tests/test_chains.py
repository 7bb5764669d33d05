"""Leases on a real broker: who speaks what, and how those who wait hear of it."""

import threading

import pytest

from listen import broker
from tests.test_broker import running
from tests.waiting import until
from workers.chains import LEASE_MS, Chain, Chains
from workers.claims import Claims
from workers.news import News
from workers.presence import Presence
from workers.pulse import pulse

LIVE = Chain("key", "live")


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with running(tmp_path_factory.mktemp("broker")) as url:
        connected = broker.client(url)
        yield connected
        connected.close()


@pytest.fixture(autouse=True)
def empty(client):
    client.flushall()


def test_a_chain_is_queued_once_however_many_ask(client):
    assert [Chains(client).queue(LIVE) for _ in range(3)] == [True, False, False]
    assert Chains(client).status("key") == "queued"


def test_a_double_of_a_chain_that_speaks_is_turned_away(client):
    assert Chains(client).begin(LIVE)
    assert not Chains(client).begin(LIVE)
    assert Chains(client).status("key") == "speaking"


def test_a_chain_that_is_not_renewed_is_forgotten(client):
    Chains(client).begin(LIVE)
    client.pexpire(LIVE.name, 1)
    until(lambda: Chains(client).status("key") == "absent")


def test_a_pulse_keeps_a_lease_beyond_its_time(client):
    Chains(client).begin(LIVE)
    client.pexpire(LIVE.name, LEASE_MS // 2)
    with pulse(lambda: Chains(client).renew(LIVE)):
        until(lambda: client.pttl(LIVE.name) > LEASE_MS * 0.9)


def test_segments_are_wanted_from_where_a_listener_is_and_then_from_the_start(client):
    assert list(Chains(client).order("key", 4)) == [0, 1, 2, 3]
    Chains(client).start_at("key", 2)
    assert list(Chains(client).order("key", 4)) == [2, 3, 0, 1]


def test_a_segment_is_claimed_by_one(client):
    claims = Claims(client)
    assert [claims.take("segment") for _ in range(2)] == [True, False]
    claims.release("segment")
    assert claims.take("segment")


def test_attempts_are_counted_until_one_succeeds(client):
    claims = Claims(client)
    assert [claims.attempt("segment") for _ in range(2)] == [1, 2]
    claims.close("segment")
    assert claims.attempt("segment") == 1


def test_news_wakes_whoever_waits(client):
    news = News(client)
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(news.wait("key", "", 20)))
    waiting.start()
    news.announce("key")
    waiting.join()
    assert heard != [""]
    assert news.wait("key", heard[0], 0.05) == heard[0]


def test_a_failure_is_told_with_its_reason(client):
    assert News(client).failure("key") == ""
    News(client).fail("key", "The bell is cracked.")
    assert News(client).failure("key") == "The bell is cracked."


def test_workers_that_have_gone_are_not_counted(client):
    presence = Presence(client)
    presence.show("openings")
    presence.show("worker")
    presence.hide("worker")
    assert presence.count() == 1
    assert not presence.shown("worker")
