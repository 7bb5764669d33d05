"""What lies in a store: narrations with what belongs to them, segments, and what is left over."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

from listen.audio import FRAME_BYTES, FRAME_SECONDS
from listen.stores import (
    Kept,
    Trimmable,
    heard_name,
    narration_name,
    record_name,
    script_name,
    segment_name,
)


@dataclass(frozen=True)
class Entry:
    """All that is kept of one narration, but for its segments."""

    key: str
    files: tuple[Kept, ...]
    """Record, sound, script, the mark of when it was heard, and others, in the order in which they
    may go: without its record nothing counts as ready, and without its script nobody can go on
    speaking. What is not there has the time 0."""
    segments: frozenset[str] | None
    """The names of its segments; None when no script tells them."""
    article_id: str = ""
    voice: str = ""

    @property
    def finished(self) -> bool:
        """Whether record and sound are there."""
        return all(file.time for file in self.files[:2])

    @property
    def made(self) -> int:
        """When the latest of its files was put, or asked for, in nanoseconds."""
        return max(file.time for file in (*self.files[:3], *self.files[4:]))

    @property
    def heard(self) -> int:
        """When it was last heard, in nanoseconds; 0 for never."""
        return self.files[3].time

    @property
    def last(self) -> int:
        """When it was last heard, else finished, else asked for: a look at it does not count."""
        return self.heard or self.files[1].time or self.made

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(file.size for file in self.files)

    @property
    def seconds(self) -> float:
        """How long the finished sound is, tag and all."""
        return self.files[1].size / FRAME_BYTES * FRAME_SECONDS


@dataclass(frozen=True)
class Contents:
    """What a store holds."""

    entries: tuple[Entry, ...] = ()
    segments: Mapping[str, Kept] = field(default_factory=dict)
    """The segments, by name."""
    words: Mapping[str, tuple[Kept, ...]] = field(default_factory=dict)
    """What is known of their words, by the segment's name; the files go with the segment."""
    leftovers: tuple[Kept, ...] = ()
    """What writers that were killed have left behind, words of no segment included."""
    other: int = 0
    """Bytes of what is not ours to judge."""

    @property
    def size(self) -> int:
        """Bytes, of everything."""
        kept = [*self.segments.values(), *chain(*self.words.values()), *self.leftovers]
        return sum(file.size for file in kept) + sum(e.size for e in self.entries) + self.other

    @property
    def unreferenced(self) -> list[Kept]:
        """The segments of no narration."""
        wanted = {name for entry in self.entries for name in entry.segments or ()}
        return [kept for name, kept in self.segments.items() if name not in wanted]

    def whole(self, segment: Kept) -> tuple[Kept, ...]:
        """Give a segment with what is known of its words, in the order in which they may go."""
        return (segment, *self.words.get(segment.name, ()))


def read_contents(store: Trimmable) -> Contents:
    """Look at everything, and read every script.

    Raises StoreError.
    """
    files: dict[str, Kept] = {}
    leftovers: list[Kept] = []
    other = 0
    for kept in store.everything():
        if kept.name.endswith(".tmp"):
            leftovers.append(kept)
        elif _OURS.fullmatch(kept.name):
            files[kept.name] = kept
        else:
            other += kept.size
    segments = {name: kept for name, kept in files.items() if _SEGMENT.fullmatch(name)}
    words = _words(files)
    orphans = [kept for name in words.keys() - segments.keys() for kept in words.pop(name)]
    entries = tuple(_entries(files, store))
    return Contents(entries, segments, words, (*leftovers, *orphans), other)


_SEGMENT: Final = re.compile(r"segments/(..)/\1[^/.]*\.mp3")
_WORDS: Final = re.compile(r"(segments/(..)/\2[^/.]*)\.[^/.]+\.json")
_OURS: Final = re.compile(
    r"(?:segments/(..)/\1[^/.]*(?:\.[^/.]+\.json|\.mp3)"
    r"|(?:scripts|narrations)/(..)/\2[^/.]*\.json"
    r"|narrations/(..)/\3[^/.]*\.mp3|heard/(..)/\4[^/.]*|standing/[^/.]+/(..)/\5[^/.]*)"
)


def _words(files: Mapping[str, Kept]) -> dict[str, tuple[Kept, ...]]:
    """Sort what is known of words by the segment that it is known of."""
    words: dict[str, tuple[Kept, ...]] = {}
    for name, kept in files.items():
        if match := _WORDS.fullmatch(name):
            segment = f"{match[1]}.mp3"
            words[segment] = (*words.get(segment, ()), kept)
    return words


def _entries(files: Mapping[str, Kept], store: Trimmable) -> Iterator[Entry]:
    marks: dict[str, list[str]] = {}
    for name in files:
        if not name.startswith("segments/"):
            marks.setdefault(_key(name), []).extend([name] if name.startswith("standing/") else [])
    for key, others in marks.items():
        names = (record_name(key), narration_name(key), script_name(key), heard_name(key))
        kept = tuple(files.get(name, Kept(name, 0, 0)) for name in (*names, *others))
        script = store.get(script_name(key)) if kept[2].time else None
        yield Entry(key, kept, **_told(script))


def _key(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[0]


def _told(script: bytes | None) -> dict[str, Any]:
    """Read of a script what matters here; one of another version of ours may tell nothing."""
    try:
        fields = json.loads(script or b"")
        return {
            "segments": _names(fields["segments"]),
            "article_id": str(fields["article_id"]),
            "voice": f"{fields['voice']['engine']}:{fields['voice']['name']}",
        }
    except (ValueError, KeyError, TypeError):
        return {"segments": None}


def _names(segments: Iterable[Mapping[str, str]]) -> frozenset[str]:
    return frozenset(segment_name(segment["key"]) for segment in segments)
