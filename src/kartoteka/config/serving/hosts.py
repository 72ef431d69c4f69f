"""Which names this server answers to (S58): a foreign Host is refused before any route, so that no page, link or
session can be had under somebody else's name."""

import ipaddress
import socket
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

_OF_THIS_MACHINE: Final = frozenset({"localhost", socket.gethostname().lower(), socket.getfqdn().lower()})


def is_ours(host: str) -> bool:
    """Whether a Host header names us: the base URL's host, one of KARTOTEKA_HOSTS, or, without a base URL, this
    machine by its address or name. This machine's loopback is always ours, for health checks."""
    name = _name(host)
    if name is None:
        return False
    base = urlsplit(settings.BASE_URL).hostname
    if name in settings.HOSTS or name == base:
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return name == "localhost" or (not base and (name in _OF_THIS_MACHINE or name.endswith(".local")))
    return address.is_loopback or not base


def _name(host: str) -> str | None:
    """The host without its port; None for what is no host."""
    try:
        parts = urlsplit(f"//{host}")
        parts.port  # noqa: B018 - raises for a port that is none
    except ValueError:
        return None
    plain = parts.netloc == host and not parts.path and "@" not in host
    return (parts.hostname or "").rstrip(".") or None if plain else None
