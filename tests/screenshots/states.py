"""How a button is brought into each of its states: by what a reader would do, and no other way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Frame, Locator, expect

from tests.screenshots.newsroom import Newsroom

_PATIENCE: Final = 90_000
"""Milliseconds; that an article is corrected is found out within half a minute."""

_RING: Final = """getComputedStyle(
  document.querySelector("listen-button").shadowRoot.querySelector(".play"), "::after"
).opacity === '1'"""
"""Most waits are over before the ring shows."""


@dataclass(frozen=True)
class State:
    """A row of a sheet."""

    label: str
    article: str
    attribute: str
    """What the element's `state` is then."""
    reach: Callable[[Frame, Newsroom], None]
    switches: str = ""
    """Attributes of the element besides."""


def _nothing(frame: Frame, newsroom: Newsroom) -> None:
    """A page that was opened, and no more."""
    expect(_button(frame).locator(".voice")).to_contain_text("·", timeout=_PATIENCE)


def _resume(frame: Frame, newsroom: Newsroom) -> None:
    """Listen, pause and come back."""
    _pause(frame, newsroom)
    frame.evaluate("location.reload()")
    _becomes(frame, "idle")
    frame.wait_for_function("document.querySelector('listen-button').currentTime > 9")


def _play(frame: Frame, newsroom: Newsroom) -> None:
    _press(frame)
    _seek(frame, "10")
    _becomes(frame, "playing")


def _pause(frame: Frame, newsroom: Newsroom) -> None:
    _play(frame, newsroom)
    _press(frame)
    _becomes(frame, "paused")


def _wait(frame: Frame, newsroom: Newsroom) -> None:
    """Listen up to the sentence that is held up."""
    _play(frame, newsroom)
    before = _button(frame).locator(".status").inner_text()
    frame.evaluate(f"document.querySelector('listen-button').playFrom({newsroom.held()})")
    _becomes(frame, "waiting")
    expect(_button(frame).locator(".status")).not_to_have_text(before)


def _finish(frame: Frame, newsroom: Newsroom) -> None:
    _press(frame)
    newsroom.service.finished("finished")
    _seek(frame, "button.duration - 1")
    _becomes(frame, "finished")


def _prepare(frame: Frame, newsroom: Newsroom) -> None:
    _press(frame)
    _becomes(frame, "preparing")
    frame.wait_for_function(_RING)


def _fail(frame: Frame, newsroom: Newsroom) -> None:
    _press(frame)
    _becomes(frame, "failed")


def _refuse(frame: Frame, newsroom: Newsroom) -> None:
    _becomes(frame, "unavailable")


def _correct(frame: Frame, newsroom: Newsroom) -> None:
    """Have the article corrected while it is heard."""
    _play(frame, newsroom)
    newsroom.service.finished("corrected")
    newsroom.correct()
    dismiss = _button(frame).locator(".dismiss")
    expect(dismiss).to_have_js_property("hidden", False, timeout=_PATIENCE)


STATES: Final = [
    State("idle", "idle", "idle", _nothing),
    State("idle, with a place to resume at", "resume", "idle", _resume),
    State("preparing", "preparing", "preparing", _prepare),
    State("playing", "held", "playing", _play),
    State("playing, with download and next", "held", "playing", _play, 'download next="idle"'),
    State("paused", "held", "paused", _pause),
    State("waiting", "held", "waiting", _wait),
    State("finished", "finished", "finished", _finish),
    State("failed", "failed", "failed", _fail),
    State("unavailable: a live blog", "live", "unavailable", _refuse),
    State("playing, corrected", "corrected", "playing", _correct),
]
"""The rows of a sheet, in their order."""

_TURNS: Final = ("corrected", "failed", "finished", "resume", "live", "idle", "held", "preparing")
"""What takes longest comes first; what the service bears for a while only comes last."""


def in_turn() -> list[State]:
    """Give the states in the order in which they are reached."""
    return sorted(STATES, key=lambda state: _TURNS.index(state.article))


def _button(frame: Frame) -> Locator:
    return frame.locator("listen-button")


def _press(frame: Frame) -> None:
    _button(frame).locator(".play").click()


def _becomes(frame: Frame, state: str) -> None:
    expect(_button(frame)).to_have_attribute("state", state, timeout=_PATIENCE)


def _seek(frame: Frame, seconds: str) -> None:
    """Go there once the button knows where that is; `button` is at hand."""
    expect(_button(frame).locator(".slider")).to_be_enabled(timeout=_PATIENCE)
    _button(frame).evaluate(f"button => {{ button.currentTime = {seconds}; }}")
