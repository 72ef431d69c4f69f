"""The one writer of single items: each function is one transaction, judged by `items.access` in the order of RIGHTS.

Many items at once are written by `items.bulk`; nothing here is looped over.
"""

from collections.abc import Collection, Mapping
from typing import Any

from kartoteka.items import storing
from kartoteka.items.access import AccessPolicy, InTrash
from kartoteka.items.attempts import transacted
from kartoteka.items.conflicts import refuse_conflicts
from kartoteka.items.draft import Draft
from kartoteka.items.errors import VersionMissing
from kartoteka.items.lifecycle import purge, restore, trash
from kartoteka.items.references import readable_among
from kartoteka.items.undo import undo
from kartoteka.items.values import checked, require_filled, writable_fields
from kartoteka.items.write.base import run
from kartoteka.items.writing import write_new, write_values
from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.models import User
from kartoteka.schema.catalogue import catalogue
from kartoteka.schema.field_types.base import ValueRefused
from kartoteka.schema.field_types.cleaning import lines
from kartoteka.timeline.recording import Event, record

__all__ = ["change", "comment", "create", "link", "policy_of", "purge", "restore", "trash", "undo"]

LONGEST_COMMENT = 50_000
Values = Mapping[str, Any]


@transacted
def create(actor: Actor, kind: str, values: Values, *, batch: int | None = None, strict: bool = True) -> int:
    """Create an item and return its id. The creator is its responsible unless another is named (S23).

    Raises NotFound, Forbidden, UnknownField, FieldReadOnly, Refused, ValueTaken. Not `strict`: required fields may
    be missing, the title may not.
    """
    policy = policy_of(actor)
    policy.require(kind, "create")
    fields = writable_fields(policy, kind, values, access=True)
    stored = checked(policy, fields, values)
    draft = Draft(policy.catalogue.kinds[kind], columns={"responsible_id": actor.user_id, "access": "private"})
    for key, value in stored.items():
        draft.put(fields[key], value)
    require_filled(policy, draft, strict=strict)
    return write_new(policy, draft, batch=batch)


@transacted
def change(
    actor: Actor, kind: str, item_id: int, *, version: int | None, values: Values, batch: int | None = None
) -> int:
    """Change the named fields and return the new version; the same version where nothing differs.

    Raises NotFound, Forbidden, UnknownField, FieldReadOnly, VersionMissing, InTrash, VersionConflict, Refused,
    ValueTaken, in this order.
    """
    policy = policy_of(actor)
    try:
        locked = policy.lock(kind, item_id, "edit")
    except InTrash:
        _require_sense(policy, kind, values, version)
        raise
    fields = writable_fields(policy, kind, values, access=locked.can["access"])
    if version is None:
        raise VersionMissing
    if version != locked.version:
        refuse_conflicts(policy, locked, kind, version=version, values=values)
    stored = checked(policy, fields, values, item=locked)
    return write_values(policy, kind, locked, stored, batch=batch)


@transacted
def comment(
    actor: Actor, kind: str, item_id: int, *, text: str, mentions: Collection[int] = (), batch: int | None = None
) -> int:
    """Leave a comment on the item's timeline; the seq of its record. The text is plain, and shown as text. Those of
    `mentions` are told of it, if they may read the item. Raises Refused for one who is no active user."""
    policy = policy_of(actor)
    locked = policy.lock(kind, item_id, "comment")
    try:
        said = lines(text, longest=LONGEST_COMMENT)
    except ValueRefused as error:
        raise Refused(fields={"text": [error.message]}) from None
    if said is None:
        raise Refused(fields={"text": [Message("value.required")]})
    event = Event(kind, item_id, locked.version, locked.columns["readers"])
    run("UPDATE items_item SET last_activity_at = now() WHERE id = %s RETURNING id", [item_id])
    data: dict[str, Any] = {"text": said, **({"mentions": _named(mentions)} if mentions else {})}
    return record(actor, "commented", items=[item_id], data=data, events=[event], batch=batch)


def _named(mentions: Collection[int]) -> list[dict[str, Any]]:
    """Those whom a comment names, by the names they stand in it with."""
    found = {one.pk: one.name for one in User.objects.filter(pk__in=list(mentions), is_active=True)}
    if not found.keys() >= set(mentions):
        raise Refused(fields={"mentions": [Message("value.unknown_user")]})
    return [{"id": user, "name": found[user]} for user in dict.fromkeys(mentions)]


@transacted
def link(actor: Actor, kind: str, item_id: int, *, field: str, target: int, role: str | None = None) -> int:
    """Add one link to a link field, or replace the one of a field that holds one; the new version. Linking what is
    linked already only sets its role. A target that the actor may not read does not exist (S09)."""
    policy = policy_of(actor)
    locked = policy.lock(kind, item_id, "edit")
    spec = writable_fields(policy, kind, [field], access=locked.can["access"])[field]
    if spec.type != "link":
        raise Refused(fields={field: [Message("value.not_a_link")]})
    if target not in readable_among(policy, [target]):
        raise NotFound
    present = storing.load_rows(item_id, [spec])[field] or []
    old: dict[str, Any] = next((one for one in present if one["item"] == target), {})
    entry = {**old, "item": target, **({"role": role} if role is not None else {})}
    written = checked(policy, {field: spec}, {field: [entry]}, item=locked)[field]
    kept = [one for one in present if one["item"] != target] if spec.multiple else []
    return write_values(policy, kind, locked, {field: [*kept, *written]})


def _require_sense(policy: AccessPolicy, kind: str, values: Values, version: int | None) -> None:
    """What is refused before it matters that the item lies in the trash."""
    writable_fields(policy, kind, values, access=True)
    if version is None:
        raise VersionMissing


def policy_of(actor: Actor) -> AccessPolicy:
    """The policy of the actor under the schema of now."""
    return AccessPolicy(actor, catalogue(actor.schema_version))
