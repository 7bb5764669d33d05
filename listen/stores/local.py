"""A folder as the store: atomic, synced, and never torn by a crash."""

import contextlib
import os
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from listen.errors import StoreError

_STALE_SECONDS = 3_600


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
        raise StoreError(f"The store failed at {name}: {error.strerror or error}.") from error
