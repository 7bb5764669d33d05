"""What must be so on this machine before anything is started, and how to mend what is not."""

import errno
import os
import shutil
import socket
import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from listen import broker
from listen.config import Settings
from listen.engines import Voice, diacritics
from listen.errors import SettingError
from listen.extract.site_rules import SiteRules
from listen.sources import Fetcher, Source, open_source
from listen.spoken.lexicon import open_lexicon
from listen.stores import open_store
from listen.voices import Voices

FREE_MEGABYTES: Final = 200
"""The least free space to start with: about six hours of sound."""

_WITHOUT_VOWELS: Final = "espeak reads Arabic without its vowels: pip install 'listen[piper]'"

Check = Callable[[Settings], str]
"""Says what is right; raises Fault."""


class Fault(SettingError):
    """Something is not as it must be."""

    def __init__(self, detail: str, mend: str) -> None:
        super().__init__(f"{detail} {mend}")
        self.detail = detail
        """What is wrong."""
        self.mend = mend
        """What to do about it."""


def check(settings: Settings) -> None:
    """Check what `listen run` needs.

    Raises SettingError.
    """
    for needed in (_opened, store, voices, lexicon, site_rules, port):
        needed(settings)
    if settings.broker_url:
        reachable(settings)
    elif not is_folder(settings):
        raise Fault("The embedded broker lives in a folder.", "Set LISTEN_BROKER_URL.")


def check_web(settings: Settings) -> None:
    """Check what `listen web` needs.

    Raises SettingError.
    """
    check_worker(settings)
    port(settings)


def check_worker(settings: Settings) -> None:
    """Check what `listen worker` needs.

    Raises SettingError.
    """
    for needed in (_opened, store, voices, lexicon, site_rules, reachable):
        needed(settings)


def source(settings: Settings) -> str:
    """Check that the source can be opened and its articles listed."""
    listed = len(_opened(settings).ids())
    if not listed:
        return f"{settings.source} lists no articles, and is asked for them by their IDs"
    return f"{listed} articles in {settings.source}"


def _opened(settings: Settings) -> Source:
    """Open the source; whether it answers just now must not keep finished sound from listeners."""
    return open_source(settings.source, Fetcher.from_settings(settings))


def store(settings: Settings) -> str:
    """Check that the store is a folder that takes files and links, and has room for more."""
    open_store(settings.store)
    if not is_folder(settings):
        return settings.store
    folder = Path(settings.store).absolute()
    mend = "Set LISTEN_STORE to a folder that we may write to."
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _try_link(folder)
    except OSError as error:
        raise Fault(f"The store {folder} cannot be written: {error.strerror}.", mend) from error
    free = shutil.disk_usage(folder).free // 2**20
    if free < FREE_MEGABYTES:
        raise Fault(
            f"The store {folder} has {free} MB free, and {FREE_MEGABYTES} are needed.",
            "Free some, or set LISTEN_STORE to another disk.",
        )
    return f"{folder}, {free:,} MB free"


def reachable(settings: Settings) -> str:
    """Check that the broker answers."""
    address = broker.address(settings)
    place = urlsplit(address)  # the whole may hold a password
    where = f"{place.scheme}://{place.hostname or ''}{place.path}"
    if not broker.ping(address):
        raise Fault(
            f"The broker at {where} does not answer.",
            "Start it (`listen run` brings its own), or set LISTEN_BROKER_URL.",
        )
    return f"{where} answers"


def is_folder(settings: Settings) -> bool:
    """Tell whether the store is a folder of this machine: no address, no class."""
    return ":" not in settings.store


def _try_link(folder: Path) -> None:
    """Put a file as the store does: under another name first."""
    here, there = (folder / f".{uuid.uuid4().hex}.tmp" for _ in range(2))
    try:
        here.write_bytes(b"?")
        os.link(here, there)
    finally:
        here.unlink(missing_ok=True)
        there.unlink(missing_ok=True)


def voices(settings: Settings) -> str:
    """Check that the engine has a voice to speak with, and every language of the settings."""
    installed = Counter(voice.engine for voice in _installed(settings))
    counts = ", ".join(f"{engine} {count}" for engine, count in installed.items())
    return counts + ("" if diacritics.installed() else f"; {_WITHOUT_VOWELS}")


def lexicon(settings: Settings) -> str:
    """Check that the publisher's own pronunciations can be read."""
    counts = [len(layer) for layer in open_lexicon(settings.lexicon).layers]
    own = f", and {counts[0]} of {', '.join(settings.lexicon)}" if counts[1:] else ""
    return f"{counts[-1]} built-in entries{own}"


def site_rules(settings: Settings) -> str:
    """Check that the sites' rules can be read."""
    hosts = SiteRules.load(settings.site_rules).by_host
    return f"for {', '.join(hosts)}" if hosts else "none; every page is read by its own markup"


def default_voice(settings: Settings) -> Voice:
    """Give the preferred engine's first voice.

    Raises SettingError when it has none that is installed.
    """
    return _installed(settings)[0]


def _installed(settings: Settings) -> list[Voice]:
    known = Voices.from_settings(settings.engine, settings.voices).all()
    return [voice for voice in known if voice.installed]


def port(settings: Settings) -> str:
    """Check that the web server can have its port."""
    where = f"port {settings.port} of {settings.host}"
    try:
        address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(*address[:3]) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address[4])
    except OSError as error:
        raise _no_port(where, error) from error
    return f"{where} is free"


def _no_port(where: str, error: OSError) -> Fault:
    if error.errno == errno.EADDRINUSE:
        return Fault(f"P{where[1:]} is in use.", "Stop what uses it, or set LISTEN_PORT.")
    if error.errno == errno.EACCES:
        return Fault(f"P{where[1:]} is not ours to take.", "Set LISTEN_PORT to 1024 or more.")
    reason = error.strerror or str(error)
    return Fault(f"P{where[1:]} cannot be had: {reason}.", "Set LISTEN_HOST and LISTEN_PORT.")
