"""Examines the installation, and says how to mend each fault."""

import platform
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import MappingProxyType
from typing import Final

import imageio_ffmpeg
import numpy as np

from listen import broker, checks
from listen.audio import Audio
from listen.checks import Check, Fault
from listen.config import Settings
from listen.errors import ListenError
from listen.extract.language import detect
from listen.voices import Voices

AUDIBLE: Final = 0.01
"""The least peak, of 1, that is no silence."""


@dataclass(frozen=True)
class Finding:
    """What one examination found."""

    name: str
    """What was examined."""
    ok: bool
    """Whether it is as it must be."""
    detail: str
    """What was found."""
    mend: str = ""
    """What to do about it, when it is not."""


def examine(settings: Settings) -> list[Finding]:
    """Examine everything; one fault hides no other."""
    return [_examine(name, check, settings) for name, check in _EXAMINATIONS.items()]


def _examine(name: str, check: Check, settings: Settings) -> Finding:
    try:
        return Finding(name, True, check(settings))
    except Fault as fault:
        return Finding(name, False, fault.detail, fault.mend)
    except ListenError as error:
        return Finding(name, False, str(error), _MEND.get(name, "Run: make setup"))


def _python(_: Settings) -> str:
    return f"{platform.python_version()} at {sys.executable}"


def _packages(_: Settings) -> str:
    """Check that whatever we name as a dependency is there."""
    needed = [
        re.split(r"[^\w.-]", requirement)[0]
        for requirement in metadata.requires("listen") or []
        if ";" not in requirement
    ]
    versions = {name: _version(name) for name in needed}
    missing = [name for name, version in versions.items() if version is None]
    if missing:
        raise Fault(f"Missing: {', '.join(missing)}.", "Run: make setup")
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _broker(settings: Settings) -> str:
    if settings.broker_url:
        return checks.reachable(settings)
    store = Path(settings.store)
    if broker.ping(broker.url(store)):
        return f"running on {broker.socket_path(store)}"
    return f"not running; `listen run` starts {broker.binary()}"


def _port(settings: Settings) -> str:
    if not settings.broker_url and broker.ping(broker.url(Path(settings.store))):
        return f"{settings.port}, while Listen is running"
    return checks.port(settings)


def _ffmpeg(_: Settings) -> str:
    try:
        ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
        said = subprocess.run([ffmpeg, "-version"], capture_output=True, text=True, check=True)
    except (RuntimeError, OSError, subprocess.CalledProcessError) as error:
        raise Fault(f"It does not run: {error}", "Run: make setup") from error
    return " ".join(said.stdout.split()[:3])


def _speech(settings: Settings) -> str:
    voice = checks.default_voice(settings)
    engine = Voices.from_settings(settings.engine, settings.voices).engine(voice)
    return _heard(engine.synthesize("Listen.", voice), f"{voice.engine}:{voice.name}")


def _heard(audio: Audio, who: str) -> str:
    peak = float(np.abs(audio.samples).max(initial=0.0))
    if peak < AUDIBLE:
        raise Fault(f"{who} was asked for a word and gave silence.", "Install the voice anew.")
    return f"{who} spoke a word in {audio.seconds:.1f} s of sound"


def _language(_: Settings) -> str:
    """Check that the detector, whose model comes with it, knows our languages."""
    for language, text in _SAMPLES.items():
        if (found := detect(text)) != language:
            raise Fault(f"{language} was taken for {found}.", "Run: make setup")
    return f"{', '.join(_SAMPLES)} are told apart"


_SAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "The ferry leaves the harbour at nine in the morning.",
        "es": "El transbordador sale del puerto a las nueve de la mañana.",
        "ar": "تغادر العبارة الميناء في التاسعة صباحا.",
    }
)
_EXAMINATIONS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "python": _python,
        "packages": _packages,
        "source": checks.source,
        "store": checks.store,
        "voices": checks.voices,
        "lexicon": checks.lexicon,
        "site rules": checks.site_rules,
        "speech": _speech,
        "ffmpeg": _ffmpeg,
        "language": _language,
        "broker": _broker,
        "port": _port,
    }
)
_MEND: Final[Mapping[str, str]] = MappingProxyType(
    {
        "source": "Set LISTEN_SOURCE to a folder of articles, or to an address that answers; "
        "LISTEN_SOURCE_LOGINS is for one that asks who we are.",
        "store": "Set LISTEN_STORE to a folder that we may write to.",
        "voices": "Set LISTEN_ENGINE and LISTEN_VOICES as the README says.",
        "lexicon": "Mend the entry, or LISTEN_LEXICON.",
        "site rules": "Mend LISTEN_SITE_RULES; `listen rules check` shows what matches.",
        "speech": "Look at what `listen voices` says.",
        "broker": "Install valkey-server, or set LISTEN_BROKER_URL.",
    }
)
