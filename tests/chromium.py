"""The Chromium of this machine, and how it is started for tests and measurements."""

import shutil
from typing import Final

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")

ARGUMENTS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable() -> str | None:
    """Find it, or None."""
    return next(filter(None, map(shutil.which, _NAMES)), None)
