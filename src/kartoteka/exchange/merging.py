"""What becomes of a value when a file says another: lists grow, single values are replaced, nothing is emptied."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec


def merged(spec: FieldSpec, standing: Any, said: Any) -> Any:
    """The value after the import, in its stored form."""
    if standing is None or not isinstance(standing, list):
        return said
    return _MERGERS.get(spec.type, _append_new)(standing, said)


def _append_new(standing: list[Any], said: list[Any]) -> list[Any]:
    return [*standing, *(one for one in said if one not in standing)]


def _points(standing: list[Any], said: list[Any]) -> list[Any]:
    """New points follow those that stand; the first choice stays the first."""
    return _by(standing, said, key=lambda one: (one["value"].casefold(), one.get("network", "")))


def _tax_numbers(standing: list[Any], said: list[Any]) -> list[Any]:
    return _by(standing, said, key=lambda one: one["value"])


def _links(standing: list[Any], said: list[Any]) -> list[Any]:
    return _by(standing, said, key=lambda one: one["item"])


def _addresses(standing: list[Any], said: list[Any]) -> list[Any]:
    """An address of a label that stands is brought up to date; others follow."""
    return _by(standing, said, key=lambda one: one.get("label", ""))


def _by(standing: list[Any], said: list[Any], *, key: Callable[[Any], Any]) -> list[Any]:
    result = [dict(one) for one in standing]
    places = {key(one): at for at, one in reversed(list(enumerate(result)))}
    for one in said:
        told = {part: value for part, value in one.items() if part not in ("primary", "is_primary")}
        if key(one) in places:
            at = places[key(one)]
            result[at] = {**result[at], **{part: value for part, value in told.items() if part != "value"}}
        else:
            places[key(one)] = len(result)
            result.append(told)
    return result


_MERGERS: Final[Mapping[str, Callable[[list[Any], list[Any]], list[Any]]]] = {
    "email": _points,
    "phone": _points,
    "url": _points,
    "social": _points,
    "address": _addresses,
    "tax_numbers": _tax_numbers,
    "link": _links,
}
