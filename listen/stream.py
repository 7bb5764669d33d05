"""The bytes of a narration: the same while it is being made as when it is finished."""

from collections.abc import Iterator

from listen.audio import silence
from listen.errors import StoreError
from listen.script import Script
from listen.stores import Store, segment_name
from listen.tag import tag


def narration_bytes(script: Script, store: Store) -> bytes:
    """Join a narration whose segments are all in the store.

    Raises StoreError when one is not.
    """
    return b"".join(stream(script, store))


def stream(script: Script, store: Store, start: int = 0) -> Iterator[bytes]:
    """Give the tag and then segment after segment, from the segment `start` on.

    Raises StoreError when one is not in the store by the time it is due.
    """
    yield clip(script, store, start)
    for n in range(start + 1, len(script.segments)):
        yield part(script, store, n)


def clip(script: Script, store: Store, n: int) -> bytes:
    """Give one segment as a complete small MP3, or as the start of a longer one.

    Raises StoreError when it is not in the store.
    """
    opening = part(script, store, n)
    return tag(script, len(opening)) + opening


def part(script: Script, store: Store, n: int) -> bytes:
    """Give the frames of one segment and of the pause after it.

    Raises StoreError when it is not in the store.
    """
    segment = script.segments[n]
    frames = store.get(segment_name(segment.key))
    if frames is None:
        raise StoreError(f"Segment {n} of {script.article_id} is not in the store.")
    return frames + silence(segment.pause_ms)
