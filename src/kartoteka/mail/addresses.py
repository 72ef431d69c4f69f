"""Where a mail server may stand: anywhere but at addresses no mail server has. It is found once and held on to.

A firm's own server often stands in its private network, so that private addresses are taken, which no address that a
user gives ever is. Link-local ones are not: behind them cloud providers keep their machines' credentials.
"""

import ipaddress
import socket
from typing import Final

from kartoteka.mail.faults import MailFault

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_THROUGH: Final = (
    (ipaddress.IPv6Network("64:ff9b::/96"), 0),  # NAT64 carries the IPv4 address at its end
    (ipaddress.IPv6Network("2002::/16"), 80),  # 6to4 behind its prefix
)


def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of this host that may be connected to, in the system's order. Raises MailFault."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise MailFault("name_not_found", error) from error
    allowed = [str(one[4][0]) for one in found if may_be_server(str(one[4][0]))]
    if not allowed:
        raise MailFault("address_forbidden")
    return list(dict.fromkeys(allowed))


def may_be_server(written: str) -> bool:
    """Whether a mail server may have this address."""
    address = _meant(ipaddress.ip_address(written.partition("%")[0]))
    return not (address.is_link_local or address.is_multicast or address.is_unspecified or _reserved(address))


def is_this_machine(written: str) -> bool:
    """Whether what goes to this address never leaves the machine."""
    return _meant(ipaddress.ip_address(written.partition("%")[0])).is_loopback


def _meant(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, if it does."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    for network, shift in _THROUGH:
        if address in network:
            return ipaddress.IPv4Address((int(address) >> shift) & 0xFFFFFFFF)
    return address


def _reserved(address: Address) -> bool:
    return isinstance(address, ipaddress.IPv4Address) and (address.is_reserved or address in _THIS_NETWORK)


_THIS_NETWORK: Final = ipaddress.IPv4Network("0.0.0.0/8")
