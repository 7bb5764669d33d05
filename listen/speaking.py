"""Speaking a whole script here and now, on all cores, without any server."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed

from listen.narrator import Narrator
from listen.script import Script


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
