"""What the player tells the page, the system and a publisher's statistics."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, groupby

import pytest
from playwright.sync_api import Page, expect

from tests.browser.ear import Ear
from tests.browser.story import (
    becomes,
    comes_to,
    desk_in,
    hurry,
    now,
    open_article,
    pitches,
    press,
    says,
)
from tests.waiting import until

pytestmark = pytest.mark.browser

EVENTS = """
window.events = [];
for (const name of ["play", "pause", "progress", "end", "error", "next", "corrected"]) {
  addEventListener(`listen:${name}`, ({ detail }) => events.push({ event: name, ...detail }));
}
"""
SYSTEM = """
window.keys = {};
window.positions = [];
const session = navigator.mediaSession;
session.setActionHandler = (action, act) => { keys[action] = act; };
const tell = session.setPositionState.bind(session);
session.setPositionState = (state) => { positions.push(state); tell(state); };
"""


@pytest.fixture(scope="module")
def open_desk(tmp_path_factory):
    with desk_in(tmp_path_factory.mktemp("events")) as running:
        for article, length in (("brief", 1), ("second", 1), ("third", 1), ("long", 10)):
            running.ready(article, length)
        yield running


def opened(page: Page, desk, article: str, **attributes: str):
    page.add_init_script(EVENTS)
    return open_article(page, desk.service.port, article, **attributes)


def told(page: Page) -> list[str]:
    """Name the events, progress with its percent."""
    names = "events.map(({ event, percent }) => event + (percent ?? ''))"
    events: list[str] = page.evaluate(names)
    return events


def last(page: Page, event: str):
    return page.evaluate("name => events.findLast(({ event }) => event === name)", event)


@contextmanager
def counting() -> Iterator[tuple[str, list[tuple[dict[str, str], str]]]]:
    """Run a server of statistics: its address, and the headers and bodies that come in."""
    came = []

    class Count(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            came.append((dict(self.headers), body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Count) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/count", came
        server.shutdown()


def test_a_listening_is_told_from_its_start_to_its_end(page, desk):
    player = opened(page, desk, "brief")
    press(player)
    comes_to(page, 0.5)
    press(player)
    becomes(player, "paused")
    press(player)
    becomes(player, "finished")
    quarters = ["progress25", "progress50", "progress75", "progress100"]
    assert [event for event in told(page) if "progress" in event] == quarters
    assert [event for event in told(page) if "progress" not in event] == [
        "play",
        "pause",
        "play",
        "end",
    ]
    assert told(page)[-2:] == ["progress100", "end"]
    end, duration = last(page, "end"), desk.duration("brief")
    assert end["article"] == "brief"
    assert [end["position"], end["duration"]] == pytest.approx([duration, duration], abs=0.1)
    half = page.evaluate("events.find(({ percent }) => percent === 50)")
    assert half["position"] == pytest.approx(duration / 2, abs=0.5)


def test_a_wait_is_no_pause_and_no_second_start(page, desk):
    written = desk.story("waiting", 2)
    desk.hold(written[1])
    player = opened(page, desk, "waiting")
    hurry(player)
    press(player)
    becomes(player, "waiting")
    desk.hold()
    becomes(player, "finished")
    assert [event for event in told(page) if "progress" not in event] == ["play", "end"]


def test_progress_is_a_share_of_what_is_known(page, desk):
    """Where sound comes before any word of its length, nothing is a quarter of anything."""
    held = []
    page.route("**/narration", lambda route: held.append(route))
    player = opened(page, desk, "brief")
    press(player)
    comes_to(page, 0.5)
    assert told(page) == ["play"]
    for route in held:
        route.continue_()
    page.unroute("**/narration")
    becomes(player, "finished")
    assert {"progress25", "progress50", "progress75", "progress100"} >= set(told(page)[1:-1])


def test_an_error_says_why(page, desk):
    player = opened(page, desk, "long")
    player.evaluate("p => p.setAttribute('article', 'nowhere')")
    becomes(player, "unavailable")
    assert told(page) == ["error"]
    error = last(page, "error")
    assert (error["article"], error["reason"], error["status"]) == (
        "nowhere",
        "article-not-found",
        404,
    )


def test_a_correction_is_told_once_and_hides_no_other_event(page, desk):
    written = desk.story("mended", 2)
    desk.hold(written[1])
    player = opened(page, desk, "mended")
    hurry(player)
    press(player)
    becomes(player, "waiting")
    desk.write("mended", written[0], written[1], "One more sentence stands here.")
    says(player, "Article corrected")
    press(player)
    becomes(player, "paused")
    press(player, "dismiss")
    desk.hold()
    press(player)
    becomes(player, "finished")
    plain = [event for event in told(page) if "progress" not in event]
    assert plain == ["play", "corrected", "pause", "play", "end"]


def test_statistics_receive_just_these_events_and_no_cookie(page, desk):
    with counting() as (address, came):
        page.context.add_cookies([{"name": "who", "value": "she", "url": address}])
        player = opened(page, desk, "brief", stats=address)
        press(player)
        becomes(player, "finished")
        until(lambda: page.title() and len(came) >= len(told(page)))
        events = page.evaluate("events")
        page.goto("about:blank")
    by_event = sorted((json.loads(body) for _, body in came), key=lambda e: e["position"])
    assert by_event == sorted(events, key=lambda e: e["position"])
    assert not [headers for headers, _ in came if "Cookie" in headers]


def test_the_queue_plays_on(page, desk):
    ear = Ear(page)
    player = opened(page, desk, "brief", next="second third")
    hurry(player)
    press(player)
    page.wait_for_function(
        "events.filter(({ event }) => event === 'end').length === 3", timeout=60_000
    )
    tunes = [pitches(desk.tune(article)) for article in ("brief", "second", "third")]
    heard = [pitch for pitch, _ in groupby(chain(*tunes))]
    assert pitches(ear.notes()) == heard
    articles = page.evaluate("events.filter(({ event }) => event === 'next').map((e) => e.article)")
    assert articles == ["second", "third"] and player.get_attribute("next") == ""


def test_sleep_stops_after_this_article(page, desk):
    player = opened(page, desk, "brief", next="second")
    hurry(player)
    press(player)
    becomes(player, "playing")
    press(player, "sleep")
    expect(player.locator(".sleep")).to_have_attribute("aria-pressed", "true")
    becomes(player, "finished")
    assert told(page)[-1] == "end" and player.get_attribute("article") == "brief"


def test_the_download_is_a_link_where_the_page_wants_it(page, desk):
    player = opened(page, desk, "long")
    press(player)
    becomes(player, "playing")
    link = player.locator(".download")
    expect(link).to_be_hidden()
    player.evaluate("p => p.setAttribute('download', '')")
    expect(link).to_be_visible()
    assert link.get_attribute("href").endswith("/v1/articles/long/audio.mp3?download=1")


def test_of_two_buttons_one_plays_at_a_time(page, desk):
    opened(page, desk, "long")
    tags = "".join(f'<listen-button article="{a}"></listen-button>' for a in ("long", "brief"))
    page.evaluate("tags => { document.body.innerHTML = tags; }", tags)
    one, other = page.locator("listen-button").all()
    press(one)
    becomes(one, "playing")
    press(other)
    becomes(other, "playing")
    becomes(one, "paused")
    press(one)
    becomes(one, "playing")
    becomes(other, "paused")


def test_a_button_that_failed_does_not_come_back_over_another_that_plays(page, desk):
    opened(page, desk, "long")
    tags = "".join(f'<listen-button article="{a}"></listen-button>' for a in ("brief", "long"))
    page.evaluate("tags => { document.body.innerHTML = tags; }", tags)
    one, other = page.locator("listen-button").all()
    press(one)
    comes_to(page, 0.2)
    press(one)
    becomes(one, "paused")
    press(other)
    becomes(other, "playing")
    page.evaluate("dispatchEvent(new Event('online'))")
    assert other.get_attribute("state") == "playing" and one.get_attribute("state") == "paused"


def test_the_lock_screen_shows_what_plays_and_its_keys_work(page, desk):
    page.add_init_script(SYSTEM)
    player = opened(page, desk, "long")
    page.evaluate(
        """() => document.head.insertAdjacentHTML(
          "beforeend", '<meta property="og:image" content="/static/icon.svg">')"""
    )
    press(player)
    comes_to(page, 0.5)
    metadata = "(({ title, artist, artwork }) => [title, artist, artwork[0].src])"
    assert page.evaluate(f"{metadata}(navigator.mediaSession.metadata)") == [
        "All about long today",
        "127.0.0.1",
        f"http://127.0.0.1:{desk.service.port}/static/icon.svg",
    ]
    state = page.evaluate("positions.at(-1)")
    assert state["duration"] == pytest.approx(desk.duration("long")) and state["playbackRate"] == 1
    assert 0 <= state["position"] <= state["duration"]
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"
    act = "([action, details]) => keys[action]({ action, ...details })"
    page.evaluate(act, ["pause", {}])
    becomes(player, "paused")
    assert page.evaluate("navigator.mediaSession.playbackState") == "paused"
    page.evaluate(act, ["seekto", {"seekTime": 16}])
    assert now(player) == 16
    for action, details, at in (
        ("seekbackward", {}, 1),
        ("seekforward", {}, 16),
        ("seekbackward", {"seekOffset": 5}, 11),
        ("seekforward", {"seekOffset": 6}, 17),
    ):
        page.evaluate(act, [action, details])
        assert now(player) == at
    starts = desk.starts("long")
    page.evaluate(act, ["nexttrack", {}])
    after = min(start for start in starts if start > 17)
    assert now(player) == after
    page.evaluate(act, ["previoustrack", {}])
    assert now(player) == max(start for start in starts if start < after)
    page.evaluate(act, ["play", {}])
    becomes(player, "playing")


def test_a_page_drives_it_by_script(page, desk):
    player = opened(page, desk, "long")
    assert player.evaluate("p => [p.state, p.currentTime, p.speed]") == ["idle", 0, 1]
    player.evaluate("p => p.play()")
    becomes(player, "playing")
    comes_to(page, 0.2)
    assert player.evaluate("p => p.segment") == 0
    player.evaluate("p => p.playFrom(5)")
    comes_to(page, desk.starts("long")[5] + 0.2)
    assert player.evaluate("p => p.segment") == 5
    player.evaluate("p => { p.speed = 2; p.pause(); p.currentTime = 9; }")
    assert player.evaluate("p => [p.state, p.currentTime, p.speed]") == ["paused", 9, 2]
    expect(player.locator(".speed")).to_have_value("2")
    assert player.evaluate("p => p.duration") == pytest.approx(desk.duration("long"))


def test_a_page_starts_it_at_a_sentence(page, desk):
    player = opened(page, desk, "long")
    page.mouse.click(5, 5)
    player.evaluate("p => p.playFrom(6)")
    becomes(player, "playing")
    assert player.evaluate("p => p.segment") == 6
