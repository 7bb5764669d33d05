"""Speaking a whole script here and now, on all cores, without any server."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from listen.errors import SettingError
from listen.narrator import Narrator
from listen.script import Script
from listen.stores import narration_name


def speak(narrator: Narrator, script: Script) -> Iterator[int]:
    """Speak what is missing of a script, and give the index of each segment as it is done.

    Raises EngineError, StoreError.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = {pool.submit(narrator.speak, script, n): n for n in range(len(script.segments))}
        try:
            for future in as_completed(futures):
                future.result()
                yield futures[future]
        finally:
            pool.shutdown(cancel_futures=True)
    narrator.finish(script)


def save(narrator: Narrator, script: Script, output: Path) -> None:
    """Copy the finished narration to a file, whole or not at all.

    Raises SettingError when it cannot be written.
    """
    data = narrator.store.get(narration_name(script.key)) or b""
    temporary = output.with_name(f".{output.name}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(output)
    except OSError as error:
        raise SettingError(f"{output} cannot be written: {error.strerror}.") from error
    finally:
        temporary.unlink(missing_ok=True)
