"""An engine for tests: it beeps as long as a voice would speak, and keeps a log.

It does so at once, or takes some seconds for each text, as a slow engine does.
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

PACE = 15.0


class Tones:
    """Beeps for every language; what it is asked is appended to the file `log`."""

    name = "tones"

    def __init__(self, log: str = "", seconds: float = 0.0) -> None:
        self._log = log
        self._seconds = seconds

    def voices(self) -> Sequence[Voice]:
        return [
            Voice("tones", f"beep-{language}", language, "a beep", "1", characters_per_second=PACE)
            for language in ("en", "es", "ar")
        ]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        if self._log:
            with Path(self._log).open("a") as log:
                log.write(text.replace("\n", " ") + "\n")
        time.sleep(self._seconds)
        if "unspeakable" in text:
            raise EngineError("The bell is cracked.")
        if "deadly" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "faulty" in text:
            ctypes.string_at(0)
        if "endless" in text:
            threading.Event().wait()
        seconds = len(text) / PACE
        times = np.arange(round(seconds * 24_000)) / 24_000
        return Audio((0.3 * np.sin(2 * np.pi * 440 * times)).astype(np.float32), 24_000)
