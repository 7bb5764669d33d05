"""An article that beeps each of its sentences in another note, and what a test does to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.ear import Ear
from tests.browser.tune import note
from tests.service import Service
from tests.tones import make_ill

_COLOURS = ("scarlet", "golden", "silver", "violet", "yellow", "indigo", "copper")
_TELLING = -2
"""Which word of a sentence is in no other."""
_BIRDS = ("heron", "stork", "eagle", "finch", "raven", "goose", "swift")

Tune = list[tuple[int, float]]


class Desk:
    """A service whose engine beeps, and can be held up at a word."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self._ill = folder / "ill.txt"
        engine = f"tests.browser.tune:Tune log={folder / 'spoken.log'} ill={self._ill}"
        self.service = Service(folder, ENGINE=engine, **settings)

    def hold(self, *texts: str) -> None:
        """Let the engine hang at these sentences, and at no others."""
        words = (text.split()[_TELLING] for text in texts)
        make_ill(self._ill, *(f"beep-en hangs {word}" for word in words))

    def write(self, article: str, *sentences: str) -> str:
        """Put an article of one sentence a paragraph into the source, and give its ID."""
        return self.service.write(article, *sentences, title=f"All about {article} today")

    def story(self, article: str, length: int = 4, *other: str) -> list[str]:
        """Write an article of so many sentences of its own, and give them; `other` sound other."""
        written = sentences(article, length, f"All about {article} today", *other)
        self.write(article, *written)
        return written

    def ready(self, article: str, length: int = 4, *other: str) -> list[str]:
        """Write an article, and have it spoken."""
        written = self.story(article, length, *other)
        self.ask(article)
        self.service.finished(article)
        return written

    def ask(self, article: str) -> Any:
        """Have an article narrated."""
        return self.service.ask(f"/v1/articles/{article}/narration", method="POST").json()

    def evict(self, key: str) -> None:
        """Lose all of a narration but its segments."""
        for file in self.service.store.rglob(f"*{key}*"):
            file.unlink()

    def tune(self, article: str) -> Tune:
        """Give the notes of an article, and for how many seconds each is to be heard."""
        return self.tune_at(self.service.finished(article)["timeline"])

    def tune_at(self, timeline: str) -> Tune:
        """Give those of one version of it."""
        marks = self.service.ask(timeline).json()["segments"]
        return [(note(mark["text"]), mark["end"] - mark["start"]) for mark in marks]

    def pauses(self, article: str) -> list[float]:
        """Give the seconds of silence between its segments."""
        return [b["start"] - a["end"] for a, b in pairwise(self._marks(article))]

    def starts(self, article: str) -> list[float]:
        """Say at which seconds its segments begin."""
        return [mark["start"] for mark in self._marks(article)]

    def _marks(self, article: str) -> Any:
        return self.service.ask(self.service.finished(article)["timeline"]).json()["segments"]

    def duration(self, article: str) -> float:
        """Seconds."""
        seconds: float = self.service.finished(article)["duration"]
        return seconds


@contextmanager
def desk_in(folder: Path, **settings: str) -> Iterator[Desk]:
    """Run such a service over a folder."""
    desk = Desk(folder, **settings)
    with desk.service:
        yield desk


def sentences(word: str, count: int, *other: str) -> list[str]:
    """Make sentences with a word in them, of two seconds each, no two texts of one note."""
    texts = [f"The {word} met a {c}{b} there." for c, b in product(_COLOURS, _BIRDS)]
    by_note: dict[int, str] = {}
    for text in (*other, *texts):
        by_note.setdefault(note(text), text)
    return [text for text in by_note.values() if text in texts][:count]


def open_article(page: Page, port: int, article: str, **attributes: str) -> Locator:
    """Open an article's page, and give its button these attributes instead of the demo's own."""
    page.goto(f"http://127.0.0.1:{port}/articles/{article}")
    player = page.locator("listen-button")
    for name in ("next", "download", "sticky", "text"):
        player.evaluate("(player, name) => player.removeAttribute(name)", name)
    for name, value in attributes.items():
        player.evaluate(f"(player, value) => player.setAttribute('{name}', value)", value)
    return player


def press(player: Locator, part: str = "play") -> None:
    """Press one of its buttons."""
    player.locator(f".{part}").click()


def half_spoken(
    desk: Desk, page: Page, article: str, port: int = 0, *other: str
) -> tuple[Locator, list[str]]:
    """Play an article to where its speech is held up: at its second sentence of three."""
    written = desk.story(article, 3, *other)
    desk.hold(written[1])
    player = open_article(page, port or desk.service.port, article)
    press(player)
    becomes(player, "playing")
    becomes(player, "waiting")
    return player, written


def hurry(player: Locator) -> None:
    """Let it be heard three times as fast from now on, where only the notes matter."""
    player.evaluate("player => { player.speed = 3; }")


def becomes(player: Locator, state: str) -> None:
    """Wait until it is in a state."""
    expect(player).to_have_attribute("state", state, timeout=60_000)


def comes_to(page: Page, seconds: float) -> None:
    """Wait until the first player has come past a second."""
    page.wait_for_function(
        "seconds => document.querySelector('listen-button').currentTime > seconds",
        arg=seconds,
        timeout=60_000,
    )


def says(player: Locator, words: str) -> None:
    """Wait until its status is in these words."""
    expect(player.locator(".status")).to_have_text(words, timeout=60_000)


def now(player: Locator) -> float:
    """Give the second it is at."""
    seconds: float = player.evaluate("player => player.currentTime")
    return seconds


def pitches(tune: Tune) -> list[int]:
    """Give the notes of a tune without their lengths."""
    return [pitch for pitch, _ in tune]


def remember(page: Page, **items: str) -> None:
    """Let a page that is opened after it find these in its storage, unless it has its own."""
    for name, value in items.items():
        key = f"'listen:{name}'"
        page.add_init_script(
            f"localStorage.getItem({key}) ?? localStorage.setItem({key}, {value!r})"
        )


def assert_heard(ear: Ear, tune: Tune, speed: float = 1) -> None:
    """Check that each note was heard once, in order, and whole."""
    heard = ear.notes()
    assert pitches(heard) == pitches(tune)
    lengths = [seconds / speed for _, seconds in tune]
    assert [length for _, length in heard] == pytest.approx(lengths, abs=0.25)
