"""The button in Chromium, Firefox and WebKit, over the whole service."""

import pytest

from tests.browser.studio import Studio
from tests.waiting import until

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    studio = Studio(tmp_path_factory.mktemp("every-browser"))
    with studio.service:
        yield studio


@pytest.fixture
def studio(running):
    yield running
    running.hold()


@pytest.fixture(scope="module")
def brief(running):
    return running.narrate("tides", "So it is.")


@pytest.fixture(scope="module")
def story(running):
    return running.narrate("story")


@pytest.mark.parametrize("attributes", [{}, {"clips": ""}], ids=["stream", "clips"])
def test_a_press_on_a_cold_article_plays_and_time_advances(window, studio, attributes):
    article = studio.write("-".join(["cold", window.browser, *attributes]))
    button = studio.open(window, article, **attributes)
    assert button.state == "idle"
    button.press()
    button.becomes("playing")
    button.reaches(0.5)


def test_it_pauses_and_goes_on_from_there(window, studio, story):
    button = studio.open(window, story["article"])
    button.press()
    button.reaches(0.5)
    button.press()
    button.becomes("paused")
    stopped = button.time
    button.press()
    button.reaches(stopped + 0.2)


def test_a_finished_narration_is_played_to_its_end(window, studio, brief):
    button = studio.open(window, brief["article"])
    button.press()
    button.becomes("finished")
    assert button.time == pytest.approx(brief["duration"], abs=0.1)
    assert button.get("duration") == brief["duration"]


def test_a_reload_plays_the_finished_file_and_each_seek_in_it_goes_on_playing(window, studio):
    article = studio.write(f"reloaded-in-{window.browser}")
    studio.open(window, article).press()
    studio.service.finished(article)
    button = studio.open(window, article)
    button.press()
    button.becomes("playing")
    for seconds in range(25, 1, -2):
        button.seek(seconds)
        button.reaches(seconds + 0.2)


def test_a_missing_article_is_unavailable(window, studio, story):
    button = studio.open(window, story["article"], article="nowhere")
    button.becomes("unavailable")  # before anybody has pressed it


def test_a_seek_in_what_is_spoken_goes_on_there_while_the_rest_is_spoken(window, studio):
    article = studio.write(f"half-spoken-in-{window.browser}")
    studio.hold("eight")
    button = studio.open(window, article)
    button.press()
    button.becomes("playing")
    until(lambda: studio.service.narration(article)["segments_ready"] >= 6)
    button.seek(12)
    assert button.time > 7, "It starts at the sentence at the earliest."
    button.reaches(12.2)
    assert studio.service.narration(article)["status"] == "speaking"


@pytest.mark.parametrize("window", ["firefox"], indirect=True)
def test_a_seek_into_what_is_not_spoken_waits_and_goes_on_there(window, studio):
    article = studio.write(f"not-spoken-in-{window.browser}")
    studio.hold("six", "seven", "eight")
    button = studio.open(window, article)
    button.press()
    button.becomes("playing")
    button.seek(button.get("duration") - 1)
    button.becomes("waiting")
    sentence = button.time
    studio.hold("six", "seven")
    button.reaches(sentence + 0.2)
    assert studio.service.narration(article)["status"] == "speaking"


def test_an_arabic_article_is_played_on_a_page_from_the_right(window, studio):
    text = "أعلنت بلدية المدينة عن افتتاح المكتبة الجديدة بعد أشهر من العمل المتواصل في المبنى."
    article = studio.service.write(f"maktaba-{window.browser}", text, title="افتتاح المكتبة")
    button = studio.open(window, article)
    assert window.evaluate("() => document.documentElement.dir") == "rtl"
    button.press()
    button.reaches(0.2)


def test_the_keyboard_alone_is_enough(window, studio, story):
    button = studio.open(window, story["article"])
    button.focus()
    window.press("Enter")
    button.becomes("playing")
    window.press("Space")
    button.becomes("paused")


@pytest.mark.parametrize("window", ["webkit"], indirect=True)
def test_sound_that_no_reader_asked_for_is_refused_and_said_to_be_paused(window, studio, story):
    """The other two are driven such that a script may start sound."""
    button = studio.open(window, story["article"])
    button.call("play")
    button.becomes("paused")
    assert button.time == 0
