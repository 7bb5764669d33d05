"""Which voice speaks an article."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from listen.engines import Engine, Preloaded, Voice
from listen.engines.espeak import Espeak
from listen.engines.gtts import GTTS
from listen.engines.piper import Piper
from listen.errors import SettingError, UnknownVoice
from listen.plugins import load

ENGINES: Final[Mapping[str, Callable[..., Engine]]] = {
    "piper": Piper,
    "espeak": Espeak,
    "gtts": GTTS,
}
_LOCAL: Final = ("piper", "espeak")
"""Speak what the preferred engine has no voice for; nothing leaves the machine by them."""
_EDITIONS: Final = ("en", "es", "ar")
_ENTRY: Final = re.compile(r"([a-z]{2,3})=([^\s,:]+:[^\s,:]+(?:,[^\s,:]+:[^\s,:]+)*)")


class Voices:
    """Every voice there is, and the one that each language is read in."""

    def __init__(
        self, engines: Sequence[Engine], table: Mapping[str, Sequence[str]], preferred: str
    ) -> None:
        """`table` gives `engine:voice` names by language, the first choice first.

        Raises SettingError when it names a voice that does not exist, or a language is left
        without an installed one, or the preferred engine is not installed.
        """
        self._engines = {engine.name: engine for engine in engines}
        self._voices = {full_name(voice): voice for engine in engines for voice in engine.voices()}
        self._table = table
        self._preferred = preferred
        self._check_preferred()
        for language in table:
            self._check_table(language)

    @classmethod
    def from_settings(cls, engine: str, voices: str) -> "Voices":
        """Read `LISTEN_ENGINE` and `LISTEN_VOICES`.

        Raises SettingError.
        """
        engines = open_engines(engine)
        return cls(list(engines.values()), read_table(voices), next(iter(engines)))

    def all(self) -> list[Voice]:
        """List every voice, those of the preferred engine first, installed or not."""
        return list(self._voices.values())

    def engine(self, voice: Voice) -> Engine:
        """Return the engine that has the voice.

        Raises UnknownVoice.
        """
        try:
            return self._engines[voice.engine]
        except KeyError:
            raise UnknownVoice(f"There is no engine {voice.engine!r} here.") from None

    def choose(self, language: str, wanted: str | None = None) -> Voice:
        """Choose the voice for a language; `wanted` is a request's `name` or `engine:name`.

        Raises UnknownVoice.
        """
        offered = self.offered(language)
        chosen = [voice for voice in offered if wanted in (None, voice.name, full_name(voice))]
        if chosen:
            return chosen[0]
        there_is = ", ".join(map(full_name, offered)) or "none"
        asked = f"{wanted!r} is no voice" if wanted else "There is no voice"
        raise UnknownVoice(f"{asked} for the language {language!r} here; there is: {there_is}.")

    def readers(self, language: str) -> list[Voice]:
        """List the voices that are tried in turn when a request names none, the first choice first.

        That is what LISTEN_VOICES lists; where it says nothing, the first voice of the preferred
        engine and of each local one: another voice of an engine that fails would hardly help.

        Raises UnknownVoice.
        """
        readers = [self.choose(language)]
        if language in self._table:
            named = self._table[language]
            return [voice for voice in self.offered(language) if full_name(voice) in named]
        for voice in self.offered(language):
            if voice.engine in self._own() and voice.engine not in {r.engine for r in readers}:
                readers.append(voice)
        return readers

    def warm(self) -> None:
        """Load the voices that our editions are read in, so that no listener waits for it.

        Raises EngineError.
        """
        for language in dict.fromkeys([*_EDITIONS, *self._table]):
            for voice in self.offered(language)[:1]:
                engine = self.engine(voice)
                if isinstance(engine, Preloaded):
                    engine.load(voice)

    def offered(self, language: str) -> list[Voice]:
        """List the installed voices that may read a language, the first choice first.

        Only engines that the settings name speak, and the local ones: nobody's words go to a
        service on the network because a request asks for it.
        """
        chosen = [self._voices[name] for name in self._table.get(language, ())]
        spoken = [v for engine in self._order() for v in self._of(engine) if v.language == language]
        return [voice for voice in dict.fromkeys([*chosen, *spoken]) if voice.installed]

    def _order(self) -> list[str]:
        named = (name.partition(":")[0] for names in self._table.values() for name in names)
        return list(dict.fromkeys([*self._own(), *named]))

    def _own(self) -> list[str]:
        """Name the engines that speak any language, without being named for it."""
        return list(dict.fromkeys([self._preferred, *_LOCAL]))

    def _of(self, engine: str) -> list[Voice]:
        return [voice for voice in self._voices.values() if voice.engine == engine]

    def _check_preferred(self) -> None:
        voices = self._of(self._preferred)
        if not any(voice.installed for voice in voices):
            hint = voices[0].install if voices else "it has no voice"
            raise SettingError(f"LISTEN_ENGINE={self._preferred}: not installed: {hint}")

    def _check_table(self, language: str) -> None:
        names = self._table[language]
        if missing := [name for name in names if name not in self._voices]:
            raise SettingError(f"LISTEN_VOICES: there is no voice {missing[0]!r}.")
        voices = [self._voices[name] for name in names]
        if strange := [full_name(voice) for voice in voices if voice.language != language]:
            raise SettingError(f"LISTEN_VOICES: {strange[0]} does not speak {language!r}.")
        if not any(voice.installed for voice in voices):
            raise SettingError(f"LISTEN_VOICES: {names[0]} needs: {voices[0].install}")


def open_engines(setting: str) -> dict[str, Engine]:
    """Make the engine that `LISTEN_ENGINE` names, then the other built-in ones, by name.

    Raises SettingError.
    """
    preferred = load(setting, ENGINES)
    others = {name: make() for name, make in ENGINES.items() if name != preferred.name}
    return {preferred.name: preferred, **others}


def read_table(setting: str) -> dict[str, list[str]]:
    """Read `LISTEN_VOICES`: `en=piper:joe,espeak:en-us es=espeak:es`.

    Raises SettingError.
    """
    table: dict[str, list[str]] = {}
    for entry in setting.split():
        match = _ENTRY.fullmatch(entry)
        if not match or match[1] in table:
            raise SettingError(
                f"LISTEN_VOICES: {entry!r} is not one `language=engine:voice,engine:voice`."
            )
        table[match[1]] = match[2].split(",")
    return table


def full_name(voice: Voice) -> str:
    """Name a voice as LISTEN_VOICES does."""
    return f"{voice.engine}:{voice.name}"
