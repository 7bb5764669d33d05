"""Where an address may lead on to: the same site, and an article, not a wall before it."""

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from listen.errors import ArticleNotFound, SourceError, UnreadableArticle

STATUSES: Final = frozenset({301, 302, 303, 307, 308})
_WALLS: Final = {
    "login page": re.compile(
        r"log-?in|sign-?in|sso|auth|oauth2?|authorize|accounts?|anmelden|connexion|"
        r"iniciar-sesion|wp-login\.php",
        re.IGNORECASE,
    ),
    "consent page": re.compile(
        r"(cookie-?)?consent|gdpr|cookie-?wall|privacy-?wall|privacy-?gate", re.IGNORECASE
    ),
    "subscription page": re.compile(r"subscribe|subscription|pay-?wall|registration|register"),
}
"""What stands in the way of an article, by a whole part of its address."""


def redirected(url: str, location: str, is_private: Callable[[str], bool]) -> str:
    """Give the address that another leads to.

    Raises UnreadableArticle when it is a wall or on another site, ArticleNotFound when it is only
    the front page, SourceError when it is none.
    """
    here = urlsplit(url)
    there = _target(url, location)
    host = there.hostname or ""
    if wall := _wall(here, there):
        raise UnreadableArticle(f"The site shows a {wall} in place of the article.")
    spoken = {"http", "https"} if is_private(host) else {"https"}
    if not (_same_site(here, there) and there.scheme in spoken):
        raise UnreadableArticle(
            f"The site leads to {there.scheme}://{host}, and only its own pages are followed."
        )
    if there.path in ("", "/") and not there.query and here.path not in ("", "/"):
        raise ArticleNotFound("The site leads to its front page: it has no such article.")
    return there.geturl()


def _target(url: str, location: str) -> SplitResult:
    # Headers are read as Latin-1; sites write Arabic and accented paths in plain UTF-8.
    written = location.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    try:
        there = urlsplit(urljoin(url, quote(written, safe="%/:=&?~#+!$,;'@()*[]")))
        usable = bool(there.hostname) and there.username is None and there.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise SourceError(f"{urlsplit(url).hostname} leads to an address that is none.")
    return there._replace(fragment="")


def _same_site(here: SplitResult, there: SplitResult) -> bool:
    """Tell whether the host is the same but for a leading `www.`, on its own or the usual port."""
    names = {(parts.hostname or "").removeprefix("www.") for parts in (here, there)}
    return len(names) == 1 and there.port in (None, here.port, _USUAL.get(there.scheme))


_USUAL: Final = {"http": 80, "https": 443}


def _wall(here: SplitResult, there: SplitResult) -> str | None:
    new = _parts(there) - _parts(here)
    return next((name for name, sign in _WALLS.items() if any(map(sign.fullmatch, new))), None)


def _parts(place: SplitResult) -> set[str]:
    labels = (place.hostname or "").split(".")
    return {*labels[:-1], *place.path.split("/")} - {""}
