"""Which machines may be reached: those of the open internet, and private ones where allowed.

A name is resolved here, and the connection goes to an address that was judged here, so that a name
that is resolved once more can not lead anywhere else.
"""

from __future__ import annotations

import ipaddress
import socket

from crosswire.records.issue import Issue

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # IPv4 behind a translator (RFC 6052)
PRIVATE = Issue(
    "private-address",
    "The address is on a private network, which is not asked unless you allow it. "
    "Set CROSSWIRE_ALLOW_PRIVATE=1 if that is what you want.",
)
UNKNOWN = Issue(
    "unknown-host", "No machine of this name was found. Check the address and your connection."
)


class NotReached(Exception):
    """A page that can not be had; ``issue`` says why. It never leaves this stage."""

    def __init__(self, issue: Issue):
        self.issue = issue
        super().__init__(issue.message)


def machines(host: str, port: int, *, private: bool) -> tuple[str, ...]:
    """The numeric addresses of a host, in the order in which they should be tried.

    Raises ``NotReached`` where it has none, or one of them is on a private network and ``private``
    does not allow that.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as trouble:
        raise NotReached(UNKNOWN) from trouble
    numeric = tuple(dict.fromkeys(str(one[4][0]) for one in found))
    if not private and not all(is_open(one) for one in numeric):
        raise NotReached(PRIVATE)
    return numeric


def is_open(numeric: str) -> bool:
    """Whether a numeric address is one of the open internet: neither loopback nor any private one.

    An IPv6 address that stands for an IPv4 address is judged by that one.
    """
    address = _meant(ipaddress.ip_address(numeric.partition("%")[0]))
    return address.is_global and not address.is_multicast


def _meant(address: Address) -> Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in TRANSLATED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else address)
