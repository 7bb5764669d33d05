"""Engine: what turns a line of text into sound."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Protocol, runtime_checkable

from listen.audio import Audio
from listen.errors import EngineError


@dataclass(frozen=True)
class Voice:
    """One voice of one engine, and what a script must know of it."""

    engine: str
    """The engine's name, as in `LISTEN_ENGINE`."""
    name: str
    """The voice's name, unique within its engine."""
    language: str
    """Two-letter language code."""
    description: str
    """What `listen voices` says of it."""
    fingerprint: str
    """Hash or version of everything that shapes its sound; empty while it is not installed."""
    gain_db: float = 0.0
    """Constant gain that brings the voice to -16 LUFS, measured once."""
    characters_per_second: float = 15.0
    """How fast it speaks, for estimates."""
    max_characters: int = 280
    """The longest text of one call."""
    install: str = ""
    """How to install it, when it is not."""
    takes_ipa: bool = False
    """Whether its text may hold IPA, between double brackets; nothing else ever stands in them."""
    needs_vowels: bool = False
    """Whether it cannot guess the vowels that Arabic leaves out: its engine restores them."""
    reads: str = ""
    """Kinds of writing that it reads well by itself, as `listen.spoken.KINDS` names them; they are
    left as they are written. Parted by white space."""

    @property
    def installed(self) -> bool:
        """Whether it can speak here and now."""
        return not self.install


class Engine(Protocol):
    """Turns text into sound; cheap to make, loads what it needs at the first call."""

    name: str
    """As in `LISTEN_ENGINE` and in every key."""

    def voices(self) -> Sequence[Voice]:
        """List the voices, those that could be installed included; the default ones first."""
        ...

    def synthesize(self, text: str, voice: Voice) -> Audio:
        """Speak `text` (at most `voice.max_characters`); safe to call from any thread.

        An engine that knows when the words of `text` sound says so in `Audio.words`; one that does
        not is as good, but for the words that a player lights up.

        Raises EngineError when it cannot, never a shortened sound.
        """
        ...


@runtime_checkable
class Preloaded(Protocol):
    """An engine whose first call is slow unless its voice is loaded before."""

    def load(self, voice: Voice) -> None:
        """Load the voice.

        Raises EngineError.
        """
        ...


def speakable(text: str) -> str:
    """Return the text without control characters, half characters and unassigned ones.

    Raises EngineError when no letter or digit is left to speak.
    """
    cleaned = "".join(
        " " if unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} else char for char in text
    )
    if not any(char.isalnum() for char in cleaned):
        raise EngineError("There is no word in the text to speak.")
    return cleaned


def available(*modules: str) -> bool:
    """Say whether all the modules can be imported, without importing them."""
    return all(find_spec(module) is not None for module in modules)
