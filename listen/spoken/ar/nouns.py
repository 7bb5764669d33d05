"""Arabic nouns as they stand after a number: their gender, their number and their case."""

import re
from dataclasses import dataclass
from typing import Final

from listen.spoken.ar.cases import construct, nominative
from listen.spoken.ar.numbers import cardinal, is_few, is_tens, number
from listen.spoken.ar.words import (
    FEMININE_PLURALS,
    FEMININE_SINGULARS,
    LIKE_PLURALS,
    MASCULINE_PLURALS,
    MASCULINE_WITH_AT,
)
from listen.spoken.rules import words
from listen.spoken.written_numbers import parts

_MARKS: Final = re.compile("[\u064b-\u0652\u0670ـ]")
_VERBAL_NOUN: Final = re.compile(r"[اإ][ء-ي]{2,4}ا[ء-ي]{1,2}ات|ت[ء-ي]{2}ي[ء-ي]ات")
"""Plurals of verbal nouns, which are masculine: انفجارات, إعلانات, تصريحات."""

_MASCULINE_WITH_YA: Final = frozenset(words("فتى صدى ندى أذى هدى قتلى جرحى أسرى مرضى موتى صرعى"))
"""Unlike شكوى and فتوى; what begins with م, as مستشفى, is masculine too."""


def plain(word: str) -> str:
    """Write a word without its vowels."""
    return _MARKS.sub("", word)


def is_feminine_plural(plural: str) -> bool:
    """Whether the singular of a plural is feminine: that is what its number goes by."""
    if plural.endswith("ات"):
        return plural not in MASCULINE_WITH_AT and not _VERBAL_NOUN.fullmatch(plural)
    return plural in FEMININE_PLURALS


def is_feminine(noun: str) -> bool:
    """Whether a singular is feminine."""
    if noun.endswith("ى"):
        return noun[0] != "م" and noun not in _MASCULINE_WITH_YA
    return noun.endswith(("ة", "اء")) or noun in FEMININE_SINGULARS


def is_plural(noun: str) -> bool:
    """Whether a noun stands in the plural, as far as its ending or our lists tell."""
    if noun in MASCULINE_PLURALS or noun in FEMININE_PLURALS:
        return True
    return noun.endswith(("ات", "ين", "ون")) and noun not in LIKE_PLURALS


def dual(noun: str) -> str:
    """Say two of a noun: ساعتين; vowels may be written or not."""
    vowel = "َ" if _MARKS.search(noun) else ""
    stem = noun.removesuffix("ًا") if noun.endswith("ًا") else noun
    if plain(stem).endswith("ا") and len(plain(stem)) > 3:
        stem = stem[:-1]
    if stem.endswith("ة"):
        stem = stem[:-1] + "ت"
    return f"{stem}{vowel}ي{'ْ' if vowel else ''}ن"


@dataclass(frozen=True)
class Noun:
    """What is counted where only a sign or an abbreviation is written."""

    one: str
    several: str = ""
    """The plural; empty where the noun never changes."""
    quality: str = ""
    """An adjective that agrees with it."""
    after: str = ""
    """What follows and never changes: في الساعة."""

    @property
    def feminine(self) -> bool:
        """Its gender."""
        return self.one.endswith("ة")

    def counted(self, written: str, subject: bool = False) -> str:
        """Say a number, as it is written, of it."""
        whole, _, decimals = parts(written)
        if decimals or not self.several:
            return f"{number(written, self.feminine, counting=True)} {self.alone()}"
        count = int(whole)
        if count in (1, 2):
            return self._one_or_two(count, subject)
        return f"{number(written, self.feminine, subject, counting=True)} {self._form(count)}"

    def alone(self) -> str:
        """Say it after a number with decimals, or after thousands and millions."""
        return self._with(self.one, f"{self.quality}َة" if self.feminine else self.quality)

    def _one_or_two(self, count: int, subject: bool) -> str:
        if count == 1:
            return f"{self.alone()} {'وَاحِدَة' if self.feminine else 'وَاحِد'}"
        quality = f"{self.quality}َتَيْن" if self.feminine else f"{self.quality}َيْن"
        said = self._with(dual(self.one), quality)
        return nominative(said) if subject else said

    def _form(self, count: int) -> str:
        if is_few(count):
            return self._with(self.several, f"{self.quality}َة")
        if is_tens(count) and not self.feminine:
            return self._with(f"{self.one}ًا", f"{self.quality}ًا")
        return self.alone()

    def _with(self, noun: str, quality: str) -> str:
        return " ".join(filter(None, (noun, quality if self.quality else "", self.after)))


def scaled(written: str, scale: Noun, noun: str) -> str:
    """Say so many thousands, millions or milliards of a noun in the singular."""
    if parts(written)[2]:
        return f"{number(written)} {scale.one} {noun}"
    count = int(parts(written)[0])
    if count in (1, 2):
        return f"{scale.one if count == 1 else construct(dual(scale.one))} {noun}"
    several = scale.several if is_few(count) else scale.one
    return f"{cardinal(count, counting=True)} {several} {noun}"
