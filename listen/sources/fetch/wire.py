"""One question and its answer, over a connection of its own that was looked at first.

A connection of its own costs a handshake, and is why a deadline can cut it, why nothing is shared
between forked processes, and why each peer is looked at.
"""

import socket
import ssl
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from http.client import HTTPException, IncompleteRead
from threading import Timer
from typing import Final
from urllib.parse import SplitResult, urlsplit

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
)

from listen.errors import SourceError
from listen.sources.fetch.addresses import is_public, resolve
from listen.sources.fetch.answer import Answer, Limits

_TRIED: Final = 4
"""How many of a host's addresses are tried."""


class Wire:
    """The way to hosts: to public addresses by https, to private hosts as they are."""

    def __init__(
        self,
        private_hosts: Collection[str] = (),
        limits: Limits | None = None,
        tls: ssl.SSLContext | None = None,
        resolve: Callable[[str, int, float], list[str]] = resolve,
    ) -> None:
        self.limits = limits or Limits()
        self._private = frozenset(private_hosts)
        self._given = tls
        self._resolve = resolve

    def is_private(self, host: str) -> bool:
        """Tell whether a host was named as one that may be private, and speak plain http."""
        return host in self._private

    @contextmanager
    def ask(self, url: str, headers: Mapping[str, str], deadline: float) -> Iterator[Answer]:
        """Ask for an address, following nothing; the answer is read inside the `with`.

        `deadline` is of the monotonic clock. Raises SourceError.
        """
        parts = urlsplit(url)
        try:
            with (
                closing(self._connect(parts, deadline)) as connection,
                _cut_at(deadline, connection),
            ):
                target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
                own = {"Host": parts.netloc, "Connection": "close", **headers}
                connection.request(
                    "GET", target, headers=own, preload_content=False, decode_content=False
                )
                with closing(connection.getresponse()) as response:
                    yield Answer(response, deadline, self.limits.size)
        except (OSError, HTTPError, HTTPException) as error:
            late = time.monotonic() >= deadline
            raise SourceError(f"{parts.hostname} {_reason(error, late)}.") from error

    def _connect(self, parts: SplitResult, deadline: float) -> HTTPConnection:
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        if parts.scheme != "https" and not self.is_private(host):
            raise SourceError(f"{host} is asked by https only. {_mend(host)}")
        failure: Exception = OSError("it has no address")
        for address in self._resolve(host, port, self._seconds(deadline))[:_TRIED]:
            self._permit(host, address)
            connection = self._connection(parts.scheme, host, address, port, deadline)
            try:
                self._open(connection, host)
                return connection
            except (OSError, HTTPError) as error:
                failure = error
        raise failure

    def _open(self, connection: HTTPConnection, host: str) -> None:
        """Connect, and look at who is there before anything is asked."""
        try:
            connection.connect()
            self._permit(host, connection.sock.getpeername()[0])
            connection.timeout = self.limits.silence
        except BaseException:
            connection.close()
            raise

    def _connection(
        self, scheme: str, host: str, address: str, port: int, deadline: float
    ) -> HTTPConnection:
        # The address and not the name: what was looked at is what is connected to.
        timeout = self._seconds(deadline)
        if scheme != "https":
            return HTTPConnection(address, port, timeout=timeout)
        return HTTPSConnection(
            address, port, timeout=timeout, ssl_context=self._tls, server_hostname=host
        )

    def _permit(self, host: str, address: str) -> None:
        if not (self.is_private(host) or is_public(address)):
            raise SourceError(f"{host} is at a private address, {address}. {_mend(host)}")

    def _seconds(self, deadline: float) -> float:
        left = min(self.limits.connect, deadline - time.monotonic())
        if left <= 0:
            raise TimeoutError
        return left

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """Trust what the system trusts, and what certifi lists where the system lists nothing."""
        if self._given:
            return self._given
        context = ssl.create_default_context()
        context.load_verify_locations(certifi.where())
        return context


@contextmanager
def _cut_at(deadline: float, connection: HTTPConnection) -> Iterator[None]:
    """Cut a connection at its deadline: one that drips is never silent for long enough."""
    timer = Timer(max(0.0, deadline - time.monotonic()), _cut, [connection.sock])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError):
        # The plain socket's: a TLS socket's own would have ciphertext read as the body.
        socket.socket.shutdown(connected, socket.SHUT_RDWR)


def _mend(host: str) -> str:
    return f"If it is a host of yours, name it: LISTEN_PRIVATE_HOSTS={host}"


def _reason(error: Exception, late: bool) -> str:
    # It is a kind of timeout by its class, and refused or unreachable by what it is.
    if isinstance(error, NewConnectionError) and not late:
        return "cannot be connected to"
    if late or isinstance(error, TimeoutError | ConnectTimeoutError | ReadTimeoutError):
        return "takes too long"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"has a certificate that is not to be trusted: {error.verify_message}"
    if isinstance(error, socket.gaierror):
        return "has no address"
    if any(isinstance(cause, IncompleteRead) for cause in error.args):
        return "breaks off in the middle of its answer"
    return f"does not answer as it should: {str(error) or type(error).__name__}"
