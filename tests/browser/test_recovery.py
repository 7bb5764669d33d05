"""Trouble in mid-article, in a real browser: it goes on from the same sentence, untold."""

import pytest
from playwright.sync_api import Page

from tests.browser.clock import can_hasten, hasten
from tests.browser.ear import Ear
from tests.browser.line import line_to
from tests.browser.story import (
    Desk,
    assert_heard,
    becomes,
    comes_to,
    half_spoken,
    now,
    open_article,
    press,
    remember,
    says,
)

pytestmark = pytest.mark.browser

SPEED = 2
SLOW = 40_000
"""Bytes a second, so that little more is there than is heard."""
PROBLEM = '{"type": "urn:listen:problem:store-unavailable", "title": "Busy", "status": 503}'


@pytest.fixture
def page(page):
    remember(page, speed=f"{SPEED}")
    can_hasten(page)
    return page


@pytest.fixture
def line(desk):
    with line_to(desk.service.port) as line:
        yield line


def refuse(page: Page, times: int, *paths: str):
    """Answer 503 to as many of the next requests for these; says which they were."""
    refused: list[str] = []

    def answer(route):
        if len(refused) >= times:
            return route.continue_()
        refused.append(route.request.url)
        headers = {"Retry-After": "1", "Content-Type": "application/problem+json"}
        route.fulfill(status=503, headers=headers, body=PROBLEM)

    for path in paths:
        page.route(path, answer)
    return refused


@pytest.mark.parametrize("way", ["reset", "offline"])
def test_a_cut_network_costs_no_sentence_of_what_is_being_spoken(page, desk, line, way):
    ear = Ear(page)
    article = f"cut-by-{way}"
    player, _ = half_spoken(desk, page, article, line.port)
    if way == "reset":
        line.cut()
    page.context.set_offline(way == "offline")
    hasten(page, 10)
    says(player, "Connection lost")
    hasten(page, 1)
    becomes(player, "waiting")
    desk.hold()
    line.mend()
    page.context.set_offline(False)
    becomes(player, "finished")
    assert_heard(ear, desk.tune(article), SPEED)


def test_a_cut_network_costs_no_sentence_of_what_is_ready(page, desk, line):
    ear = Ear(page)
    desk.ready("cut-when-ready")
    player = open_article(page, line.port, "cut-when-ready")
    line.pace = SLOW
    press(player)
    comes_to(page, 1)
    line.cut()
    becomes(player, "waiting")
    hasten(page, 10)
    says(player, "Connection lost")
    hasten(page, 1)
    line.mend()
    becomes(player, "finished")
    assert_heard(ear, desk.tune("cut-when-ready"), SPEED)


def test_a_line_that_says_nothing_any_more_is_given_up(page, desk, line):
    ear = Ear(page)
    player, _ = half_spoken(desk, page, "stalled", line.port)
    line.stall()
    desk.hold()
    hasten(page, 10)
    says(player, "Connection lost")
    hasten(page, 1)
    line.mend()
    becomes(player, "finished")
    assert_heard(ear, desk.tune("stalled"), SPEED)


def test_a_busy_service_is_asked_again_before_anything_was_heard(page, desk):
    ear = Ear(page)
    desk.story("busy", 1)
    player = open_article(page, desk.service.port, "busy")
    refused = refuse(page, 3, "**/audio.mp3*", "**/narration")
    press(player)
    becomes(player, "finished")
    assert len(refused) == 3
    assert_heard(ear, desk.tune("busy"), SPEED)


def test_a_service_that_stays_busy_is_admitted_soon_and_in_words(page, desk):
    desk.story("too-busy", 1)
    player = open_article(page, desk.service.port, "too-busy")
    refused = refuse(page, 99, "**/audio.mp3*", "**/narration")
    hasten(page, 5)
    press(player)
    becomes(player, "failed")
    says(player, "Not available now")
    assert len(refused) < 10
    page.unroute("**/audio.mp3*")
    page.unroute("**/narration")
    press(player, "act")
    becomes(player, "finished")


def test_a_service_that_is_busy_in_mid_article_is_waited_for(page, desk, line):
    ear = Ear(page)
    player, _ = half_spoken(desk, page, "busy-later", line.port)
    refused = refuse(page, 4, "**/*.mp3*", "**/narration")
    line.drop()
    says(player, "Not available now")
    desk.hold()
    becomes(player, "finished")
    assert len(refused) == 4
    assert_heard(ear, desk.tune("busy-later"), SPEED)


@pytest.mark.parametrize("half", [True, False])
def test_a_service_that_is_started_anew_is_waited_for(page, tmp_path, half):
    ear = Ear(page)
    desk = Desk(tmp_path)
    with line_to(desk.service.port) as line:
        with desk.service as service:
            if half:
                player, _ = half_spoken(desk, page, "redeployed", line.port)
            else:
                desk.ready("redeployed")
                player = open_article(page, line.port, "redeployed")
                line.pace = SLOW
                press(player)
                comes_to(page, 1)
        line.drop()
        line.pace = 0
        desk.hold()
        with service:
            becomes(player, "finished")
            assert_heard(ear, desk.tune("redeployed"), SPEED)


def test_a_long_outage_fails_in_words_and_ends_by_itself_when_the_network_is_back(page, desk, line):
    ear = Ear(page)
    player, _ = half_spoken(desk, page, "outage", line.port)
    at = now(player)
    line.cut()
    hasten(page, 100)
    becomes(player, "failed")
    says(player, "Connection lost")
    assert now(player) == at
    hasten(page, 1)
    line.mend()
    desk.hold()
    page.evaluate("dispatchEvent(new Event('online'))")
    becomes(player, "finished")
    assert_heard(ear, desk.tune("outage"), SPEED)


def test_a_second_try_goes_on_at_the_same_place(page, desk, line):
    ear = Ear(page)
    player, _ = half_spoken(desk, page, "retried", line.port)
    line.cut()
    hasten(page, 100)
    becomes(player, "failed")
    hasten(page, 1)
    line.mend()
    desk.hold()
    press(player, "act")
    becomes(player, "finished")
    assert_heard(ear, desk.tune("retried"), SPEED)


def test_a_pause_in_an_outage_is_kept_when_the_network_is_back(page, desk, line):
    player, _ = half_spoken(desk, page, "paused-outage", line.port)
    line.cut()
    hasten(page, 10)
    says(player, "Connection lost")
    press(player)
    says(player, "Paused")
    line.mend()
    desk.hold()
    page.evaluate("dispatchEvent(new Event('online'))")
    becomes(player, "paused")


def test_a_frozen_page_goes_on_where_it_was(page, desk):
    ear = Ear(page)
    player, _ = half_spoken(desk, page, "frozen", desk.service.port)
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    desk.hold()
    desk.service.finished("frozen")
    session.send("Page.setWebLifecycleState", {"state": "active"})
    becomes(player, "finished")
    assert_heard(ear, desk.tune("frozen"), SPEED)
