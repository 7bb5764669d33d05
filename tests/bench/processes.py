"""What a process and all its children hold in memory, as Linux tells it."""

import os
from pathlib import Path

_PROC = Path("/proc")


def memory(pid: int) -> int:
    """Give the resident bytes of a process and all that descend from it."""
    parents = _parents()
    group = {pid}
    while grown := {child for child, parent in parents.items() if parent in group} - group:
        group |= grown
    return sum(map(_resident, group))


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
