"""Tags, written as names; unknown ones are made by the writer before the check (S17)."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import (
    MEMBERSHIP,
    CheckContext,
    FieldType,
    Reference,
    ValueRefused,
    as_list,
    refuse,
)
from kartoteka.schema.field_types.cleaning import line

MOST: Final = 100
LONGEST: Final = 80


class Tags(FieldType):
    key = "tags"
    value_form = "list"
    operators = MEMBERSHIP
    internal = True
    always_multiple = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[int] | None:
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        names = [name for name in (tag_name(one) for one in written) if name]
        missing = next((name for name in names if ("tag", name) not in context.known), None)
        if missing:
            raise refuse("unknown_tag", value=missing)
        return list(dict.fromkeys(context.known["tag", name] for name in names)) or None

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        written = as_list(raw)
        if len(written) > MOST:
            return
        for one in written:
            try:
                name = tag_name(one)
            except ValueRefused:
                return
            if name:
                yield ("tag", name)

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> list[str] | None:
        return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()] or None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return ", ".join(shown or ())


def tag_name(raw: Any) -> str | None:
    """The name of a tag as written. Raises `ValueRefused`."""
    return line(raw.get("name") if isinstance(raw, Mapping) else raw, longest=LONGEST)


ENTRY = Tags()
