"""Wishes, claims and news on a real broker: who speaks what next, and who hears of it."""

import threading

import pytest

from listen import broker
from tests.test_broker import running
from tests.waiting import until
from workers.board import LISTENING_MS, Board
from workers.claims import LEASE_MS, Claims
from workers.deadlines import Listening, Urgency, urgency
from workers.news import News
from workers.presence import Presence
from workers.pulse import pulse


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    with running(tmp_path_factory.mktemp("broker")) as url:
        connected = broker.client(url)
        yield connected
        connected.close()


@pytest.fixture(autouse=True)
def empty(client):
    client.flushall()


@pytest.fixture
def board(client):
    return Board(client)


def opening(board, start=0):
    return Listening(start, board.now(), heard=False)


def test_a_click_comes_before_what_was_asked_for_and_that_before_a_batch(board):
    board.ask("batch", Urgency.BATCH)
    board.ask("asked", Urgency.ASKED)
    board.warm("warm")
    board.listen("clicked", opening(board))
    order = []
    while place := board.next():
        order.append((place.key, urgency(place.rank).name))
        board.drop(place.key)
    assert order == [
        ("clicked", "OPENING"),
        ("asked", "ASKED"),
        ("warm", "WARM"),
        ("batch", "BATCH"),
    ]


def test_of_a_batch_the_first_comes_first_however_often_the_others_are_asked_for(board, client):
    board.ask("first", Urgency.BATCH)
    later = board.now() + 1
    until(lambda: board.now() > later)
    for _ in range(3):
        board.ask("second", Urgency.BATCH)
        board.ask("first", Urgency.BATCH)
    assert board.next().key == "first"
    assert board.next().rank < board.next().following


def test_who_is_asked_for_anew_with_more_urgency_moves_up(board):
    board.ask("first", Urgency.BATCH)
    board.ask("second", Urgency.BATCH)
    board.ask("second", Urgency.ASKED)
    assert board.next().key == "second"
    assert board.next(Urgency.OPENING) is None


def test_a_listener_is_new_once_and_again_when_the_opening_is_out(board):
    clicked = opening(board)
    assert [board.listen("key", clicked) for _ in range(3)] == [True, False, False]
    heard = Listening(0, clicked.since, heard=True)
    assert [board.listen("key", heard) for _ in range(2)] == [True, False]
    assert board.wishes("key").listening == (heard,)


def test_a_listener_who_says_nothing_more_is_forgotten_and_what_was_begun_stays_asked_for(
    board, client
):
    board.listen("key", opening(board))
    client.hset("listen:wishes:key", "opening:0", f"{board.now()}:{board.now()}")
    until(lambda: not board.wishes("key").listening)
    assert urgency(board.wishes("key").asked) is Urgency.BATCH


def test_a_listener_who_leaves_takes_the_deadlines_along(board):
    board.listen("key", opening(board))
    board.listen("key", opening(board, 7))
    board.leave("key", 0)
    assert [listening.start for listening in board.wishes("key").listening] == [7]


def test_what_a_listener_had_asked_for_waits_behind_all_others_when_nobody_listens_any_more(board):
    board.listen("key", opening(board))
    board.ask("key", Urgency.ASKED)
    assert urgency(board.wishes("key").asked) is Urgency.ASKED
    board.leave("key", 0)
    assert urgency(board.wishes("key").asked) is Urgency.BATCH


def test_a_wish_from_the_future_is_of_a_clock_that_was_set_back(board, client):
    ahead = board.now() + 3_600_000
    client.hset("listen:wishes:key", "heard:0", f"{ahead}:{ahead + LISTENING_MS}")
    assert board.wishes("key").listening == ()


def test_a_narration_that_rests_comes_back_even_when_the_clock_is_set_back(board, client):
    for key in ("soon", "misdated"):
        board.ask(key, Urgency.BATCH)
        board.rest(key, 0.05)
        assert board.has(key)
    client.zadd("listen:resting", {"misdated": board.now() + 3_600_000})
    seen = set()

    def both():
        if place := board.next():
            seen.add(place.key)
            board.drop(place.key)
        return seen == {"soon", "misdated"}

    until(both)


def test_a_narration_finds_its_place_by_what_it_turns_out_to_want(board):
    board.ask("first", Urgency.BATCH)
    board.ask("second", Urgency.BATCH)
    board.rerank("first", board.next().following + 1)
    assert board.next().key == "second"
    board.drop("second")
    board.rerank("second", 0)
    assert board.next().key == "first"
    assert set(board.keys()) == {"first"}


def test_a_segment_is_claimed_by_one(client):
    claims = Claims(client)
    assert [claims.take("segment") for _ in range(2)] == [True, False]
    claims.release("segment")
    assert claims.take("segment")


def test_a_claim_that_is_not_renewed_lapses(client):
    claims = Claims(client)
    claims.take("segment")
    client.pexpire("listen:claim:segment", 1)
    until(lambda: claims.take("segment"))


def test_a_claim_of_a_clock_that_was_set_back_does_not_last_for_hours(client):
    claims = Claims(client)
    client.set("listen:claim:segment", 1, px=3_600_000)
    assert not claims.take("segment")
    assert client.pttl("listen:claim:segment") <= LEASE_MS


def test_a_pulse_keeps_a_claim_beyond_its_time_and_shows_that_somebody_speaks(client):
    claims = Claims(client)
    claims.take("segment")
    client.pexpire("listen:claim:segment", LEASE_MS // 2)
    with pulse(lambda: claims.renew("segment", "key")):
        until(lambda: client.pttl("listen:claim:segment") > LEASE_MS * 0.9)
    assert claims.speaking("key")


def test_attempts_are_counted_until_one_succeeds(client):
    claims = Claims(client)
    assert [claims.attempt("segment", "key") for _ in range(2)] == [1, 2]
    claims.close("segment")
    assert claims.attempt("segment", "key") == 1


def test_an_attempt_that_the_store_made_fail_does_not_count_against_the_text(client):
    claims = Claims(client)
    claims.attempt("segment", "key")
    assert [claims.forgive("segment"), claims.attempt("segment", "key")] == [1, 1]
    assert claims.forgive("segment") == 2


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
    presence.show("openings", 0)
    presence.show("worker", 2)
    presence.show("other", 3)
    presence.hide("other")
    assert (presence.count(), presence.processes()) == (2, 2)
    assert not presence.shown("other")


def test_a_worker_that_has_not_shown_itself_for_long_is_not_there(client):
    presence = Presence(client)
    presence.show("worker", 2)
    client.hset("listen:workers", "worker", "2:1")
    assert presence.count() == 0
