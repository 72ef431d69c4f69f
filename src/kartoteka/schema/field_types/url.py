"""Web addresses: only http and https, with a host that is what it looks like (S34)."""

import re
from urllib.parse import urlsplit

from kartoteka.schema.field_types.base import CheckContext, refuse
from kartoteka.schema.field_types.points import LONGEST, Point

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))")
_HOST = re.compile(r"[^\s/?#@\\:\[\]<>\"'^`{|}]+|\[[0-9A-Fa-f:.]+\]")
_FORBIDDEN = re.compile(r"[\s\\<>\"`{}|^]")


class Url(Point):
    key = "url"
    convertible = True

    def value(self, text: str, context: CheckContext) -> str:
        return safe_url(text)

    def normal(self, value: str, country: str) -> str:
        bare = re.sub(r"^https?://(www\.)?", "", value, flags=re.IGNORECASE).rstrip("/")
        host, slash, path = bare.partition("/")
        return f"{host.lower()}{slash}{path}"[:LONGEST]


def safe_url(text: str) -> str:
    """The address as typed, if it can only be a page of the web; `example.com` needs no scheme, `http://intranet`
    does. Raises `ValueRefused` for any other scheme, a user name, a backslash or a blank."""
    scheme = _SCHEME.match(text)
    if (scheme and scheme[1].lower() not in ("http", "https")) or text.startswith("//") or _FORBIDDEN.search(text):
        raise refuse("not_a_url", value=text[:80])
    try:
        parts = urlsplit(text if scheme else f"http://{text}")
        port = parts.port
    except ValueError:
        raise refuse("not_a_url", value=text[:80]) from None
    host = parts.netloc.removesuffix(f":{port}") if port is not None else parts.netloc
    told_apart = bool(scheme) or "." in host or host.lower() == "localhost"
    if not _HOST.fullmatch(host) or not told_apart:
        raise refuse("not_a_url", value=text[:80])
    return text


ENTRY = Url()
