"""Ends a group's processes when their supervisor was killed and cannot do it itself.

Runs as a process of its own. Its standard input is a pipe that every part enrols in by its
process number (`123`) and that the supervisor strikes off again (`-123`); the pipe closes when
nobody is left to supervise.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Iterable
from contextlib import suppress

GRACE_SECONDS = 5.0


def main() -> None:
    """Wait for the supervisor's end, then end what it left."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)
    end(enrolled(sys.stdin))


def enrolled(lines: Iterable[str]) -> list[int]:
    """Read the pipe to its end, and return those who were not struck off, the latest first."""
    numbers: dict[int, None] = {}
    for line in lines:
        number = int(line)
        if number > 0:
            numbers[number] = None
        else:
            numbers.pop(-number, None)
    return list(reversed(numbers))


def end(groups: list[int]) -> None:
    """Ask each group's leader to end, one after the other; what it leaves is killed."""
    deadline = time.monotonic() + GRACE_SECONDS
    for group in groups:
        with suppress(ProcessLookupError):
            leader = os.pidfd_open(group)
            os.kill(group, signal.SIGTERM)
            select.select([leader], [], [], max(0.0, deadline - time.monotonic()))
        kill(group)


def kill(group: int) -> None:
    """Kill whoever is left in a process group."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


if __name__ == "__main__":
    main()
