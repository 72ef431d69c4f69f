"""A stored file, or several, written as the ids that uploading gave."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import EMPTINESS, CheckContext, FieldType, Reference, as_list, refuse
from kartoteka.schema.field_types.cleaning import row_id

MOST: Final = 100


class File(FieldType):
    key = "file"
    value_form = "object"
    operators = EMPTINESS
    default_storage = "files"
    can_be_multiple = True
    setting_keys = frozenset({"image"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[int] | None:
        """A list of ids in any case; a field that is not multiple holds one at most."""
        written = as_list(raw)
        if len(written) > (MOST if field.multiple else 1):
            raise refuse("too_many", limit=MOST if field.multiple else 1)
        return list(dict.fromkeys(_known(one, field, context) for one in written)) or None

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        for one in as_list(raw)[: MOST + 1]:
            if (found := _id(one)) is not None:
                yield ("file", found)

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return "; ".join(str(one["name"]) for one in as_list(shown) if "name" in one)

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> None:
        """A file cannot come out of a cell."""
        return


def _id(raw: Any) -> int | None:
    return row_id(raw.get("id") if isinstance(raw, Mapping) else raw)


def _known(raw: Any, field: FieldSpec, context: CheckContext) -> int:
    found = _id(raw)
    if found is None or ("file", found) not in context.known:
        raise refuse("unknown_file")
    if field.settings.get("image") and not context.known["file", found]:
        raise refuse("not_an_image")
    return found


ENTRY = File()
