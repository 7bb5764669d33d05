"""The button in each of its states, brought there by a listener, the service and the network."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.publisher import Publisher
from tests.service import Service
from tests.tones import make_ill

SENTENCES = {
    "en": "The ferry is back at the old quay, and the first passengers came before seven",
    "es": "El transbordador ha vuelto al muelle viejo y los primeros pasajeros llegaron temprano",
    "ar": "أعلنت بلدية المدينة عن افتتاح المكتبة الجديدة بعد أشهر من العمل المتواصل",
}
TITLES = {
    "en": "The ferry returns to the quay",
    "es": "El transbordador vuelve al muelle",
    "ar": "افتتاح المكتبة",
}
PRESETS = ["bar", "compact", "round"]
HELD = {"en": "vermilion", "es": "bermejo", "ar": "قرمزي"}


class Newsroom:
    """Articles that nobody has asked for yet, and an engine that can be held up."""

    def __init__(self, folder: Path) -> None:
        self._ill = folder / "ill"
        engine = f"tests.tones:Tones log={folder / 'spoken.log'} ill={self._ill}"
        self.service = Service(folder, ENGINE=engine)
        self._articles = 0

    def write(self, language: str) -> str:
        """Write an article, and give its ID."""
        self._articles += 1
        article = f"{language}-{self._articles}"
        self.rewrite(article)
        return article

    def rewrite(self, article: str, first: str = "") -> None:
        """Write it anew, each sentence of its own, and the last one with a word to be held at."""
        language, number = article.split("-")
        body = [f"{SENTENCES[language]} {number}{n}." for n in range(4)]
        title = f"{TITLES[language]} {number}"
        self.service.write(article, first, *body, f"{body[0]} {HELD[language]}.", title=title)

    def speak(self, article: str) -> str:
        """Have all of it spoken before anybody listens, and give its ID."""
        self.service.ask(f"/v1/articles/{article}/narration", "POST")
        self.service.finished(article)
        return article

    def hold(self, word: str) -> None:
        """Let the engine hang at texts with a word."""
        make_ill(self._ill, *(f"beep-{language} hangs {word}" for language in HELD))

    def let_go(self) -> None:
        """Let the engine hang at none."""
        make_ill(self._ill)


def show(page: Page, publisher: Publisher, newsroom: Newsroom, article: str, more: str) -> Locator:
    language = article.split("-")[0]
    button = f'<listen-button article="{article}" download next="x" {more}></listen-button>'
    body = f"<main><h1>{TITLES[language]}</h1>{button}</main>"
    return publisher.show(page, newsroom.service, body, language)


def becomes(player: Locator, state: str) -> None:
    expect(player).to_have_attribute("state", state, timeout=60_000)


def play(player: Locator) -> None:
    player.evaluate("player => player.play()")


def prepare(player: Locator, newsroom: Newsroom, article: str) -> None:
    newsroom.hold(TITLES[article.split("-")[0]])
    play(player)
    becomes(player, "preparing")


def start(player: Locator, newsroom: Newsroom, article: str) -> None:
    newsroom.hold(HELD[article.split("-")[0]])
    play(player)
    becomes(player, "playing")


def stop(player: Locator, newsroom: Newsroom, article: str) -> None:
    start(player, newsroom, article)
    player.locator(".play").click()
    becomes(player, "paused")


def run_out(player: Locator, newsroom: Newsroom, article: str) -> None:
    start(player, newsroom, article)
    expect(player.locator(".slider")).to_be_enabled()
    player.evaluate("player => { player.currentTime = player.duration; }")
    becomes(player, "waiting")


def finish(player: Locator, newsroom: Newsroom, article: str) -> None:
    player.evaluate("player => player.removeAttribute('next')")
    play(player)
    newsroom.service.finished(article)
    becomes(player, "playing")
    expect(player.locator(".slider")).to_be_enabled()
    player.evaluate("player => { player.currentTime = player.duration; }")
    becomes(player, "finished")


def fail(player: Locator, newsroom: Newsroom, article: str) -> None:
    answer = {
        "status": "failed",
        "title": "",
        "language": article.split("-")[0],
        "version": "1",
        "segments_ready": 0,
        "duration": 0,
        "audio": "/",
        "timeline": "/",
    }
    player.page.route("**/narration*", lambda route: route.fulfill(json=answer))
    player.page.route("**/audio.mp3*", lambda route: route.abort())
    play(player)
    becomes(player, "failed")


def withdraw(player: Locator, newsroom: Newsroom, article: str) -> None:
    (newsroom.service.source / f"{article}.txt").unlink()
    play(player)
    becomes(player, "unavailable")


def correct(player: Locator, newsroom: Newsroom, article: str) -> None:
    start(player, newsroom, article)
    newsroom.rewrite(article, f"{SENTENCES[article.split('-')[0]]}.")
    expect(player.locator(".dismiss")).to_be_visible(timeout=60_000)


STATES = {
    "idle": lambda *_: None,
    "preparing": prepare,
    "playing": start,
    "paused": stop,
    "waiting": run_out,
    "finished": finish,
    "failed": fail,
    "unavailable": withdraw,
    "corrected": correct,
}
