"""Entry: how one name is said, checked when it is read."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from listen.errors import SettingError
from listen.spoken.characters import tidy
from listen.spoken.lexicon import ipa as alphabet

LONGEST: Final = 120
"""Characters of what an entry matches and says; an engine takes about twice as many at once."""
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


@dataclass(frozen=True)
class Entry:
    """How one name is said."""

    grapheme: str
    """The name as it is written."""
    language: str
    """Two-letter code of the language in whose texts it is said so."""
    alias: str
    """Other words for it, or none."""
    ipa: str
    """Its sounds, for voices that take them, or none."""
    any_case: bool
    """Whether it is the same name in capitals and in small letters."""
    place: str
    """File and line it was read from."""

    def __str__(self) -> str:
        """Show it as `name = /sounds/ or words`."""
        sayings = [f"/{self.ipa}/"] * bool(self.ipa) + [self.alias] * bool(self.alias)
        return f"{self.grapheme} = {' or '.join(sayings)}"

    def contradicts(self, other: "Entry") -> bool:
        """Tell whether the other says the same name otherwise."""
        return (self.alias, self.ipa) != (other.alias, other.ipa)


def entry(
    grapheme: str, language: str, alias: str, ipa: str, place: str, any_case: bool | None = None
) -> Entry:
    """Make an entry of what a file says; without a capital it is for any case.

    Raises SettingError, which names the place.
    """
    try:
        name = _name(grapheme)
        if not (alias.strip() or ipa.strip()):
            raise ValueError(f"{name!r} has neither an alias nor IPA")
        return Entry(
            grapheme=name,
            language=primary(language),
            alias=_words(alias) if alias.strip() else "",
            ipa=_sounds(ipa) if ipa.strip() else "",
            any_case=name == name.lower() if any_case is None else any_case,
            place=place,
        )
    except ValueError as error:
        raise SettingError(f"{place}: {error}.") from error


def primary(language: str) -> str:
    """Give the language of a tag, without its region.

    Raises ValueError.
    """
    tag = _LANGUAGE.fullmatch(language.strip())
    if tag is None:
        raise ValueError(f"{language!r} is no language's tag")
    return tag[1].lower()


def check_together(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries that agree, each once.

    Raises SettingError when two say one name in two ways, or each is the other's alias.
    """
    agreed: dict[tuple[str, str, bool], Entry] = {}
    for each in entries:
        first = agreed.setdefault((each.language, each.grapheme, each.any_case), each)
        if each.contradicts(first):
            raise SettingError(
                f"{each.place}: {each.grapheme!r} is said otherwise at {first.place}."
            )
    _check_circles({(e.language, e.grapheme): e for e in agreed.values()})
    return tuple(agreed.values())


def _check_circles(by_name: dict[tuple[str, str], Entry]) -> None:
    for start in by_name.values():
        passed = {start.grapheme}
        # A name that is its own alias is said as it is written: that is no circle.
        following = None if start.alias == start.grapheme else _next(start, by_name)
        while following:
            if following.grapheme in passed:
                raise SettingError(
                    f"{start.place}: the alias of {start.grapheme!r} leads back to it."
                )
            passed.add(following.grapheme)
            following = _next(following, by_name)


def _next(start: Entry, by_name: dict[tuple[str, str], Entry]) -> Entry | None:
    following = by_name.get((start.language, start.alias))
    return None if following and following.alias == following.grapheme else following


def _name(grapheme: str) -> str:
    name = unicodedata.normalize("NFC", tidy(_printable(grapheme, "what is written")))
    if not name:
        raise ValueError("nothing is written that it could match")
    if not re.search(r"\w", name):
        raise ValueError(f"{name!r} holds no letter and no figure")
    return name


def _words(alias: str) -> str:
    words = " ".join(_printable(alias, "the alias").split())
    if not re.search(r"\w", words):
        raise ValueError(f"the alias {words!r} holds no letter and no figure")
    if re.search(r"[\[\]]|^/|/$", words):
        raise ValueError(f"the alias {words!r} is no words; IPA stands between two slashes")
    # As it was typed: normal forms put Arabic signs in an order that espeak-ng misreads.
    return words


def _sounds(ipa: str) -> str:
    return alphabet.normal(_printable(ipa, "the IPA"))


def _printable(text: str, what: str) -> str:
    if strange := [c for c in text if unicodedata.category(c) in {"Cc", "Cs", "Co", "Cn"}]:
        raise ValueError(f"{what} holds the control character U+{ord(strange[0]):04X}")
    if len(text) > LONGEST:
        raise ValueError(f"{what} is longer than {LONGEST} characters")
    return text
