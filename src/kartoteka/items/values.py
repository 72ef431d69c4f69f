"""From the values a caller writes to stored ones: which fields he may write, and whether each value fits its field."""

from collections.abc import Iterable, Mapping
from typing import Any

from kartoteka.files.service import become_photo
from kartoteka.items.access import ACCESS_FIELDS, AccessPolicy, LockedItem
from kartoteka.items.draft import Draft
from kartoteka.items.errors import FieldReadOnly, UnknownField
from kartoteka.items.readers import MOST_NAMED
from kartoteka.items.references import resolve
from kartoteka.kit.errors import Message, Refused
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.schema.field_types.base import CheckContext, ValueRefused, field_types, refuse


def writable_fields(policy: AccessPolicy, kind: str, keys: Iterable[str], *, access: bool) -> dict[str, FieldSpec]:
    """The fields of these keys. `access`: the actor may change responsible, managers, shares and access too.

    Raises UnknownField for those that do not exist for him, then FieldReadOnly for those he may not write.
    """
    readable = policy.readable(kind)
    named = list(keys)
    if unknown := [key for key in named if key not in readable]:
        raise UnknownField(unknown)
    locked = [key for key in named if readable[key].read_only or (key in ACCESS_FIELDS and not access)]
    if locked:
        raise FieldReadOnly(locked)
    return {key: readable[key] for key in named}


def checked(
    policy: AccessPolicy, specs: Mapping[str, FieldSpec], values: Mapping[str, Any], *, item: LockedItem | None = None
) -> dict[str, Any]:
    """The stored form of the values, for a new item or the one locked. Raises Refused (422) naming every field whose
    rule its value fails."""
    item_id = item.id if item else None
    written = [(spec, values[key]) for key, spec in specs.items()]
    context = CheckContext(
        catalogue=policy.catalogue,
        language=policy.actor.language,
        known=resolve(policy, written, item_id=item_id),
        current=_current(specs, item) if item else {},
    )
    stored, refused = check_all(written, context)
    if item_id is not None:
        refused |= {
            spec.key: [Message("value.itself")]
            for spec, _ in written
            if spec.type == "link" and any(one["item"] == item_id for one in stored.get(spec.key) or ())
        }
    refused |= _no_photos(policy, specs, stored)
    if refused:
        raise Refused(fields=refused)
    return stored


def _no_photos(
    policy: AccessPolicy, specs: Mapping[str, FieldSpec], stored: Mapping[str, Any]
) -> dict[str, list[Message]]:
    """Make photos of the pictures that are about to be shown; what is wrong with those that cannot be one."""
    refused: dict[str, list[Message]] = {}
    for key, spec in specs.items():
        try:
            for file_id in (stored.get(key) or ()) if spec.settings.get("image") else ():
                become_photo(file_id, most=policy.catalogue.portal.photo_max_bytes)
        except Refused as refusal:
            refused[key] = refusal.fields["file"]
    return refused


def _current(specs: Mapping[str, FieldSpec], item: LockedItem) -> dict[str, Any]:
    fields = item.fields
    return {key: item.columns.get(spec.column) if spec.column else fields.get(key) for key, spec in specs.items()}


def check_all(
    written: Iterable[tuple[FieldSpec, Any]], context: CheckContext
) -> tuple[dict[str, Any], dict[str, list[Message]]]:
    """The stored form of the values that fit, and what is wrong with the others, both by the field's key."""
    stored: dict[str, Any] = {}
    refused: dict[str, list[Message]] = {}
    for spec, raw in written:
        try:
            value = field_types()[spec.type].check(raw, spec, context)
            if value is None and spec.column in ("responsible_id", "access"):
                raise refuse("required")
            stored[spec.key] = value
        except ValueRefused as error:
            refused[spec.key] = [error.message]
    return stored, refused


def require_filled(policy: AccessPolicy, draft: Draft, *, before: Draft | None = None, strict: bool = True) -> None:
    """Raises Refused where a required field that the actor may see is empty: all of them for a new item, for an
    existing one those that were filled before. Never without any word of a title. Not `strict`: only the title."""
    kind = draft.kind
    readable = policy.readable(kind.key)
    missing = [
        key
        for key in policy.catalogue.required(kind.key)
        if key in readable and _empty(draft, key) and (before is None or not _empty(before, key))
    ]
    refused = {key: [Message("value.required")] for key in missing} if strict else {}
    if not draft.title() and "title" in kind.abilities:
        refused |= {key: [Message("value.name_required")] for key in kind.title_fields if key not in refused}
    named = sum(len(draft.rows.get(key, ())) for key in ("managers", "observers", "shares"))
    if named > MOST_NAMED:
        refused["shares"] = [Message("value.too_many", limit=MOST_NAMED)]
    if refused:
        raise Refused(fields=refused)


def _empty(draft: Draft, key: str) -> bool:
    spec = draft.kind.fields[key]
    return spec.storage != "none" and draft.get(spec) is None
