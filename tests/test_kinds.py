import ctypes
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.articles import Block, Kind
from listen.engines import Voice
from listen.engines.espeak import _library
from listen.lines import write_lines
from listen.spoken import KINDS, verbalize
from listen.spoken.en.table import TABLE
from listen.voices import ENGINES
from tests.test_spoken import rows


@pytest.mark.parametrize(
    ("reads", "spoken"),
    [
        ("", "Louis the fourteenth paid three point two billion dollars at fifteen twenty-eight."),
        ("time", "Louis the fourteenth paid three point two billion dollars at 15:28."),
        ("money", "Louis the fourteenth paid $3.2bn at fifteen twenty-eight."),
        ("roman time", "Louis XIV paid three point two billion dollars at 15:28."),
    ],
)
def test_a_kind_that_a_voice_reads_is_left_as_written(reads: str, spoken: str) -> None:
    assert verbalize("Louis XIV paid $3.2bn at 15:28.", "en", reads=reads) == spoken


def test_the_voice_says_what_it_reads() -> None:
    voice = Voice("any", "one", "en", "", "1", reads="time")
    line, *_ = write_lines([Block(Kind.PARAGRAPH, "It ends at 15:28.")], "en", voice)
    assert line.spoken == "It ends at 15:28."


def test_what_is_no_measure_is_not_kept_from_other_rules() -> None:
    assert verbalize("It took 312 homes and 5 km.", "en", reads="measure") == (
        "It took three hundred twelve homes and 5 km."
    )


def test_every_kind_has_a_rule() -> None:
    assert {rule.kind for rule in (*TABLE.words, *TABLE.figures, *TABLE.marks)} == KINDS | {""}


@given(st.text(max_size=100), st.sets(st.sampled_from(sorted(KINDS))))
def test_leaves_no_character_of_its_own(text: str, kinds: set[str]) -> None:
    said = verbalize(text, "en", reads=" ".join(kinds))
    assert not re.search("[\U000f0000-\U0010ffff]", said)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_engines_name_kinds_that_there_are(engine: str) -> None:
    assert all(set(voice.reads.split()) <= KINDS for voice in ENGINES[engine]().voices())


def test_espeak_says_the_ordinals_it_is_left_with_as_the_rules_do() -> None:
    gold = rows(Path(__file__).parent / "spoken" / "en.tsv")
    pairs = [(verbalize(w, "en", reads="ordinal"), verbalize(w, "en")) for w, _ in gold]
    ordinals = [(left, said) for left, said in pairs if left != said]
    assert len(ordinals) > 12
    for left, said in ordinals:
        assert _sounds(left) == _sounds(said)


def _sounds(text: str) -> str:
    """Ask espeak-ng for its phonemes; stress apart, and how clear a weak vowel is."""
    library, _ = _library()
    library.espeak_SetVoiceByName(b"en-us")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    rest = ctypes.c_char_p(text.encode())
    sounds = ""
    while rest.value:
        sounds += library.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2).decode()
    return re.sub("[ˈˌ ]", "", sounds).replace("ɪd", "əd")
