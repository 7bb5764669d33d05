"""Who reads a passage aloud: ours, and the engine alone, with the same voice."""

import json
import textwrap
from collections.abc import Iterable
from typing import Final

import numpy as np

from listen.articles import Page
from listen.audio import Audio
from listen.config import Settings
from listen.narrator import Narrator
from tests.bench.ear.material import Passage

_PAUSE_MS: Final = 250
_LONGEST: Final = 280
"""Characters that the engine is given at once: its memory grows with the longest text."""


class Speakers:
    """One voice, read to in two ways."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._narrator = Narrator.from_settings(Settings())
        self._voice = self._narrator.voices.choose(language, None)
        self._engine = self._narrator.voices.engine(self._voice)

    @property
    def name(self) -> str:
        """Name the voice."""
        return f"{self._voice.engine}:{self._voice.name}"

    def ours(self, passage: Passage) -> Audio:
        """Speak the script that we write of the passage."""
        script = self._narrator.prepare_page(passage.page or self._pushed(passage.written))
        return self._speak((segment.spoken, segment.pause_ms) for segment in script.segments)

    def alone(self, passage: Passage) -> Audio:
        """Speak what is written, line by line."""
        lines = passage.written.splitlines()
        pieces = [piece for line in lines for piece in textwrap.wrap(line, _LONGEST)]
        return self._speak((piece, _PAUSE_MS) for piece in pieces if any(map(str.isalnum, piece)))

    def _pushed(self, sentence: str) -> Page:
        article = {
            "language": self._language,
            "blocks": [{"kind": "paragraph", "text": sentence}],
        }
        return Page("sentence", json.dumps(article).encode(), "application/json")

    def _speak(self, texts: Iterable[tuple[str, int]]) -> Audio:
        sound: list[Audio] = []
        for text, pause_ms in texts:
            audio = self._engine.synthesize(text, self._voice)
            silence = np.zeros(audio.rate * pause_ms // 1000, np.float32)
            sound += [audio, Audio(silence, audio.rate)]
        return Audio(np.concatenate([audio.samples for audio in sound]), sound[0].rate)
