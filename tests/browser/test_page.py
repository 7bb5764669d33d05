"""The tag in pages that make it hard: their policies, their styles, their scripts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.story import becomes, comes_to, desk_in, now, open_article, press
from tests.browser.test_memory import stored
from tests.misbehaving import answer

pytestmark = pytest.mark.browser

RESERVE = "listen-button:not(:defined) { display: block; min-block-size: 5.75em }"
HOSTILE = """
* { all: unset !important; font-size: 50px !important; letter-spacing: 1em }
html { font-size: 62.5% }
button { display: none }
"""
MEAN = """
* { font-size: 50px !important; letter-spacing: 1em; margin: 0 }
html { font-size: 62.5% }
button { display: none }
"""
VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (e) => violations.push(e.effectiveDirective));
"""
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
PARTS = ("play", "status", "elapsed", "slider", "remaining", "previous", "back", "forward", "next")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with desk_in(tmp_path_factory.mktemp("page")) as running:
        for article in ("one", "two"):
            running.ready(article, 5)
        yield running


def publish(site, desk, body: str, head: str = "", **headers: str) -> str:
    """Put a publisher's page on the web, and give its address."""
    script = f'<script type="module" src="http://127.0.0.1:{desk.service.port}/listen.js"></script>'
    html = f'<!doctype html><html lang="en"><meta charset="utf-8">{script}{head}{body}</html>'
    site.paths["/page"] = answer(body=html, Content_Type="text/html", **headers)
    return f"{site.url}/page"


def tag(article: str = "one", inside: str = "") -> str:
    return f'<listen-button article="{article}">{inside}</listen-button>'


def test_it_works_under_a_strict_policy_and_breaks_none(page, site, desk):
    own = f"http://127.0.0.1:{desk.service.port}"
    policy = (
        f"default-src 'none'; script-src {own}; connect-src {own}; media-src {own};"
        " style-src 'none'; require-trusted-types-for 'script'"
    )
    page.add_init_script(VIOLATIONS)
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(publish(site, desk, tag(), Content_Security_Policy=policy))
    player = page.locator("listen-button")
    press(player)
    becomes(player, "playing")
    press(player, "forward")
    becomes(player, "playing")
    expect(player.locator(".slider")).to_be_visible()
    assert player.locator(".play").bounding_box()["width"] == 48
    assert page.evaluate("violations") == []
    assert not [text for text in said if "Policy" in text or "Trusted" in text]


def geometry(page: Page, address: str) -> dict[str, dict[str, float]]:
    """Say where each part is in the bar of an article that was paused at 8 seconds."""
    page.goto(address)
    player = page.locator("listen-button")
    player.evaluate("p => p.play()")
    comes_to(page, 0.1)
    player.evaluate("p => { p.pause(); p.currentTime = 8; }")
    becomes(player, "paused")
    bar = player.locator(".bar").bounding_box()
    boxes = {part: player.locator(f".{part}").bounding_box() for part in PARTS}
    moved = {
        part: box | {"x": box["x"] - bar["x"], "y": box["y"] - bar["y"]}
        for part, box in boxes.items()
    }
    return moved | {"bar": bar | {"x": 0, "y": 0}}


@pytest.mark.parametrize(("width", "styles"), [(900, HOSTILE), (320, MEAN)])
def test_hostile_styles_leave_the_bar_as_it_is(page, site, desk, width, styles):
    page.set_viewport_size({"width": width, "height": 600})
    usual = geometry(page, publish(site, desk, tag(), "<style>* { margin: 0 }</style>"))
    page.evaluate("localStorage.clear()")
    hostile = geometry(page, publish(site, desk, tag(), f"<style>{styles}</style>"))
    for part, box in usual.items():
        assert hostile[part] == pytest.approx(box, abs=3), part


def test_nothing_moves_when_it_upgrades(page, site, desk):
    held = []
    page.add_init_script(SHIFTS)
    page.route("**/listen.js", lambda route: held.append(route))
    body = f"<h1>Title</h1>{tag(inside='<a href=#>Listen</a>')}<p>Text</p>"
    page.goto(publish(site, desk, body, f"<style>{RESERVE}</style>"), wait_until="commit")
    expect(page.locator("p")).to_be_visible()
    page.evaluate(PAINTED)
    held[0].continue_()
    page.locator("listen-button[state=idle]").wait_for()
    page.evaluate(PAINTED)
    assert page.evaluate("shifts") == []


def test_that_would_be_seen_without_the_reserved_place(page, site, desk):
    held = []
    page.add_init_script(SHIFTS)
    page.route("**/listen.js", lambda route: held.append(route))
    page.goto(publish(site, desk, f"<h1>Title</h1>{tag()}<p>Text</p>"), wait_until="commit")
    expect(page.locator("p")).to_be_visible()
    page.evaluate(PAINTED)
    held[0].continue_()
    page.locator("listen-button[state=idle]").wait_for()
    page.wait_for_function("shifts.length")


def test_without_script_the_link_inside_stands(chromium, site, desk):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        sound = f"http://127.0.0.1:{desk.service.port}/v1/articles/one/audio.mp3"
        page.goto(publish(site, desk, tag(inside=f'<a href="{sound}">Listen</a>')))
        link = page.get_by_role("link", name="Listen")
        expect(link).to_be_visible()
        assert link.get_attribute("href") == sound


def test_it_is_added_moved_and_removed_by_script(page, desk):
    faults = []
    page.on("pageerror", lambda fault: faults.append(fault))
    open_article(page, desk.service.port, "two")
    page.evaluate(
        """() => {
          document.body.innerHTML = "<main></main><aside></aside>";
          const player = document.createElement("listen-button");
          player.setAttribute("article", "one");
          document.querySelector("main").append(player);
        }"""
    )
    player = page.locator("listen-button")
    press(player)
    comes_to(page, 3)
    page.evaluate("document.querySelector('aside').append(document.querySelector('listen-button'))")
    becomes(player, "paused")
    at = now(player)
    press(player)
    becomes(player, "playing")
    assert now(player) == pytest.approx(at, abs=1)
    removed = player.evaluate_handle("player => { player.remove(); return player; }")
    assert removed.evaluate("player => player.state") == "paused"
    assert removed.evaluate("player => { player.play(); return player.state; }") == "paused"
    assert not faults


def test_another_article_in_mid_play_is_another_listening(page, desk):
    player = open_article(page, desk.service.port, "one")
    page.evaluate("addEventListener('listen:pause', ({ detail }) => { window.left = detail; })")
    press(player)
    comes_to(page, 6)
    player.evaluate("p => p.setAttribute('article', 'two')")
    becomes(player, "idle")
    assert page.evaluate("left.article") == "one" and page.evaluate("left.position") > 6
    assert set(stored(page)) == {"one"}
    press(player)
    becomes(player, "playing")
    assert now(player) < 2
    assert player.get_by_role("group").get_attribute("aria-label").endswith("All about two today")


def test_loaded_twice_it_is_there_once(page, site, desk):
    faults = []
    page.on("pageerror", lambda fault: faults.append(fault))
    own = f"http://127.0.0.1:{desk.service.port}"
    again = f'<script type="module" src="{own}/listen.js?again"></script>'
    page.goto(publish(site, desk, tag(), again))
    player = page.locator("listen-button")
    press(player)
    becomes(player, "playing")
    assert not faults and player.locator(".bar").count() == 1
