"""Which finished narration may play until another one is ready: one that says the same."""

import pytest

from listen.articles import Page
from listen.narrator import Narrator
from listen.spoken.lexicon import BUILT_IN, open_lexicon
from listen.standing import Standing
from listen.stores.local import Local
from listen.voices import Voices
from tests.tones import Tones

TEXT = "The tide table\n\nThe ferry to Vestholm sails at nine. Nobody knows why it does so."
EDIT = TEXT.replace("at nine", "at ten")


@pytest.fixture
def make(tmp_path):
    """Make narrators over one store, as the service is started anew with other settings."""

    def narrator(voice: str = "beep", lexicon: str = "", fingerprint: str = "1") -> Narrator:
        (tmp_path / "own.en.tsv").write_text(lexicon)
        words = open_lexicon([str(tmp_path / "own.en.tsv")]) if lexicon else BUILT_IN
        engine = Tones(voices="beep,boop", fingerprint=fingerprint)
        voices = Voices([engine], {"en": [f"tones:{voice}-en"]}, "tones")
        return Narrator(None, voices, Local(tmp_path / "store"), lexicon=words)

    return narrator


def page(text: str = TEXT, article_id: str = "tides") -> Page:
    return Page(article_id, text.encode(), "text/plain")


def publish(narrator: Narrator, text: str = TEXT, voice: str | None = None) -> str:
    """Narrate an article to the end, noted unless a voice is named, and give its key."""
    script = narrator.prepare_page(page(text), voice)
    narrator.keep(script)
    for n in range(len(script.segments)):
        narrator.speak(script, n)
    narrator.finish(script)
    if voice is None:
        Standing(narrator).note(script)
    return script.key


def stands(narrator: Narrator, text: str = TEXT, article_id: str = "tides") -> str | None:
    """Give the key of what stands in for an article's narration."""
    at_hand = page(text, article_id)
    found = Standing(narrator).find(at_hand, narrator.prepare_page(at_hand))
    return found and found.script.key


def test_the_same_words_in_another_voice_stand_in(make):
    old = publish(make("beep"))
    assert stands(make("boop")) == old
    assert stands(make("beep", fingerprint="2")) == old


@pytest.mark.parametrize(
    ("text", "article_id"),
    [(EDIT, "tides"), (TEXT.replace("table", "chart"), "tides"), (TEXT, "elsewhere")],
)
def test_other_words_and_other_articles_do_not(make, text, article_id):
    publish(make("beep"))
    assert stands(make("boop"), text, article_id) is None


def test_what_an_edit_took_back_stands_in_again(make):
    old = publish(make("beep"))
    publish(make("beep"), EDIT)
    assert stands(make("boop")) == old


@pytest.mark.parametrize("voice", ["beep", "boop"])
def test_a_corrected_pronunciation_is_heard_at_once_whatever_the_voice(make, voice):
    publish(make("beep"))
    assert stands(make(voice, lexicon="Vestholm\tVest home")) is None


def test_a_pronunciation_of_other_words_changes_nothing(make):
    old = publish(make("beep"))
    assert stands(make("boop", lexicon="Zelensky\tzell en skee")) == old


def test_a_narration_in_a_voice_that_a_listener_named_never_stands_in(make):
    publish(make("beep"), voice="boop-en")
    assert stands(make("beep")) is None


def test_what_is_not_finished_or_was_evicted_does_not_stand_in(make, tmp_path):
    old = publish(make("beep"))
    (tmp_path / f"store/narrations/{old[:2]}/{old}.mp3").unlink()
    assert stands(make("boop")) is None


def test_the_latest_of_several_stands_in(make):
    publish(make("beep"))
    latest = publish(make("boop"))
    assert stands(make("beep", fingerprint="2")) == latest


def test_a_script_of_another_release_that_cannot_be_read_is_passed_over(make, tmp_path):
    old = publish(make("beep"))
    (tmp_path / f"store/scripts/{old[:2]}/{old}.json").write_text('{"words": []}')
    assert stands(make("boop")) is None


def test_a_narration_does_not_stand_in_for_itself(make):
    publish(make("beep"))
    assert stands(make("beep")) is None
