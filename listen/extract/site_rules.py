"""Site rules: what a publisher says of its own markup, in a small TOML file of CSS selectors.

    ["news.example"]          # and www.news.example; "*.news.example" for every other host of it
    title = "h1.headline"
    standfirst = ".intro"
    body = ["div.story > p", "div.story > h2"]
    drop = [".caption", ".read-more"]

Only `body` must be there. A selector is a string, or a list of which any may match.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, Self, cast
from urllib.parse import urlsplit

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector

from listen.errors import SettingError

_HOST = re.compile(r"(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*")
_WWW = "www."


@dataclass(frozen=True)
class Selector:
    """One or several CSS selectors of which any may match."""

    written: str = ""
    """As in the file, several parted by commas; empty when nothing is to match."""

    def __call__(self, root: etree._Element) -> list[etree._Element]:
        """List the elements that match, in the page's order."""
        if not self.written:
            return []
        return cast(list[etree._Element], CSSSelector(self.written, translator="html")(root))


@dataclass(frozen=True)
class Rules:
    """Where a site's pages have what is read."""

    title: Selector = Selector()
    standfirst: Selector = Selector()
    body: Selector = Selector()
    """The paragraphs, or what holds them."""
    drop: Selector = Selector()
    """What is not read, wherever it stands."""


@dataclass(frozen=True)
class SiteRules:
    """The rules of every host."""

    by_host: Mapping[str, Rules]

    @classmethod
    def load(cls, file: str) -> Self:
        """Read the file; no file, no rules.

        Raises SettingError.
        """
        if not file:
            return cls({})
        try:
            sites = tomllib.loads(Path(file).read_text("utf-8-sig"))
            _check_hosts(list(sites))
            return cls({_host(host): _rules(host, given) for host, given in sites.items()})
        except OSError as error:
            raise SettingError(
                f"The site rules {file} cannot be read: {error.strerror}."
            ) from error
        except ValueError as error:  # of TOML, of UTF-8, and ours
            raise SettingError(f"The site rules {file}: {error}.") from error

    def find(self, url: str | None) -> Rules | None:
        """Give the rules for a page's host, if there are any."""
        host = (urlsplit(url or "").hostname or "").removeprefix(_WWW)
        return next((self.by_host[name] for name in _names(host) if name in self.by_host), None)


NO_RULES: Final = SiteRules({})


def _names(host: str) -> Iterator[str]:
    """Name a host as rules may, the closest first."""
    yield host
    parts = host.split(".")
    for place in range(1, len(parts)):
        yield ".".join(["*", *parts[place:]])


def _host(name: str) -> str:
    if not _HOST.fullmatch(name):
        raise ValueError(f"{name!r} is not a host, such as news.example or *.news.example")
    return name.removeprefix(_WWW)


def _check_hosts(names: list[str]) -> None:
    for place, name in enumerate(names):
        if _host(name) in map(_host, names[:place]):
            raise ValueError(f"[{name}] stands there twice, with www. and without")


def _rules(host: str, given: Any) -> Rules:
    known = [field.name for field in fields(Rules)]
    for name in given if isinstance(given, dict) else ():
        if name not in known:
            raise ValueError(f"[{host}] has {name!r}; known are {', '.join(known)}")
    if not isinstance(given, dict) or "body" not in given:
        raise ValueError(f"[{host}] needs a body")
    return Rules(**{name: _selector(host, name, value) for name, value in given.items()})


def _selector(host: str, name: str, value: Any) -> Selector:
    parts = [value] if isinstance(value, str) else value
    if (
        not isinstance(parts, list)
        or not parts
        or not all(isinstance(p, str) and p.strip() for p in parts)
    ):
        raise ValueError(f"[{host}] {name} must be a selector or a list of selectors")
    for part in parts:
        try:
            CSSSelector(part, translator="html")
        except SelectorError as error:
            why = str(error).rstrip(".")
            raise ValueError(f"[{host}] {name}: {part!r} cannot be used: {why}") from error
    return Selector(", ".join(parts))
