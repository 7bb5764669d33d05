"""The button on a page, as a test presses and reads it in any browser."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.browser.windows import Window
from tests.waiting import until

_WITHIN = 30.0
"""Seconds."""
_LOOK_EVERY = 0.05
"""Seconds: to be asked takes a browser time that it needs for the sound."""
_BUTTON = "document.querySelector('listen-button')"


@dataclass(frozen=True)
class Button:
    """The one `<listen-button>` of the page in a window."""

    window: Window

    def appears(self) -> None:
        """Wait until it is in the page, and its script has run: WebKit's driver may not."""
        there = f"() => Boolean({_BUTTON} && customElements.get('listen-button'))"
        self._until(lambda: self.window.evaluate(there))

    def press(self, part: str = "play") -> None:
        """Click a part of it."""
        self.window.click(f".{part}", "listen-button")

    def focus(self, part: str = "play") -> None:
        """Give the focus to a part of it."""
        self.window.evaluate(
            f"part => {_BUTTON}.shadowRoot.querySelector(part).focus()", f".{part}"
        )

    def get(self, name: str) -> Any:
        """Give a property of the element."""
        return self.window.evaluate(f"name => {_BUTTON}[name]", name)

    def call(self, name: str, *arguments: Any) -> Any:
        """Call a method of the element."""
        return self.window.evaluate(
            f"(name, ...given) => {_BUTTON}[name](...given)", name, *arguments
        )

    def part(self, part: str, name: str) -> Any:
        """Give a property of a part of it."""
        found = f"{_BUTTON}.shadowRoot.querySelector(part)"
        return self.window.evaluate(f"(part, name) => {found}[name]", f".{part}", name)

    @property
    def state(self) -> str:
        return str(self.get("state"))

    @property
    def time(self) -> float:
        """Seconds into the article."""
        return float(self.get("currentTime"))

    def seek(self, seconds: float) -> None:
        """Set its time, once the slider can be moved."""
        self._until(lambda: not self.part("slider", "disabled"))
        self.window.evaluate(f"time => {{ {_BUTTON}.currentTime = time; }}", seconds)

    def becomes(self, state: str) -> None:
        """Wait until it is in a state."""
        self._until(lambda: self.state == state)

    def passes(self, seconds: float) -> None:
        """Wait until its time is beyond a moment of the article, whatever its state."""
        self._until(lambda: self.time > seconds)

    def reaches(self, seconds: float) -> None:
        """Wait until it plays beyond a moment of the article; fail when it is over before."""
        self._until(lambda: self._is_over() or (self.state == "playing" and self.time > seconds))
        assert not self._is_over(), f"It is {self.state}, and was not seen to play there."

    def _until(self, true: Callable[[], bool]) -> None:
        until(true, _WITHIN, _LOOK_EVERY)

    def _is_over(self) -> bool:
        return self.state in {"finished", "failed", "unavailable"}
