"""The demo's panel in a real browser: what it tells, and that it asks for nothing unseen."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.service import Service
from tests.waiting import until

pytestmark = pytest.mark.browser

WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 320, "height": 640}
BODY = [f"Paragraph {n} of the story is not long at all." for n in ("one", "two", "three")]
OTHER = [f"Nobody has heard {n} of these paragraphs until now." for n in ("one", "two", "three")]
ARABIC = "أعلنت بلدية المدينة عن افتتاح المكتبة الجديدة بعد أشهر من العمل المتواصل في المبنى."


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with Service(tmp_path_factory.mktemp("panel")) as running:
        running.write("story", *BODY)
        yield running


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a page that keeps to its policy."""
    page = chromium.new_page(locale="en-GB")
    yield page
    page.close()


def open_page(page: Page, service: Service, path: str, size: dict[str, int] = WIDE) -> Locator:
    """Open a page in a window of a size, and give the panel."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(f"http://127.0.0.1:{service.port}{path}")
    return page.locator("aside.panel")


def figure(panel: Locator, name: str) -> Locator:
    return panel.locator(f"[data-figure={name}]")


def counted(panel: Locator, name: str) -> int:
    found = re.match(r"\d+", figure(panel, name).inner_text())
    assert found
    return int(found[0])


def press(page: Page) -> None:
    page.locator("listen-button .play").click()
    expect(page.locator("listen-button")).to_have_attribute("state", "playing")


def test_a_cold_press_is_timed_and_counted(page: Page, service: Service) -> None:
    panel = open_page(
        page, service, f"/articles/{service.write('cold', *OTHER, title='A cold one')}"
    )
    expect(figure(panel, "press")).to_have_text("–")
    expect(figure(panel, "workers")).to_have_text("2")
    clicks = counted(panel, "cold")
    press(page)
    expect(figure(panel, "press")).to_have_text(re.compile(r"^[\d.]+\s(ms|sec)$"))
    until(lambda: counted(panel, "cold") == clicks + 1)
    expect(figure(panel, "cold_wait")).to_have_text(re.compile(r"\sms on average, half within \d"))


def test_a_press_on_what_is_there_is_a_hit(page: Page, service: Service) -> None:
    service.ask("/v1/articles/story/narration", "POST")
    service.finished("story")
    panel = open_page(page, service, "/articles/story")
    expect(figure(panel, "article")).to_have_text(re.compile(r"^(\d+) of \1 · ready$"))
    hits = counted(panel, "ready")
    press(page)
    until(lambda: counted(panel, "ready") == hits + 1)
    expect(figure(panel, "ready")).to_have_text(re.compile(r"^\d+ \(\d+%\)$"))


def test_going_on_after_a_pause_is_not_timed(page: Page, service: Service) -> None:
    panel = open_page(page, service, "/articles/story")
    press(page)
    first = figure(panel, "press").inner_text()
    page.locator("listen-button .play").click()
    expect(page.locator("listen-button")).to_have_attribute("state", "paused")
    press(page)
    assert figure(panel, "press").inner_text() == first != "–"


def test_it_shows_how_far_an_article_is_and_never_has_it_spoken(
    page: Page, service: Service
) -> None:
    panel = open_page(
        page, service, f"/articles/{service.write('untouched', 'Not a word of it.', title='One')}"
    )
    expect(figure(panel, "article")).to_have_text(re.compile("^0 of [1-9] · not under way$"))
    with page.expect_response("**/narration") as looked:
        pass
    assert looked.value.json()["status"] == "absent"


def test_it_speaks_the_language_of_its_page(page: Page, service: Service) -> None:
    service.write("maktaba", ARABIC, title="افتتاح المكتبة الجديدة في المدينة")
    panel = open_page(page, service, "/articles/maktaba")
    expect(panel).to_have_attribute("dir", "rtl")
    expect(figure(panel, "broker")).to_have_text("يستجيب")
    expect(figure(panel, "article")).to_have_text(re.compile("0 من"))


def test_folded_or_in_a_narrow_window_it_asks_for_nothing(page: Page, service: Service) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    panel = open_page(page, service, "/articles/story", NARROW)
    expect(panel.locator("dl")).to_be_hidden()
    assert "metrics" not in asked
    panel.locator("summary").click()
    expect(figure(panel, "broker")).to_have_text("answers")
    assert "metrics" in asked


@pytest.mark.parametrize(
    ("answer", "told"), [(None, "the service does not answer"), (404, "the service answered 404")]
)
def test_it_says_in_words_that_there_are_no_figures_and_keeps_no_old_ones(
    page: Page, service: Service, answer: int | None, told: str
) -> None:
    panel = open_page(page, service, "/articles/story")
    expect(figure(panel, "workers")).to_have_text("2")
    page.route(
        "**/metrics", lambda route: route.fulfill(status=answer) if answer else route.abort()
    )
    expect(panel.locator(".trouble")).to_contain_text(told)
    expect(figure(panel, "workers")).to_have_text("–")
    page.unroute("**/metrics")
    expect(panel.locator(".trouble")).to_be_hidden()
    expect(figure(panel, "workers")).to_have_text("2")


def test_a_broker_that_is_away_is_no_count_of_nothing(page: Page, service: Service) -> None:
    page.route("**/metrics", lambda route: route.fulfill(body="listen_broker_up 0.0\n"))
    panel = open_page(page, service, "/")
    expect(figure(panel, "broker")).to_have_text("is away: nothing is counted")
    expect(figure(panel, "segments")).to_have_text("–")


@pytest.mark.parametrize("path", ["/", "/articles/story", "/articles/nowhere"])
def test_a_browser_finds_nothing_on_a_page_that_its_policy_forbids(
    page: Page, service: Service, path: str
) -> None:
    forbidden = "window.forbidden = []; document.addEventListener('securitypolicyviolation',"
    page.add_init_script(forbidden + " event => forbidden.push(event.blockedURI))")
    open_page(page, service, path)
    page.wait_for_load_state("networkidle")
    if path == "/articles/story":
        press(page)
    assert page.evaluate("forbidden") == []


@pytest.mark.parametrize("path", ["/", "/articles/story"])
def test_no_page_is_wider_than_a_narrow_window(page: Page, service: Service, path: str) -> None:
    open_page(page, service, path, NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
