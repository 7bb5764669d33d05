"""Who asks: a name for each client, so that what it asks for can be bounded."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from flask import request

UNKNOWN: Final = "unknown"


def client() -> str:
    """Name who asks: an IPv4 address, or the /64 of an IPv6 one, all of which is one household's.

    The address is the peer's, or what as many proxies as LISTEN_PROXIES says have vouched for.
    """
    try:
        address = _address(request.remote_addr or "")
    except ValueError:
        return UNKNOWN
    if isinstance(address, IPv6Address):
        mapped = address.ipv4_mapped
        return str(mapped or IPv6Network((int(address), 64), strict=False))
    return str(address)


def _address(text: str) -> IPv4Address | IPv6Address:
    try:
        return ip_address(text)
    except ValueError:
        # Some proxies tell the port as well.
        return ip_address(urlsplit(f"//{text}").hostname or "")
