"""When written words sound: from the engine to the finished MP3, and in the store."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from listen import audio
from listen.audio import Audio
from listen.engines import Voice
from listen.narrator import Narrator
from listen.script import Script, segment_key
from listen.stores import record_name, segment_name, words_name
from listen.stores.local import Local
from listen.timeline import timeline
from listen.voices import Voices
from listen.word_times import WordTimes
from listen.words import Word, tokens
from tests.conftest import make_script
from tests.decoding import decode

PIP = Voice("pips", "pip", "en", "a pip a word", "1")
RATE = 22_050


class Pips:
    """Says each word as a pip of 50 ms, after a long breath; a character takes 100 ms."""

    name = "pips"

    def voices(self) -> Sequence[Voice]:
        return [PIP]

    def synthesize(self, text: str, voice: Voice) -> Audio:
        samples = np.zeros(round((0.8 + 0.1 * len(text)) * RATE), np.float32)
        times = np.arange(round(0.05 * RATE)) / RATE
        words = tuple(Word(t.start, t.end - t.start, 0.4 + t.start / 10) for t in tokens(text))
        for word in words:
            at = round(word.start * RATE)
            samples[at : at + len(times)] = 0.5 * np.sin(2 * np.pi * 1_000 * times)
        return Audio(samples, RATE, () if "silent" in text else words)


@pytest.fixture
def narrator(tmp_path: Path) -> Narrator:
    return Narrator(None, Voices([Pips()], {}, "pips"), Local(tmp_path))  # type: ignore[arg-type]


def script_of(*texts: str) -> Script:
    made = make_script(*texts, voice=PIP)
    segments = (replace(each, key=segment_key(each.spoken, PIP)) for each in made.segments)
    return replace(made, segments=tuple(segments))


def speak(narrator: Narrator, script: Script, *numbers: int) -> None:
    for n in numbers or range(len(script.segments)):
        narrator.speak(script, n)


def words(narrator: Narrator, script: Script) -> list[list[str]]:
    told = narrator.words(narrator.find(script))
    return [
        [segment.text[word.offset : word.offset + word.length] for word in of_it]
        for segment, of_it in zip(script.segments, told, strict=True)
    ]


def onsets(sound: audio.Samples) -> list[float]:
    """Find where sound begins after silence, in seconds."""
    loud = np.flatnonzero(np.abs(sound) > 0.05)
    begins = np.flatnonzero(np.diff(loud, prepend=-audio.RATE) > 0.02 * audio.RATE)
    return [float(at) / audio.RATE for at in loud[begins]]


def test_words_sound_in_the_finished_mp3_when_the_timeline_says(narrator: Narrator) -> None:
    script = script_of("The ferry is back now.", "It will sail at nine.", "Bring no coat.")
    speak(narrator, script)
    narration = narrator.finish(script)
    marks = timeline(script, narration.frames, narrator.words(narration))
    expected = [start for mark in marks for _, _, start in mark.words]
    assert len(expected) == 13
    assert onsets(decode(narrator.sound(narration))) == pytest.approx(expected, abs=0.012)


def test_words_are_told_of_each_segment_that_is_spoken(narrator: Narrator) -> None:
    script = script_of("The ferry is back.", "It sails.", "Bring a coat.")
    speak(narrator, script, 0, 2)
    assert words(narrator, script) == [["The", "ferry", "is", "back"], [], ["Bring", "a", "coat"]]
    marks = timeline(script, [1, None, 1], [[Word(0, 3, 0.0)]] * 3)
    assert [len(mark.words) for mark in marks] == [1, 0, 1]


def test_the_finished_narration_tells_the_same_without_its_segments(narrator: Narrator) -> None:
    script = script_of("The ferry is back.", "It is silent.", "Bring a coat.")
    speak(narrator, script)
    before = narrator.words(narrator.find(script))
    narrator.finish(script)
    for segment in script.segments:
        (narrator.store.path(segment_name(segment.key)) or Path()).unlink()
    assert narrator.words(narrator.find(script)) == before
    assert [len(of_it) for of_it in before] == [4, 0, 3]


def test_what_was_finished_before_there_were_words_has_none(narrator: Narrator) -> None:
    script = script_of("The ferry is back.")
    speak(narrator, script)
    narrator.store.put(record_name(script.key), b'{"frames": [60], "digest": "0"}')
    narration = narrator.finish(script)
    assert narration.ready and narrator.words(narration) == [()]
    assert timeline(script, narration.frames, []) == timeline(script, narration.frames)


def test_words_of_a_rendition_that_was_never_put_are_not_told(narrator: Narrator) -> None:
    """A worker was killed, or another one was quicker."""
    script = script_of("The ferry is back.")
    (segment,) = script.segments
    WordTimes(narrator.store).keep(segment, b"other frames", [Word(0, 3, 9.0)])
    assert words(narrator, script) == [[]]
    speak(narrator, script)
    ((first, *_),) = narrator.words(narrator.find(script))
    assert first.start < 0.1


def test_a_segment_that_is_spoken_anew_has_its_new_words(narrator: Narrator) -> None:
    script = script_of("The ferry is back.")
    (segment,) = script.segments
    file = narrator.store.root / segment_name(segment.key)  # type: ignore[attr-defined]
    for frames, word in ((b"once", Word(0, 3, 0.1)), (b"again", Word(4, 5, 0.2))):
        file.unlink(missing_ok=True)
        narrator._word_times.keep(segment, frames, [word])
        narrator.store.put(segment_name(segment.key), frames)
        assert narrator.words(narrator.find(script)) == [(word,)]


class Stopping(Local):
    """A folder whose user is killed after some writing."""

    left = 0

    def put(self, name: str, data: bytes) -> None:
        if not self.left:
            raise KeyboardInterrupt
        self.left -= 1
        super().put(name, data)


def test_whoever_sees_the_frames_sees_the_words(tmp_path: Path) -> None:
    store = Stopping(tmp_path)
    narrator = Narrator(None, Voices([Pips()], {}, "pips"), store)  # type: ignore[arg-type]
    script = script_of("The ferry is back.")
    with pytest.raises(KeyboardInterrupt):
        narrator.speak(script, 0)
    store.left = 1
    with pytest.raises(KeyboardInterrupt):
        narrator.speak(script, 0)
    assert words(narrator, script) == [[]]
    store.left = 2
    narrator.speak(script, 0)
    assert words(narrator, script) == [["The", "ferry", "is", "back"]]
    frames = store.get(segment_name(script.segments[0].key)) or b""
    assert store.path(words_name(script.segments[0].key, frames))


def test_an_engine_that_tells_nothing_leaves_nothing_beside(narrator: Narrator) -> None:
    script = script_of("It is silent.")
    speak(narrator, script)
    assert words(narrator, script) == [[]]
    assert [path.suffix for path in narrator.store.root.rglob("*.*")] == [".mp3"]  # type: ignore[attr-defined]


def test_words_keep_their_times_when_the_silence_before_them_is_cut() -> None:
    said = Pips().synthesize("It is so.", PIP)
    shaped = audio.shape(said, 0)
    assert [word.start for word in shaped.words] == pytest.approx([0.015, 0.315, 0.615], abs=0.005)
    early = audio.shape(replace(said, words=(Word(0, 2, 0.0),)), 0)
    assert early.words == (Word(0, 2, 0.0),)
