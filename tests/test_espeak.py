"""What espeak-ng promises besides."""

from listen.engines.espeak import Espeak
from tests.test_engines import PROSE, named


def test_every_listed_voice_of_espeak_is_in_the_library() -> None:
    engine = Espeak()
    for voice in engine.voices():
        assert engine.synthesize("1", voice).seconds > 0.1, voice.name


def test_more_words_a_minute_are_faster() -> None:
    slow, fast = (Espeak(words_per_minute=pace) for pace in (120, 240))
    voice = named(slow, "es")
    text = PROSE["es"][2]
    assert fast.synthesize(text, voice).seconds < 0.7 * slow.synthesize(text, voice).seconds
