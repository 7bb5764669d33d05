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


def test_words_are_told_of_a_text_with_sounds_figures_and_signs() -> None:
    engine = Espeak()
    text = "The price of [[ˈhaʊθi]] bread — “rose” to 2,400 dollars. It fell."
    audio = engine.synthesize(text, named(engine, "en-us"))
    told = [text[word.offset : word.offset + word.length] for word in audio.words]
    assert told == [token for token in text.split() if token != "—"]


def test_words_are_told_of_a_text_whose_vowels_were_restored() -> None:
    engine = Espeak()
    text = PROSE["ar"][0]
    words = engine.synthesize(text, named(engine, "ar")).words
    assert [text[word.offset : word.offset + word.length] for word in words] == text.split()


def test_a_word_that_is_run_together_with_another_is_not_told() -> None:
    engine = Espeak()
    words = engine.synthesize("The price of a house.", named(engine, "en-us")).words
    assert [word.offset for word in words] == [0, 4, 10, 15]
