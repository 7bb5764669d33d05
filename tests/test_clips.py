"""Clip after clip: whoever has one finds the next one made, and keeps nobody waiting afterwards."""

import http.client
import threading

import pytest

from listen.clips import Clips
from listen.errors import EngineError
from listen.following import Tails
from listen.queue import State
from listen.stores.local import Local
from tests.conftest import make_script
from tests.service import Service
from tests.test_scheduling import (
    IN_HAND,
    NAMES,
    board,
    once,
    openings,
    paragraphs,
    stopped,
    title,
    write,
)
from tests.test_tail import Told, speak, threads_of
from tests.waiting import until
from workers.deadlines import Urgency

# What the queue is told


@pytest.fixture
def store(tmp_path):
    return Local(tmp_path)


@pytest.fixture
def script(request):
    """Make one for each test; its clips take a tenth of a second, and a listener three more."""
    return make_script("a", "b", "c", request.node.name[:1], title=request.node.name)


@pytest.fixture
def queue():
    return Told()


@pytest.fixture
def clips(store, queue):
    return Clips(Tails(store, queue))


def wait_in_thread(clips, script, n):
    thread = threading.Thread(target=clips.wait, args=(script, n))
    thread.start()
    return thread


def test_a_clip_that_is_missing_is_wanted_at_once_and_the_next_when_it_is_heard(
    clips, store, queue, script
):
    waiting = wait_in_thread(clips, script, 1)
    until(lambda: ("listen", 1, False) in queue.said)
    speak(store, script, 1)
    queue.news.release()
    waiting.join(20)
    until(lambda: queue.said[-1] == ("listen", 1, True))


def test_who_hears_one_waits_for_the_next_by_its_deadline(clips, store, queue, script):
    speak(store, script, 0)
    clips.wait(script, 0)
    waiting = wait_in_thread(clips, script, 1)
    until(lambda: queue.said.count(("listen", 0, True)) >= 2)
    speak(store, script, 1)
    queue.news.release()
    waiting.join(20)
    assert {heard for _, _, heard in queue.said} == {True}


def test_only_the_latest_clip_is_followed(clips, store, queue, script):
    speak(store, script, 0, 1, 2)
    for n in range(3):
        clips.wait(script, n)
    until(lambda: len(threads_of(script)) == 1)
    until(lambda: queue.said[-1] == ("listen", 2, True))


def test_who_does_not_come_back_is_forgotten(clips, store, queue, script):
    speak(store, script, 0)
    clips.wait(script, 0)
    until(lambda: queue.said.count(("listen", 0, True)) >= 2)
    until(lambda: not threads_of(script))
    assert queue.said[-1] == ("leave", 0, True)


def test_the_last_clips_need_no_queue(clips, store, queue, script):
    speak(store, script, 2, 3)
    for n in (2, 3):
        clips.wait(script, n)
    assert not threads_of(script) and not queue.said


def test_a_narration_that_fails_while_one_waits_is_an_error(clips, store, queue, script):
    speak(store, script, 0)
    clips.wait(script, 0)
    queue.status = State("failed", "The bell is cracked.")
    with pytest.raises(EngineError, match="cracked"):
        clips.wait(script, 1)


# With real workers


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clips")
    steady = f"tests.tones:Tones log={folder / 'spoken.log'} seconds=0.05"
    with Service(folder, ENGINE=steady) as running:
        yield running


def clip(service, article, n):
    return service.ask(f"/v1/articles/{article}/audio.mp3?clip={n}")


@pytest.mark.long
def test_a_listener_of_clips_overtakes_a_prewarm_and_is_forgotten_when_he_has_left(service):
    articles = [write(service, name) for name in NAMES[:12]]
    for article in articles:
        service.ask(f"/v1/articles/{article}/narration")
    keys = [service.narration(article)["key"] for article in articles]
    with stopped(service):
        for key in keys:
            board(service).ask(key, Urgency.BATCH)
        before = len(service.spoken())
        heard = threading.Thread(target=clip, args=(service, articles[-1], 0))
        heard.start()
        until(lambda: openings(service) == 1)
    heard.join()
    clicked = {title(articles[-1]), *paragraphs(articles[-1])}
    until(lambda: clicked <= set(service.spoken()))
    spoken = service.spoken()[before:]
    last = max(spoken.index(text) for text in clicked)
    assert last < len(clicked) + 3 * IN_HAND, spoken
    until(lambda: not board(service).wishes(keys[-1]).listening)
    for article in articles:
        service.finished(article)
    assert once(service)


@pytest.mark.long
def test_a_clip_is_a_click_on_one_segment(service):
    article = write(service, "clipped", "one", "two")
    clicks = service.ask("/metrics").body.count(b'listen_clicks_total{kind="cold"}')
    assert clicks == 1
    before = cold_clicks(service)
    first = clip(service, article, 0)
    key = service.narration(article)["key"]
    assert first.url.partition("?")[0].endswith(f"/audio/{key}/0.mp3")
    assert first.body == service.ask(f"/audio/{key}/0.mp3").body
    until(lambda: cold_clicks(service) == before + 1)
    service.finished(article)
    assert clip(service, article, 2).url.endswith(f"/audio/{key}/2.mp3")


@pytest.mark.long
def test_a_clip_from_the_middle_is_wanted_before_the_opening(service):
    article = write(service, "middle", "one", "two", "three")
    clip(service, article, 2)
    spoken = service.spoken()
    assert "The paragraph about two of middle is rather long." in spoken
    assert title(article) not in spoken


@pytest.mark.long
@pytest.mark.parametrize("query", ["clip=99", "clip=-1", "clip=x", "t=x", "t=-1", "t=nan"])
def test_a_place_that_is_none_is_refused_before_anything_begins(service, query):
    article = write(service, f"refused{len(query)}", "one")
    answer = service.ask(f"/v1/articles/{article}/audio.mp3?{query}")
    assert answer.status == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert service.narration(article)["status"] == "absent"


@pytest.mark.long
def test_a_time_is_passed_on_to_the_sound(service):
    article = write(service, "timed", "one", "two")
    plain = location(service, f"/v1/articles/{article}/audio.mp3")
    timed = location(service, f"/v1/articles/{article}/audio.mp3?t=4.5")
    key = service.narration(article)["key"]
    assert plain == f"/audio/{key}.mp3?fallback=1"
    assert timed == f"/audio/{key}.mp3?t=4.5&fallback=1"


@pytest.mark.long
def test_captions_are_found_by_the_article_and_looking_starts_nothing(service):
    article = write(service, "captioned", "one", "two")
    captions = service.ask(f"/v1/articles/{article}/captions.vtt")
    narration = service.narration(article)
    assert captions.url.endswith(narration["captions"])
    assert captions.headers["Content-Type"].startswith("text/vtt")
    assert narration["status"] == "absent"
    assert service.ask(f"/v1/articles/{article}/captions.vtt?voice=nobody").status == 400
    assert service.ask("/v1/articles/nowhere/captions.vtt").status == 404


def location(service, path):
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 302 and answer.headers["Cache-Control"] == "no-store"
    connection.close()
    return answer.headers["Location"]


def cold_clicks(service):
    lines = service.ask("/metrics").body.decode().splitlines()
    counted = [line for line in lines if line.startswith('listen_clicks_total{kind="cold"}')]
    return float(counted[0].split()[1])
