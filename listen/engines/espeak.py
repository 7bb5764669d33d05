"""espeak-ng: over a hundred languages in 20 MB, robotic but never at a loss."""

import ctypes
import itertools
import threading
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from typing import Any, Final

import numpy as np

from listen.audio import Audio
from listen.engines import Voice, arabic, available, mnemonics, speakable
from listen.errors import EngineError
from listen.words import Word, token_at, tokens

_NAMES: Final = """
en:en-us,en-gb-x-rp es:es,es-419 ar af am az be bg bn bs ca cs cy da de el eo et eu fa fi
fr:fr,fr-be,fr-ch ga gd gu he hi hr ht hu hy id is it ja ka kk kn ko ku ky la lb lt lv mk ml mr
ms mt my nb ne nl no:gmq/nb or pa pl pt:pt-br,pt ro ru sd si sk sl sq sr sv sw ta te th tk tr tt ug
uk ur uz vi zh:cmn
"""
"""Language codes, and the library's names of the voices where they are not the same."""
_GAIN_DB: Final = 13.2
_CHARACTERS_PER_SECOND: Final = {"ar": 10.0}
"""At 160 words a minute; 17 where nothing is said."""

_READS: Final = {"en": "ordinal"}
"""Measured on the tables of `tests/spoken`; of all other kinds it misreads some."""
_VOLUME: Final = 50
"""Half of the library's own, at which it clips; the gain makes up for it."""
_SYNCHRONOUS, _DONT_EXIT, _UTF8, _PHONEMES, _PACE, _LOUDNESS = 2, 0x8000, 1, 0x100, 1, 2
"""As in speak_lib.h."""
_NO_MORE, _WORD = 0, 1


class _Event(ctypes.Structure):
    """What happens in the sound, as in speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("of_message", ctypes.c_uint),
        ("position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("milliseconds", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


_Heard = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)
_Beginnings = list[tuple[int, int]]
"""Where each word begins: in characters of what the library was given, and in samples."""
_ONE_AT_A_TIME: Final = threading.Lock()
"""The library keeps its state in globals: two threads in it crash the process."""


class Espeak:
    """The library and its voices, from the `espeakng-loader` package."""

    name = "espeak"

    def __init__(self, words_per_minute: int = 160) -> None:
        self._words_per_minute = words_per_minute

    def voices(self) -> Sequence[Voice]:
        """List the voices by language, the best of each first."""
        fingerprint = self._fingerprint() if available("espeakng_loader") else ""
        own = {"ar": f", {arabic.fingerprint()}"}
        pace = self._words_per_minute / 160
        return [
            Voice(
                engine=self.name,
                name=name,
                language=language,
                description="formant synthesis",
                fingerprint=fingerprint and fingerprint + own.get(language, ""),
                gain_db=_GAIN_DB,
                characters_per_second=pace * _CHARACTERS_PER_SECOND.get(language, 17.0),
                install="" if fingerprint else "pip install 'listen[espeak]'",
                takes_ipa=language in mnemonics.LANGUAGES,
                needs_vowels=language == "ar",
                reads=_READS.get(language, ""),
            )
            for language, _, names in (entry.partition(":") for entry in _NAMES.split())
            for name in (names or language).split(",")
        ]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        """Speak the text.

        Raises EngineError.
        """
        text = given = speakable(text)
        if voice.needs_vowels:
            given = arabic.vowelled(given)
        if voice.takes_ipa:
            given = mnemonics.in_mnemonics(given, voice.language)
        with _ONE_AT_A_TIME:
            library, rate = _library()
            if library.espeak_SetVoiceByName(voice.name.encode()):
                raise EngineError(f"espeak-ng has no voice {voice.name!r}.")
            library.espeak_SetParameter(_PACE, self._words_per_minute, 0)
            library.espeak_SetParameter(_LOUDNESS, _VOLUME, 0)
            flags = _PHONEMES if voice.takes_ipa else 0
            pcm, beginnings = _spoken(library, given.encode(), flags)
        samples = np.frombuffer(pcm, np.int16).astype(np.float32)
        samples /= 32_768
        return Audio(samples, rate, tuple(_words(text, given, beginnings, rate)))

    def _fingerprint(self) -> str:
        return (
            f"espeakng-loader {version('espeakng-loader')}, IPA {mnemonics.VERSION}, "
            f"{self._words_per_minute} wpm"
        )


def _spoken(library: Any, words: bytes, flags: int) -> tuple[bytes, _Beginnings]:
    pieces: list[bytes] = []
    beginnings: _Beginnings = []

    def heard(samples: Any, count: int, events: Any) -> int:
        if samples:
            pieces.append(ctypes.string_at(samples, 2 * count))
        for event in itertools.takewhile(lambda event: event.type != _NO_MORE, events):
            if event.type == _WORD:
                beginnings.append((event.position - 1, event.sample))
        return 0

    callback = _Heard(heard)  # must outlive the call
    library.espeak_SetSynthCallback(callback)
    if library.espeak_Synth(words, len(words) + 1, 0, 0, 0, _UTF8 | flags, None, None):
        raise EngineError("espeak-ng could not speak the text.")
    return b"".join(pieces), beginnings


def _words(text: str, given: str, beginnings: _Beginnings, rate: int) -> Iterator[Word]:
    """Say when the words of a text sound; what the library was given has the same ones.

    It tells of "2,400" as of three words, and of the second of "of a" nothing.
    """
    said, there = tokens(text), tokens(given)
    if len(said) != len(there):
        return
    before = -1
    for position, sample in beginnings:
        index = token_at(there, position)
        if index is not None and index > before:
            yield Word(said[index].start, said[index].end - said[index].start, sample / rate)
            before = index


@cache
def _library() -> tuple[Any, int]:
    """Load and start the library, once a process; it answers in the calling thread.

    Returns it with its sample rate. Raises EngineError.
    """
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineError(f"espeak-ng cannot be loaded: {error}") from error
    library.espeak_Synth.argtypes = [
        ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint,
        ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p,
    ]  # fmt: skip
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DONT_EXIT)
    if rate <= 0:
        raise EngineError("espeak-ng cannot read its data.")
    return library, rate
