"""Slows down unsigned callers: so many calls a minute from one address, or about one thing; then 429."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from kartoteka.kit.errors import DomainError


class TooMany(DomainError):
    """429: too many calls in a short time; later ones work again."""

    code = "too_many"
    status = 429


def throttled(request: HttpRequest, act: str, rates: str, *, key: str | None = None) -> None:
    """Count this call and refuse it if it is one too many. Rates are allauth's: `20/m/ip,5/m/key`. Raises TooMany."""
    config = {act: rates}
    if not ratelimit.consume(request, app="kartoteka", action=act, config=config, key=key, limit_get=True):
        raise TooMany(retry_after=60)
