"""IPA in a text, between double brackets, for voices that were taught by espeak-ng's phonemes."""

import re
from collections.abc import Callable, Iterable
from typing import Final

SOUNDS: Final = re.compile(r"\[\[([^\[\]]*)\]\]")
_VOWELS: Final = "iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɑɒɚɝᵻ"
_STRESS: Final = re.compile(rf"([ˈˌ])([^\sˈˌ{_VOWELS}]*)(?=[{_VOWELS}])")
_OTHER_SIGNS: Final = str.maketrans({"ɝ": "ɜː", ".": "", "ʷ": "w"})
_STAND_INS: Final = {False: "Mukmuk", True: "Akmak"}
"""Words that no text has, for sounds that begin with a consonant, and with a vowel."""

Phonemize = Callable[[str], Iterable[Iterable[str]]]
"""A text to its phonemes, sentence by sentence."""


def stress_on_vowels(ipa: str) -> str:
    """Put each stress mark before its vowel, where espeak-ng has it, not before the syllable."""
    return _STRESS.sub(r"\2\1", ipa)


def in_phonemes(text: str, phonemize: Phonemize) -> list[str]:
    """Write a text that holds IPA as one stretch of phonemes for each sentence.

    Words of our own stand for the IPA meanwhile, so that what is round it is said as it is
    before a word: "to" and "a" are others at an end. Where they cannot be found again, the IPA
    stays in its brackets, and what is round it is left to Piper.
    """
    sounds = [for_piper(match[1]) for match in SOUNDS.finditer(text)]
    sentences = ["".join(each) for each in phonemize(SOUNDS.sub(_stand_in, text))]
    heard = re.compile("|".join(_heard(word, phonemize) for word in _STAND_INS.values()))
    if sum(len(heard.findall(each)) for each in sentences) != len(sounds):
        return [SOUNDS.sub(lambda match: f"[[{for_piper(match[1])}]]", text)]
    following = iter(sounds)
    return [f"[[{heard.sub(lambda _: next(following), each)}]]" for each in sentences]


def for_piper(ipa: str) -> str:
    """Write IPA as Piper has it."""
    return stress_on_vowels(ipa).translate(_OTHER_SIGNS)


def _stand_in(sounds: re.Match[str]) -> str:
    return _STAND_INS[sounds[1].lstrip("ˈˌ")[:1] in _VOWELS]


def _heard(word: str, phonemize: Phonemize) -> str:
    """Write a pattern for how a word is said, whatever its stress in the sentence."""
    phonemes = "".join(sign for sentence in phonemize(word) for sign in sentence)
    signs = phonemes.replace("ˈ", "").replace("ˌ", "")
    return "".join(f"[ˈˌ]?{re.escape(sign)}" for sign in signs)
