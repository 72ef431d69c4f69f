"""A link to another item, or several, each with role, primary mark and dates. Whether a target may be read is judged
where the link is written."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from kartoteka.schema.catalogue import Catalogue, FieldSpec
from kartoteka.schema.field_types.base import (
    MEMBERSHIP,
    CheckContext,
    FieldType,
    Reference,
    as_list,
    refuse,
)
from kartoteka.schema.field_types.cleaning import line, row_id
from kartoteka.schema.field_types.days import day

MOST: Final = 2_000
LONGEST_ROLE: Final = 120
PARTS: Final = frozenset({"item", "role", "is_primary", "from", "to"})


class Link(FieldType):
    key = "link"
    value_form = "object"
    operators = MEMBERSHIP | {"eq", "ne", "in"}
    default_storage = "links"
    can_be_multiple = True
    setting_keys = frozenset({"kinds"})

    def check(self, raw: Any, field: FieldSpec, context: CheckContext) -> list[dict[str, Any]] | None:
        """A list of links in any case; a field that is not multiple holds one at most. Entries the caller was shown
        as hidden come back as they were and are passed over: the writer keeps what the actor cannot see."""
        written = [one for one in as_list(raw) if not (isinstance(one, Mapping) and _is_hidden(one))]
        if len(written) > (MOST if field.multiple else 1):
            raise refuse("too_many", limit=MOST if field.multiple else 1)
        links = [_link(one, field, context) for one in written]
        if len({one["item"] for one in links}) < len(links):
            raise refuse("twice")
        # seen from the other side, each entry stands in a list of another item and may be the primary one there
        if field.storage != "links_back" and sum(1 for one in links if one.get("is_primary")) > 1:
            raise refuse("two_primary")
        return links or None

    def references(self, raw: Any, field: FieldSpec) -> Iterable[Reference]:
        for one in as_list(raw)[: MOST + 1]:
            if (target := target_id(one)) is not None:
                yield ("item", target)

    def cell(self, shown: Any, field: FieldSpec, context: CheckContext) -> str:
        targets = (one.get("item", one) for one in as_list(shown))
        return "; ".join(str(one["title"]) for one in targets if "title" in one)

    def check_settings(self, settings: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
        checked = super().check_settings(settings, catalogue)
        kinds = checked.get("kinds")
        if not isinstance(kinds, list) or not kinds or any(one not in catalogue.kinds for one in kinds):
            raise refuse("unknown_kind")
        return checked


def target_id(raw: Any) -> int | None:
    """The id of the item that a written link names."""
    for _ in range(2):
        if isinstance(raw, Mapping):
            raw = raw.get("item", raw.get("id"))
    return row_id(raw)


def _is_hidden(written: Mapping[str, Any]) -> bool:
    target = written.get("item", written)
    return isinstance(target, Mapping) and target.get("hidden") is True


def _link(raw: Any, field: FieldSpec, context: CheckContext) -> dict[str, Any]:
    target = target_id(raw)
    if target is None or ("item", target) not in context.known:
        raise refuse("unknown_item")
    kind = context.catalogue.kinds_by_id.get(context.known["item", target])
    if kind is None or kind.key not in field.settings.get("kinds", ()):
        raise refuse("wrong_kind")
    link: dict[str, Any] = {"item": target}
    if not isinstance(raw, Mapping) or "item" not in raw:
        return link
    if unknown := set(raw) - PARTS:
        raise refuse("unknown_part", name=str(min(unknown))[:40])
    if raw.get("role") is not None and (role := line(raw["role"], longest=LONGEST_ROLE)):
        link["role"] = role
    if not isinstance(raw.get("is_primary"), bool | None):
        raise refuse("not_yes_or_no")
    if raw.get("is_primary"):
        link["is_primary"] = True
    return link | _dates(raw)


def _dates(raw: Mapping[str, Any]) -> dict[str, str]:
    dates: dict[str, str] = {}
    for key in ("from", "to"):
        if raw.get(key) in (None, ""):
            continue
        if not isinstance(raw[key], str):
            raise refuse("not_a_date")
        dates[key] = day(raw[key]).isoformat()
    if len(dates) == 2 and dates["from"] > dates["to"]:
        raise refuse("ends_before_it_begins")
    return dates


ENTRY = Link()
