"""Lexicon: how names are said that rules cannot know, the publisher's own and the built-in."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from listen.errors import SettingError
from listen.spoken.lexicon.entries import Entry, check_together
from listen.spoken.lexicon.held import hold
from listen.spoken.lexicon.index import Found, Index
from listen.spoken.lexicon.pls import read_pls
from listen.spoken.lexicon.tsv import read_line, read_tsv

__all__ = [
    "BUILT_IN",
    "NOTHING",
    "Entry",
    "Found",
    "Lexicon",
    "check_together",
    "open_lexicon",
    "read",
    "read_line",
]

MAX_BYTES: Final = 10_000_000
_ENDINGS: Final = (".pls", ".tsv")
_DOUBLE: Final = re.compile(r"\[(?=\[)")


@dataclass(frozen=True)
class Lexicon:
    """Entries in layers: where two match equally much, the one of the first layer wins."""

    layers: tuple[tuple[Entry, ...], ...] = ()

    def under(self, entries: Sequence[Entry]) -> "Lexicon":
        """Give the lexicon with a layer of entries on top that win."""
        return Lexicon((tuple(entries), *self.layers))

    @property
    def languages(self) -> frozenset[str]:
        """Those that it has entries for."""
        return frozenset(self._indexes)

    def find(self, text: str, language: str) -> list[Found]:
        """Find what a tidied text of the language says, from left to right."""
        index = self._indexes.get(language)
        return list(index.find(text)) if index else []

    def say(self, text: str, language: str, takes_ipa: bool, rules: Callable[[str], str]) -> str:
        """Have rules say a tidied text, but for what the lexicon has: that is said as it says.

        Where the voice takes IPA, that stands in double brackets, and nothing else ever does.
        """
        found = self.find(text, language)
        if not found:
            return _without_sounds(rules(text))
        held = hold(text, found, language, takes_ipa)
        said = held.release(_without_sounds(rules(held.text)))
        return _without_sounds(rules(held.plain)) if said is None else said

    @cached_property
    def _indexes(self) -> dict[str, Index]:
        languages = {entry.language for layer in self.layers for entry in layer}
        return {
            language: Index(
                [entry for entry in layer if entry.language == language] for layer in self.layers
            )
            for language in languages
        }


def _without_sounds(said: str) -> str:
    """Part double brackets: a text must not be able to speak for the lexicon."""
    return _DOUBLE.sub("[ ", said)


def open_lexicon(paths: Sequence[str]) -> Lexicon:
    """Open the built-in lexicon, and over it the files and folders that `LISTEN_LEXICON` names.

    Raises SettingError, which names file and line.
    """
    try:
        own = check_together(entry for path in paths for entry in read(Path(path)))
    except SettingError as error:
        raise SettingError(f"LISTEN_LEXICON: {error}") from error
    return BUILT_IN.under(own) if own else BUILT_IN


def read(path: Path) -> list[Entry]:
    """Read the entries of a file, or of all the files in a folder.

    Raises SettingError, which names file and line.
    """
    if not path.is_dir():
        return _read_file(path)
    files = sorted(file for file in path.iterdir() if file.suffix in _ENDINGS)
    if not files:
        raise SettingError(f"The lexicon {path} holds no .pls and no .tsv file.")
    return [entry for file in files for entry in _read_file(file)]


def _read_file(file: Path) -> list[Entry]:
    data = _bytes(file)
    if file.suffix == ".pls":
        return list(read_pls(data, str(file)))
    if file.suffix != ".tsv":
        raise SettingError(f"The lexicon {file} is neither .pls nor .tsv.")
    try:
        return list(read_tsv(data.decode(), str(file), _language(file)))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingError(f"{file}, line {line}: no UTF-8.") from error


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as reader:
            data = reader.read(MAX_BYTES + 1)
    except OSError as error:
        raise SettingError(f"The lexicon {file} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_BYTES:
        raise SettingError(f"The lexicon {file} is over {MAX_BYTES // 1_000_000} MB.")
    return data


def _language(file: Path) -> str:
    """Read the language in a file's name: en.tsv, names.en.tsv."""
    last = file.stem.rpartition(".")[2]
    return last if 2 <= len(last) <= 3 and last.isascii() and last.islower() else ""


def _built_in() -> tuple[Entry, ...]:
    tables = sorted(Path(__file__).parent.glob("*.tsv"))
    return check_together(
        entry
        for table in tables
        for entry in read_tsv(table.read_text("utf-8"), f"built-in {table.name}", table.stem)
    )


BUILT_IN: Final = Lexicon((_built_in(),))
NOTHING: Final = Lexicon()
