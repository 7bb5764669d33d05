"""Addresses as settings give them, checked before anything is asked."""

import re
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from listen.articles import check_article_id
from listen.errors import InvalidArticleID, SettingError
from listen.sources.fetch import Fetcher

_HOST: Final = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


def check_place(url: str, fetcher: Fetcher) -> str:
    """Return the address when it may be asked.

    Raises SettingError.
    """
    parts = _split(url)
    if parts.username is not None or parts.password is not None:
        # The address itself is not repeated: it holds a password.
        raise SettingError(
            f"A login does not belong into an address: LISTEN_SOURCE_LOGINS="
            f"{parts.hostname}=user:password is the place for it."
        )
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        raise SettingError(f"{url!r} is not the https address of a host.")
    if parts.scheme == "http" and not fetcher.is_private(host):
        raise SettingError(
            f"{url!r} is not https. If {host} is a host of yours, set LISTEN_PRIVATE_HOSTS={host}."
        )
    return url


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # read, and so checked, only when it is asked for
    except ValueError as error:
        raise SettingError(f"{url.partition('@')[2] or url!r} is no address: {error}.") from error
    if parts.fragment:
        raise SettingError(f"{url!r} has a part after #, which no host sees.")
    return parts


def last_part(link: str) -> str | None:
    """Give the last part of a link's path, without `.html`, when it can be an article's ID."""
    path = urlsplit(link).path.rstrip("/")
    return fitting(unquote(path.rpartition("/")[2]).removesuffix(".html").removesuffix(".htm"))


def fitting(article_id: str) -> str | None:
    """Give the ID back, or None when it is ill-formed."""
    try:
        return check_article_id(article_id)
    except InvalidArticleID:
        return None


def same_host(one: str, other: str) -> bool:
    """Tell whether two addresses are of one host, but for a leading `www.`."""
    names = {(urlsplit(url).hostname or "").removeprefix("www.") for url in (one, other)}
    return len(names) == 1
