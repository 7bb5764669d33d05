"""When a voice is spared what is new, on a real broker."""

import pytest

from listen import broker
from tests.test_broker import running
from workers.breaker import SECONDS, Breaker


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with running(tmp_path_factory.mktemp("broker")) as url:
        connected = broker.client(url)
        yield connected
        connected.close()


@pytest.fixture
def breaker(client):
    client.flushall()
    return Breaker(client)


def test_one_article_alone_stops_no_voice_however_often_it_is_given_up(breaker):
    for _ in range(5):
        breaker.give_up("piper:joe", "poison")
    assert not breaker.failing("piper:joe")


def test_a_voice_that_gives_up_two_articles_rests_for_a_while_and_no_other_does(breaker, client):
    breaker.give_up("piper:joe", "one")
    breaker.give_up("espeak:es", "two")
    assert not breaker.failing("piper:joe")
    breaker.give_up("piper:joe", "two")
    assert breaker.failing("piper:joe") and not breaker.failing("espeak:es")
    assert all(0 < client.ttl(name) <= SECONDS for name in client.keys("*joe"))


def test_what_was_given_up_long_ago_does_not_count(breaker, client):
    breaker.give_up("piper:joe", "one")
    client.zincrby("listen:given-up:piper:joe", -SECONDS - 1, "one")
    breaker.give_up("piper:joe", "two")
    assert not breaker.failing("piper:joe")
