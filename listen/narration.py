"""A narration: how much of a script is spoken."""

from dataclasses import dataclass

from listen.script import Script
from listen.timeline import Frames, duration


@dataclass(frozen=True)
class Narration:
    """How much of a script is spoken."""

    script: Script
    frames: Frames
    """How many MP3 frames each segment has; None where it is not spoken yet."""
    ready: bool
    """Whether the finished MP3 is in the store."""
    digest: str = ""
    """Hash of the finished MP3: a voice that speaks anew never sounds quite the same."""
    words: str = ""
    """When the words of the finished MP3 sound, as JSON; `Narrator.words` reads it."""

    @property
    def segments_ready(self) -> int:
        """Count the segments that are spoken."""
        return sum(count is not None for count in self.frames)

    @property
    def duration(self) -> float:
        """Seconds; exact once ready."""
        return duration(self.script, self.frames)
