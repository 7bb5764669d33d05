"""The sentence that sounds, marked in the publisher's own page."""

import re
import unicodedata
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.publisher import Publisher
from tests.service import Service

pytestmark = pytest.mark.browser

BODY = """<p>“It’s back,” said <a href="#olsen">Mara Olsen</a>, who has <em>kept the kiosk</em>
there since&nbsp;1998. She had waited for it since the first frost of the winter.</p>
<p>The boat carries a hundred and twenty passengers and an extra&shy;ordi&shy;narily large number
of <b>bicycles</b>. <button type="button">Share</button></p>
<figure><figcaption>The ferry in June of last year. Photo: Harbour Office</figcaption></figure>
<p>Tickets cost four crowns – as they did before – and are sold on the quay. They may be bought on
board as well, but not with coins.</p>
<aside>Advertisement: warm coats for cold quays, now at half their price</aside>
<p>The harbour master wrote down the hour in the book. Then all of them went in for their tea.</p>
"""
ARTICLE = f"<h1>The ferry is back at the old quay</h1><div id=body>{BODY}</div>"
FERRY = (
    '<listen-button article="ferry" text="h1, #body"></listen-button>'
    f"<main role=main><article>{ARTICLE}</article></main>"
)
TALL = "<style>p, h1, aside, figure { margin: 0 0 70vh }</style>"
ARABIC = """<h1>افتتاح المكتبة الجديدة في المدينة</h1>
<p>أعلنت بلدية المدينة عن <a href="#m">افتتاح المكتبة</a> الجديدة بعد أشهر من العمل المتواصل.</p>
<p>وقالت المديرة: «سنفتح الأبواب لكل القرّاء في الصباح والمساء»، ثم شكرت العاملين جميعًا.</p>"""

MARKED = (
    """name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString()).join("|")"""
)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("follow")) as running:
        for article, language, text in [("ferry", "en", ARTICLE), ("maktaba", "ar", ARABIC)]:
            page = (
                f"<html lang={language}><body><main><article>{text}</article></main></body></html>"
            )
            (running.source / f"{article}.html").write_text(page, encoding="utf-8")
            running.ask(f"/v1/articles/{article}/narration", "POST")
            running.finished(article)
        yield running


@pytest.fixture
def player(page: Page, publisher: Publisher, service: Service) -> Locator:
    return publisher.show(page, service, TALL + FERRY)


def press(player: Locator) -> None:
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing", timeout=20_000)


def segments(service: Service, article: str = "ferry") -> Any:
    return service.ask(service.narration(article)["timeline"]).json()["segments"]


def letters(text: str) -> str:
    """Leave out what a page may write in another way."""
    return re.sub(r"[\W_]|\N{SOFT HYPHEN}", "", unicodedata.normalize("NFC", text))


def marked(page: Page, text: str, name: str = "listen-sentence") -> None:
    """Wait until it is what is marked."""
    page.wait_for_function(
        f"text => ({MARKED})('{name}').replace(/[^\\p{{L}}\\p{{N}}]/gu, '') === text",
        arg=letters(text),
    )


def go(player: Locator, segment: int) -> None:
    player.evaluate("(player, n) => player.playFrom(n)", segment)


def top(page: Page) -> int:
    """Say where the page is scrolled to, once it has stood still for a second.

    The player takes what scrolls within a second of its own scrolling for its own.
    """
    place: int = page.evaluate(
        """async () => {
          for (let since = performance.now(), last = scrollY; performance.now() < since + 1100;) {
            if (last !== (last = scrollY)) since = performance.now();
            await new Promise(requestAnimationFrame);
          }
          return scrollY;
        }"""
    )
    return place


def settle(page: Page) -> None:
    """Give what should not happen the time in which it would: some answers of the service."""
    page.evaluate(
        """async () => {
          const { src } = document.querySelector('script');
          for (let n = 0; n < 5; n++) await fetch(src, { cache: 'reload' });
        }"""
    )


def errors_of(page: Page) -> list[object]:
    """List the errors that nothing in the page catches, from now on."""
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    return errors


@pytest.mark.parametrize(
    ("article", "language", "body"),
    [("ferry", "en", ARTICLE), ("maktaba", "ar", ARABIC)],
)
def test_every_sentence_that_sounds_is_marked(page, publisher, service, article, language, body):
    button = f'<listen-button article="{article}" text="#story"></listen-button>'
    player = publisher.show(page, service, f"{button}<div id=story>{body}</div>", language)
    press(player)
    for number, segment in enumerate(segments(service, article)):
        go(player, number)
        marked(page, segment["text"])
        assert segment["start"] <= player.evaluate("player => player.currentTime")


def test_the_mark_goes_on_with_the_voice(page, player, service):
    press(player)
    first, second = segments(service)[:2]
    player.evaluate("(player, time) => { player.currentTime = time; }", first["end"] - 0.5)
    marked(page, second["text"])
    assert player.evaluate("player => player.segment") == 1


def test_the_text_in_the_page_is_not_touched(page, player, service):
    html = "document.querySelector('main').outerHTML"
    before = page.evaluate(html)
    press(player)
    for number, segment in enumerate(segments(service)):
        go(player, number)
        marked(page, segment["text"])
    assert page.evaluate(html) == before


def test_a_seek_while_it_is_paused_moves_the_mark(page, player, service):
    press(player)
    player.locator(".play").click()
    third = segments(service)[3]
    player.evaluate("(player, time) => { player.currentTime = time; }", third["start"] + 0.5)
    marked(page, third["text"])


@pytest.mark.parametrize(
    "body", ["", "<div id=body></div>", "<div id=body><p>Something else entirely.</p></div>"]
)
def test_a_page_without_the_text_is_played_all_the_same(page, publisher, service, body):
    errors = errors_of(page)
    button = '<listen-button article="ferry" text="#body"></listen-button>'
    player = publisher.show(page, service, button + body)
    press(player)
    page.wait_for_function("document.querySelector('listen-button').currentTime > 0.5")
    assert page.evaluate(MARKED, "listen-sentence") == "" and errors == []


def test_text_that_is_rendered_anew_is_found_again(page, player, service):
    press(player)
    go(player, 1)
    marked(page, segments(service)[1]["text"])
    page.evaluate("""() => {
      const main = document.querySelector('main'), html = main.innerHTML;
      main.innerHTML = '';
      setTimeout(() => main.innerHTML = html, 500);
    }""")
    page.wait_for_function(f"({MARKED})('listen-sentence') === ''")
    marked(page, segments(service)[1]["text"])


def test_text_that_comes_after_the_sound_is_found(page, publisher, service):
    button = '<listen-button article="ferry" text="#body"></listen-button><main></main>'
    player = publisher.show(page, service, button)
    press(player)
    page.evaluate("text => { document.querySelector('main').innerHTML = text; }", ARTICLE)
    go(player, 2)
    marked(page, segments(service)[2]["text"])


def test_a_paragraph_that_was_rendered_anew_while_paused_can_be_pressed(page, player, service):
    press(player)
    player.locator(".play").click()
    page.evaluate("""() => {
      const main = document.querySelector('main');
      main.innerHTML = main.innerHTML;
    }""")
    page.get_by_text("Tickets cost").click(position={"x": 5, "y": 5})
    marked(page, segments(service)[3]["text"])


def test_the_marks_go_away_at_the_end(page, player, service):
    press(player)
    go(player, 4)
    player.evaluate("player => { player.currentTime = player.duration; }")
    expect(player).to_have_attribute("state", "finished", timeout=20_000)
    assert page.evaluate(MARKED, "listen-sentence") == ""


# Keeping it in view.


def test_the_sentence_is_brought_into_view(page, player, service):
    press(player)
    go(player, 4)
    marked(page, segments(service)[4]["text"])
    assert top(page) > 500
    expect(page.get_by_text("The harbour master")).to_be_in_viewport()


def test_a_reader_who_scrolls_away_is_left_alone_until_she_seeks(page, player, service):
    press(player)
    go(player, 3)
    marked(page, segments(service)[3]["text"])
    top(page)
    page.mouse.wheel(0, -5_000)
    page.wait_for_function("scrollY === 0")
    marked(page, segments(service)[4]["text"])
    assert top(page) == 0
    go(player, 4)
    go(player, 3)
    marked(page, segments(service)[3]["text"])
    assert top(page) > 500


def test_she_is_followed_again_when_the_sentence_is_in_view_again(page, player, service):
    press(player)
    go(player, 2)
    marked(page, segments(service)[2]["text"])
    there = top(page)
    page.mouse.wheel(0, -5_000)
    page.wait_for_function("scrollY === 0")
    page.mouse.wheel(0, there)
    page.wait_for_function("top => scrollY === top", arg=there)
    marked(page, segments(service)[3]["text"])
    assert top(page) > there


@pytest.mark.parametrize(("wish", "behavior"), [("reduce", "instant"), ("no-preference", "smooth")])
def test_who_wants_less_motion_sees_no_smooth_scrolling(page, player, service, wish, behavior):
    page.emulate_media(reduced_motion=wish)
    page.evaluate(
        "() => { window.asked = []; const scroll = scrollBy;"
        " window.scrollBy = how => { asked.push(how.behavior); scroll(how); } }"
    )
    press(player)
    go(player, 4)
    marked(page, segments(service)[4]["text"])
    assert set(page.evaluate("asked")) == {behavior}


# Listening from a place.


def test_a_press_on_a_paragraph_plays_from_there(page, player, service):
    press(player)
    page.get_by_text("Tickets cost").click(position={"x": 5, "y": 5})
    marked(page, segments(service)[3]["text"])
    expect(player).to_have_attribute("state", "playing")


def test_a_press_before_anything_was_played_does_nothing(page, player):
    page.get_by_text("Tickets cost").click(position={"x": 5, "y": 5})
    settle(page)
    expect(player).to_have_attribute("state", "idle")


@pytest.mark.parametrize("name", ["Mara Olsen", "Share"])
def test_a_press_on_what_has_a_purpose_of_its_own_does_not_seek(page, player, service, name):
    press(player)
    go(player, 4)
    marked(page, segments(service)[4]["text"])
    page.get_by_text(name).click()
    settle(page)
    assert player.evaluate("player => player.segment") == 4


def test_selecting_text_does_not_seek(page, player, service):
    press(player)
    go(player, 4)
    marked(page, segments(service)[4]["text"])
    box = page.get_by_text("Tickets cost").bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 5)
    page.mouse.up()
    settle(page)
    assert player.evaluate("player => player.segment") == 4


def test_the_button_itself_may_stand_in_the_text(page, publisher, service):
    button = '<listen-button article="ferry" text="#story"></listen-button>'
    body = f"<article id=story><h1>The ferry is back at the old quay</h1>{button}{BODY}</article>"
    player = publisher.show(page, service, body)
    press(player)
    player.locator(".play").click()
    settle(page)
    expect(player).to_have_attribute("state", "paused")


def test_alt_shift_l_listens_from_the_selection(page, player, service):
    page.get_by_text("Tickets cost").evaluate("""p => {
      const text = p.firstChild;
      getSelection().setBaseAndExtent(text, 60, text, 20);
    }""")
    page.keyboard.press("Alt+Shift+L")
    marked(page, segments(service)[3]["text"])
    expect(player).to_have_attribute("state", "playing")


def test_alt_shift_l_listens_from_the_first_sentence_in_view(page, player, service):
    page.get_by_text("The boat carries").evaluate("p => p.scrollIntoView()")
    page.keyboard.press("Alt+Shift+L")
    marked(page, segments(service)[2]["text"])


def test_alt_shift_l_is_left_to_who_types(page, publisher, service):
    player = publisher.show(page, service, f"<textarea></textarea>{FERRY}")
    page.locator("textarea").focus()
    page.keyboard.press("Alt+Shift+L")
    settle(page)
    expect(player).to_have_attribute("state", "idle")


def test_a_link_leads_to_a_sentence_and_plays_nothing(page, publisher, service):
    player = publisher.show(page, service, TALL + FERRY, link="#listen=s3")
    third = segments(service)[3]
    marked(page, third["text"])
    expect(page.get_by_text("Tickets cost")).to_be_in_viewport()
    expect(player).to_have_attribute("state", "idle")
    press(player)
    assert player.evaluate("player => player.currentTime") >= third["start"] - 0.1


def test_a_link_in_the_page_leads_to_a_sentence(page, player, service):
    press(player)
    page.evaluate("() => { location.hash = '#listen=s3'; }")
    marked(page, segments(service)[3]["text"])
    expect(player).to_have_attribute("state", "playing")


def test_a_link_to_no_sentence_does_nothing(page, publisher, service):
    errors = errors_of(page)
    player = publisher.show(page, service, FERRY, link="#listen=s99")
    press(player)
    assert player.evaluate("player => player.segment") <= 0 and errors == []


# Words.


def test_the_word_that_sounds_is_marked_where_its_time_is_known(page, publisher, service):
    page.route("**/*.json?words=*", with_words)
    player = publisher.show(page, service, FERRY)
    press(player)
    go(player, 2)
    marked(page, "hundred", "listen-word")
    marked(page, "extraordinarily", "listen-word")


def test_without_the_times_of_words_no_word_is_marked(page, publisher, service):
    page.route("**/*.json?words=*", without_words)
    player = publisher.show(page, service, FERRY)
    press(player)
    marked(page, segments(service)[0]["text"])
    assert page.evaluate(MARKED, "listen-word") == ""


def without_words(route: Any) -> None:
    """Answer as for an engine that does not tell when its words sound."""
    response = route.fetch()
    timeline = response.json()
    for segment in timeline["segments"]:
        segment.pop("words", None)
    route.fulfill(response=response, json=timeline)


def with_words(route: Any) -> None:
    """Answer as for an engine that tells when each word sounds."""
    response = route.fetch()
    timeline = response.json()
    for segment in timeline["segments"]:
        text, start = segment["text"], segment["start"]
        pace = (segment["end"] - start) / len(text)
        segment["words"] = [
            [word.start(), len(word[0]), start + pace * word.start()]
            for word in re.finditer(r"\S+", text)
        ]
    route.fulfill(response=response, json=timeline)
