import pytest

from listen.audio import FRAME_SECONDS, START_LAG_SECONDS, pause_frames
from listen.timeline import duration, segment_at, timeline, webvtt
from tests.conftest import make_script


def test_a_spoken_segment_stands_where_its_frames_do(script):
    marks = timeline(script, [100, 50, 25])
    before = (100 + pause_frames(240)) * FRAME_SECONDS
    assert marks[1].start == pytest.approx(before + START_LAG_SECONDS, abs=0.001)
    assert marks[1].end == pytest.approx(marks[1].start + 48 * FRAME_SECONDS, abs=0.001)
    assert all(mark.ready for mark in marks)


def test_the_duration_counts_every_frame(script):
    assert duration(script, [100, 50, 25]) == pytest.approx(
        (175 + 3 * pause_frames(240)) * FRAME_SECONDS
    )


def test_what_is_not_spoken_is_estimated_by_the_voices_pace():
    marks = timeline(make_script("x" * 100), [None])
    assert marks[0].end - marks[0].start == pytest.approx(10, abs=FRAME_SECONDS)
    assert not marks[0].ready


def test_a_rest_within_a_segment_takes_time():
    plain, rests = (timeline(make_script(text), [None])[0] for text in ("one two", "on, to,"))
    assert rests.end - rests.start == pytest.approx(plain.end - plain.start + 0.4, abs=0.025)


def test_the_duration_is_a_little_long_until_all_is_spoken():
    script = make_script(*["x" * 100] * 20)
    expected = timeline(script, [None] * 20)[-1].end
    assert 1.03 * expected < duration(script, [None] * 20) < 1.07 * expected
    exact = (20 * (400 + pause_frames(240))) * FRAME_SECONDS
    assert duration(script, [400] * 20) == pytest.approx(exact)


@pytest.mark.parametrize("order", ["from the start", "from the middle", "backwards"])
def test_segments_of_uneven_pace_shrink_the_duration(order):
    script = make_script(*["x" * 100] * 20)
    spoken = [round(419 * (1 + pace / 100)) for pace in [-9, 4, 1, -3, 4] * 4]
    numbers = list(range(20))
    arrivals = {"from the middle": numbers[9:] + numbers[:9], "backwards": numbers[::-1]}
    frames = [None] * 20
    seen = [duration(script, frames)]
    for n in arrivals.get(order, numbers):
        frames[n] = spoken[n]
        seen.append(duration(script, frames))
    assert seen == sorted(seen, reverse=True)


@pytest.mark.parametrize("ready", range(4))
def test_the_last_mark_ends_within_the_duration(script, ready):
    frames = [100, 50, 25][:ready] + [None] * (3 - ready)
    assert timeline(script, frames)[-1].end <= duration(script, frames)


@pytest.mark.parametrize(("seconds", "n"), [(-1, 0), (0, 0), (2.5, 0), (2.6, 1), (99, 2)])
def test_a_time_is_found_in_the_segment_that_sounds_then(script, seconds, n):
    assert segment_at(script, [100, 50, 25], seconds) == n


def test_captions_are_webvtt_with_markup_escaped():
    script = make_script("Salt & <vinegar>")
    assert webvtt(timeline(script, [100])) == (
        "WEBVTT\n\n00:00:00.046 --> 00:00:02.398\nSalt &amp; &lt;vinegar&gt;\n"
    )


def test_a_mark_says_where_its_text_stands_in_the_article():
    script = make_script("One.", "Two.")
    stands = [(segment.block, segment.start, segment.text) for segment in script.segments]
    assert [(m.block, m.offset, m.text) for m in timeline(script, [1, 1])] == stands
