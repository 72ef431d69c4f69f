"""What every operation refuses before its own code runs: unknown parameters, foreign content types, hostile JSON."""

import json
from collections.abc import Callable
from decimal import Decimal
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja.operation import Operation
from ninja.parser import Parser

from kartoteka.api.asked import actor_or_none
from kartoteka.api.errors import UnsupportedMediaType
from kartoteka.kit.errors import DomainError, Malformed, Message

DEEPEST: Final = 24
LONGEST_NUMBER: Final = 60
Run = Callable[..., HttpResponse]


class JsonParser(Parser):
    """Reads a JSON body whose every value the core can hold: no NUL, no half characters, no bottomless nesting."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's value; numbers with a point come as Decimal. Raises Malformed."""
        try:
            value = json.loads(request.body, parse_float=_decimal, parse_int=_integer, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            raise Malformed(fields={"body": [Message("malformed.json")]}) from error
        _inspect(value, "body", 0)
        return value


def gate(run: Run) -> Run:
    """A decorator around an operation's `run`; refusals wait until the caller is known (RIGHTS: 401 before 400)."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]
    known = _query_names(operation)
    has_body = any(model.__ninja_param_source__ == "body" for model in operation.models)

    @wraps(run)
    def guarded(request: HttpRequest, **path: Any) -> HttpResponse:
        if actor_or_none(request) or not operation.auth_callbacks:
            try:
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


def _inspect(value: Any, place: str, depth: int) -> None:
    if depth > DEEPEST:
        raise Malformed(fields={place: [Message("malformed.deep")]})
    if isinstance(value, str):
        _inspect_text(value, place)
    elif isinstance(value, list):
        for one in value:
            _inspect(one, place, depth + 1)
    elif isinstance(value, dict):
        for key, one in value.items():
            _inspect_text(key, place)
            _inspect(one, key if depth < 3 else place, depth + 1)


def _inspect_text(text: str, place: str) -> None:
    if "\0" in text or not (text.isascii() or _encodes(text)):
        raise Malformed(fields={place.encode(errors="replace").decode(): [Message("malformed.characters")]})


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if len(text) > LONGEST_NUMBER or abs(number.adjusted()) > LONGEST_NUMBER:
        raise ValueError("number out of range")
    return number


def _integer(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError("number out of range")
    return int(text)


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is not JSON")
