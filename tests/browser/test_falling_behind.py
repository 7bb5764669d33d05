"""Speech that falls behind the listener, in a real browser: what is heard, and what is shown."""

import os
import signal
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.ear import Ear
from tests.browser.tune import note
from tests.service import Service
from tests.tones import make_ill
from tests.waiting import until

pytestmark = pytest.mark.browser

BODY = [
    "The gulls were the first to see the boat.",
    "It came in at the drawl of an old man.",
    "A crowd of nine stood on the wet stones.",
    "The harbour master wrote down the hour.",
    "Then all of them went in for their tea.",
]


class Story:
    """An article whose speech a test holds up and lets go on."""

    def __init__(self, folder: Path) -> None:
        self._ill = folder / "ill.txt"
        engine = f"tests.browser.tune:Tune log={folder / 'spoken.log'} ill={self._ill}"
        self.service = Service(folder, ENGINE=engine)
        self.service.write("tide", *BODY, title="The tide goes out")

    def hold(self, *words: str) -> None:
        """Let the engine hang at texts with any of these words, and at no others."""
        make_ill(self._ill, *(f"beep-en hangs {word}" for word in words))

    @property
    def duration(self) -> float:
        """Seconds, as the service says."""
        seconds: float = self.service.narration("tide")["duration"]
        return seconds

    def tune(self, first: int = 0) -> list[tuple[int, float]]:
        """Give the notes from a segment on, and for how many seconds each is to be heard."""
        timeline = self.service.ask(self.service.finished("tide")["timeline"]).json()
        marks = timeline["segments"][first:]
        return [(note(mark["text"]), mark["end"] - mark["start"]) for mark in marks]


@pytest.fixture
def story(tmp_path):
    story = Story(tmp_path)
    with story.service:
        yield story


def press(page: Page, story: Story) -> Locator:
    page.goto(f"http://127.0.0.1:{story.service.port}/articles/tide")
    player = page.locator("listen-button")
    player.locator(".play").click()
    return player


def becomes(player: Locator, state: str) -> None:
    expect(player).to_have_attribute("state", state, timeout=60_000)


def assert_heard(ear: Ear, tune: list[tuple[int, float]]) -> None:
    heard = ear.notes()
    assert [pitch for pitch, _ in heard] == [pitch for pitch, _ in tune]
    assert [length for _, length in heard] == pytest.approx([s for _, s in tune], abs=0.25)


def kill_web_processes(service: Service) -> None:
    """Kill those who answer, not the one who starts them anew."""
    for part in children(service.process.pid):
        if b"gunicorn" in Path(f"/proc/{part}/cmdline").read_bytes():
            for process in children(part):
                os.kill(process, signal.SIGKILL)


def children(pid: int) -> list[int]:
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_it_waits_for_the_speech_and_goes_on_by_itself(page, story):
    ear = Ear(page)
    story.hold("stones")
    player = press(page, story)
    becomes(player, "waiting")
    story.hold()
    becomes(player, "finished")
    states = ear.states()
    assert states[:4] == ["idle", "preparing", "playing", "waiting"]
    assert states[-1] == "finished" and set(states[4:-1]) <= {"waiting", "playing"}
    assert_heard(ear, story.tune())
    looks = ear.looks()
    assert all(before.time <= after.time for before, after in pairwise(looks))
    assert looks[-1].duration == story.duration
    assert looks[-1].time == pytest.approx(story.duration, abs=0.1)


def test_the_duration_shown_never_grows(page, story):
    ear = Ear(page)
    story.hold("drawl", "stones", "hour", "tea")
    player = press(page, story)
    becomes(player, "waiting")
    shown = player.evaluate("player => player.duration")
    story.hold("stones", "hour", "tea")
    until(lambda: story.duration > shown)
    becomes(player, "playing")
    story.hold()
    becomes(player, "finished")
    durations = [look.duration for look in ear.looks() if look.duration]
    assert durations == sorted(durations, reverse=True)
    assert durations[0] > durations[-1] == story.duration


def test_a_seek_into_what_is_not_spoken_plays_that_sentence_and_then_back(page, story):
    ear = Ear(page)
    story.hold("stones", "hour", "tea")
    player = press(page, story)
    becomes(player, "playing")
    expect(player.get_by_role("slider")).to_be_enabled()
    player.evaluate("player => { player.currentTime = player.duration - 1; }")
    becomes(player, "waiting")
    story.hold("stones")
    becomes(player, "finished")
    assert story.service.narration("tide")["estimated"]
    player.evaluate("player => { player.currentTime = 2; player.play(); }")
    becomes(player, "playing")
    becomes(player, "waiting")
    story.hold()
    becomes(player, "finished")
    states = ear.states()
    again = states[states.index("finished") + 1 :]
    # How often it waits depends on the machine.
    assert again[-1] == "finished" and set(again[:-1]) == {"waiting", "playing"}
    tune = story.tune()
    heard = ear.notes()
    last = [pitch for pitch, _ in heard].index(tune[-1][0])
    assert_heard(ear, [*heard[:last], tune[-1], heard[last + 1], *tune[2:]])


def test_a_killed_web_process_costs_no_word(page, story):
    ear = Ear(page)
    story.hold("stones")
    player = press(page, story)
    becomes(player, "waiting")
    kill_web_processes(story.service)
    story.hold("hour")
    until(lambda: ear.states()[-2:] == ["waiting", "playing"])
    kill_web_processes(story.service)
    story.hold()
    becomes(player, "finished")
    assert_heard(ear, story.tune())
