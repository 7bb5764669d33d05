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
    """Ask each group's leader to end; kill what is left of a group when its leader is gone."""
    leaders = {}
    for group in groups:
        try:
            leaders[os.pidfd_open(group)] = group
            os.kill(group, signal.SIGTERM)
        except ProcessLookupError:
            kill(group)
    deadline = time.monotonic() + GRACE_SECONDS
    while leaders and time.monotonic() < deadline:
        for gone in select.select(leaders, [], [], max(0, deadline - time.monotonic()))[0]:
            kill(leaders.pop(gone))
    for group in leaders.values():
        kill(group)


def kill(group: int) -> None:
    """Kill whoever is left in a process group."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


if __name__ == "__main__":
    main()
