"""Says what is wrong with the shape of a request, parameter by parameter; it knows no field's rule."""

import re
from collections.abc import Mapping
from typing import Any, Final

from ninja.errors import ValidationError

from kartoteka.kit.errors import Malformed, Message

_EXACT: Final = {
    "missing": "malformed.missing",
    "extra_forbidden": "malformed.unknown",
    "string_too_long": "malformed.too_long",
    "too_long": "malformed.too_long",
    "string_too_short": "malformed.empty",
    "too_short": "malformed.empty",
}
_BEGINNINGS: Final = (
    ("greater_than", "malformed.range"),
    ("less_than", "malformed.range"),
    ("int", "malformed.integer"),
    ("bool", "malformed.boolean"),
    ("date", "malformed.moment"),
    ("timezone", "malformed.moment"),
    ("list", "malformed.list"),
    ("dict", "malformed.object"),
    ("model", "malformed.object"),
    ("string", "malformed.text"),
)


def malformed(error: ValidationError) -> Malformed:
    """The 400 for everything the framework found in path, parameters and body, keyed by the name of each."""
    fields: dict[str, list[Message]] = {}
    for found in error.errors:
        fields.setdefault(_name(found["loc"]), []).append(_message(found))
    return Malformed(fields=fields)


def _name(location: tuple[Any, ...]) -> str:
    source, *place = (str(part) for part in location)
    if source == "body" and len(place) > 1:
        place = place[1:]
    return ".".join(place[:4])[:120] or source


def _message(found: Mapping[str, Any]) -> Message:
    kind = found["type"]
    if kind in ("literal_error", "enum"):
        return Message("malformed.one_of", choices=", ".join(re.findall(r"'([^']*)'", found["ctx"]["expected"])))
    if kind in _EXACT:
        return Message(_EXACT[kind])
    return Message(next((id for start, id in _BEGINNINGS if kind.startswith(start)), "malformed.value"))
