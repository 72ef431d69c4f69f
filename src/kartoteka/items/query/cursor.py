"""Where a page ended: opaque to callers, signed, and good only for the list it came from."""

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any, Final

from django.conf import settings

from kartoteka.items.query.malformed import malformed

_MAC_BYTES: Final = 12
_LONGEST: Final = 2_000


def digest(*parts: Any) -> str:
    """What tells one list from another: its kinds, filter, order and search."""
    written = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.blake2b(written.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def encode(of: str, values: Sequence[str | None], last_id: int) -> str:
    """The cursor after the row with these values of the sort keys and this id."""
    body = json.dumps([of, list(values), last_id], ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_mac(body) + body).decode().rstrip("=")


def decode(cursor: str, of: str, length: int) -> tuple[list[str | None], int]:
    """Values and id. Raises Malformed for anything that `encode` did not give for this very list."""
    if len(cursor) > _LONGEST:
        raise malformed("cursor")
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise malformed("cursor") from None
    mac, body = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
    if not hmac.compare_digest(mac, _mac(body)):
        raise malformed("cursor")
    found, values, last_id = json.loads(body)
    if found != of or len(values) != length:
        raise malformed("cursor")
    return values, last_id


def _mac(body: bytes) -> bytes:
    key = f"cursor:{settings.SECRET_KEY}".encode()
    return hmac.new(key, body, hashlib.sha256).digest()[:_MAC_BYTES]
