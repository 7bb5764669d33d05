"""The International Phonetic Alphabet, as far as entries may use it."""

import unicodedata
from typing import Final

VOWELS: Final = frozenset("iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɑɒɚɝᵻ")
CONSONANTS: Final = frozenset("pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴrɾʀʙɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰwʍɥlɭʎɫɕʑ")
MARKS: Final = frozenset("ˈˌːˑ. \u0303\u0329ʲʷʰˤ")
"""Stress, length, the bounds of syllables and of words, nasal vowels, syllabic consonants and
other colours of the sound before them."""
_WRITTEN_OTHERWISE: Final = str.maketrans({"g": "ɡ", "\u0361": "", "\u035c": "", "‿": " "})


def normal(ipa: str) -> str:
    """Write a transcription in one way, a sign a sound.

    Raises ValueError when a sign is none of the alphabet's, or none is a sound.
    """
    # Taken apart, a nasal vowel is a vowel and a mark; a C with its cedilla is one sound.
    apart = unicodedata.normalize("NFD", " ".join(ipa.split())).replace("c\u0327", "ç")
    signs = apart.translate(_WRITTEN_OTHERWISE)
    if strange := sorted(set(signs) - VOWELS - CONSONANTS - MARKS):
        shown = ", ".join(f"{sign!r} (U+{ord(sign):04X})" for sign in strange)
        raise ValueError(f"{shown} stands for no sound that we know in IPA")
    if not VOWELS & set(signs):
        raise ValueError("the IPA holds no vowel")
    return signs
