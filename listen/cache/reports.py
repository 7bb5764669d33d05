"""What is told of the cache, and of what was let go of."""

from datetime import UTC, datetime
from typing import Any, Final

from listen.cache.contents import Contents, Entry
from listen.cache.trim import Trimmed
from listen.config import Settings

_UNITS: Final = (("GB", 10**9), ("MB", 10**6), ("kB", 10**3))


def summary(contents: Contents, settings: Settings) -> dict[str, Any]:
    """Count what lies in the store."""
    finished = [entry for entry in contents.entries if entry.finished]
    heard = [entry.heard for entry in contents.entries if entry.heard]
    begun = [e for e in contents.entries if e.segments is not None and not e.finished]
    return {
        "store": settings.store,
        "bytes": contents.size,
        "max_bytes": settings.cache_max_bytes or None,
        "narrations": len(finished),
        "seconds": round(sum(entry.seconds for entry in finished)),
        "unfinished": len(begun),
        "never_heard": sum(not entry.heard for entry in finished),
        "first_heard": _time(min(heard)) if heard else None,
        "last_heard": _time(max(heard)) if heard else None,
        "segments": len(contents.segments),
        "unreferenced_segments": len(contents.unreferenced),
        "leftovers": len(contents.leftovers) + len(contents.entries) - len(finished) - len(begun),
    }


def contents_in_words(shown: dict[str, Any]) -> str:
    """Lay the summary out."""
    limit = f"of {in_bytes(shown['max_bytes'])}" if shown["max_bytes"] else "without a limit"
    lines = [
        f"{shown['store']}: {in_bytes(shown['bytes'])} {limit}",
        f"  {shown['narrations']} narrations, {shown['seconds'] / 60:.1f} minutes, "
        f"{shown['never_heard']} of them never heard",
        f"  {shown['unfinished']} not finished",
        f"  {shown['segments']} segments, {shown['unreferenced_segments']} of them in no narration",
        f"  {shown['leftovers']} leftovers of what was stopped",
    ]
    if shown["last_heard"]:
        lines.append(f"  last heard from {shown['first_heard']} to {shown['last_heard']}")
    return "\n".join(lines)


def trimmed(done: Trimmed, verb: str) -> str:
    """Tell what went, a narration a line."""
    return "\n".join(
        [
            *map(_line, done.narrations),
            f"{len(done.narrations)} narrations, {done.segments} segments and "
            f"{done.leftovers} leftovers {verb} gone: {in_bytes(done.freed)}. "
            f"{in_bytes(done.size)} {verb} left.",
        ]
    )


def _line(entry: Entry) -> str:
    when = f"heard {_time(entry.heard)}" if entry.heard else f"never heard, {_time(entry.last)}"
    return f"  {entry.article_id or entry.key}  {entry.voice}  {when}  {in_bytes(entry.size)}"


def _time(nanoseconds: int) -> str:
    return datetime.fromtimestamp(nanoseconds // 10**9, UTC).isoformat().replace("+00:00", "Z")


def in_bytes(count: int) -> str:
    """Write a size for people."""
    for unit, size in _UNITS:
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} bytes"
