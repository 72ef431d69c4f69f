"""What becomes of a list when entries come to it or are taken out of it: of a contact by an import, of many at once."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec


def merged(spec: FieldSpec, standing: Any, said: Any) -> Any:
    """The value with what was said, in its stored form: lists grow, single values are replaced, nothing is emptied."""
    if standing is None or not isinstance(standing, list):
        return said
    return _MERGERS.get(spec.type, _append_new)(standing, said)


def without(spec: FieldSpec, standing: Any, said: Any) -> Any:
    """The list without the entries named, in its stored form; None where none is left."""
    same = _SAME.get(spec.type, _itself)
    gone = [same(one) for one in said or ()]
    kept = [one for one in standing or () if same(one) not in gone]
    if len(kept) < len(standing or ()) and any(isinstance(one, dict) and one.get("primary") for one in standing):
        return _with_first_choice(kept) or None
    return kept or None


def _append_new(standing: list[Any], said: list[Any]) -> list[Any]:
    return [*standing, *(one for one in said if one not in standing)]


def _by_identity(type: str) -> Callable[[list[Any], list[Any]], list[Any]]:
    """New entries follow those that stand, which learn what is new of them; the first choice stays the first."""

    def merge(standing: list[Any], said: list[Any]) -> list[Any]:
        return _by(standing, said, key=_SAME[type])

    return merge


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


def _with_first_choice(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One of them is the first choice, unless there are none."""
    if not entries or any(one.get("primary") for one in entries):
        return entries
    return [{**entries[0], "primary": True}, *entries[1:]]


def _itself(one: Any) -> Any:
    return one


def _point(one: Any) -> Any:
    return one["value"].casefold(), one.get("network", "")


_SAME: Final[Mapping[str, Callable[[Any], Any]]] = {
    "email": _point,
    "phone": _point,
    "url": _point,
    "social": _point,
    "tax_numbers": lambda one: one["value"],
    "link": lambda one: one["item"],
    "shares": lambda one: (one.get("user"), one.get("department")),
}
"""What tells one entry of a list from another."""
_MERGERS: Final[Mapping[str, Callable[[list[Any], list[Any]], list[Any]]]] = {
    **{type: _by_identity(type) for type in _SAME},
    "address": _addresses,
}
