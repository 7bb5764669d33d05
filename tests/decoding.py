"""What an MP3 sounds like, as ffmpeg hears it."""

import subprocess

import imageio_ffmpeg
import numpy as np
import soxr

from listen import audio


def decode(frames: bytes) -> audio.Samples:
    """Decode MP3 frames with ffmpeg, which must find nothing to warn of."""
    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        "-v",
        "warning",
        "-f",
        "mp3",
        "-i",
        "-",
        "-f",
        "f32le",
        "-",
    ]
    done = subprocess.run(command, input=frames, capture_output=True, check=True)
    assert done.stderr == b""
    return np.frombuffer(done.stdout, np.float32)


def true_peak_db(samples: audio.Samples) -> float:
    return float(20 * np.log10(np.abs(soxr.resample(samples, 1, 4, quality="VHQ")).max()))
