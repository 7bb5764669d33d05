"""Speaking a whole script here and now, on all cores, without any server."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed

from listen.errors import EngineError
from listen.narrator import Narrator
from listen.script import Script
from listen.voices import full_name


def speak(narrator: Narrator, script: Script) -> Iterator[int]:
    """Speak what is missing of a script, and give the index of each segment as it is done.

    Raises EngineError, StoreError.
    """
    narrator.keep(script)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = {pool.submit(narrator.speak, script, n): n for n in range(len(script.segments))}
        try:
            for future in as_completed(futures):
                future.result()
                narrator.keep(script)
                yield futures[future]
        finally:
            pool.shutdown(cancel_futures=True)


def speak_whole(
    readings: Iterator[Script], speak: Callable[[Script], None], warn: Callable[[str], None]
) -> Script:
    """Speak the first of the readings whose voice can speak all of it, and give that.

    `warn` is told in a line of each voice that could not. Raises EngineError when it is the last.
    """
    script = next(readings)
    while True:
        try:
            speak(script)
            return script
        except EngineError as error:
            following = next(readings, None)
            if following is None:
                raise
            failed, instead = full_name(script.voice), full_name(following.voice)
            warn(f"{failed} gave up, {instead} reads all of it: {error}")
            script = following
