"""The pages of the browser: one file for all of them, never kept by a cache, never framed; the assets are Django's."""

from pathlib import Path
from typing import Final

from django.conf import settings

from kartoteka.api.errors import Unavailable
from kartoteka.config.serving.exchange import Exchange, in_thread

CSP: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = (
    ("content-type", "text/html; charset=utf-8"),
    ("cache-control", "no-cache"),
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
)
INDEX: Final = Path(settings.PACKAGE) / "static" / "web" / "index.html"


def is_page(method: str, path: str) -> bool:
    """Whether a path is one of the browser's own; everything with a dot is a file, the rest belongs to Django."""
    served_elsewhere = path.startswith(("/api/", "/_allauth/", "/static/"))
    return method in ("GET", "HEAD") and not served_elsewhere and "." not in path.rsplit("/", 1)[-1]


async def page(exchange: Exchange) -> None:
    """The front end. The page behind a one-time link tells nobody where it was (S59)."""
    try:
        html = await in_thread(INDEX.read_bytes)
    except OSError as error:
        raise Unavailable(retry_after=30) from error
    secret = exchange.scope["path"].startswith("/welcome")
    referrer = ("referrer-policy", "no-referrer" if secret else "same-origin")
    secure = [("strict-transport-security", f"max-age={settings.SECURE_HSTS_SECONDS}")] if settings.HTTPS else []
    await exchange.begin(200, [*HEADERS, referrer, *secure, ("content-length", str(len(html)))])
    await exchange.write(html, more=False)
