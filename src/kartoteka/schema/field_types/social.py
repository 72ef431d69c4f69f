"""Profiles in social networks and messengers: a page of the web, or a name in the network."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from kartoteka.schema.field_types.base import CheckContext, refuse
from kartoteka.schema.field_types.points import LONGEST, Point
from kartoteka.schema.field_types.url import safe_url

NETWORKS: Final[Mapping[str, tuple[str, ...]]] = {
    "facebook": ("facebook.com", "fb.com"),
    "instagram": ("instagram.com",),
    "linkedin": ("linkedin.com",),
    "telegram": ("t.me", "telegram.me"),
    "tiktok": ("tiktok.com",),
    "vk": ("vk.com", "vk.ru"),
    "whatsapp": ("wa.me", "whatsapp.com"),
    "x": ("x.com", "twitter.com"),
    "xing": ("xing.com",),
    "youtube": ("youtube.com",),
}
_NAME = re.compile(r"[^\s:/\\<>\"`{}|^]+")


class Social(Point):
    key = "social"
    internal = True
    parts = frozenset({"value", "network", "label", "primary"})

    def value(self, text: str, context: CheckContext) -> str:
        if "/" in text or re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE):
            try:
                return safe_url(text)
            except Exception:
                if not re.fullmatch(r"live:[\w.:-]+", text):
                    raise
                return text
        if not _NAME.fullmatch(text.replace(" ", "")):
            raise refuse("not_a_profile", value=text[:80])
        return text

    def normal(self, value: str, country: str) -> str:
        return re.sub(r"^(https?://)?(www\.)?", "", value.lower()).rstrip("/").removeprefix("@")[:LONGEST]

    def _point(self, raw: Any, context: CheckContext) -> dict[str, Any] | None:
        point = super()._point(raw, context)
        if point and "network" not in point and (network := network_of(point["value"])):
            point["network"] = network
        elif point and "network" in point:
            point["network"] = _key(point["network"])
        return point


def network_of(value: str) -> str | None:
    """The network whose page the value is."""
    try:
        host = (urlsplit(value if "//" in value else f"http://{value}").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    for network, hosts in NETWORKS.items():
        if any(host == one or host.endswith(f".{one}") for one in hosts):
            return network
    return None


def _key(network: str) -> str:
    lower = network.lower()
    return (
        {"twitter": "x", "vkontakte": "vk"}.get(lower, lower)
        if lower in NETWORKS or lower in ("twitter", "vkontakte")
        else network
    )


ENTRY = Social()
