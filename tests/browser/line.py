"""The line between a browser and a service, which a test cuts, stalls and mends."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Event, Thread

_RESET = struct.pack("ii", 1, 0)


class Line(ThreadingTCPServer):
    """Carries bytes both ways between its own port and the service's."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, to: int) -> None:
        super().__init__(("127.0.0.1", 0), _Carrier)
        self.to = to
        self.is_cut = False
        self.pace = 0
        """Bytes a second on each connection to the browser; 0 for as fast as it goes."""
        self.ended = Event()
        self.flows = Event()
        self.flows.set()
        self.ends: list[socket.socket] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def cut(self) -> None:
        """Reset what is connected, and whoever connects from now on."""
        self.is_cut = True
        self.drop()

    def drop(self) -> None:
        """Reset what is connected; the next one gets through."""
        while self.ends:
            reset(self.ends.pop())

    def stall(self) -> None:
        """Let nothing through, and tell nobody."""
        self.flows.clear()

    def mend(self) -> None:
        """Let everybody through again."""
        self.is_cut = False
        self.flows.set()


class _Carrier(BaseRequestHandler):
    server: Line

    def handle(self) -> None:
        if self.server.is_cut:
            return reset(self.request)
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.server.to)) as far:
            self.server.ends += [self.request, far]
            Thread(target=self._carry, args=(self.request, far), daemon=True).start()
            self._carry(far, self.request)

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while part := source.recv(4096):
                self.server.flows.wait()
                sink.sendall(part)
                if self.server.pace and sink is self.request:
                    self.server.ended.wait(len(part) / self.server.pace)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_RDWR)


def reset(end: socket.socket) -> None:
    """End a connection as a lost network does."""
    with suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        end.shutdown(socket.SHUT_RDWR)
    end.close()


@contextmanager
def line_to(port: int) -> Iterator[Line]:
    """Run a line for a while."""
    with Line(port) as line:
        thread = Thread(target=line.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield line
        finally:
            line.ended.set()
            line.mend()
            line.drop()
            line.shutdown()
            thread.join()
