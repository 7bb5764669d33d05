"""A folder as the store: atomic, synced, and never torn by a crash."""

import contextlib
import errno
import fcntl
import os
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from listen.errors import StoreError, StoreFull
from listen.stores import Kept
from listen.stores.locks import locked
from listen.stores.walk import walk

_STALE_SECONDS = 3_600
_TOUCHING: Final = ".touching"
"""Held by all who touch and mark together, and by whoever releases alone."""
_TRIMMING: Final = ".trimming"
"""Held by whoever has its turn to trim; its time is when the last turn ended."""
_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


class Local:
    """Keeps each name as a file under `root`, safe for many processes at once."""

    def __init__(self, root: Path | str) -> None:
        self.root = Path(root).absolute()

    def get(self, name: str) -> bytes | None:
        """Give the file's bytes, or None."""
        with _translated(name):
            try:
                return self._file(name).read_bytes()
            except FileNotFoundError:
                return None

    def put(self, name: str, data: bytes) -> None:
        """Write beside the name, sync, and link onto it: a second writer changes nothing."""
        file = self._file(name)
        temporary = file.with_name(f".{uuid.uuid4().hex}.tmp")
        with _translated(name):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                _write_synced(temporary, data)
                with contextlib.suppress(FileExistsError):
                    os.link(temporary, file)
            finally:
                temporary.unlink(missing_ok=True)
            _sync_folder(file.parent)

    def path(self, name: str) -> Path | None:
        """Give the file, or None."""
        file = self._file(name)
        with _translated(name):
            return file if file.is_file() else None

    def latest(self, folder: str) -> Iterator[str]:
        """Name the files below a folder, the latest first."""
        with _translated(folder):
            kept = [
                (file.stat().st_mtime_ns, file.relative_to(self.root).as_posix())
                for file in self._file(folder).glob("*/*")
                if not file.name.startswith(".")
            ]
        return (name for _, name in sorted(kept, reverse=True))

    def sweep(self) -> None:
        """Remove what writers that were killed have left behind."""
        with _translated("sweep"):
            for leftover in self.root.glob("*/*/.*.tmp"):
                with contextlib.suppress(FileNotFoundError):
                    if leftover.stat().st_mtime < time.time() - _STALE_SECONDS:
                        leftover.unlink()

    def touch(self, names: Iterable[str]) -> None:
        """Set the files' times to now."""
        with _translated("touch"), locked(self.root / _TOUCHING, fcntl.LOCK_SH):
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    os.utime(self._file(name))

    def mark(self, name: str) -> None:
        """Make an empty file, or set its time to now."""
        file = self._file(name)
        with _translated(name):
            file.parent.mkdir(parents=True, exist_ok=True)
            with locked(self.root / _TOUCHING, fcntl.LOCK_SH):
                file.touch()

    def everything(self) -> Iterator[Kept]:
        """Give all files but the hidden ones at the root: these are no sound."""
        with _translated("the walk through it"):
            yield from walk(self.root)

    def release(self, files: Sequence[Kept]) -> bool:
        """Unlink the files; whoever has one open reads it to its end."""
        with _translated("release"), locked(self.root / _TOUCHING, fcntl.LOCK_EX):
            if any(self._time(kept.name) != kept.time for kept in files):
                return False
            for kept in files:
                self._unlink(self._file(kept.name))
        return True

    def _unlink(self, file: Path) -> None:
        file.unlink(missing_ok=True)

    @contextlib.contextmanager
    def turn(self, seconds: float) -> Iterator[bool]:
        """Hold a lock that ends with the process."""
        with contextlib.ExitStack() as held:
            with _translated("the lock of those who trim"):
                descriptor = self._begin(held, seconds)
            try:
                yield descriptor is not None
            finally:
                if descriptor is not None:
                    os.utime(descriptor)

    def _begin(self, held: contextlib.ExitStack, seconds: float) -> int | None:
        """Take the lock, unless another has it, or had it a moment ago."""
        if 0 <= time.time() - self._time(_TRIMMING) / 1e9 < seconds:
            return None
        self.root.mkdir(parents=True, exist_ok=True)
        lock = locked(self.root / _TRIMMING, fcntl.LOCK_EX | fcntl.LOCK_NB)
        try:
            return held.enter_context(lock)
        except BlockingIOError:
            return None

    def _time(self, name: str) -> int:
        try:
            return self._file(name).stat().st_mtime_ns
        except FileNotFoundError:
            return 0

    def _file(self, name: str) -> Path:
        if name.startswith("/") or ".." in name.split("/"):
            raise StoreError(f"{name} is outside the store.")
        return self.root / name


def _write_synced(file: Path, data: bytes) -> None:
    with file.open("xb") as writer:
        writer.write(data)
        writer.flush()
        os.fsync(writer.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _translated(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = StoreFull if error.errno in _FULL else StoreError
        raise kind(f"The store failed at {name}: {error.strerror or error}.") from error
