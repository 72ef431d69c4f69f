"""The outermost layer of a request: it names the request in the answer and gives JSON to what Django says in HTML."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from kartoteka.api.asked import request_id
from kartoteka.api.errors import MethodNotAllowed, respond


class RequestMiddleware:
    """Sets X-Request-ID; a method that an address of the API does not know is answered like any other refusal."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, with its id."""
        response = self._get_response(request)
        if response.status_code == 405 and request.path.startswith("/api/"):
            allowed = response.get("Allow", "")
            response = respond(request, MethodNotAllowed())
            response["Allow"] = allowed
        response["X-Request-ID"] = request_id(request)
        if request.path.startswith("/api/v1/"):
            response.setdefault("Cache-Control", "private, no-store")
        return response
