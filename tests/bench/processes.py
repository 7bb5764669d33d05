"""What a process and all its children hold in memory and take of a core, as Linux tells it."""

import os
from collections.abc import Iterable
from pathlib import Path

_PROC = Path("/proc")


def memory(pid: int) -> int:
    """Give the resident bytes of a process and all that descend from it."""
    return sum(map(_resident, _family(pid)))


def below(pid: int, name: str) -> list[int]:
    """List the processes that descend from one and have a name in their command line."""
    return [n for n in _family(pid) if name in (_PROC / str(n) / "cmdline").read_text()]


def share(pids: Iterable[int]) -> int:
    """Give the bytes that processes hold; what several hold in common counts once."""
    rollups = ((_PROC / str(pid) / "smaps_rollup").read_text() for pid in pids)
    lines = (line.split() for rollup in rollups for line in rollup.splitlines())
    return sum(int(line[1]) * 1024 for line in lines if line[0] == "Pss:")


def cpu_seconds(pids: Iterable[int]) -> float:
    """Give how long processes have kept a core busy since they began."""
    stats = ((_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split() for pid in pids)
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> set[int]:
    """Give a process and all that descend from it."""
    parents = _parents()
    group = {pid}
    while grown := {child for child, parent in parents.items() if parent in group} - group:
        group |= grown
    return group


def _parents() -> dict[int, int]:
    """Give the parent of each process; the name, in brackets, may hold anything."""
    parents = {}
    for folder in _PROC.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended while we looked
        parents[int(folder.name)] = int(fields[1])
    return parents


def _resident(pid: int) -> int:
    try:
        pages = int((_PROC / str(pid) / "statm").read_text().split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return pages * os.sysconf("SC_PAGESIZE")
