"""Takes back what one record did to an item, as far as nobody touched it since; what was touched is named."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kartoteka.items import storing
from kartoteka.items.access import AccessPolicy, LockedItem
from kartoteka.items.attempts import transacted
from kartoteka.items.conflicts import changed_since
from kartoteka.items.draft import loaded, needed_rows
from kartoteka.items.errors import NotUndoable, VersionConflict
from kartoteka.items.leavers import NAMING, without_leavers
from kartoteka.items.lifecycle import restore, trash
from kartoteka.items.references import readable_among
from kartoteka.items.told import told
from kartoteka.items.values import writable_fields
from kartoteka.items.write.base import run
from kartoteka.items.writing import write_values
from kartoteka.kit.errors import NotFound
from kartoteka.kit.exact import loads
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import FieldSpec, catalogue
from kartoteka.timeline.record_types.base import record_types


@dataclass(frozen=True, slots=True)
class Logged:
    """What a record changed of one field."""

    spec: FieldSpec
    version: int
    before: Any
    after: Any


@transacted
def undo(actor: Actor, kind: str, item_id: int, *, record: int, batch: int | None = None) -> int:
    """Take the record back on this item; the new version.

    Raises NotFound where the record does not stand on the item, NotUndoable where it changed nothing that could be
    taken back, VersionConflict naming the fields that were changed since, and whatever the act itself would.
    """
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    policy.lock(kind, item_id, "read")
    found = run(
        "SELECT record.type, record.data ->> 'item', record.data ->> 'created' FROM timeline_record record"
        " JOIN timeline_place place ON place.record_id = record.seq WHERE record.seq = %s AND place.item_id = %s",
        [record, item_id],
    )
    if not found or _hidden(policy, kind, item_id, record):
        raise NotFound
    type, subject, made_by_import = found[0]
    made = subject == str(item_id) and (type == "created" or (type == "imported" and made_by_import == "true"))
    if not record_types()[type].undoable:
        raise NotUndoable
    if type == "trashed":
        return restore(actor, kind, item_id, batch=batch)
    if type == "restored" or made:
        return trash(actor, kind, item_id, batch=batch)
    return _reverse(policy, kind, policy.lock(kind, item_id, "edit"), record, batch)


def _hidden(policy: AccessPolicy, kind: str, item_id: int, record: int) -> bool:
    """Whether it changed only what the actor may not see: then it does not exist for him, as in the timeline."""
    changed = run("SELECT field_id FROM timeline_change WHERE record_id = %s AND item_id = %s", [record, item_id])
    visible = {spec.id for spec in policy.readable(kind).values()}
    return bool(changed) and all(row[0] not in visible for row in changed)


def _reverse(policy: AccessPolicy, kind: str, locked: LockedItem, record: int, batch: int | None) -> int:
    logged = _changes(policy, kind, locked.id, record)
    if not logged:
        raise NotUndoable
    writable_fields(policy, kind, [one.spec.key for one in logged], access=locked.can["access"])
    spec = policy.catalogue.kinds[kind]
    fields = [one.spec for one in logged]
    now = loaded(spec, locked.columns, storing.load_rows(locked.id, needed_rows(spec, fields)))
    current = {one.key: now.get(one) for one in fields}
    _refuse_touched(policy, kind, locked, logged, current)
    stored = {one.spec.key: former(policy, one, current[one.spec.key]) for one in logged}
    version = write_values(policy, kind, locked, stored, data={"undoes": record}, batch=batch)
    if version == locked.version:
        raise NotUndoable  # of all that it took away, nothing exists any more
    return version


def _changes(policy: AccessPolicy, kind: str, item_id: int, record: int) -> list[Logged]:
    """What the record changed on the item, of the fields that the actor may see and that still exist."""
    rows = run(
        "SELECT field_id, item_version, before::text, after::text FROM timeline_change"
        " WHERE record_id = %s AND item_id = %s ORDER BY id",
        [record, item_id],
    )
    visible = {spec.id: spec for spec in policy.readable(kind).values()}
    return [
        Logged(visible[row[0]], row[1], *(None if text is None else loads(text) for text in row[2:]))
        for row in rows
        if row[0] in visible
    ]


def _refuse_touched(
    policy: AccessPolicy, kind: str, locked: LockedItem, logged: list[Logged], current: dict[str, Any]
) -> None:
    since = changed_since(locked.id, logged[0].version, [one.spec for one in logged])
    touched = [one for one in logged if one.spec.id in since]
    if touched:
        mine = told(policy, [(one.spec, one.before) for one in touched])
        conflicts = {
            one.spec.key: {"base": base, "mine": wish, "theirs": theirs, **since[one.spec.id].author}
            for one, base, wish, theirs in zip(
                touched,
                told(policy, [(one.spec, one.after) for one in touched]),
                mine,
                told(policy, [(one.spec, current[one.spec.key]) for one in touched]),
                strict=True,
            )
        }
        raise VersionConflict(version=locked.version, conflicts=conflicts)


def former(policy: AccessPolicy, one: Logged, current: Any) -> Any:
    """The value before the record, without what no longer exists or what the actor may no longer see."""
    before = one.before
    if one.spec.storage == "links_back":
        entries = {entry["item"]: entry for entry in current or ()}
        for entry in one.after or ():
            entries.pop(entry["item"], None)
        before = list(({**entries, **{entry["item"]: entry for entry in before or ()}}).values())
    if before is None:
        return None
    if one.spec.linked:
        held = {entry["item"] for entry in current or ()}
        allowed = held | set(readable_among(policy, [entry["item"] for entry in before]))
        return [entry for entry in before if entry["item"] in allowed] or None
    if one.spec.storage == "files":
        existing = {row[0] for row in run("SELECT id FROM files_file WHERE id = ANY(%s)", [before])}
        return [file for file in before if file in existing] or None
    if one.spec.type in NAMING:
        return without_leavers(one.spec, before, current)
    return _existing(policy, one.spec, before)


def _existing(policy: AccessPolicy, spec: FieldSpec, value: Any) -> Any:
    if spec.type == "tags":
        return _kept(value, policy.catalogue.tags)
    if spec.type == "choices":
        return _kept(value, policy.catalogue.choices.get(spec.list, {}))
    if spec.type == "choice" and value not in policy.catalogue.choices.get(spec.list, {}):
        return None
    return value


def _kept(values: Iterable[Any], existing: Any) -> list[Any] | None:
    return [one for one in values if one in existing] or None
