"""With whom an item is shared beyond its managers: users and departments, to read or to write."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, Reference, as_list, refuse
from kartoteka.schema.field_types.cleaning import row_id
from kartoteka.schema.field_types.user import user_reference

MOST: Final = 200
LEVELS: Final = ("read", "write")


class Shares(FieldType):
    key = "shares"
    value_form = "list"
    operators = EMPTINESS
    default_storage = "shares"
    internal = True
    always_multiple = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for one in written:
            share = _share(one, context)
            kind: Literal["user", "department"] = "user" if "user" in share else "department"
            found[kind, share[kind]] = share
        return list(found.values()) or None

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        for one in as_list(raw)[: MOST + 1]:
            if isinstance(one, Mapping) and (reference := _with(one)):
                yield reference

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        names = ((one.get("user") or one["department"])["name"] for one in shown or ())
        return "; ".join(str(name) for name in names)

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> None:
        """A share cannot come out of a cell."""
        return


def _with(written: Mapping[str, Any]) -> Reference | None:
    if written.get("user") is not None:
        return user_reference(written["user"])
    department = written.get("department")
    found = row_id(department.get("id") if isinstance(department, Mapping) else department)
    return ("department", found) if found is not None else None


def _share(raw: Any, context: CheckContext) -> dict[str, Any]:
    if not isinstance(raw, Mapping) or set(raw) - {"user", "department", "level"}:
        raise refuse("not_a_share")
    if (raw.get("user") is None) == (raw.get("department") is None):
        raise refuse("not_a_share")
    level = raw.get("level") or "read"
    if level not in LEVELS:
        raise refuse("not_a_share")
    reference = _with(raw)
    found = context.known.get(reference) if reference else None
    if reference is None or found is None:
        raise refuse("unknown_user" if raw.get("user") is not None else "unknown_department", value="")
    return {reference[0]: found, "level": level}


ENTRY = Shares()
