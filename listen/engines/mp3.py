"""MP3 to PCM, for engines that answer over the network."""

import io
import threading
import warnings
from functools import cache
from typing import Any, Final

import numpy as np

from listen.audio import Audio
from listen.errors import EngineError

_IMPORTING: Final = threading.Lock()


def decode(mp3: bytes) -> Audio:
    """Decode to mono with pydub and the ffmpeg of imageio-ffmpeg.

    Raises EngineError when it is no MP3.
    """
    pydub = _pydub()
    try:
        # With the codec named, pydub does not look for ffprobe, which we have not.
        sound = pydub.AudioSegment.from_file(io.BytesIO(mp3), format="mp3", codec="mp3")
    except (pydub.exceptions.CouldntDecodeError, OSError, IndexError) as error:
        raise EngineError("The engine answered with what is no sound.") from error
    samples = np.array(sound.set_channels(1).get_array_of_samples(), np.float32)
    samples /= 1 << (8 * sound.sample_width - 1)
    return Audio(samples, sound.frame_rate)


@cache
def _pydub() -> Any:
    """Import pydub, which warns of the ffmpeg that it does not find, and give it ours."""
    with _IMPORTING, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import imageio_ffmpeg
        import pydub

        pydub.AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
    return pydub
