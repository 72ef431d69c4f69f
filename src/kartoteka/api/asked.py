"""What a request says about itself before anybody looks at its rights: its id, its language, its actor."""

import re
import secrets

from django.http import HttpRequest

from kartoteka.kit.language import accepted, known
from kartoteka.people.actor import Actor

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


def request_id(request: HttpRequest) -> str:
    """The id under which the log knows this request: the caller's own X-Request-ID if it is a plain word, else ours."""
    given: str | None = getattr(request, "request_id", None)
    if given is None:
        wanted = request.headers.get("X-Request-ID", "")
        given = wanted if _REQUEST_ID.fullmatch(wanted) else secrets.token_hex(8)
        request.request_id = given  # type: ignore[attr-defined]
    return given


def actor_or_none(request: HttpRequest) -> Actor | None:
    """Who asks, as the authentication middleware found; None for an unsigned caller."""
    return getattr(request, "actor", None)


def language_of(request: HttpRequest) -> str:
    """The caller's language: his own if he is signed in, else the best of Accept-Language."""
    actor = actor_or_none(request)
    return known(actor.language) if actor else accepted(request.headers.get("Accept-Language", ""))
