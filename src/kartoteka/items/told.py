"""Logged values as the API shows them: stored forms name rows by id, and what the reader may not see stays hidden.

The present values of items are shown by `items.present`; this serves the log, which holds no rows to join.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.titles import titles
from kartoteka.items.write.base import run
from kartoteka.schema.catalogue import FieldSpec

_TAGS: Final = "SELECT id, name FROM schema_tag WHERE id = ANY(%s)"
HIDDEN: Final = {"hidden": True}
Pair = tuple[FieldSpec, Any]


@dataclass(slots=True)
class _Names:
    """What the ids in a set of values stand for."""

    users: dict[int, dict[str, Any]] = field(default_factory=dict)
    departments: dict[int, dict[str, Any]] = field(default_factory=dict)
    items: dict[int, dict[str, Any]] = field(default_factory=dict)
    files: dict[int, dict[str, Any]] = field(default_factory=dict)
    tags: dict[int, str] = field(default_factory=dict)


def told(policy: AccessPolicy, pairs: Iterable[Pair]) -> list[Any]:
    """The shown forms of these stored values, in their order; None for empty. The fields must be the actor's to see."""
    values = [(spec, value) for spec, value in pairs]
    names = _look_up(policy, values)
    return [None if value is None else _SHOWN[form_of(spec)](spec, value, names) for spec, value in values]


def form_of(spec: FieldSpec) -> str:
    """By what a stored value is shown: its type, where types of one look share theirs."""
    if spec.storage == "points":
        return "points"
    return spec.type if spec.type in _SHOWN else "plain"


def _look_up(policy: AccessPolicy, values: list[Pair]) -> _Names:
    names = _Names()
    users, departments = _people(values)
    if users:
        names.users = _named(
            "SELECT id, coalesce(nullif(trim(concat(first_name, ' ', last_name)), ''), email) FROM people_user"
            " WHERE id = ANY(%s)",
            users,
        )
    if departments:
        names.departments = _named("SELECT id, name FROM people_department WHERE id = ANY(%s)", departments)
    if items := _ids("link", values, lambda one: one["item"]):
        names.items = titles(policy, items)
    if files := _ids("file", values, lambda one: one):
        names.files = _named("SELECT id, name FROM files_file WHERE id = ANY(%s)", files)
    if tags := _ids("tags", values, lambda one: one):
        names.tags = _tag_names(policy, tags)
    return names


def _people(values: list[Pair]) -> tuple[set[int], set[int]]:
    users, departments = _ids("user", values, lambda one: one), set()
    for spec, value in values:
        if spec.type == "shares" and value:
            users |= {one["user"] for one in value if "user" in one}
            departments |= {one["department"] for one in value if "department" in one}
    return users, departments


def _ids(type: str, values: list[Pair], id_of: Callable[[Any], int]) -> set[int]:
    found: set[int] = set()
    for spec, value in values:
        if spec.type == type and value is not None:
            found |= {id_of(one) for one in (value if isinstance(value, list) else [value])}
    return found


def _named(statement: str, ids: set[int]) -> dict[int, dict[str, Any]]:
    return {row[0]: {"id": row[0], "name": row[1]} for row in run(statement, [list(ids)])}


def _tag_names(policy: AccessPolicy, ids: set[int]) -> dict[int, str]:
    """The names of these tags, of those too that were deleted or merged since."""
    names = {one: policy.catalogue.tags[one].name for one in ids if one in policy.catalogue.tags}
    former = ids - names.keys()
    return names | {one: found["name"] for one, found in _named(_TAGS, former).items()} if former else names


def _plain(spec: FieldSpec, value: Any, names: _Names) -> Any:
    return _decimal(value)


def _decimal(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value


def _money(spec: FieldSpec, value: Any, names: _Names) -> Any:
    return {"amount": _decimal(value["amount"]), "currency": value["currency"]}


def _user(spec: FieldSpec, value: Any, names: _Names) -> Any:
    if isinstance(value, list):
        return [names.users[one] for one in value if one in names.users]
    return names.users.get(value)


def _tags(spec: FieldSpec, value: Any, names: _Names) -> Any:
    return [names.tags[one] for one in value if one in names.tags]


def _files(spec: FieldSpec, value: Any, names: _Names) -> Any:
    files = [names.files[one] for one in value if one in names.files]
    return files if spec.multiple else next(iter(files), None)


def _points(spec: FieldSpec, value: Any, names: _Names) -> Any:
    return [{**one, "primary": bool(one.get("primary"))} for one in value]


def _shares(spec: FieldSpec, value: Any, names: _Names) -> Any:
    shown: list[dict[str, Any]] = []
    for one in value:
        who, known = ("user", names.users) if "user" in one else ("department", names.departments)
        shown.append({who: known.get(one[who]), "level": one["level"]})
    return shown


def _links(spec: FieldSpec, value: Any, names: _Names) -> Any:
    shown = [_link(one, names) for one in value]
    return shown if spec.multiple else next((one["item"] for one in shown), None)


def _link(entry: Mapping[str, Any], names: _Names) -> dict[str, Any]:
    target = names.items.get(entry["item"])
    if target is None:
        return {"item": HIDDEN}
    return {**entry, "item": target, "is_primary": bool(entry.get("is_primary"))}


_SHOWN: Final[dict[str, Callable[[FieldSpec, Any, _Names], Any]]] = {
    "plain": _plain,
    "money": _money,
    "user": _user,
    "tags": _tags,
    "file": _files,
    "points": _points,
    "shares": _shares,
    "link": _links,
}
