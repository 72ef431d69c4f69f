"""One or several users, written as id or e-mail."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import (
    EQUALITY,
    MEMBERSHIP,
    CheckContext,
    FieldType,
    Reference,
    as_list,
    refuse,
)
from kartoteka.schema.field_types.cleaning import row_id

MOST: Final = 200


class User(FieldType):
    key = "user"
    value_form = "object"
    operators = EQUALITY | MEMBERSHIP
    can_be_multiple = True

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> Any:
        if not field.multiple:
            return None if raw is None or raw == "" else user_id(raw, context)
        written = as_list(raw)
        if len(written) > MOST:
            raise refuse("too_many", limit=MOST)
        return list(dict.fromkeys(user_id(one, context) for one in written)) or None

    def parse_cell(self, text: str, field: FieldSpec, context: CheckContext) -> Any:
        words = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
        if field.multiple:
            return words or None
        return words[0] if words else None

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        return ", ".join(str(one["name"]) for one in as_list(shown))

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        for one in as_list(raw)[:MOST]:
            if (reference := user_reference(one)) is not None:
                yield reference


def user_reference(raw: Any) -> Reference | None:
    """What the value names: an id, or an e-mail in lower case."""
    written = raw.get("id") if isinstance(raw, Mapping) else raw
    if (found := row_id(written)) is not None:
        return ("user", found)
    if isinstance(written, str) and "@" in written and len(written) <= 254 and "\0" not in written:
        return ("user", written.strip().lower())
    return None


def user_id(raw: Any, context: CheckContext) -> int:
    """The id of the user named. Raises `ValueRefused` where there is none."""
    reference = user_reference(raw)
    found = context.known.get(reference) if reference else None
    if found is None:
        raise refuse("unknown_user", value=str(raw)[:80])
    return found


ENTRY = User()
