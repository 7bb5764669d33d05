"""PCM, silence, level, MP3 frames: the one sound recipe for every engine.

Mono, 24 kHz, CBR 64 kbit/s: every MP3 frame is 576 samples, 24 ms and 192 bytes, so time and
byte map exactly. A segment is encoded by itself and joined by its frames.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

RATE: Final = 24_000
FRAME_SAMPLES: Final = 576
FRAME_BYTES: Final = 192
FRAME_SECONDS: Final = FRAME_SAMPLES / RATE
ENCODER_SAMPLES: Final = 1_152
"""What an encoder adds to each segment; the pause after it is shortened by as much."""
START_LAG_SECONDS: Final = 1_105 / RATE
"""How long after a segment's first frame its first sample sounds."""
RECIPE: Final = "mono 24000 Hz, CBR 64 kbit/s, -16 LUFS, 1"
"""Names everything in this module that shapes the bytes; part of every segment's key."""


@dataclass(frozen=True)
class Audio:
    """Mono sound."""

    samples: npt.NDArray[np.float32]
    """Samples in [-1, 1]."""
    rate: int
    """Samples a second."""

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / self.rate
