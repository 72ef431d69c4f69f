"""What stands before every view: who asks, and how long a locked-out caller has to wait.

A Bearer token or the session cookie becomes `request.actor`, in one statement and only for the API. What the actor may
do is judged further in; a caller who stays unknown gets his 401 there.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kartoteka.api.errors import Unauthenticated, answer, respond
from kartoteka.kit.errors import DomainError
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_by_session, actor_by_token
from kartoteka.people.usage import note_session, note_token

OPEN_WITHOUT_FACTOR = frozenset({"/api/v1/me", "/api/v1/openapi.json"})
PAGE_OF = "Kartoteka-User"
OWN_SIGN_IN = re.compile(r"/_allauth/browser/v1/(account/|auth/(\w+/)?reauthenticate)")
TOKEN_PARAMETERS = frozenset({"token", "access_token", "api_key", "apikey", "bearer"})


class SecondFactorRequired(DomainError):
    """403: the firm's rules want a second factor, and until he adds one nothing else is open to him."""

    code: ClassVar[str] = "second_factor_required"
    status: ClassVar[int] = 403


class RetryAfter:
    """Says with a refused sign-in in how many seconds it may be tried again, where `people.sign_in` has found out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with the header."""
        response = self._get_response(request)
        if (seconds := getattr(request, "retry_after", None)) is not None:
            response["Retry-After"] = str(seconds)
        return response


class ApiAuthentication:
    """Sets `request.actor`. If the database cannot say who it is, nobody comes in (503)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the API, or the refusal."""
        if not request.path_info.startswith("/api/"):
            return respond(request, Unauthenticated()) if _is_anothers(request) else self._get_response(request)
        if not TOKEN_PARAMETERS.isdisjoint(name.lower() for name in request.GET):
            return respond(request, Unauthenticated())
        try:
            given, page_of = request.headers.get("Authorization"), request.headers.get(PAGE_OF)
            actor = find_actor(given, request.COOKIES, path=request.path_info, page_of=page_of)
        except Exception as error:  # whatever it was, the caller stays outside
            return answer(request, error)
        request.actor = actor  # type: ignore[attr-defined]
        return self._get_response(request)


def _is_anothers(request: HttpRequest) -> bool:
    """Whether a page asks about the sign-in of its user where another one is signed in, or nobody any more."""
    page_of = request.headers.get(PAGE_OF)
    if page_of is None or not OWN_SIGN_IN.match(request.path_info):
        return False
    return not request.user.is_authenticated or page_of != str(request.user.pk)


def find_actor(
    authorization: str | None, cookies: Mapping[str, str], *, path: str = "", page_of: str | None = None
) -> Actor | None:
    """Who sent this header and these cookies. A header that names nobody is not saved by a cookie, and `page_of`, the
    id of a page's user, makes another one's session none. Raises SecondFactorRequired for whoever must first add one,
    on every path but those he needs for that."""
    if authorization is None:
        key = cookies.get(settings.SESSION_COOKIE_NAME, "")
        if actor := actor_by_session(key):
            if page_of not in (None, str(actor.user_id)):
                return None
            note_session(key)
            if actor.must_add_factor and path not in OPEN_WITHOUT_FACTOR:
                raise SecondFactorRequired
        return actor
    scheme, _, secret = authorization.partition(" ")
    actor = actor_by_token(secret.strip()) if scheme.lower() == "bearer" else None
    if actor is not None and actor.token_id is not None:
        note_token(actor.token_id)
    return actor
