"""Settings from the environment, all named LISTEN_*, checked before anything starts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final
from urllib.parse import urlsplit

from listen.errors import SettingError


@dataclass(frozen=True)
class Settings:
    """What can be set; every field is the environment variable LISTEN_<FIELD>."""

    source: str = "seeds/"
    """Where articles come from: a folder, `https://site.example/news/{id}`,
    `wordpress+https://site.example`, `feed+https://site.example/rss`, or
    `package.module:Class name=value`; several are asked in order."""
    private_hosts: tuple[str, ...] = ()
    """Hosts of sources that may be at private addresses and speak plain http, by commas."""
    source_logins: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Logins at sources by host, `cms.example=user:password`, separated by commas."""
    engine: str = "piper"
    """The preferred engine: piper, espeak, gtts, or `package.module:Class name=value`."""
    voices: str = ""
    """Voices by language, fallbacks in order: `en=piper:joe,espeak:en-us es=espeak:es`."""
    lexicon: tuple[str, ...] = ()
    """The publisher's own lexicon: `.pls` and `.tsv` files, and folders of them, by commas."""
    store: str = "audio_cache/"
    """Where sound is kept."""
    delivery: str = "file"
    """How finished sound goes out: `file` by this process, `x-accel:/location/` by the nginx
    before it, `https://cdn.example/listen/` by a redirect to where the store's files are."""
    cache_max_bytes: int = 0
    """How much of the store sound may take, in bytes or like `20GB`; 0 for no limit."""
    broker_url: str = ""
    """Redis or Valkey; empty for the embedded server that `listen run` starts."""
    api_tokens: tuple[str, ...] = ()
    """Tokens that open the publisher's part of the API, separated by commas."""
    allowed_origins: tuple[str, ...] = ("*",)
    """Origins whose pages may use the API from a browser, separated by commas."""
    warm: tuple[str, ...] = ()
    """How often openings may be warmed, by one client and in total: `10/minute 300/minute`; empty
    for never."""
    rate_limit: str = ""
    """How many narrations one client without a token may begin: `20/hour`; empty for any number."""
    proxies: int = 0
    """How many reverse proxies in front, each adding to X-Forwarded-For, tell who asks."""
    site_rules: str = ""
    """A TOML file of CSS selectors that say where each site's pages have what is read."""
    max_article_chars: int = 100_000
    """The longest text that is narrated, in characters."""
    segment_seconds: int = 30
    """How long one segment may take to be spoken before the process that does it is stopped."""
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
        shown = name if field in _SECRET else f"{name}={value!r}"
        raise SettingError(f"{shown}: {error}.") from error


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return read


_LEAST_CACHE: Final = 5_000_000
"""Five minutes of sound, which lies there twice: joined, and by segments."""
_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?) *(?:([KMGT])(i?)B)?", re.ASCII | re.IGNORECASE)


def read_size(value: str) -> int:
    """Read a size in bytes, or as people write it: `500MB`, `1.5 GiB`.

    Raises ValueError.
    """
    if not (size := _SIZE.fullmatch(value)):
        raise ValueError("must be a size like 500MB, 20GB or 16GiB, or a number of bytes")
    number, unit, binary = size.groups()
    power = " KMGT".index((unit or " ").upper())
    return int(float(number) * (1024 if binary else 1000) ** power)


def _limit(value: str) -> int:
    size = read_size(value) if value else 0
    if 0 < size < _LEAST_CACHE:
        raise ValueError("must be 0 for no limit, or at least 5MB: five minutes of sound")
    return size


def _list(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


_HOST: Final = re.compile(r"[a-z0-9._-]+|[0-9a-f.]*(:[0-9a-f.]*){2,7}")
"""A name or an address; only one of IPv6 has colons."""


def _hosts(value: str) -> tuple[str, ...]:
    hosts = tuple(host.lower().strip("[]") for host in _list(value))
    if not all(map(_HOST.fullmatch, hosts)):
        raise ValueError("must be names of hosts, without scheme, port or path")
    return hosts


def _logins(value: str) -> tuple[tuple[str, str], ...]:
    parts = [tuple(entry.partition("=")[::2]) for entry in _list(value)]
    if any(not host or ":" not in login for host, login in parts):
        raise ValueError("must be `host=user:password`, several separated by commas")
    return tuple((host.strip().lower(), login.strip()) for host, login in parts)


_RATE: Final = re.compile(r"[1-9][0-9]{0,8}/(second|minute|hour|day)")


def _rate(value: str) -> str:
    if value and not _RATE.fullmatch(value):
        raise ValueError("must be a number per second, minute, hour or day, like 20/hour")
    return value


def _rates(value: str) -> tuple[str, ...]:
    """Read none, or two: one client's and that of all together."""
    rates = tuple(value.split())
    if rates and not (len(rates) == 2 and all(map(_RATE.fullmatch, rates))):
        raise ValueError("must be a rate for one client and one for all, like 10/minute 300/minute")
    return rates


def _filled(value: str) -> str:
    if not value:
        raise ValueError("must not be empty")
    return value


def _http_url(value: str) -> str:
    if value and (urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).netloc):
        raise ValueError("must be an http or https address")
    return value.rstrip("/")


_ACCEL: Final = re.compile(r"x-accel:(/[A-Za-z0-9._~-]+)+/?")
"""A location of nginx which the store's names can be put after."""


def _delivery(value: str) -> str:
    if value == "file":
        return value
    place = urlsplit(value)
    base = place.scheme in {"http", "https"} and place.netloc and not (place.query + place.fragment)
    if base or _ACCEL.fullmatch(value):
        return value.rstrip("/") + "/"
    raise ValueError("must be `file`, `x-accel:/location/`, or an http or https address")


def _broker_url(value: str) -> str:
    schemes = {"redis", "rediss", "unix", "redis+socket"}
    if value and urlsplit(value).scheme not in schemes:
        raise ValueError("must be redis://, rediss:// or unix://")
    return value


_SECRET: Final = frozenset({"source_logins", "api_tokens", "broker_url"})
"""What no message repeats."""
_READERS: dict[str, Callable[[str], Any]] = {
    "source": _filled,
    "engine": _filled,
    "lexicon": _list,
    "private_hosts": _hosts,
    "source_logins": _logins,
    "store": _filled,
    "delivery": _delivery,
    "host": _filled,
    "broker_url": _broker_url,
    "cache_max_bytes": _limit,
    "api_tokens": _list,
    "allowed_origins": _list,
    "warm": _rates,
    "rate_limit": _rate,
    "proxies": _whole(0, 20),
    "max_article_chars": _whole(1, 10_000_000),
    "segment_seconds": _whole(1, 600),
    "port": _whole(1, 65_535),
    "base_url": _http_url,
}
