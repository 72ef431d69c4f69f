"""Turns whatever went wrong into the one error shape of CONTRACTS; it knows no rule and hides every internal."""

import json
import logging
import sys
from typing import Any, Final

import psycopg
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import DataError, Error, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from ninja.errors import AuthenticationError, HttpError, ValidationError
from psycopg_pool import PoolTimeout

from kartoteka.api.asked import language_of, request_id
from kartoteka.api.malformed import malformed
from kartoteka.kit.disk import finds_no_room
from kartoteka.kit.errors import DomainError, Forbidden, Malformed, NotFound
from kartoteka.kit.language import say

logger = logging.getLogger("kartoteka.api")


class Unauthenticated(DomainError):
    """401: nobody is signed in, or the token is unknown, revoked or its owner deactivated."""

    code = "unauthenticated"
    status = 401


class CsrfRefused(Forbidden):
    """403: a browser's write without the page's own CSRF header."""

    code = "csrf_failed"


class MethodNotAllowed(DomainError):
    """405: this address does not know that method."""

    code = "method_not_allowed"
    status = 405


class TooLarge(DomainError):
    """413: the body is larger than the server takes."""

    code = "too_large"
    status = 413


class UnsupportedMediaType(DomainError):
    """415: the body is not JSON."""

    code = "unsupported_media_type"
    status = 415


class Unavailable(DomainError):
    """503: the database is away or too busy; nothing was written."""

    code = "unavailable"
    status = 503


class DiskFull(DomainError):
    """507: the server's disk is full; nothing was written."""

    code = "disk_full"
    status = 507


class Failed(DomainError):
    """500: a fault of ours; the request id finds it in the log."""

    code = "failed"
    status = 500


def answer(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """The answer to any exception; what we did not foresee is logged with the request's id and answered 500."""
    error = error() if isinstance(error, type) else error
    refusal = translated(error)
    if isinstance(refusal, Failed):
        path = request.path.encode("unicode_escape").decode("ascii")  # one event, one line (S45)
        logger.error("request %s failed: %s", request_id(request), path, exc_info=error)
    return respond(request, refusal)


def respond(request: HttpRequest, refusal: DomainError) -> HttpResponse:
    """The error shape of CONTRACTS in the caller's language."""
    language = language_of(request)
    body = {
        "code": refusal.code,
        "message": say(refusal, language, **_named(refusal)),
        "fields": {key: [say(one, language) for one in found] for key, found in refusal.fields.items()},
        "data": refusal.data,
        "request_id": request_id(request),
    }
    text = json.dumps(body, ensure_ascii=False, default=str)
    response = HttpResponse(text, status=refusal.status, content_type="application/json; charset=utf-8")
    if refusal.status in (429, 503):
        response["Retry-After"] = str(refusal.data.get("retry_after", 2))
    if refusal.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


def translated(error: BaseException) -> DomainError:
    """The refusal that an exception means to the caller."""
    if isinstance(error, DomainError):
        return error
    if isinstance(error, ValidationError):
        return malformed(error)
    if isinstance(error, HttpError):
        return _of_framework(error)
    for kind, refusal in _SIMPLE.items():
        if isinstance(error, kind):
            return refusal()
    return _of_database(error)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's 404: an address that does not exist."""
    return respond(request, NotFound())


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's 400: a request refused before it reached us."""
    return respond(request, translated(exception or BadRequest()))


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's 500: what a middleware raised; a database that is away is a 503 here too."""
    return answer(request, sys.exc_info()[1] or RuntimeError())  # type: ignore[arg-type]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF refusal."""
    return respond(request, CsrfRefused())


_SIMPLE: Final[dict[type[BaseException], type[DomainError]]] = {
    Http404: NotFound,
    PermissionDenied: Forbidden,
    RequestDataTooBig: TooLarge,
    SuspiciousOperation: Malformed,
    BadRequest: Malformed,
    UnreadablePostError: Malformed,
}


def _named(refusal: DomainError) -> dict[str, Any]:
    return {"field_names": ", ".join(refusal.fields)} if refusal.fields else {}


def _of_framework(error: HttpError) -> DomainError:
    if isinstance(error.__cause__, DomainError):
        return error.__cause__
    if isinstance(error, AuthenticationError) or error.status_code == 401:
        return Unauthenticated()
    return Forbidden() if error.status_code == 403 else Malformed()


def _of_database(error: BaseException) -> DomainError:
    cause = error.__cause__ if isinstance(error, Error) else error
    if finds_no_room(error):
        return DiskFull()
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout | psycopg.OperationalError):
        return Unavailable(retry_after=2)
    if isinstance(error, DataError) or isinstance(cause, psycopg.DataError):
        return Malformed()
    return Failed()
