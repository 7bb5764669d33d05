"""Which voice speaks an article, and what the settings may say of it."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from listen.audio import Audio
from listen.engines import Voice
from listen.errors import SettingError, UnknownVoice
from listen.voices import Voices, full_name, open_engines, read_table


@dataclass
class Choir:
    """An engine of made-up voices, written `name:language`, and `!` where not installed."""

    name: str
    members: str
    pitch: float = 1.0

    def voices(self) -> Sequence[Voice]:
        return [self._voice(*member.split(":")) for member in self.members.split()]

    def _voice(self, name: str, language: str) -> Voice:
        install = "pip install choir" if language.endswith("!") else ""
        return Voice(self.name, name, language.rstrip("!"), "", "1", install=install)

    def synthesize(self, text: str, voice: Voice) -> Audio:
        return Audio(np.ones(24_000, np.float32), 24_000)


def choose(
    language: str, wanted: str | None = None, table: Mapping[str, Sequence[str]] | None = None
) -> str:
    return full_name(voices(table or {}).choose(language, wanted))


def voices(table: Mapping[str, Sequence[str]]) -> Voices:
    engines = [
        Choir("first", "ann:en bob:en cleo:fr!"),
        Choir("cloud", "ann:en eve:es zoe:de"),
        Choir("espeak", "en-us:en es:es fr:fr"),
    ]
    return Voices(engines, table, "first")


@pytest.mark.parametrize(
    ("language", "wanted", "voice"),
    [
        ("en", None, "first:ann"),
        ("es", None, "espeak:es"),
        ("fr", None, "espeak:fr"),  # cleo is not installed
        ("en", "bob", "first:bob"),
        ("en", "en-us", "espeak:en-us"),
        ("en", "first:bob", "first:bob"),
        ("en", "espeak:en-us", "espeak:en-us"),
    ],
)
def test_the_preferred_engine_speaks_what_it_can(
    language: str, wanted: str | None, voice: str
) -> None:
    assert choose(language, wanted) == voice


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("de", None),
        ("fr", "cleo"),
        ("en", "nobody"),
        ("es", "bob"),
        ("en", "espeak:bob"),
        ("en", ""),
        ("en", "cloud:ann"),
    ],
)
def test_a_voice_we_do_not_have_is_unknown(language: str, wanted: str | None) -> None:
    with pytest.raises(UnknownVoice):
        choose(language, wanted)


def test_what_there_is_is_said() -> None:
    with pytest.raises(UnknownVoice, match="first:ann, first:bob, espeak:en-us"):
        choose("en", "nobody")


@pytest.mark.parametrize(
    ("names", "voice"),
    [
        (["first:bob"], "first:bob"),
        (["cloud:ann", "first:bob"], "cloud:ann"),
        (["espeak:en-us"], "espeak:en-us"),
    ],
)
def test_the_table_goes_first(names: list[str], voice: str) -> None:
    assert choose("en", table={"en": names}) == voice


def test_a_fallback_speaks_while_the_first_choice_is_not_installed() -> None:
    assert choose("fr", table={"fr": ["first:cleo", "espeak:fr"]}) == "espeak:fr"


def test_an_engine_that_the_table_names_is_open_to_requests_but_is_no_default() -> None:
    table = {"es": ["cloud:eve"]}
    assert choose("es", table=table) == "cloud:eve"
    assert choose("en", "cloud:ann", table=table) == "cloud:ann"
    assert choose("en", table=table) == "first:ann"


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ({"en": ["first:nobody"]}, "no voice 'first:nobody'"),
        ({"en": ["nowhere:ann"]}, "no voice 'nowhere:ann'"),
        ({"en": ["espeak:es"]}, "espeak:es does not speak 'en'"),
        ({"fr": ["first:cleo"]}, "pip install choir"),
    ],
)
def test_a_table_that_cannot_be_met_is_a_setting_error(
    table: Mapping[str, Sequence[str]], why: str
) -> None:
    with pytest.raises(SettingError, match=why):
        choose("en", table=table)


def test_a_preferred_engine_that_is_not_installed_is_a_setting_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    with pytest.raises(SettingError, match=r"pip install 'listen\[piper\]'"):
        Voices.from_settings("piper", "")
    assert Voices.from_settings("espeak", "").choose("en").name == "en-us"


def test_the_defaults_speak_the_three_languages() -> None:
    voices = Voices.from_settings("piper", "")
    chosen = [voices.choose(language) for language in ("en", "es", "ar")]
    assert [voice.name for voice in chosen] == ["joe", "es", "ar"]
    assert [voices.engine(voice).name for voice in chosen] == ["piper", "espeak", "espeak"]


def test_the_service_on_the_network_speaks_only_where_the_settings_name_it() -> None:
    assert Voices.from_settings("gtts", "").choose("es").engine == "gtts"
    with pytest.raises(UnknownVoice):
        Voices.from_settings("piper", "").choose("en", "gtts:en")


def test_every_voice_is_listed_the_preferred_engines_first() -> None:
    listed = Voices.from_settings("espeak", "").all()
    assert [voice.engine for voice in (listed[0], listed[-1])] == ["espeak", "gtts"]
    assert {voice.engine for voice in listed} == {"piper", "espeak", "gtts"}


def test_a_voice_of_an_engine_that_is_not_here_is_unknown() -> None:
    with pytest.raises(UnknownVoice, match="'elsewhere'"):
        Voices.from_settings("piper", "").engine(Voice("elsewhere", "ann", "en", "", "1"))


def test_another_packages_engine_plugs_in_and_may_replace_a_built_in() -> None:
    engines = open_engines("tests.test_voices:Choir name=gtts 'members=ann:en bob:en' pitch=1.5")
    assert list(engines) == ["gtts", "piper", "espeak"]
    assert engines["gtts"] == Choir("gtts", "ann:en bob:en", 1.5)


def test_a_table_is_read_as_it_is_written() -> None:
    assert read_table("") == {}
    assert read_table("en=piper:joe,espeak:en-us  es=espeak:es") == {
        "en": ["piper:joe", "espeak:en-us"],
        "es": ["espeak:es"],
    }


@pytest.mark.parametrize(
    "setting",
    ["joe", "en", "en=", "en=joe", "en=:joe", "en=piper:joe,", "en=a:b en=c:d", "EN=a:b"],
)
def test_a_table_that_cannot_be_read_is_a_setting_error(setting: str) -> None:
    with pytest.raises(SettingError, match="LISTEN_VOICES"):
        read_table(setting)


def test_warming_loads_the_first_voice_of_each_edition_and_no_other():
    loaded = []

    class Slow(Choir):
        def load(self, voice: Voice) -> None:
            loaded.append(voice.name)

    Voices([Slow("first", "ann:en bob:en cleo:fr"), Choir("espeak", "e:ar")], {}, "first").warm()
    assert loaded == ["ann"]


READERS = [
    ("en", {}, ["first:ann", "espeak:en-us"]),  # one of each engine, and none on the network
    ("es", {}, ["espeak:es"]),
    ("en", {"es": ["cloud:eve"]}, ["first:ann", "espeak:en-us"]),
    ("en", {"en": ["first:bob", "cloud:ann"]}, ["first:bob", "cloud:ann"]),
    ("en", {"en": ["first:bob"]}, ["first:bob"]),
    ("fr", {"fr": ["first:cleo", "espeak:fr"]}, ["espeak:fr"]),  # cleo is not installed
    ("de", {"es": ["cloud:eve"]}, ["cloud:zoe"]),
]


@pytest.mark.parametrize(("language", "table", "readers"), READERS)
def test_voices_are_tried_in_the_order_of_the_settings(
    language: str, table: Mapping[str, Sequence[str]], readers: list[str]
) -> None:
    assert [full_name(voice) for voice in voices(table).readers(language)] == readers


def test_a_language_that_nobody_speaks_has_no_reader() -> None:
    with pytest.raises(UnknownVoice):
        voices({}).readers("zz")
