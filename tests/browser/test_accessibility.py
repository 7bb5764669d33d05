"""The button's states before axe-core, in light and dark, read from the left and the right."""

from itertools import product

import pytest

from tests.browser.axe import violations
from tests.browser.states import PRESETS, STATES, becomes, show

pytestmark = pytest.mark.browser

FAULTY = """<!doctype html><html lang="en"><title>Faults</title><main id="host"></main><script>
document.querySelector("#host").attachShadow({mode: "open"}).innerHTML =
  `<style>button { display: block; height: 9px; padding: 0 }</style>
  <p style="color: #aaa; background: #fff">Pale</p><button></button><button>One</button>`
</script>"""


def test_faults_inside_a_shadow_root_are_found(page):
    page.set_content(FAULTY)
    rules = {line.split(":")[0] for line in violations(page)}
    assert rules == {"button-name", "color-contrast", "target-size"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("state", STATES)
def test_no_state_breaks_a_rule(page, publisher, newsroom, state, language):
    article = newsroom.write(language)
    player = show(page, publisher, newsroom, article, "")
    STATES[state](player, newsroom, article)
    for preset, scheme in product(PRESETS, ("light", "dark")):
        player.evaluate("(player, preset) => player.setAttribute('preset', preset)", preset)
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == [], (preset, scheme)
    assert state == "corrected" or player.get_attribute("state") == state


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_demo_page_round_it_breaks_no_rule(page, newsroom, scheme, language):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"http://127.0.0.1:{newsroom.service.port}/articles/{newsroom.write(language)}")
    becomes(page.locator("listen-button"), "idle")
    assert violations(page) == []
