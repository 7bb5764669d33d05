"""Where `listen speak` writes: a file, whole or not at all; a device, a pipe, standard output."""

import os
import sys
from pathlib import Path

from listen.errors import SettingError


def check(output: str) -> None:
    """Check that it can be written, before any work is done.

    Raises SettingError.
    """
    if output == "-":
        return
    if not output:
        raise SettingError("The output has no name.")
    file = Path(output).resolve()
    if file.is_dir():
        raise SettingError(f"{output} is a folder.")
    if not os.access(file if _is_special(file) else file.parent, os.W_OK):
        raise SettingError(f"{output} cannot be written.")


def write(output: str, data: bytes) -> None:
    """Write it.

    Raises SettingError when it cannot be.
    """
    file = Path(output).resolve()
    try:
        if output == "-":
            sys.stdout.buffer.write(data)
        elif _is_special(file):
            file.write_bytes(data)
        else:
            _replace(file, data)
    except OSError as error:
        raise SettingError(f"{output} cannot be written: {error.strerror}.") from error


def _is_special(file: Path) -> bool:
    return file.exists() and not file.is_file()


def _replace(file: Path, data: bytes) -> None:
    temporary = file.with_name(f".{file.name}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
