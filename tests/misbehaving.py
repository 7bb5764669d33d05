"""A web server that answers byte for byte what a test tells it, well-behaved or not."""

import gzip
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Thread

Script = bytes | Callable[["Asked"], "bytes | Iterable[bytes]"]
"""What is sent: bytes, or a function of the request that gives them, or gives them bit by bit."""


@dataclass(frozen=True)
class Asked:
    """A request that came in."""

    target: str
    """The path, and what follows it."""
    headers: dict[str, str]
    """By lower-case name."""


class Misbehaving(ThreadingTCPServer):
    """The server; `paths` says what is sent for each path, its query left out unless named."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.tls = tls
        self.paths: dict[str, Script] = {}
        self.asked: list[Asked] = []
        self.connections = 0
        self.stopped = Event()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}"

    def targets(self) -> list[str]:
        return [asked.target for asked in self.asked]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are what these tests are about."""


class _Conversation(BaseRequestHandler):
    server: Misbehaving

    def handle(self) -> None:
        self.server.connections += 1
        talk = self.request
        if self.server.tls:
            talk = self.server.tls.wrap_socket(talk, server_side=True)
        head = b""
        while b"\r\n\r\n" not in head:
            if not (more := talk.recv(65_536)):
                return
            head += more
        asked = _parsed(head.decode("latin-1"))
        self.server.asked.append(asked)
        path = asked.target.partition("?")[0]
        paths = self.server.paths
        script = paths.get(asked.target, paths.get(path, answer(404)))
        said = script if isinstance(script, bytes) else script(asked)
        with suppress(OSError):
            for piece in [said] if isinstance(said, bytes) else said:
                talk.sendall(piece)
        # A TLS socket is another object than the one that the server closes.
        talk.close()


def _parsed(head: str) -> Asked:
    first, *lines = head.split("\r\n\r\n")[0].split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return Asked(first.split(" ")[1], {name.lower(): value for name, value in headers.items()})


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Misbehaving]:
    """Run a server for a while."""
    with Misbehaving(tls) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.stopped.set()
            server.shutdown()
            thread.join()


def answer(status: int = 200, body: bytes | str = b"", **headers: str) -> bytes:
    """Write an answer; `Content_Type="..."` is a header, and an empty one is left out."""
    body = body.encode() if isinstance(body, str) else body
    named = {"Content-Type": "text/html", "Content-Length": str(len(body))}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}".encode() for name, value in named.items() if value]
    return b"\r\n".join([f"HTTP/1.1 {status} Status".encode(), *lines, b"", body])


def redirect(location: str, status: int = 302) -> bytes:
    """Send a client elsewhere."""
    return answer(status, Location=location)


def bomb(megabytes: int) -> bytes:
    """Pack that many megabytes of nothing."""
    return gzip.compress(bytes(megabytes * 1_000_000))
