"""Which addresses of the network a name stands for, and which of them are public."""

import socket
from concurrent.futures import Future
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from threading import Thread
from typing import Final

_UNICAST: Final = IPv6Network("2000::/3")
"""All of IPv6 that is given out to the public."""
_NAT64: Final = IPv6Network("64:ff9b::/96")
"""How a network of IPv6 alone reaches IPv4: the last four bytes are the address."""


def resolve(host: str, port: int, timeout: float) -> list[str]:
    """List a host's addresses, the system's preference first.

    Raises OSError, TimeoutError among them.
    """
    found: Future[list[str]] = Future()
    # The system's resolver knows no deadline: it is left behind when it takes too long.
    Thread(target=_look_up, args=(host, port, found), daemon=True).start()
    return found.result(timeout)


def _look_up(host: str, port: int, found: Future[list[str]]) -> None:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found.set_result(list(dict.fromkeys(str(answer[4][0]) for answer in answers)))
    except (OSError, UnicodeError) as error:
        found.set_exception(error if isinstance(error, OSError) else OSError(str(error)))


def is_public(address: str) -> bool:
    """Tell whether an address is on the internet: not ours, not our network's, not a group's."""
    ip = _carried(ip_address(address.partition("%")[0]))
    if isinstance(ip, IPv6Address) and ip not in _UNICAST:
        return False
    return ip.is_global and not ip.is_multicast


def _carried(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Give the IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip
