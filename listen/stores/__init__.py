"""Store: where sound is kept, under content keys; the one truth about what is ready."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from listen.errors import SettingError
from listen.plugins import load


class Store(Protocol):
    """Keeps bytes under names; what it has once given it gives again."""

    def get(self, name: str) -> bytes | None:
        """Give what is kept under the name, or None.

        Raises StoreError when it cannot be read.
        """
        ...

    def put(self, name: str, data: bytes) -> None:
        """Keep the data, whole or not at all; the first to come stays.

        Speech is not the same twice, so a second rendition of a segment must not replace one that
        someone may be hearing.

        Raises StoreError when it cannot be written.
        """
        ...

    def path(self, name: str) -> Path | None:
        """Give the file that holds it, for sendfile, or None when nothing is kept."""
        ...


@runtime_checkable
class Listing(Protocol):
    """A store that can say what it keeps."""

    def latest(self, folder: str) -> Iterator[str]:
        """Name what is kept in a folder and below it, the latest first.

        Raises StoreError when it cannot be read.
        """
        ...


@runtime_checkable
class Marking(Protocol):
    """A store that can be told what is wanted, so that this is not let go of."""

    def touch(self, names: Iterable[str]) -> None:
        """Renew the time of those of the names that are kept.

        Raises StoreError.
        """
        ...

    def mark(self, name: str) -> None:
        """Keep nothing but the present time under the name; never waits for the disk.

        Raises StoreError.
        """
        ...


@dataclass(frozen=True)
class Kept:
    """What is kept under a name, as it was seen."""

    name: str
    size: int
    """Bytes."""
    time: int
    """When it was put or last touched, in nanoseconds since 1970; 0 when nothing was there."""


@runtime_checkable
class Trimmable(Store, Protocol):
    """A store that can let go of what it keeps."""

    def everything(self) -> Iterator[Kept]:
        """Give all that is kept, what killed writers have left behind too, in no order.

        Raises StoreError.
        """
        ...

    def release(self, files: Sequence[Kept]) -> bool:
        """Let go of the files in this order, if they are all still as they were seen.

        Nothing is touched or marked meanwhile, so that a file which is wanted stays, or is gone
        before anybody wants it. False, and nothing is gone, when one of them has changed. Raises
        StoreError.
        """
        ...

    def turn(self, seconds: float) -> AbstractContextManager[bool]:
        """Give one process at a time its turn to trim, `seconds` after the last turn ended.

        Enters as False for all others, at once. Raises StoreError.
        """
        ...


def segment_name(key: str) -> str:
    """Name the MP3 frames of one segment."""
    return f"segments/{key[:2]}/{key}.mp3"


def words_name(key: str, frames: bytes) -> str:
    """Name what is known of the words of a segment, as they sound in these frames.

    Speech is not the same twice: another rendition's words stand under another name.
    """
    return f"segments/{key[:2]}/{key}.{hashlib.sha256(frames).hexdigest()[:16]}.json"


def has_segment(store: Store, key: str) -> bool:
    """Tell whether a segment is spoken.

    Raises StoreError.
    """
    return store.path(segment_name(key)) is not None


def script_name(key: str) -> str:
    """Name the script of a narration."""
    return f"scripts/{key[:2]}/{key}.json"


def record_name(key: str) -> str:
    """Name the record of a finished narration: how many frames each segment has."""
    return f"narrations/{key[:2]}/{key}.json"


def narration_name(key: str) -> str:
    """Name the finished MP3 of a narration."""
    return f"narrations/{key[:2]}/{key}.mp3"


def heard_name(key: str) -> str:
    """Name the mark whose time is when a narration was last heard."""
    return f"heard/{key[:2]}/{key}"


def open_store(setting: str) -> Store:
    """Open the store that LISTEN_STORE names: a folder, or `package.module:Class name=value`.

    Raises SettingError.
    """
    from listen.stores.local import Local
    from listen.stores.retrying import retrying

    if "://" in setting:
        raise SettingError(f"LISTEN_STORE={setting}: only a folder can be a store so far.")
    if ":" in setting:
        return retrying(cast(Store, load(setting, {})))
    return Local(setting)
