"""An engine for tests: it beeps as long as a voice would speak, and keeps a log.

It does so at once, or takes some seconds for each text, as a slow engine does. It may have several
voices for each language, at pitches of their own, some of which fail.
"""

import ctypes
import os
import signal
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from listen.audio import Audio
from listen.engines import Voice
from listen.errors import EngineError
from listen.words import Word, tokens

PACE = 15.0


class Tones:
    """Beeps for every language; what it is asked is appended to the file `log`."""

    name = "tones"

    def __init__(
        self,
        log: str = "",
        seconds: float = 0.0,
        voices: str = "beep",
        ill: str = "",
        fingerprint: str = "1",
    ) -> None:
        """`log` may hold `{voice}`; the file `ill` holds lines like `beep-en fails [WORD]`.

        A voice that is ill `fails`, `dies` or `hangs`, at texts with the word or at all.
        """
        self._log = log
        self._seconds = seconds
        self._names = voices.split(",")
        self._ill = ill
        self._fingerprint = str(fingerprint)

    def voices(self) -> Sequence[Voice]:
        return [
            Voice("tones", f"{name}-{language}", language, "a beep", self._fingerprint, 0.0, PACE)
            for name in self._names
            for language in ("en", "es", "ar")
        ]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        if self._log:
            with Path(self._log.format(voice=voice.name)).open("a") as log:
                log.write(text.replace("\n", " ") + "\n")
        time.sleep(self._seconds)
        self._suffer(text, voice)
        seconds = len(text) / PACE
        times = np.arange(round(seconds * 24_000)) / 24_000
        pitch = 440 * (1 + [v.name for v in self.voices()].index(voice.name) // 3)
        beep = (0.3 * np.sin(2 * np.pi * pitch * times)).astype(np.float32)
        return Audio(beep, 24_000, _words(text))

    def _suffer(self, text: str, voice: Voice) -> None:
        if "unspeakable" in text or self._is("fails", text, voice):
            raise EngineError("The bell is cracked.")
        if "deadly" in text or self._is("dies", text, voice):
            os.kill(os.getpid(), signal.SIGKILL)
        if "faulty" in text:
            ctypes.string_at(0)
        if "endless" in text:
            threading.Event().wait()
        while self._is("hangs", text, voice):
            time.sleep(0.02)

    def _is(self, state: str, text: str, voice: Voice) -> bool:
        file = Path(self._ill)
        lines = file.read_text().splitlines() if file.is_file() else []
        cases = [(*line.split(), "")[:3] for line in lines]
        return any(case[:2] == (voice.name, state) and case[2] in text for case in cases)


def _words(text: str) -> tuple[Word, ...]:
    """Say when each word sounds: a character is as long as any other."""
    return tuple(Word(t.start, t.end - t.start, t.start / PACE) for t in tokens(text))


def make_ill(file: Path, *lines: str) -> None:
    """Write the file `ill` in one go: an engine that looks meanwhile must not find all well."""
    new = file.with_name(file.name + ".new")
    new.write_text("\n".join(lines))
    new.replace(file)
