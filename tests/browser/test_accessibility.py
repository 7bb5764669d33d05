"""The button's states before axe-core, in light and dark, read from the left and the right."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.service import Service

pytestmark = pytest.mark.browser

BODIES = {
    "ferry": "The ferry is back at the old quay, and the first passengers came before seven.",
    "maktaba": "أعلنت بلدية المدينة عن افتتاح المكتبة الجديدة بعد أشهر من العمل المتواصل.",
}
TITLES = {"ferry": "The ferry returns to the quay", "maktaba": "افتتاح المكتبة"}
FAULTY = """<!doctype html><html lang="en"><title>Faults</title><main id="host"></main><script>
document.querySelector("#host").attachShadow({mode: "open"}).innerHTML =
  `<style>button { display: block; height: 9px; padding: 0 }</style>
  <p style="color: #aaa; background: #fff">Pale</p><button></button><button>One</button>`
</script>"""


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("accessibility")) as running:
        for article, sentence in BODIES.items():
            running.write(article, *[sentence] * 12, title=TITLES[article])
        yield running


@pytest.fixture(params=["light", "dark"])
def scheme(request, page: Page) -> str:
    page.emulate_media(color_scheme=request.param)
    return request.param


def test_faults_inside_a_shadow_root_are_found(page):
    page.set_content(FAULTY)
    rules = {line.split(":")[0] for line in violations(page)}
    assert rules == {"button-name", "color-contrast", "target-size"}


@pytest.mark.parametrize("article", BODIES)
def test_the_idle_button_and_its_page_break_no_rule(page, service, scheme, article):
    page.goto(f"http://127.0.0.1:{service.port}/articles/{article}")
    expect(page.locator("listen-button")).to_have_attribute("state", "idle")
    assert violations(page) == []


@pytest.mark.parametrize("article", BODIES)
def test_the_playing_button_and_its_page_break_no_rule(page, service, scheme, article):
    page.goto(f"http://127.0.0.1:{service.port}/articles/{article}")
    player = page.locator("listen-button")
    player.locator(".play").click()
    expect(player).to_have_attribute("state", "playing")
    assert violations(page) == []
    assert player.get_attribute("state") == "playing"
