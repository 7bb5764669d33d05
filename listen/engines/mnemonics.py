"""IPA in espeak-ng's own notation, language by language, as its phoneme tables have it."""

import re
from functools import cache
from typing import Final

from listen.engines.sounds import SOUNDS, stress_on_vowels

VERSION: Final = "1"
"""Names this translation in the voices' fingerprints: another one sounds otherwise."""
_COMMON: Final = """
p:p b:b t:t d:d ʈ:t ɖ:d c:c ɟ:J k:k ɡ:g q:k ɢ:g ʔ:? m:m ɱ:m n:n ɳ:n ɲ:n^ ŋ:N ɴ:N ɾ:* r:r ʀ:r ʙ:b ɸ:f
β:B f:f v:v θ:T ð:D s:s z:z ʃ:S ʒ:Z ʂ:S ʐ:Z ç:C ʝ:j x:x ɣ:Q χ:X ʁ:Q ħ:h ʕ:? h:h ɦ:h ɬ:l ɮ:l ʋ:v ɹ:r
ɻ:r j:j ɰ:Q w:w ʍ:w ɥ:j l:l ɭ:l ʎ:l^ ɫ:l ɕ:S ʑ:Z tʃ:tS dʒ:dZ ˈ:' ˌ:, ː: ˑ: .: ʲ: ʷ:w ʰ: ˤ: ̃: ̩:
"""
_OWN: Final = {
    "en": """
iː:i: i:i ɪ:I ᵻ:I# eɪ:eI e:eI ɛ:E æ:a a:a aː:A: ɐ:@ ɑ:A: ɑː:A: ɒ:0 ɔ:O: ɔː:O: oʊ:oU əʊ:oU o:oU ʊ:U
uː:u: u:u: ʌ:V ə:@ ɚ:3 ɝ:3: ɜː:3: ɜ:3: aɪ:aI aʊ:aU ɔɪ:OI y:u: yː:u: ʏ:U ɨ:I# ʉ:u: ɯ:u: ø:3: œ:3:
ɘ:@ ɵ:@ ɤ:V ɞ:3: ɑːɹ:A@ ɔːɹ:O@
""",
    "es": """
i:i ɪ:i ᵻ:i e:e ɛ:e æ:a a:a ɐ:a ɑ:a ɒ:o ɔ:o o:o ʊ:u u:u ʌ:a ə:e ɚ:er ɝ:er ɜ:e y:u ʏ:u ɨ:i ʉ:u ɯ:u
ø:e œ:e ɘ:e ɵ:o ɤ:o ɞ:e ɾ:r r:R2 ɹ:r ɻ:r ʀ:R2 v:b ʋ:b z:s ʒ:J^ ʝ:J^ h:x ħ:x ɦ:x ʔ: ʕ: ʍ:w
aɪ:aI eɪ:eI oɪ:oI aʊ:aU eʊ:eU
""",
    "ar": """
i:i iː:i: ɪ:i ᵻ:i e:e eː:e: ɛ:e æ:a a:a aː:a: ɐ:a ɑ:a ɑː:a: ɒ:o ɔ:o ɔː:o: o:o oː:o: ʊ:u u:u uː:u:
ʌ:a ə:a ɚ:ar ɝ:ir ɜ:i ɜː:i: y:u ʏ:u ɨ:i ʉ:u ɯ:u ø:e œ:e ɘ:e ɵ:o ɤ:o ɞ:e r:R ɹ:R ɾ:R ʀ:R ħ:H ʕ:A q:q
ɣ:gH ʁ:gH ʒ:dZ ʐ:dZ ʑ:dZ v:f p:b ː:: tˤ:t[ dˤ:dH sˤ:s[ ðˤ:Z
""",
}
LANGUAGES: Final = frozenset(_OWN)
"""Those whose voices take IPA."""


def in_mnemonics(text: str, language: str) -> str:
    """Write the IPA in a text in the library's notation; a sound that it lacks as the nearest."""
    table, signs = _table(language)

    def written(sounds: re.Match[str]) -> str:
        ipa = stress_on_vowels(sounds[1])
        return f"[[{signs.sub(lambda sign: table[sign[0]], ipa)}]]"

    return SOUNDS.sub(written, text)


@cache
def _table(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Give a language's mnemonics, and a pattern of what has one, the longest first."""
    pairs = (pair.partition(":") for pair in (_COMMON + _OWN[language]).split())
    table = {ipa: mnemonic for ipa, _, mnemonic in pairs}
    return table, re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
