"""An article that is corrected while somebody hears it: both versions go on, told apart."""

import hashlib
import http.client

import pytest

from tests.newsdesk import read_by
from tests.service import TONES, Service
from tests.waiting import until

pytestmark = pytest.mark.long

BODY = [f"Sentence {word} of the story is read out at the pier today." for word in "abcdefgh"]
EDITED = [*BODY[:5], "The editor has put this one right since then.", *BODY[6:]]


@pytest.fixture
def service(tmp_path):
    slow = f"{TONES.format(log=tmp_path / 'spoken.log')} seconds=0.15"
    with Service(tmp_path, ENGINE=slow) as running:
        yield running


def test_a_look_after_an_edit_shows_another_version_that_nobody_has_begun(service):
    article = service.write("pier", *BODY)
    service.ask(f"/v1/articles/{article}/audio.mp3")
    old = service.finished(article)
    service.write("pier", *EDITED)
    new = service.narration(article)
    assert new["version"] != old["version"] and new["key"] != old["key"]
    assert new["status"] == "absent"
    assert 0 < new["segments_ready"] < new["segments"]


def test_who_hears_the_old_version_hears_it_to_the_end(service):
    article = service.write("pier", *BODY)
    old = service.narration(article)
    connection = http.client.HTTPConnection("127.0.0.1", service.port, timeout=60)
    connection.request("GET", old["audio"])
    stream = connection.getresponse()
    heard = stream.read(20_000)
    service.write("pier", *EDITED)
    assert service.narration(article)["key"] != old["key"]
    assert not all(mark["ready"] for mark in marks(service, old))
    clip = service.ask(old["audio"].replace(".mp3", "/5.mp3"))
    heard += stream.read()
    connection.close()
    until(lambda: all(mark["ready"] for mark in marks(service, old)))
    assert marks(service, old)[5]["text"] == BODY[4]
    assert clip.status == 200 and clip.body.startswith(b"ID3")
    until(lambda: "immutable" in service.ask(old["audio"], "HEAD").headers["Cache-Control"])
    assert hashlib.md5(heard).digest() == hashlib.md5(service.ask(old["audio"]).body).digest()
    assert service.ask(old["captions"]).body.count(b"-->") == old["segments"]


def test_another_voice_is_another_key_of_the_same_version(tmp_path):
    with read_by(tmp_path, "beep", "boop") as service:
        service.write("pier", *BODY)
        looks = [
            service.ask(f"/v1/articles/pier/narration?voice={voice}-en").json()
            for voice in ("beep", "boop")
        ]
    assert looks[0]["version"] == looks[1]["version"]
    assert looks[0]["key"] != looks[1]["key"]


def marks(service, narration):
    return service.ask(narration["timeline"]).json()["segments"]
