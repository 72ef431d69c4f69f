"""What every operation refuses before its own code runs: unknown parameters, foreign content types, hostile JSON."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation
from ninja.parser import Parser

from kartoteka.api.errors import UnsupportedMediaType
from kartoteka.api.wellformed import read_json
from kartoteka.kit.errors import DomainError, Malformed, Message

Run = Callable[..., HttpResponse]


class JsonParser(Parser):
    """Reads the JSON body of a request."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's value. Raises Malformed."""
        return read_json(request.body, "body")


def gate(run: Run) -> Run:
    """A decorator around an operation's `run`; refusals wait until the caller is known (RIGHTS: 401 before 400)."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]
    known = _query_names(operation)
    has_body = any(model.__ninja_param_source__ == "body" for model in operation.models)

    @wraps(run)
    def guarded(request: HttpRequest, **path: Any) -> HttpResponse:
        try:
            if not operation.auth_callbacks or any(callback(request) for callback in operation.auth_callbacks):
                _refuse(request, path, known, has_body=has_body)
        except DomainError as refusal:
            return operation.api.on_exception(request, refusal)
        return run(request, **path)

    return guarded


def _refuse(request: HttpRequest, path: dict[str, Any], known: frozenset[str], *, has_body: bool) -> None:
    for name in request.GET:
        if name not in known:
            raise Malformed(fields={name[:80]: [Message("malformed.unknown")]})
        if len(request.GET.getlist(name)) > 1:
            raise Malformed(fields={name: [Message("malformed.twice")]})
        if "\0" in request.GET[name]:
            raise Malformed(fields={name: [Message("malformed.characters")]})
    for name, value in path.items():
        if not isinstance(value, str) or "\0" in value or len(value) > 200 or not value.isprintable():
            raise Malformed(fields={name: [Message("malformed.characters")]})
    if has_body and request.content_type != "application/json" and request.body:
        raise UnsupportedMediaType()


def _query_names(operation: Operation) -> frozenset[str]:
    names: set[str] = set()
    for model in operation.models:
        if model.__ninja_param_source__ == "query":
            names |= set(getattr(model, "__ninja_flatten_map__", None) or model.model_fields)
    return frozenset(names)
