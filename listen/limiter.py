"""The limiter: turns down, smoothly, only what would pass the ceiling."""

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

CEILING: Final = 10 ** (-2.7 / 20)
"""The highest true peak: the encoder adds up to 1.6 dB to noise, and -1 dBTP is promised."""
_STEP: Final = 8
"""Samples for which one peak is looked at; between two steps the gain is a line."""
_REACH: Final = 32
"""Steps over which the gain moves: 11 ms, a period of a deep voice, half of it ahead."""
_TAPS: Final = 11
"""Samples from which a point of the sound's curve is read; numpy has a quick way up to eleven."""


def limit(samples: Samples) -> Samples:
    """Turn down what is near a peak over the ceiling, and leave the rest as it is."""
    peaks = _true_peaks(samples)
    if peaks.max(initial=0.0) <= CEILING:
        return samples
    return samples * _gain(peaks)


def _true_peaks(samples: Samples) -> Samples:
    """Return the highest of four points of the sound's curve, a quarter apart, at each sample."""
    peaks: Samples = np.abs(samples)
    if len(samples) >= _TAPS:
        for weights in _between():
            np.maximum(peaks, np.abs(np.correlate(samples, weights, "same")), out=peaks)
    return peaks


@cache
def _between() -> Samples:
    """Give the weights that read the curve a quarter before, a quarter and a half after a sample.

    Up to 8 kHz they are right to 0.1 dB; above that is next to nothing of a voice's peaks.
    """
    distances = np.arange(_TAPS) - _TAPS // 2 - np.array([[-0.25], [0.25], [0.5]])
    bells = np.sinc(distances) * np.cos(np.pi * distances / (_TAPS + 1)) ** 2
    weights: Samples = (bells / bells.sum(axis=1, keepdims=True)).astype(np.float32)
    return weights


def _gain(peaks: Samples) -> Samples:
    """Return a smooth gain under which no peak passes the ceiling.

    The lowest gain in reach of each step, averaged twice over half that reach.
    """
    # Along the long axis, here and at the end: numpy is ten times as quick as along the short one.
    steps = np.pad(peaks, (0, -len(peaks) % _STEP)).reshape(-1, _STEP).T.copy().max(axis=0)
    gain = np.pad(CEILING / np.maximum(steps, CEILING), _REACH - 1, mode="edge")
    for step in (1 << bit for bit in range(_REACH.bit_length() - 1)):
        gain = np.minimum(gain[:-step], gain[step:])
    nodes: Samples = _average(_average(gain)).astype(np.float32)
    rise = np.arange(0, 1, 1 / _STEP, dtype=np.float32)[:, None]
    lines = nodes[:-1] + np.diff(nodes) * rise
    return lines.T.reshape(-1)[: len(peaks)]


def _average(gain: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """Average over half the reach, by differences of a running sum."""
    total: npt.NDArray[np.float64] = np.cumsum(np.pad(gain, (1, 0)), dtype=np.float64)
    return (total[_REACH // 2 :] - total[: -_REACH // 2]) / (_REACH // 2)
