"""A service whose speech a test holds up and lets go on, and its pages."""

from pathlib import Path
from typing import Any

from tests.browser.button import Button
from tests.browser.windows import Window
from tests.service import Service
from tests.tones import make_ill

_SENTENCES = ("one", "two", "three", "four", "five", "six", "seven", "eight")


class Studio:
    """Speaks in beeps, at once unless it is held."""

    def __init__(self, folder: Path) -> None:
        self._ill = folder / "ill.txt"
        engine = f"tests.tones:Tones log={folder / 'spoken.log'} ill={self._ill}"
        self.service = Service(folder, ENGINE=engine)

    def hold(self, *words: str) -> None:
        """Let the engine hang at texts with any of these words, and at no others."""
        make_ill(self._ill, *(f"beep-en hangs {word}" for word in words))

    def write(self, article: str, *sentences: str) -> str:
        """Write half a minute, or the sentences given, that no other article shares."""
        body = sentences or [f"In sentence {n} of {article} gulls are seen." for n in _SENTENCES]
        return self.service.write(article, *body, title=f"What was heard of {article}")

    def narrate(self, article: str, *sentences: str) -> Any:
        """Write an article, have it narrated to its end, and give the narration."""
        self.service.ask(f"/v1/articles/{self.write(article, *sentences)}/narration", "POST")
        return self.service.finished(article)

    def open(self, window: Window, article: str, /, **attributes: str) -> Button:
        """Open an article's page, and give its button these attributes."""
        window.goto(f"http://127.0.0.1:{self.service.port}/articles/{article}")
        button = Button(window)
        button.appears()
        # The demo's pages go on with other articles when one is over.
        for name, value in {"next": "", **attributes}.items():
            button.call("setAttribute", name, value)
        return button
