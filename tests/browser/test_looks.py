"""The player's looks where they decide who can use it: sizes, colours, motion, spacing."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.states import PRESETS, STATES, prepare, show, start, stop

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 560}
SMALL = """player => [...player.shadowRoot.querySelectorAll('button, a, select, input')]
    .filter(part => part.checkVisibility())
    .filter(part => getComputedStyle(part.parentElement).clipPath === 'none')
    .map(part => [part.className, part.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < 24 || height < 24)
    .map(([name]) => name)"""
SPACED = """player => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
  player.shadowRoot.adoptedStyleSheets.push(sheet);
}"""
CLIPPED = """player => {
  const bar = player.shadowRoot.querySelector('.bar');
  const { left, right, top, bottom } = bar.getBoundingClientRect();
  return [...bar.querySelectorAll('*')]
    .filter(part => part.checkVisibility() && !part.closest('svg, select'))
    .filter(part => getComputedStyle(part.closest('.bar > *')).clipPath === 'none')
    .filter(part => {
      const box = part.getBoundingClientRect();
      const outside = box.left < left || box.right > right || box.top < top || box.bottom > bottom;
      return outside || part.scrollWidth > part.clientWidth + 1 && part.matches('span, button');
    })
    .map(part => part.className);
}"""


@pytest.fixture
def article(newsroom) -> str:
    return newsroom.write("en")


@pytest.fixture
def player(page, publisher, newsroom, article) -> Locator:
    return show(page, publisher, newsroom, article, "")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("state", ["idle", "paused", "failed", "corrected"])
def test_every_target_is_24_px_wide_and_high_at_320_px(page, publisher, newsroom, state, preset):
    page.set_viewport_size(PHONE)
    article = newsroom.write("en")
    player = show(page, publisher, newsroom, article, f'preset="{preset}"')
    STATES[state](player, newsroom, article)
    assert player.evaluate(SMALL) == []


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("preset", PRESETS)
def test_text_that_a_reader_spaces_out_is_not_clipped(page, publisher, newsroom, language, preset):
    article = newsroom.write(language)
    player = show(page, publisher, newsroom, article, f'preset="{preset}"')
    player.evaluate(SPACED)
    assert player.evaluate(CLIPPED) == []
    stop(player, newsroom, article)
    assert player.evaluate(CLIPPED) == []


def test_forced_colours_get_the_systems_own_slider_and_edges(page, player, newsroom, article):
    page.emulate_media(forced_colors="active")
    stop(player, newsroom, article)
    looks = player.evaluate("""player => {
      const style = name => getComputedStyle(player.shadowRoot.querySelector(name));
      const [slider, ...edged] = ['.slider', '.play', '.tools a'].map(style);
      return [slider.appearance, ...edged.map(({ borderStyle }) => borderStyle)];
    }""")
    assert looks == ["auto", "solid", "solid"]


def test_forced_colours_mark_the_sentence_in_the_systems_colours(page, player):
    rules = page.evaluate(
        "document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]).map(r => r.cssText)"
    )
    assert any("forced-colors" in rule and "marktext" in rule.lower() for rule in rules)


@pytest.mark.parametrize(("wish", "moves"), [("reduce", 0), ("no-preference", 1)])
def test_who_wants_less_motion_sees_none(page, player, newsroom, article, wish, moves):
    page.emulate_media(reduced_motion=wish)
    prepare(player, newsroom, article)
    running = "player => player.shadowRoot.getAnimations().length"
    page.wait_for_function(
        f"n => ({running})(document.querySelector('listen-button')) === n", arg=moves
    )
    ring = player.locator(".play").evaluate("play => getComputedStyle(play, '::after').opacity")
    assert ring == "1" or moves


def test_the_ring_of_waiting_is_seen_without_motion_too(page, player, newsroom, article):
    page.emulate_media(reduced_motion="reduce")
    prepare(player, newsroom, article)
    ring = "play => getComputedStyle(play, '::after').borderStyle"
    assert player.locator(".play").evaluate(ring) == "dotted"


# Languages, and the way they run.


@pytest.mark.parametrize(
    ("article_language", "page_language", "says"),
    [
        ("es", "en", "Pausar"),
        ("ar", "en", "إيقاف مؤقت"),
        ("en", "es", "Pause"),
    ],
)
def test_the_articles_language_wins_over_the_pages(
    page, publisher, newsroom, article_language, page_language, says
):
    article = newsroom.write(article_language)
    button = f'<main><listen-button article="{article}"></listen-button></main>'
    player = publisher.show(page, newsroom.service, button, page_language)
    start(player, newsroom, article)
    expect(player.get_by_role("button").first).to_have_accessible_name(says)


@pytest.mark.parametrize(
    ("article_language", "page_language", "says"),
    [("de", "es-AR", "Pausar"), ("de", "ar", "إيقاف مؤقت"), ("de", "fr", "Pause")],
)
def test_a_language_without_words_gets_the_pages_else_english(
    page, publisher, newsroom, article_language, page_language, says
):
    page.route("**/narration*", lambda route: translate(route, article_language))
    article = newsroom.write("en")
    button = f'<main><listen-button article="{article}"></listen-button></main>'
    player = publisher.show(page, newsroom.service, button, page_language)
    start(player, newsroom, article)
    expect(player.get_by_role("button").first).to_have_accessible_name(says)


def translate(route, language):
    response = route.fetch()
    route.fulfill(response=response, json=response.json() | {"language": language})


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("es", 1), ("ar", -1)])
def test_what_has_a_direction_runs_the_way_that_is_read(page, publisher, newsroom, language, way):
    article = newsroom.speak(newsroom.write(language))
    player = show(page, publisher, newsroom, article, "")
    stop(player, newsroom, article)
    player.evaluate("player => { player.currentTime = 5; }")
    lefts = player.evaluate("""player => ['previous', 'back', 'forward', 'next'].map(part =>
        player.shadowRoot.querySelector('.' + part).getBoundingClientRect().left)""")
    assert lefts == sorted(lefts, reverse=way < 0)
    track = player.locator(".slider").evaluate("slider => getComputedStyle(slider).backgroundImage")
    assert ("to right" if way > 0 else "to left") in track
    assert [turned(player, part) for part in ("back", "forward")] == [way < 0, way > 0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_has_none_is_not_mirrored(page, publisher, newsroom, language):
    article = newsroom.write(language)
    player = show(page, publisher, newsroom, article, "")
    stop(player, newsroom, article)
    assert [turned(player, part) for part in ("play", "sleep", "download")] == [False] * 3
    times = "span => getComputedStyle(span).direction"
    assert player.locator(".elapsed").evaluate(times) == "ltr"
    assert player.locator(".remaining").evaluate(times) == "ltr"


def turned(player: Locator, part: str) -> bool:
    """Whether a sign is mirrored."""
    transform = "path => getComputedStyle(path).transform"
    mirrored: bool = player.locator(f".{part} path").evaluate(transform).startswith("matrix(-1")
    return mirrored
