"""Who calls: the actor that the authentication middleware found, or 401; a browser's write also needs CSRF's header."""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from ninja.security.base import AuthBase
from ninja.utils import check_csrf

from kartoteka.api.asked import actor_or_none
from kartoteka.api.errors import CsrfRefused, Unauthenticated
from kartoteka.people.actor import Actor

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Token(AuthBase):
    """A program: `Authorization: Bearer …`."""

    openapi_type = "http"
    openapi_scheme = "bearer"
    openapi_description = "A token made in the settings or by `kartoteka token create`."

    def __call__(self, request: HttpRequest) -> Actor | None:
        """The token's owner, cut to the token's scopes."""
        actor = actor_or_none(request)
        return actor if actor and actor.token_id is not None else None


class Session(AuthBase):
    """A browser: the session cookie, and the CSRF header for everything that is not a plain read."""

    openapi_type = "apiKey"
    openapi_in = "cookie"
    openapi_name = settings.SESSION_COOKIE_NAME
    openapi_description = (
        "The session of the sign-in page; writes also carry `X-CSRFToken`. With `Kartoteka-User`, the id of the user "
        "whom a page was made for, another user's session is answered with 401."
    )

    def __call__(self, request: HttpRequest) -> Actor | None:
        """The signed-in user."""
        actor = actor_or_none(request)
        if actor is None or actor.token_id is not None:
            return None
        if request.method not in _SAFE and check_csrf(request):
            raise CsrfRefused
        return actor


def actor_of(request: HttpRequest) -> Actor:
    """The actor of an operation that needs one."""
    actor = actor_or_none(request)
    if actor is None:
        raise Unauthenticated()
    return actor


CALLERS: Final[list[Any]] = [Token(), Session()]
