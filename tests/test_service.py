"""The whole service, with an engine that beeps: what a click, a request and an editor get."""

import hashlib
import http.client
import re
import subprocess
import sys
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.service import Service

BODY = [
    f"Paragraph {word} of the story says something about the harbour. It has two sentences."
    for word in ("one", "two", "three", "four", "five", "six")
]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("service"), API_TOKENS="secret") as running:
        yield running


def test_a_cold_click_streams_the_bytes_that_are_kept_as_the_file(service):
    article = service.write("cold", *BODY)
    streamed = service.ask(f"/v1/articles/{article}/audio.mp3")
    assert streamed.status == 200
    assert streamed.headers["Content-Type"] == "audio/mpeg"
    assert "Content-Length" not in streamed.headers
    finished = finish(service, article)
    again = service.ask(finished["audio"])
    assert again.body == streamed.body
    assert int(again.headers["Content-Length"]) == len(streamed.body)
    assert "immutable" in again.headers["Cache-Control"]


def test_fifty_clicks_at_once_speak_each_segment_once(service):
    numbers = ("first", "second", "third", "fourth")
    article = service.write("election", *(f"Everybody reads the {n} result." for n in numbers))
    path = f"/v1/articles/{article}/audio.mp3"
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(service.ask, [path] * 50))
    assert {answer.status for answer in answers} == {200}
    assert len({hashlib.md5(answer.body).digest() for answer in answers}) == 1
    spoken = [line for line in service.spoken() if "Everybody" in line]
    assert len(spoken) == len(set(spoken)) == len(numbers)


def test_asking_is_told_how_far_it_is_and_in_the_end_ready(service):
    article = service.write("asked", *BODY, title="Asked for by the newsroom today")
    asked = service.ask(f"/v1/articles/{article}/narration", "POST")
    assert asked.status == 202
    assert asked.headers["Location"] == f"/v1/articles/{article}/narration"
    assert asked.headers["Retry-After"]
    finished = finish(service, article)
    assert finished["segments_ready"] == finished["segments"]
    assert finished["estimated"] is False
    assert service.ask(f"/v1/articles/{article}/narration", "POST").status == 200


def test_asking_in_another_voice_leads_to_that_voice(service):
    article = service.write("voiced", *BODY, title="Voiced by somebody else today")
    asked = service.ask(f"/v1/articles/{article}/narration?voice=espeak:en-us", "POST")
    followed = service.ask(asked.headers["Location"]).json()
    assert (followed["engine"], followed["key"]) == ("espeak", asked.json()["key"])


def test_a_head_request_starts_nothing_and_claims_no_length(service):
    article = service.write("headed", "Headless sentence.", title="Headed for the beach today")
    answer = service.ask(service.narration(article)["audio"], "HEAD")
    assert answer.status == 200
    assert "Content-Length" not in answer.headers
    assert service.narration(article)["status"] == "absent"


def test_looking_never_starts_work(service):
    article = service.write("looked-at", "Nobody listens to this unheard paragraph.")
    looked = service.ask(f"/v1/articles/{article}/narration").json()
    assert looked["status"] == "absent"
    assert looked["estimated"] is True
    assert looked["duration"] > 0
    assert not [line for line in service.spoken() if "unheard" in line]


def test_the_duration_is_that_of_the_file(service):
    finished = finish(service, service.write("measured", *BODY))
    size = len(service.ask(finished["audio"]).body)
    timeline = service.ask(finished["timeline"]).json()
    tag = size - round(finished["duration"] * 8000)
    assert 0 < tag < 33_000
    assert timeline["duration"] == finished["duration"]
    assert timeline["segments"][-1]["end"] <= finished["duration"]


def test_the_timeline_tells_when_words_sound_if_it_is_asked(service):
    finished = finish(service, service.write("worded", *BODY))
    plain = service.ask(finished["timeline"]).json()["segments"]
    assert all("words" not in mark for mark in plain)
    asked = service.ask(f"{finished['timeline']}?words=1")
    assert "immutable" in asked.headers["Cache-Control"]
    for mark in asked.json()["segments"]:
        told = [mark["text"][offset : offset + length] for offset, length, _ in mark["words"]]
        assert told == re.findall(r"[\w'-]+", mark["text"])
        assert mark["start"] <= mark["words"][0][2] < mark["words"][-1][2] < mark["end"]
    some = service.ask(f"{finished['timeline']}?words=1-2").json()["segments"]
    assert [n for n, mark in enumerate(some) if "words" in mark] == [1, 2]
    assert some[2] == asked.json()["segments"][2]


@pytest.mark.parametrize("odd", ["all", "", "2", "1-", "-1", "٣-٤", "1-9999999"])
def test_words_are_asked_for_by_the_numbers_of_segments(service, odd):
    timeline = service.narration(service.write("odd", *BODY))["timeline"]
    answer = service.ask(f"{timeline}?words={urllib.parse.quote(odd)}")
    assert (answer.status, answer.json()["status"]) == (400, 400)


def test_words_are_told_while_the_narration_is_made(service):
    article = service.write("half-worded", *BODY, title="Half of its words are known by now")
    key = service.ask(f"/v1/articles/{article}/narration").json()["key"]
    service.ask(f"/audio/{key}/0.mp3")
    marks = service.ask(f"/audio/{key}.json?words=1").json()["segments"]
    assert marks[0]["ready"] and marks[0]["words"]
    assert all(mark["ready"] == ("words" in mark) for mark in marks)


def test_the_finished_file_answers_ranges_and_validators(service):
    path = finish(service, service.write("ranged", *BODY))["audio"]
    whole = service.ask(path)
    part = service.ask(path, Range="bytes=1000-1999")
    assert part.status == 206
    assert part.body == whole.body[1000:2000]
    assert service.ask(path, If_None_Match=whole.headers["ETag"]).status == 304
    assert service.ask(path, Range=f"bytes={len(whole.body)}-").status == 416
    assert service.ask(path, "HEAD").headers["Content-Length"] == str(len(whole.body))
    assert service.ask(path, If_Match='"other"').status == 412


def test_a_download_is_saved_under_the_articles_name_cold_or_ready(service):
    download = f"/v1/articles/{service.write('kept', *BODY)}/audio.mp3?download=1"
    cold = service.ask(download)
    finish(service, "kept")
    ready = service.ask(download)
    assert cold.headers["Content-Disposition"] == 'attachment; filename="kept.mp3"'
    assert ready.headers["Content-Disposition"] == 'attachment; filename="kept.mp3"'
    assert cold.body == ready.body
    assert "Content-Disposition" not in service.ask("/v1/articles/kept/audio.mp3").headers


@pytest.mark.parametrize("odd", ["items=0-5", "bytes=0-1,5-6", "bytes=x-y"])
def test_a_range_that_makes_no_sense_gives_the_whole_file(service, odd):
    path = finish(service, service.write("ranged", *BODY))["audio"]
    assert service.ask(path, Range=odd).status == 200


def test_a_stream_may_start_at_a_later_segment(service):
    finished = finish(service, service.write("sought", *BODY))
    whole = service.ask(finished["audio"]).body
    marks = service.ask(finished["timeline"]).json()["segments"]
    late = service.ask(f"{finished['audio']}?t={marks[4]['start'] + 0.1}").body
    tail = whole[-round((finished["duration"] - marks[4]["start"]) * 8000) :]
    assert late.endswith(tail)
    assert len(late) - len(tail) < 33_000 + 400


def test_a_stream_may_start_at_a_segment_by_its_number(service):
    finished = finish(service, service.write("numbered", *BODY))
    marks = service.ask(finished["timeline"]).json()["segments"]
    sought = service.ask(f"{finished['audio']}?t={marks[4]['start'] + 0.1}").body
    assert service.ask(f"{finished['audio']}?segment=4").body == sought
    for none in ("-1", "x", str(len(marks))):
        assert service.ask(f"{finished['audio']}?segment={none}").status == 400


def test_segments_that_nobody_joined_are_joined_at_the_next_click(service):
    finished = finish(service, service.write("unjoined", *BODY))
    whole = service.ask(finished["audio"]).body
    for file in (service.store / "narrations").rglob(f"{finished['key']}.*"):
        file.unlink()
    assert service.narration("unjoined")["status"] == "absent"
    assert service.ask(finished["audio"]).body == whole
    assert service.narration("unjoined")["status"] == "ready"


def test_one_segment_is_a_small_complete_file(service):
    article = service.write("clipped", *BODY, title="Clipped for players that cannot follow")
    key = service.ask(f"/v1/articles/{article}/narration").json()["key"]
    clip = service.ask(f"/audio/{key}/2.mp3")
    assert clip.status == 200
    assert clip.body.startswith(b"ID3")
    part = service.ask(f"/audio/{key}/2.mp3", Range="bytes=0-1")
    assert (part.status, part.body) == (206, b"ID")
    assert service.ask(f"/audio/{key}/999.mp3").status == 404


def test_captions_follow_the_timeline(service):
    finished = finish(service, service.write("captioned", *BODY))
    captions = service.ask(finished["captions"])
    assert captions.headers["Content-Type"].startswith("text/vtt")
    assert captions.body.decode().count("-->") == finished["segments"]


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/v1/articles/nowhere/narration", 404, "article-not-found"),
        ("/v1/articles/nowhere/audio.mp3", 404, "article-not-found"),
        ("/v1/articles/.hidden/narration", 400, "invalid-article-id"),
        ("/v1/articles/with%20space/narration", 400, "invalid-article-id"),
        ("/v1/articles/empty/narration", 422, "nothing-to-read"),
        ("/v1/articles/photo/narration", 422, "unreadable-article"),
        ("/v1/articles/cold/narration?voice=nobody", 400, "unknown-voice"),
        ("/v1/articles/cold/script", 401, "unauthorized"),
        (f"/audio/{'0' * 32}.mp3", 404, "narration-not-found"),
    ],
)
def test_what_cannot_be_served_is_a_problem_of_a_stable_type(service, path, status, kind):
    service.write("cold", *BODY)
    (service.source / "empty.txt").write_text("")
    (service.source / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100))
    answer = service.ask(path)
    assert answer.status == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["type"] == f"urn:listen:problem:{kind}"
    assert answer.json()["status"] == status
    assert answer.json()["detail"]


def test_an_address_that_does_not_exist_is_a_problem_too(service):
    answer = service.ask("/v2/anything")
    assert answer.status == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_token_opens_the_script(service):
    service.write("cold", *BODY)
    answer = service.ask("/v1/articles/cold/script", Authorization="Bearer secret")
    assert answer.status == 200
    assert set(answer.json()) == {"title", "language", "blocks", "segments", "left_out"}


def test_a_sentence_that_cannot_be_spoken_fails_its_narration_with_the_reason(service):
    article = service.write("cracked", "This is unspeakable for any bell.", title="Cracked bell")
    with pytest.raises(http.client.IncompleteRead):
        service.ask(f"/v1/articles/{article}/audio.mp3")
    looked = service.ask(f"/v1/articles/{article}/narration").json()
    assert looked["status"] == "failed"
    assert "The bell is cracked" in looked["error"]
    assert looked["segments_ready"] < looked["segments"]
    refused = service.ask(f"/v1/articles/{article}/narration", "POST")
    assert refused.status == 503
    assert refused.headers["Retry-After"]


def test_a_text_that_kills_its_worker_is_given_up_and_others_go_on(service):
    article = service.write("poison", "This sentence is deadly to hear.", title="deadly from here")
    assert service.ask(f"/v1/articles/{article}/audio.mp3").status == 503
    healthy = service.write("healthy", "This one is well.", title="Healthy after all that")
    assert service.ask(f"/v1/articles/{healthy}/audio.mp3").status == 200


def test_the_service_says_that_it_is_alive_and_ready(service):
    assert service.ask("/healthz").status == 200
    assert service.ask("/readyz").json()["workers"] == 2


def test_the_pages_hold_the_button(service):
    service.write("cold", *BODY)
    assert b'<listen-button article="cold"' in service.ask("/articles/cold").body
    assert b"/articles/cold" in service.ask("/").body
    assert service.ask("/listen.js").headers["Content-Type"].startswith("text/javascript")
    assert b"404" in service.ask("/articles/nowhere").body


def test_an_editor_prewarms_a_list_and_hears_of_what_failed(service):
    for name in ("first", "second"):
        service.write(name, *(f"{line} In the {name}." for line in BODY))
    done = listen(service, "prewarm", "first", "second", "missing")
    assert done.returncode == 1
    assert "missing: No article has the ID missing." in done.stderr
    for name in ("first", "second"):
        assert service.ask(f"/v1/articles/{name}/narration").json()["status"] == "ready"
    assert listen(service, "prewarm", "first", "second").returncode == 0


def test_a_dry_run_counts_and_queues_nothing(service):
    service.write("dry", "This paragraph stays dry.", title="Dry as a bone today")
    done = listen(service, "prewarm", "--dry-run", "dry")
    assert "1 to narrate" in done.stdout
    assert service.ask("/v1/articles/dry/narration").json()["status"] == "absent"


def finish(service: Service, article: str) -> dict:
    """Listen to the end, and give the finished narration."""
    service.ask(f"/v1/articles/{article}/audio.mp3")
    return service.finished(article)


def listen(service: Service, *arguments: str) -> subprocess.CompletedProcess:
    """Run a command over the service's settings."""
    command = [sys.executable, "-m", "listen", *arguments]
    return subprocess.run(
        command, env=service.environment, capture_output=True, text=True, check=False, timeout=60
    )
