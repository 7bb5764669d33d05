"""What a host answers, and how much of it is waited for."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from urllib3 import BaseHTTPResponse

from listen.errors import ArticleTooLong

_CHUNK: Final = 65_536


@dataclass(frozen=True)
class Limits:
    """How much a document may cost."""

    connect: float = 3.0
    """Seconds to find an address, and to connect to it."""
    silence: float = 5.0
    """Seconds in which nothing comes."""
    total: float = 10.0
    """Seconds until the document is there, redirects included."""
    size: int = 5_000_000
    """Bytes, compressed and decompressed."""
    redirects: int = 3
    """How many are followed."""


class Answer:
    """The head of an answer, and its body when it is wanted."""

    def __init__(self, response: BaseHTTPResponse, deadline: float, size: int) -> None:
        self.status: Final = response.status
        self.headers: Final[Mapping[str, str]] = response.headers
        self._response = response
        self._deadline = deadline
        self._size = size

    def body(self) -> bytes:
        """Read the body as it is on the wire.

        Raises ArticleTooLong, and whatever the wire turns into SourceError.
        """
        read = bytearray()
        while chunk := self._response.read(_CHUNK):
            read += chunk
            if len(read) > self._size:
                raise ArticleTooLong(f"The document is over {self._size:,} bytes.")
        # A connection that was cut ends like a body without a length.
        if time.monotonic() >= self._deadline:
            raise TimeoutError
        return bytes(read)
