"""When each segment sounds: for the player's clock, for highlighting, for captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from listen.audio import (
    ENCODER_SAMPLES,
    FRAME_SAMPLES,
    FRAME_SECONDS,
    RATE,
    START_LAG_SECONDS,
    pause_frames,
)
from listen.script import Script, Segment
from listen.words import Word

Frames = Sequence[int | None]
"""How many MP3 frames each segment has, None while it is not spoken."""
Words = Sequence[Sequence[Word]]
"""When the written words of each segment sound, from its own first sound on."""

_MARK: Final = re.compile(r"[,;:.!?،؛؟—]\s")
_CHARACTERS_OF_A_MARK: Final = 4
"""What a rest at a mark within a segment takes. Fitted to four voices it is 3 to 6, and with it
articles differ by 1.3 to 2.9 % in pace, by 2.2 to 3.9 % without."""
_CUSHION: Final = 0.05
"""By how much a duration is longer than what is expected of the speech to come. With it the start
is 7 % too long on average (1 to 11 %, 111 narrations by four voices), and one segment in 220 adds
half a second or more, 0.7 s at most; with 0.03 it is one in 90, with none one in 35. A pace learnt
from the segments already spoken was tried: it moves the end by up to 10 s at a time."""


@dataclass(frozen=True)
class Mark:
    """When one segment sounds."""

    start: float
    """Seconds from the start of the narration to its first sound."""
    end: float
    """Seconds to its last sound; the pause follows."""
    kind: str
    """The kind of the block that it stands in."""
    text: str
    """As written."""
    block: int
    """The index of its block in the article."""
    offset: int
    """Where its text begins in the block's, in characters: so a player finds it in the page."""
    ready: bool
    """Whether it is spoken; if not, the times are estimates."""
    words: tuple[tuple[int, int, float], ...] = ()
    """Where words begin in its text, how long they are, both in characters, and the seconds from
    the start of the narration to each; of some nothing is known."""


def timeline(script: Script, frames: Frames, words: Words = ()) -> list[Mark]:
    """Place every segment, exactly up to the first that is not spoken yet.

    Later ones stand where they are expected, without the cushion of `duration`: what is sought
    there is found, and work that is due then is not begun too late.
    """
    known = words or [()] * len(script.segments)
    together = zip(script.segments, _starts(script, frames), frames, known, strict=True)
    return [_mark(script, *each) for each in together]


def duration(script: Script, frames: Frames) -> float:
    """Give the length of the narration in seconds, exact once all is spoken.

    Until then it is a little too long, so that it shrinks to the exact one as segments come.
    """
    missing = (s for s, n in zip(script.segments, frames, strict=True) if n is None)
    cushion = _CUSHION * sum(_estimate(script, segment) for segment in missing)
    return round((sum(_lengths(script, frames)) + cushion) * FRAME_SECONDS, 3)


def segment_at(script: Script, frames: Frames, seconds: float) -> int:
    """Find the segment that sounds at a time, or the last one that began before it."""
    starts = list(_starts(script, frames))
    return max((n for n, start in enumerate(starts) if start <= max(seconds, 0)), default=0)


def webvtt(marks: Sequence[Mark]) -> str:
    """Write the timeline as captions (W3C WebVTT)."""
    cues = (f"{_clock(m.start)} --> {_clock(m.end)}\n{_escaped(m.text)}\n" for m in marks)
    return "\n".join(["WEBVTT\n", *cues])


def _starts(script: Script, frames: Frames) -> Iterator[float]:
    """Give the second in the stream at which each segment's first frame stands."""
    before = 0
    for length in _lengths(script, frames):
        yield before * FRAME_SECONDS
        before += length


def _lengths(script: Script, frames: Frames) -> Iterator[int]:
    for segment, count in zip(script.segments, frames, strict=True):
        yield (count or _estimate(script, segment)) + pause_frames(segment.pause_ms)


def _estimate(script: Script, segment: Segment) -> int:
    """Expect so many frames of a segment, by the voice's own pace."""
    marks = len(_MARK.findall(segment.spoken))
    characters = len(segment.spoken) + _CHARACTERS_OF_A_MARK * marks
    speech = characters / script.voice.characters_per_second * RATE
    return round((speech + ENCODER_SAMPLES) / FRAME_SAMPLES)


def _mark(
    script: Script, segment: Segment, start: float, count: int | None, words: Sequence[Word]
) -> Mark:
    length = (count or _estimate(script, segment)) * FRAME_SECONDS - ENCODER_SAMPLES / RATE
    sounds = start + START_LAG_SECONDS
    spoken = words if count is not None else ()
    return Mark(
        start=round(sounds, 3),
        end=round(sounds + length, 3),
        kind=script.kinds[segment.block],
        text=segment.text,
        block=segment.block,
        offset=segment.start,
        ready=count is not None,
        words=tuple((w.offset, w.length, round(sounds + w.start, 3)) for w in spoken),
    )


def _clock(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
