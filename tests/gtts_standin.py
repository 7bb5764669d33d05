"""A stand-in for Google Translate's speech service: its wire format, and its bad days."""

import base64
import json
import re
import socket
import struct
import threading
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np

from listen import audio
from listen.audio import Audio

MAX_CHARACTERS = 100


class StandIn(ThreadingHTTPServer):
    """A server on a free port of the loopback; `misbehave` says how it meets the next requests."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Request)
        self.texts: list[str] = []
        """The texts it was asked for and answered, in order."""
        self.languages: list[str] = []
        self.requests = 0
        self._misdeeds: list[Misdeed] = []
        self.released = threading.Event()
        """Ends the wait of a slow answer."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def misbehave(self, *misdeeds: "Misdeed") -> None:
        """Meet as many of the next requests in these ways, then behave."""
        self._misdeeds.extend(misdeeds)

    def next_misdeed(self) -> "Misdeed | None":
        self.requests += 1
        return self._misdeeds.pop(0) if self._misdeeds else None


@contextmanager
def standing_in() -> Iterator[StandIn]:
    """Run the stand-in for as long as the block lasts."""
    with StandIn() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.released.set()
            server.shutdown()
            thread.join()


class _Request(BaseHTTPRequestHandler):
    server: StandIn
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        text, language = _asked_for(self.rfile.read(int(self.headers["Content-Length"])).decode())
        misdeed = self.server.next_misdeed()
        if misdeed:
            misdeed(self)
        elif self.path != "/_/TranslateWebserverUi/data/batchexecute":
            self.answer(404)
        elif len(text) > MAX_CHARACTERS:
            self.answer(200, _framed(None))
        else:
            self.server.texts.append(text)
            self.server.languages.append(language)
            self.answer(200, _framed(base64.b64encode(speech(text)).decode()))

    def answer(self, status: int, body: str = "", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


Misdeed = Callable[[_Request], None]


def status(code: int, **headers: str) -> Misdeed:
    """Refuse, with headers such as `Retry_After="2"`."""
    return lambda request: request.answer(code, "<html>Sorry</html>", **headers)


def no_sound(request: _Request) -> None:
    """Answer 200 with a page that asks for consent."""
    request.answer(200, "<html>Before you continue</html>")


def empty_sound(request: _Request) -> None:
    """Answer 200 in the wire format, with nothing in it."""
    request.answer(200, _framed(None))


def truncated_base64(request: _Request) -> None:
    """Answer with base64 that stops in the middle of a group."""
    request.answer(200, _framed(base64.b64encode(speech("some words")).decode()[:1001]))


def rubbish(request: _Request) -> None:
    """Answer with bytes that are no MP3."""
    request.answer(200, _framed(base64.b64encode(b"not a sound" * 50).decode()))


def slow(request: _Request) -> None:
    """Say nothing until the test is over."""
    request.server.released.wait(30)
    request.close_connection = True


def reset(request: _Request) -> None:
    """Reset the connection."""
    linger = struct.pack("ii", 1, 0)
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    request.close_connection = True


def speech(text: str) -> bytes:
    """Hum for as long as the words would take, at -16 LUFS."""
    time = np.arange(len(text) * audio.RATE // 15) / audio.RATE
    hum = 0.27 * np.sin(2 * np.pi * 220 * time) * (1 + 0.4 * np.sin(2 * np.pi * 4 * time))
    return audio.encode(Audio(hum.astype(np.float32), audio.RATE))


def _asked_for(body: str) -> tuple[str, str]:
    [[[rpc, parameters, _, _]]] = json.loads(urllib.parse.parse_qs(body)["f.req"][0])
    assert rpc == "jQ1olc"
    text, language, _, _ = json.loads(parameters)
    return text, language


def _framed(sound: str | None) -> str:
    payload = json.dumps([sound] if sound else None, separators=(",", ":"))
    line = json.dumps([["wrb.fr", "jQ1olc", payload, None, None, None, "generic"]])
    line = re.sub(r", ", ",", line)
    return f")]}}'\n\n{len(line)}\n{line}"
