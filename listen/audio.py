"""PCM, silence, level, MP3 frames: the one sound recipe for every engine.

Mono, 24 kHz, CBR 64 kbit/s: every MP3 frame is 576 samples, 24 ms and 192 bytes, so time and
byte map exactly. A segment is encoded by itself and joined by its frames.
"""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import lameenc
import numpy as np
import numpy.typing as npt
import soxr

from listen.errors import EngineError
from listen.limiter import limit
from listen.words import Word

RATE: Final = 24_000
FRAME_SAMPLES: Final = 576
FRAME_BYTES: Final = 192
FRAME_SECONDS: Final = FRAME_SAMPLES / RATE
ENCODER_SAMPLES: Final = 1_152
"""What an encoder adds to each segment; the pause after it is shortened by as much."""
START_LAG_SECONDS: Final = 1_105 / RATE
"""How long after a segment's first frame its first sample sounds."""
RECIPE: Final = "mono 24000 Hz, CBR 64 kbit/s, -16 LUFS, 3"
"""Names everything in this module that shapes the bytes; part of every segment's key."""

_BLOCK: Final = 2_048
"""Samples whose phases are turned at once: short enough to stay in a core's own cache."""
_RINGING: Final = RATE * 20 // 1000
"""How long the all-pass filters ring; what comes later is below -140 dB."""
_SILENCE: Final = 10 ** (-50 / 20)
"""Sound below this peak is silence, once it is levelled."""
_KEPT_BEFORE: Final = RATE * 15 // 1000
_KEPT_AFTER: Final = RATE * 40 // 1000
_FADE: Final = RATE * 5 // 1000

_SILENT_FRAME: Final = bytes.fromhex("fff384c4").ljust(FRAME_BYTES, b"\0")
"""A header of our format whose side information says: no bits, nothing from earlier frames."""

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Audio:
    """Mono sound."""

    samples: Samples
    """Samples in [-1, 1]."""
    rate: int
    """Samples a second."""
    words: tuple[Word, ...] = ()
    """When the words of its text sound, in their order; empty when that is not known."""

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / self.rate


def render(audio: Audio, gain_db: float) -> bytes:
    """Turn an engine's sound into the MP3 frames of a segment.

    Raises EngineError when there is nothing to hear.
    """
    return encode(shape(audio, gain_db))


def shape(audio: Audio, gain_db: float) -> Audio:
    """Do all of the recipe that comes before the encoder; the words stay where they sound.

    Raises EngineError when there is nothing to hear.
    """
    return trim(level(rotate_phases(resample(audio)), gain_db))


def resample(audio: Audio) -> Audio:
    """Bring the sound to the recipe's rate."""
    if audio.rate == RATE:
        return audio
    samples = soxr.resample(audio.samples, audio.rate, RATE, quality="HQ")
    return replace(audio, samples=samples, rate=RATE)


def rotate_phases(audio: Audio) -> Audio:
    """Delay the low sounds by a few milliseconds against the high ones, as radio stations do.

    It cannot be heard, but a voice's pulses become less peaked, and the limiter has 2 to 4 dB
    less to do. Four all-pass filters of the second order at 300 Hz, block by block, each block's
    ringing added to the next; the sound gets longer by that, and to whole blocks.
    """
    taken = _BLOCK - _RINGING
    blocks = np.zeros((-(-(len(audio.samples) + _RINGING) // taken), taken), np.float32)
    blocks.reshape(-1)[: len(audio.samples)] = audio.samples
    turned = np.fft.irfft(np.fft.rfft(blocks, _BLOCK) * _all_pass(), _BLOCK)
    turned[1:, :_RINGING] += turned[:-1, taken:]
    return replace(audio, samples=turned[:, :taken].reshape(-1).astype(np.float32, copy=False))


def level(audio: Audio, gain_db: float) -> Audio:
    """Apply a constant gain, and turn down only what would pass the ceiling."""
    return replace(audio, samples=limit(audio.samples * np.float32(10 ** (gain_db / 20))))


def trim(audio: Audio) -> Audio:
    """Cut the silence at both ends to a breath, and fade what is left in and out.

    Raises EngineError when all of it is silence.
    """
    heard = np.flatnonzero(np.abs(audio.samples) > _SILENCE)
    if not len(heard):
        raise EngineError("The engine answered with silence.")
    first, last = max(0, heard[0] - _KEPT_BEFORE), heard[-1] + 1 + _KEPT_AFTER
    samples = audio.samples[first:last].copy()
    ramp = np.linspace(0, 1, min(_FADE, len(samples)), dtype=np.float32)
    samples[: len(ramp)] *= ramp
    samples[-len(ramp) :] *= ramp[::-1]
    cut = first / audio.rate
    words = tuple(replace(word, start=max(0.0, word.start - cut)) for word in audio.words)
    return Audio(samples, audio.rate, words)


def encode(audio: Audio) -> bytes:
    """Encode the sound, padded to whole frames: exactly `ENCODER_SAMPLES` longer than that."""
    if audio.rate != RATE:
        raise ValueError(f"The recipe is {RATE} Hz, not {audio.rate} Hz.")
    pcm = np.round(np.clip(audio.samples, -1, 1) * 32_767).astype("<i2")
    pcm = np.pad(pcm, (0, -len(pcm) % FRAME_SAMPLES))
    encoder = _encoder()
    frames = bytes(encoder.encode(pcm.tobytes()) + encoder.flush())
    assert len(frames) == (len(pcm) + ENCODER_SAMPLES) // FRAME_SAMPLES * FRAME_BYTES
    return frames


def silence(pause_ms: int) -> bytes:
    """Return the frames that make the pause after a segment, the encoder's share taken off."""
    return _SILENT_FRAME * pause_frames(pause_ms)


def pause_frames(pause_ms: int) -> int:
    """Count the silent frames of a pause."""
    return max(0, round((pause_ms * RATE / 1000 - ENCODER_SAMPLES) / FRAME_SAMPLES))


def _encoder() -> lameenc.Encoder:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)
    encoder.set_bit_rate(64)
    # Half the time of quality 5, and nearer to the original: 64 kbit/s is ample for a voice.
    encoder.set_quality(7)
    return encoder


@cache
def _all_pass() -> npt.NDArray[np.complex64]:
    """Give what the filters do to each frequency of a block."""
    turns = np.arange(_BLOCK // 2 + 1) / _BLOCK
    s = 1j * np.tan(np.pi * turns) / np.tan(np.pi * 300 / RATE)
    once = (s * s - np.sqrt(2) * s + 1) / (s * s + np.sqrt(2) * s + 1)
    turned: npt.NDArray[np.complex64] = (once**4).astype(np.complex64)
    return turned
