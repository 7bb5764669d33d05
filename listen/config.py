"""Settings from the environment, all named LISTEN_*, checked before anything starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlsplit

from listen.errors import SettingError


@dataclass(frozen=True)
class Settings:
    """What can be set; every field is the environment variable LISTEN_<FIELD>."""

    source: str = "seeds/"
    """Where articles come from: a folder, or `package.module:Class name=value`."""
    engine: str = "piper"
    """The preferred engine: piper, espeak, gtts, or `package.module:Class name=value`."""
    voices: str = ""
    """Voices by language, fallbacks in order: `en=piper:joe,espeak:en-us es=espeak:es`."""
    store: str = "audio_cache/"
    """Where sound is kept."""
    broker_url: str = ""
    """Redis or Valkey; empty for the embedded server that `listen run` starts."""
    api_tokens: tuple[str, ...] = ()
    """Tokens that open the publisher's part of the API, separated by commas."""
    allowed_origins: tuple[str, ...] = ("*",)
    """Origins whose pages may use the API from a browser, separated by commas."""
    max_article_chars: int = 100_000
    """The longest text that is narrated, in characters."""
    host: str = "127.0.0.1"
    """The address the web server listens on."""
    port: int = 8000
    """The port the web server listens on."""
    base_url: str = ""
    """How readers reach this service, without a slash at the end; empty for relative addresses."""
    publisher: str = "The Harbour Courier"
    """The publisher's name, for the tag and the demo pages."""


def load(environ: Mapping[str, str]) -> Settings:
    """Read the settings.

    Raises SettingError for a value that cannot be used.
    """
    return Settings(
        **{
            field: _read(name, field, environ[name].strip())
            for name, field in _NAMES.items()
            if name in environ
        }
    )


def unknown(environ: Mapping[str, str]) -> list[str]:
    """Name the variables that look like settings and are none: most likely a slip of the pen.

    They do not stop us: systemd, for one, sets LISTEN_PID and LISTEN_FDS for its own purposes.
    """
    systemd = {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "LISTEN_PIDFDID"}
    return sorted(
        name for name in environ.keys() - _NAMES.keys() - systemd if name.startswith("LISTEN_")
    )


_NAMES = {f"LISTEN_{field.name.upper()}": field.name for field in fields(Settings)}


def _read(name: str, field: str, value: str) -> Any:
    try:
        return _READERS.get(field, str)(value)
    except ValueError as error:
        raise SettingError(f"{name}={value!r}: {error}.") from error


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return read


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _filled(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def _http_url(value: str) -> str:
    if value and (urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).netloc):
        raise ValueError("must be an http or https address")
    return value.rstrip("/")


def _broker_url(value: str) -> str:
    schemes = {"redis", "rediss", "unix", "redis+socket"}
    if value and urlsplit(value).scheme not in schemes:
        raise ValueError("must be redis://, rediss:// or unix://")
    return value


_READERS: dict[str, Callable[[str], Any]] = {
    "source": _filled,
    "engine": _filled,
    "store": _filled,
    "host": _filled,
    "broker_url": _broker_url,
    "api_tokens": _list,
    "allowed_origins": _list,
    "max_article_chars": _whole(1, 10_000_000),
    "port": _whole(1, 65_535),
    "base_url": _http_url,
}
