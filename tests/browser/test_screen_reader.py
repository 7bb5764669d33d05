"""What a screen reader is told: names, roles, values, and each state once."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.states import (
    becomes,
    correct,
    fail,
    finish,
    prepare,
    run_out,
    show,
    start,
    stop,
    withdraw,
)

pytestmark = pytest.mark.browser

TREES = {
    "en": """
- group /Listen to this article The ferry/:
  - button "Continue listening"
  - status: Paused
  - button "Previous paragraph"
  - button "Back 15 seconds"
  - button "Forward 15 seconds"
  - button "Next paragraph"
  - combobox "Speed"
  - link "Download"
  - button "Stop after this article"
  - slider "Position"
""",
    "es": """
- group /Escuchar este artículo El/:
  - button "Seguir escuchando"
  - status: En pausa
  - button "Párrafo anterior"
  - button "Retroceder 15 segundos"
  - button "Avanzar 15 segundos"
  - button "Párrafo siguiente"
  - combobox "Velocidad"
  - link "Descargar"
  - button "Parar tras este artículo"
  - slider "Posición"
""",
    "ar": """
- group /استمع إلى هذا المقال افتتاح/:
  - button "تابع الاستماع"
  - status: متوقف مؤقتًا
  - button "الفقرة السابقة"
  - button /رجوع 15 ثانية/
  - button /تقديم 15 ثانية/
  - button "الفقرة التالية"
  - combobox "السرعة"
  - link "تنزيل"
  - button "توقف بعد هذا المقال"
  - slider "الموضع"
""",
}
VALUES = {
    "en": r"5 seconds of \d\d seconds",
    "es": r"5 segundos de \d\d segundos",
    "ar": r"5 ثوان من \d\d ثانية",
}
HEAR = """player => {
  window.said = [];
  const status = player.shadowRoot.querySelector('[role=status]');
  new MutationObserver(() => said.push(status.textContent))
    .observe(status, { childList: true, characterData: true, subtree: true });
}"""


@pytest.fixture
def article(newsroom) -> str:
    return newsroom.write("en")


@pytest.fixture
def player(page, publisher, newsroom, article) -> Locator:
    player = show(page, publisher, newsroom, article, "")
    player.evaluate(HEAR)
    return player


def said(page: Page) -> list[str]:
    """List what the live region said, since the page was opened."""
    texts: list[str] = page.evaluate("said")
    return texts


@pytest.mark.parametrize("language", TREES)
def test_every_part_has_its_name_and_role(page, publisher, newsroom, language):
    article = newsroom.write(language)
    player = show(page, publisher, newsroom, article, "")
    stop(player, newsroom, article)
    expect(player).to_match_aria_snapshot(TREES[language])


@pytest.mark.parametrize("language", VALUES)
def test_the_slider_says_times_as_one_says_them(page, publisher, newsroom, language):
    article = newsroom.speak(newsroom.write(language))
    player = show(page, publisher, newsroom, article, "")
    stop(player, newsroom, article)
    player.evaluate("player => { player.currentTime = 5; }")
    expect(player.get_by_role("slider")).to_have_attribute(
        "aria-valuetext", re.compile(VALUES[language])
    )


def test_a_pressed_button_says_that_it_is(page, player, newsroom, article):
    stop(player, newsroom, article)
    sleep = player.get_by_role("button", name="Stop after this article")
    expect(sleep).to_have_attribute("aria-pressed", "false")
    sleep.click()
    expect(sleep).to_have_attribute("aria-pressed", "true")


def test_each_state_is_said_once(page, player, newsroom, article):
    prepare(player, newsroom, article)
    newsroom.hold("vermilion")
    becomes(player, "playing")
    player.locator(".play").click()
    becomes(player, "paused")
    assert said(page) == ["Getting ready…", "Playing", "Paused"]


def test_nothing_is_said_while_it_plays(page, player, newsroom, article):
    start(player, newsroom, article)
    before = said(page)
    page.wait_for_function("document.querySelector('listen-button').currentTime > 2")
    assert said(page) == before


def test_a_wait_is_said_when_it_lasts(page, player, newsroom, article):
    run_out(player, newsroom, article)
    expect(player.get_by_role("status")).to_have_text("Waiting for more…")
    assert said(page).count("Waiting for more…") == 1


def test_a_wait_under_half_a_second_is_not_said(page, player, newsroom, article):
    page.clock.install()
    start(player, newsroom, article)
    before = said(page)
    newsroom.hold("vermilion")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    player.evaluate("player => { player.currentTime = player.duration; }")
    page.clock.run_for(300)
    becomes(player, "waiting")
    page.clock.run_for(300)
    assert said(page) == before
    page.clock.run_for(200)
    assert said(page) == [*before, "Waiting for more…"]


def test_the_end_is_said(page, player, newsroom, article):
    finish(player, newsroom, article)
    assert said(page)[-1] == "Finished" and said(page).count("Finished") == 1


def test_a_failure_is_said_in_words_with_a_way_out(page, player, newsroom, article):
    fail(player, newsroom, article)
    assert said(page)[-1] == "Cannot be read"
    expect(player.get_by_role("button", name="Try again")).to_be_visible()


def test_why_an_article_is_not_available_is_said(page, player, newsroom, article):
    withdraw(player, newsroom, article)
    assert said(page)[-1] == "Article not found"
    expect(player.get_by_role("button")).to_have_attribute("aria-disabled", "true")


def test_a_correction_is_said_once(page, player, newsroom, article):
    correct(player, newsroom, article)
    assert said(page).count("Article corrected") == 1
    player.get_by_role("button", name="Close").click()
    expect(player.get_by_role("status")).not_to_have_text("Article corrected")
