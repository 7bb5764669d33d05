"""Listeners on raw connections, alone and in crowds, who read as much as they are told."""

import selectors
import socket
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Self

_SMALL = 4096
"""Bytes of a receive buffer that makes the server wait for us."""
_SEGMENT = 1400
"""Bytes of a packet between machines; of its own of 64 kB, loopback would hold megabytes."""


class Ear:
    """A connection that has asked for one thing, and what came so far."""

    def __init__(
        self, port: int, path: str, version: str = "1.1", keep: bool = False, **headers: str
    ) -> None:
        self.sock = socket.socket()
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _SMALL)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, _SEGMENT)
        self.sock.settimeout(60)
        self.sock.connect(("127.0.0.1", port))
        self.raw = b""
        self.is_over = False
        self.ask(path, version, keep, **headers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.sock.close()

    def ask(self, path: str, version: str = "1.1", keep: bool = False, **headers: str) -> None:
        """Send a request."""
        headers |= {"Host": "listen", "Connection": "keep-alive" if keep else "close"}
        lines = [f"GET {path} HTTP/{version}", *(f"{k}: {v}" for k, v in headers.items())]
        self.sock.sendall("\r\n".join([*lines, "", ""]).encode())

    def read(self, size: int) -> None:
        """Read some of what has come, and wait for it if nothing has."""
        try:
            came = self.sock.recv(size)
        except ConnectionResetError:
            came = b""
        self.raw += came
        self.is_over = not came

    def read_until(self, mark: bytes) -> None:
        """Read until something has come."""
        while mark not in self.raw:
            self.read(_SMALL)
            assert not self.is_over, f"{mark!r} did not come: {self.raw[-200:]!r}"

    def read_all(self) -> None:
        """Read to the end."""
        while not self.is_over:
            self.read(65_536)

    @property
    def head(self) -> str:
        """The status line and the headers."""
        return self.raw.partition(b"\r\n\r\n")[0].decode()

    @property
    def body(self) -> bytes:
        """What came after them, taken out of its chunks."""
        rest = self.raw.partition(b"\r\n\r\n")[2]
        return b"".join(_chunks(rest)) if "chunked" in self.head else rest

    @property
    def is_whole(self) -> bool:
        """Whether the last chunk has come."""
        return self.raw.endswith(b"\r\n0\r\n\r\n")


def crowd(port: int, path: str, count: int) -> ExitStack:
    """Keep connections that asked for the same, each with the first of its sound, till closed."""
    stack = ExitStack()
    for _ in range(count):
        stack.enter_context(Ear(port, path)).read_until(b"ID3")
    return stack


def read_in_turns(ears: Sequence[Ear], size: int) -> None:
    """Let each read a little when something has come for it, until all are at the end."""
    with selectors.DefaultSelector() as selector:
        for ear in ears:
            selector.register(ear.sock, selectors.EVENT_READ, ear)
        while selector.get_map():
            for key, _ in selector.select():
                key.data.read(size)
                if key.data.is_over:
                    selector.unregister(key.data.sock)


def _chunks(rest: bytes) -> list[bytes]:
    """Take chunks apart, RFC 9112, 7.1; what is not whole is left out."""
    chunks = []
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        chunks.append(rest[: int(size or b"0", 16)])
        rest = rest[int(size or b"0", 16) + 2 :]
    return chunks
