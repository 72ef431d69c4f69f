"""Completes the OpenAPI file: the refusals and headers every operation has, and the routes of the native server."""

from typing import Any, Final

from ninja.openapi.schema import OpenAPISchema

from kartoteka.api.native import NATIVE
from kartoteka.api.shapes import Refusal

Json = dict[str, Any]
_WRITES: Final = ("post", "patch", "put", "delete")
_REFUSALS: Final = {
    "400": "Malformed path, parameter or body; unknown field, operator, sort or cursor.",
    "401": "Nobody is signed in.",
    "403": "The caller may read it but not do this, or not write this field.",
    "404": "It does not exist, or the caller may not know that it does.",
    "405": "The address does not know this method.",
    "429": "Too many requests. See Retry-After.",
    "503": "The database is away or too busy; nothing was written. See Retry-After.",
}
_WRITE_REFUSALS: Final = {
    "409": "Someone else changed it, the value is taken, or the item is in the trash.",
    "413": "The body is too large.",
    "415": "The body is not JSON.",
    "422": "A value fails its field's rule, or the Idempotency-Key was used with another body.",
    "428": "The version is missing.",
    "507": "The server's disk is full; nothing was written.",
}
_IDEMPOTENCY: Final = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    "description": "The same key and body within 24 hours give the stored answer, with `Idempotent-Replay: true`.",
}
_REPLAY: Final = {"Idempotent-Replay": {"schema": {"type": "string", "const": "true"}, "required": False}}
_REQUEST_ID: Final = {"X-Request-ID": {"schema": {"type": "string"}, "required": False}}


def complete(schema: OpenAPISchema) -> OpenAPISchema:
    """The file as served: nothing a caller can meet is missing from it."""
    schema["paths"].update(NATIVE)
    schema["paths"] = dict(sorted(schema["paths"].items()))
    schema["components"]["schemas"]["Refusal"] = Refusal.model_json_schema()
    for methods in schema["paths"].values():
        for method, operation in methods.items():
            _complete_operation(method, operation)
    schema["components"]["schemas"] = dict(sorted(schema["components"]["schemas"].items()))
    return schema


def _complete_operation(method: str, operation: Json) -> None:
    responses = {str(status): answer for status, answer in operation["responses"].items()}
    signed = bool(operation.get("security"))
    refusals = _REFUSALS | (_WRITE_REFUSALS if method in _WRITES else {})
    for status, meaning in refusals.items():
        if status == "401" and not signed:
            continue
        responses.setdefault(status, _refusal(meaning))
    for status, answer in responses.items():
        answer.setdefault("headers", {}).update(_REQUEST_ID)
        if method in _WRITES and signed and status.startswith("2"):
            answer["headers"].update(_REPLAY)
    operation["responses"] = dict(sorted(responses.items()))
    if method in _WRITES and signed and not operation.pop("x-without-idempotency", False):
        operation["parameters"] = [*operation.get("parameters", []), _IDEMPOTENCY]


def _refusal(meaning: str) -> Json:
    shape = {"$ref": "#/components/schemas/Refusal"}
    return {"description": meaning, "content": {"application/json": {"schema": shape}}}
