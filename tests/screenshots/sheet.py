"""A sheet: the button in every state, each in a frame of its own, since only one a page sounds."""

from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Frame, Page

from tests.misbehaving import Misbehaving, answer
from tests.screenshots.newsroom import Newsroom
from tests.screenshots.states import STATES, State, in_turn

_HERE: Final = Path(__file__).parent
_FIT: Final = """wide => {
  document.body.style.setProperty("--wide", `${wide}px`);
  for (const frame of document.querySelectorAll("iframe")) {
    frame.style.blockSize = `${frame.contentDocument.body.offsetHeight}px`;
  }
}"""


class Sheet:
    """All states of the button beside each other, in one page of a publisher."""

    def __init__(self, page: Page, site: Misbehaving, newsroom: Newsroom) -> None:
        self._page = page
        self._newsroom = newsroom
        site.paths["/sheet"] = answer(body=_sheet())
        for row, state in enumerate(STATES):
            site.paths[f"/{row}"] = answer(body=_frame(state, newsroom))
        page.goto(f"{site.url}/sheet")

    def fill(self) -> None:
        """Bring every button into its state."""
        self._fit("bar", 600)
        for state in in_turn():
            state.reach(self._frame(state), self._newsroom)

    def take(self, preset: str, wide: int, scheme: Literal["light", "dark"]) -> bytes:
        """Picture it as a PNG, with buttons of that preset in frames of that width."""
        self._page.emulate_media(color_scheme=scheme)
        self._fit(preset, wide)
        self._assert_true()
        picture = self._page.screenshot(full_page=True, animations="allow")
        self._assert_true()
        return picture

    def _fit(self, preset: str, wide: int) -> None:
        self._page.set_viewport_size({"width": wide + 152, "height": 400})
        for state in STATES:
            self._frame(state).locator("listen-button").evaluate(
                "(button, preset) => button.setAttribute('preset', preset)", preset
            )
        self._page.evaluate(_FIT, wide)

    def _assert_true(self) -> None:
        """Check that no button has left its state."""
        for state in STATES:
            now = self._frame(state).locator("listen-button").get_attribute("state")
            assert now == state.attribute, f"{state.label}: the button is {now}"

    def _frame(self, state: State) -> Frame:
        frame = self._page.frame(name=f"row-{STATES.index(state)}")
        assert frame
        return frame


def _sheet() -> str:
    rows = [
        f'<h2>{state.label}</h2><iframe name="row-{row}" src="/{row}"></iframe>'
        for row, state in enumerate(STATES)
    ]
    return (_HERE / "sheet.html").read_text().replace("ROWS", "".join(rows))


def _frame(state: State, newsroom: Newsroom) -> str:
    language = newsroom.story.language
    said = {
        "LANGUAGE": language,
        "DIRECTION": "rtl" if language == "ar" else "ltr",
        "SERVER": f"http://127.0.0.1:{newsroom.service.port}",
        "ARTICLE": state.article,
        "SWITCHES": state.switches,
    }
    html = (_HERE / "frame.html").read_text()
    for name, value in said.items():
        html = html.replace(name, value)
    return html
