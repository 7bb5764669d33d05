"""A walk through all files of a folder, while others add to it and take from it."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from listen.stores import Kept


def walk(root: Path) -> Iterator[Kept]:
    """Give the files below a folder, but for what is hidden at its top.

    Raises OSError.
    """
    for entry in _entries(str(root)):
        if not entry.name.startswith("."):
            yield from _below(entry, entry.name)


def _below(entry: "os.DirEntry[str]", name: str) -> Iterator[Kept]:
    if entry.is_dir():
        for inner in _entries(entry.path):
            yield from _below(inner, f"{name}/{inner.name}")
        return
    with contextlib.suppress(FileNotFoundError):
        seen = entry.stat()
        yield Kept(name, seen.st_size, seen.st_mtime_ns)


def _entries(folder: str) -> list["os.DirEntry[str]"]:
    """List a folder; one that is gone, or no business of ours (`lost+found`), has nothing in it."""
    with contextlib.suppress(FileNotFoundError, PermissionError), os.scandir(folder) as entries:
        return list(entries)
    return []
