"""Finished sound goes out as RFC 9110 has it, whoever sends the bytes."""

import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import parse_headers
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from flask import Flask
from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.http import http_date
from werkzeug.test import EnvironBuilder

from listen.config import Settings, load
from listen.errors import SettingError
from listen.narrator import Narrator
from listen.queue import State
from listen.sources.folder import Folder
from listen.stores import narration_name
from listen.stores.local import Local
from listen.voices import Voices
from listen.web import create_app
from listen.web.conditions import Validators, part
from tests.service import Service

BODY = [f"The {n} paragraph of the story says something." for n in ("first", "second", "third")]
YEAR = "public, max-age=31536000, immutable"

REQUESTS = [
    # method, headers, status, first byte and the one after the last
    ("GET", {}, 200, (0, None)),
    ("HEAD", {}, 200, None),
    ("GET", {"Range": "bytes=1000-1999"}, 206, (1000, 2000)),
    ("GET", {"Range": "bytes=0-0"}, 206, (0, 1)),
    ("GET", {"Range": "bytes=1000-"}, 206, (1000, None)),
    ("GET", {"Range": "bytes=1000-99999999"}, 206, (1000, None)),
    ("GET", {"Range": "bytes=-500"}, 206, (-500, None)),
    ("GET", {"Range": "bytes=-99999999"}, 206, (0, None)),
    ("GET", {"Range": "Bytes= 0-1 "}, 206, (0, 2)),
    ("GET", {"Range": "bytes={size}-"}, 416, None),
    ("GET", {"Range": "bytes={size}-99999999"}, 416, None),
    ("GET", {"Range": "bytes=-0"}, 416, None),
    ("GET", {"Range": "bytes=0-1,5-6"}, 200, (0, None)),
    ("GET", {"Range": "bytes=0-1, -1"}, 200, (0, None)),
    ("GET", {"Range": "items=0-5"}, 200, (0, None)),
    ("GET", {"Range": "bytes=5-3"}, 200, (0, None)),
    ("GET", {"Range": "bytes=x-y"}, 200, (0, None)),
    ("GET", {"Range": "bytes=-"}, 200, (0, None)),
    ("GET", {"Range": "bytes=--5"}, 200, (0, None)),
    ("GET", {"Range": "bytes"}, 200, (0, None)),
    ("GET", {"Range": ""}, 200, (0, None)),
    ("GET", {"Range": "bytes=" + 5000 * "9" + "-"}, 200, (0, None)),
    ("HEAD", {"Range": "bytes=0-1"}, 200, None),
    ("HEAD", {"Range": "bytes={size}-"}, 200, None),
    ("GET", {"If-None-Match": "{etag}"}, 304, None),
    ("GET", {"If-None-Match": "W/{etag}"}, 304, None),
    ("GET", {"If-None-Match": '"other", {etag}'}, 304, None),
    ("GET", {"If-None-Match": "*"}, 304, None),
    ("GET", {"If-None-Match": '"other"'}, 200, (0, None)),
    ("GET", {"If-None-Match": '"other"', "If-Modified-Since": "{date}"}, 200, (0, None)),
    ("GET", {"If-None-Match": "{etag}", "Range": "bytes=0-1"}, 304, None),
    ("GET", {"If-None-Match": '"other"', "Range": "bytes=0-1"}, 206, (0, 2)),
    ("HEAD", {"If-None-Match": "{etag}"}, 304, None),
    ("GET", {"If-Modified-Since": "{date}"}, 304, None),
    ("GET", {"If-Modified-Since": "{later}"}, 304, None),
    ("GET", {"If-Modified-Since": "{before}"}, 200, (0, None)),
    ("GET", {"If-Modified-Since": "some day"}, 200, (0, None)),
    ("HEAD", {"If-Modified-Since": "{date}"}, 304, None),
    ("GET", {"If-Match": "{etag}"}, 200, (0, None)),
    ("GET", {"If-Match": "*"}, 200, (0, None)),
    ("GET", {"If-Match": '"other"'}, 412, None),
    ("GET", {"If-Match": "W/{etag}"}, 412, None),
    ("GET", {"If-Match": '"other"', "Range": "bytes=0-1"}, 412, None),
    ("GET", {"If-Match": '"other"', "If-None-Match": "{etag}"}, 412, None),
    ("GET", {"If-Match": "{etag}", "If-None-Match": "{etag}"}, 304, None),
    ("GET", {"If-Match": "{etag}", "If-Unmodified-Since": "{before}"}, 200, (0, None)),
    ("HEAD", {"If-Match": '"other"'}, 412, None),
    ("GET", {"If-Unmodified-Since": "{date}"}, 200, (0, None)),
    ("GET", {"If-Unmodified-Since": "{before}"}, 412, None),
    ("GET", {"If-Unmodified-Since": "some day"}, 200, (0, None)),
    ("GET", {"If-Range": "{etag}", "Range": "bytes=0-1"}, 206, (0, 2)),
    ("GET", {"If-Range": '"other"', "Range": "bytes=0-1"}, 200, (0, None)),
    ("GET", {"If-Range": "W/{etag}", "Range": "bytes=0-1"}, 200, (0, None)),
    ("GET", {"If-Range": "*", "Range": "bytes=0-1"}, 200, (0, None)),
    ("GET", {"If-Range": "{date}", "Range": "bytes=0-1"}, 206, (0, 2)),
    ("GET", {"If-Range": "{before}", "Range": "bytes=0-1"}, 200, (0, None)),
    ("GET", {"If-Range": "{later}", "Range": "bytes=0-1"}, 200, (0, None)),
    ("GET", {"If-Range": '"other"'}, 200, (0, None)),
    ("GET", {"If-Range": "{etag}", "Range": "bytes={size}-"}, 416, None),
    ("GET", {"If-Range": '"other"', "Range": "bytes={size}-"}, 200, (0, None)),
]


@dataclass(frozen=True)
class Sound:
    """A finished narration, where it is kept and what its validators are."""

    path: str
    file: Path
    etag: str

    def fill(self, headers: dict[str, str]) -> dict[str, str]:
        """Put this narration's validators in for their names."""
        modified = int(self.file.stat().st_mtime)
        dates = {"date": modified, "before": modified - 1, "later": modified + 1}
        values = {name: http_date(datetime.fromtimestamp(t, UTC)) for name, t in dates.items()}
        size = self.file.stat().st_size
        return {k: v.format(etag=self.etag, size=size, **values) for k, v in headers.items()}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with Service(tmp_path_factory.mktemp("delivery")) as running:
        yield running


@pytest.fixture(scope="module")
def sound(service) -> Sound:
    article = service.write("delivered", *BODY)
    service.ask(f"/v1/articles/{article}/audio.mp3")
    finished = service.finished(article)
    file = service.store / narration_name(finished["key"])
    return Sound(finished["audio"], file, service.ask(finished["audio"], "HEAD").headers["ETag"])


@pytest.mark.parametrize(("method", "asked", "status", "given"), REQUESTS)
def test_every_request_gets_what_the_standard_says(service, sound, method, asked, status, given):
    answered, headers, body = raw(service.port, method, sound.path, sound.fill(asked))
    whole = sound.file.read_bytes()
    start, stop, _ = slice(*given or (0, 0)).indices(len(whole))
    assert (answered, headers["Access-Control-Allow-Origin"]) == (status, "*")
    if status >= 400:
        assert_problem(headers, body, method, status)
        assert headers["Content-Range"] == (f"bytes */{len(whole)}" if status == 416 else None)
        return
    assert body == whole[start:stop]
    assert (headers["ETag"], headers["Cache-Control"]) == (sound.etag, YEAR)
    content = f"bytes {start}-{stop - 1}/{len(whole)}" if status == 206 else None
    assert headers["Content-Range"] == content
    if status != 304:
        assert headers["Last-Modified"] == sound.fill({"": "{date}"})[""]
        assert (headers["Content-Type"], headers["Accept-Ranges"]) == ("audio/mpeg", "bytes")
        length = len(whole) if method == "HEAD" else len(body)
        assert headers["Content-Length"] == str(length)


def assert_problem(headers, body, method, status):
    assert headers["Content-Type"] == "application/problem+json"
    assert headers["Cache-Control"] == "no-store"
    assert headers["ETag"] is None
    assert (f'"status":{status}'.encode() in body) is (method == "GET")


def raw(port: int, method: str, path: str, asked: dict[str, str]):
    """Send a request over a socket, and give back every byte after the head as the body."""
    lines = [f"{method} {path} HTTP/1.1", "Host: here", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in asked.items()]
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        answer = BytesIO(b"".join(iter(lambda: connection.recv(65_536), b"")))
    status = int(answer.readline().split()[1])
    return status, parse_headers(answer), answer.read()


def test_the_tag_is_of_the_bytes_and_strong(sound):
    assert sound.etag.startswith('"') and len(sound.etag) == 34


def test_a_range_of_what_is_still_being_made_is_ignored(service):
    article = service.write("ranged", *BODY, title="Ranged before it was made")
    path = service.narration(article)["audio"]
    asked = {"Range": "bytes=100-", "If-Range": '"any"', "If-None-Match": "*", "If-Match": '"x"'}
    status, headers, body = raw(service.port, "GET", path, asked)
    assert (status, headers["Accept-Ranges"], headers["ETag"]) == (200, "none", None)
    assert headers["Cache-Control"] == "no-store"
    assert body.partition(b"\r\n")[2].startswith(b"ID3")  # after the first chunk's length


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 200),
        ({"Range": "bytes=0-1"}, 206),
        ({"If-Range": "{etag}", "Range": "bytes=0-1"}, 206),
        ({"If-Modified-Since": "{later}"}, 200),
        ({"If-Unmodified-Since": "{before}"}, 200),
        ({"If-None-Match": "{etag}"}, 304),
    ],
)
def test_a_single_segment_has_a_tag_and_no_date(service, sound, asked, status):
    path = sound.path.replace(".mp3", "/1.mp3")
    tag = service.ask(path, "HEAD").headers["ETag"]
    clip = Sound(path, sound.file, tag)
    answered, headers, body = raw(service.port, "GET", path, clip.fill(asked))
    assert (answered, headers["ETag"], headers["Last-Modified"]) == (status, tag, None)
    assert body[:2] == (b"ID" if status < 300 else b"")


@pytest.mark.parametrize(
    ("setting", "meant"),
    [
        ("file", "file"),
        ("x-accel:/kept", "x-accel:/kept/"),
        ("x-accel:/kept/sound/", "x-accel:/kept/sound/"),
        ("https://cdn.example", "https://cdn.example/"),
        ("https://cdn.example/listen/", "https://cdn.example/listen/"),
    ],
)
def test_a_way_is_named_by_a_setting(setting, meant):
    assert load({"LISTEN_DELIVERY": setting}).delivery == meant


@pytest.mark.parametrize(
    "setting",
    [
        *("", "nginx", "x-accel:", "x-accel:/", "x-accel:kept/", "x-accel:/a b/"),
        *("x-accel:http://a/", "ftp://a/", "https://", "https://a/?key=1", "https://a/#b"),
    ],
)
def test_a_way_that_is_none_is_refused_at_start(setting):
    with pytest.raises(SettingError, match="LISTEN_DELIVERY"):
        load({"LISTEN_DELIVERY": setting})


@pytest.mark.parametrize("asked", ["bytes=0-", "bytes=-5"])
def test_of_nothing_there_is_no_part(asked):
    with (
        Flask("nothing").test_request_context(headers={"Range": asked}),
        pytest.raises(RequestedRangeNotSatisfiable),
    ):
        part(Validators("digest", 0))


class Idle:
    """A queue that nobody works on."""

    def listen(self, key, start, seconds, *, heard):
        pass

    def leave(self, key, start):
        pass

    def state(self, key):
        return State("absent")

    def wait(self, key, seen, seconds):
        return seen


@pytest.fixture(scope="module")
def narrator(tmp_path_factory) -> Narrator:
    folder = tmp_path_factory.mktemp("narrator")
    (folder / "boat.txt").write_text("The boat is in\n\n" + "\n\n".join(BODY))
    voices = Voices.from_settings("tests.tones:Tones", "")
    return Narrator(Folder(folder), voices, Local(folder / "store"))


@pytest.fixture(scope="module")
def finished(narrator) -> Sound:
    script = narrator.prepare("boat")
    narrator.keep(script)
    for n in range(len(script.segments)):
        narrator.speak(script, n)
    narration = narrator.finish(script)
    file = narrator.store.path(narration_name(script.key))
    return Sound(f"/audio/{script.key}.mp3", file, f'"{narration.digest}"')


def app(narrator: Narrator, delivery: str) -> Flask:
    return create_app(narrator, Idle(), Settings(delivery=delivery), lambda: None)


@pytest.mark.parametrize(("method", "asked", "status", "given"), REQUESTS)
def test_nginx_sends_the_bytes_where_it_agrees(narrator, finished, method, asked, status, given):
    client = app(narrator, "x-accel:/kept/").test_client()
    answer = client.open(finished.path, method=method, headers=finished.fill(asked))
    file = answer.headers.get("X-Accel-Redirect")
    ours = {"Range", "If-Match", "If-Unmodified-Since"} & asked.keys()
    if status == 206 or (status == 200 and not ours):
        assert file == "/kept/" + narration_name(finished.file.stem)
        assert (answer.status_code, answer.data, answer.mimetype) == (200, b"", "audio/mpeg")
        assert "Accept-Ranges" not in answer.headers  # It adds its own.
    else:
        assert (answer.status_code, file) == (status, None)
        if (method, status) == ("GET", 200):
            assert answer.data == finished.file.read_bytes()
    if status < 400:
        assert (answer.headers["ETag"], answer.headers["Cache-Control"]) == (finished.etag, YEAR)
    answer.close()


@pytest.mark.parametrize("asked", [{}, {"Range": "bytes=0-1"}, {"If-None-Match": "*"}])
def test_a_listener_is_led_elsewhere_and_has_to_ask_again_soon(narrator, finished, asked):
    client = app(narrator, "https://cdn.example/listen/").test_client()
    answer = client.get(finished.path, headers=asked)
    there = "https://cdn.example/listen/" + narration_name(finished.file.stem)
    assert (answer.status_code, answer.headers["Location"]) == (302, there)
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert "ETag" not in answer.headers and answer.data == b""
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("delivery", ["x-accel:/kept/", "https://cdn.example/listen/"])
def test_segments_and_what_begins_later_stay_ours(narrator, finished, delivery):
    client = app(narrator, delivery).test_client()
    assert client.get(finished.path.replace(".mp3", "/0.mp3")).data.startswith(b"ID3")
    assert client.get(f"{finished.path}?t=4").data.startswith(b"ID3")


@pytest.mark.parametrize("asked", [{}, {"Range": "bytes=1000-1999"}])
def test_the_server_is_given_the_file_at_the_first_byte_to_send(narrator, finished, asked):
    class FileWrapper:
        """Stands for the server's own, which turns into sendfile."""

        def __init__(self, file, size):
            self.file = file

    environ = EnvironBuilder(finished.path, headers=asked).get_environ()
    environ["wsgi.file_wrapper"] = FileWrapper
    body = app(narrator, "file")(environ, lambda status, headers: None)
    assert isinstance(body, FileWrapper)
    with body.file as file:
        assert (file.fileno() > 0, file.tell()) == (True, 1000 if asked else 0)


@pytest.mark.parametrize(
    ("delivery", "look"),
    [("file", 1), ("file", 2), ("x-accel:/kept/", 1), ("x-accel:/kept/", 2), ("https://a.b/", 1)],
)
def test_what_is_evicted_under_our_hands_is_spoken_again(
    narrator, finished, delivery, look, tmp_path
):
    copytree(narrator.store.root, tmp_path, dirs_exist_ok=True)
    losing = Evicting(tmp_path, narration_name(finished.file.stem), look)
    other = Narrator(narrator.source, narrator.voices, losing)
    answer = app(other, delivery).test_client().get(finished.path)
    assert answer.status_code == 200
    assert answer.data == finished.file.read_bytes()
    assert losing.looks <= 0


class Evicting(Local):
    """Loses a file just after it said for the n-th time that it is there."""

    def __init__(self, root, name, n):
        super().__init__(root)
        self.lost = name
        self.looks = n

    def path(self, name):
        found = super().path(name)
        if name == self.lost:
            self.looks -= 1
            if found and self.looks == 0:
                found.unlink()
        return found
