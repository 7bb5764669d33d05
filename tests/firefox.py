"""The Firefox of this machine."""

import shutil
from typing import Final

_NAMES: Final = ("firefox-esr", "firefox")


def executable() -> str | None:
    """Find it, or None."""
    return next(filter(None, map(shutil.which, _NAMES)), None)
