"""Writes checked values of one item: what differs, its links on both sides, the record, the changes, the events.

Rights and versions are judged before, by `items.service` and `items.undo`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kartoteka.items import linking, storing
from kartoteka.items.access import AccessPolicy, LockedItem
from kartoteka.items.draft import Draft, loaded, needed_rows
from kartoteka.items.linking import Linked
from kartoteka.items.storing import Change
from kartoteka.items.values import require_filled
from kartoteka.schema.catalogue import FieldSpec
from kartoteka.timeline.recording import ChangeOf, Event, record


def write_new(
    policy: AccessPolicy,
    draft: Draft,
    *,
    type: str = "created",
    data: Mapping[str, Any] | None = None,
    batch: int | None = None,
) -> int:
    """Insert a checked draft with its record; the item's id. Creation writes no changes of its own."""
    kind = draft.kind
    lists = [(kind.fields[key], value) for key, value in draft.rows.items() if kind.fields[key].linked]
    for spec, value in lists:
        draft.rows[spec.key] = linking.with_primary(spec, None, value) if spec.storage == "links" else value
    item_id, readers = storing.insert(draft, policy.catalogue, user_id=policy.actor.user_id)
    linked = _link(policy, item_id, [Change(spec, None, draft.rows[spec.key]) for spec, _ in lists])
    record(
        policy.actor,
        type,
        items=[item_id, *linked.items],
        data={"item": item_id, **(data or {})},
        changes=linked.changes,
        events=[Event(kind.key, item_id, 1, readers), *linked.events],
        batch=batch,
    )
    return item_id


def write_values(
    policy: AccessPolicy,
    kind: str,
    locked: LockedItem,
    stored: Mapping[str, Any],
    *,
    type: str = "changed",
    data: Mapping[str, Any] | None = None,
    batch: int | None = None,
) -> int:
    """Write stored values by field key to a locked item; the new version. Where nothing differs, nothing is written
    and the version stays."""
    spec = policy.catalogue.kinds[kind]
    rows = storing.load_rows(locked.id, needed_rows(spec, [spec.fields[key] for key in stored]))
    before, draft = loaded(spec, locked.columns, rows), loaded(spec, locked.columns, rows)
    changes = _apply(policy, before, draft, stored)
    if not changes:
        return locked.version
    require_filled(policy, draft, before=before)
    version, readers = storing.update(
        draft, locked.id, changes, policy.catalogue, before=before, user_id=policy.actor.user_id
    )
    linked = _link(policy, locked.id, [one for one in changes if one.spec.linked])
    record(
        policy.actor,
        type,
        items=[locked.id, *linked.items],
        data=data,
        changes=[*(_logged(locked.id, version, one) for one in changes), *linked.changes],
        events=[Event(kind, locked.id, version, {*locked.columns["readers"], *readers}), *linked.events],
        batch=batch,
    )
    return version


def _apply(policy: AccessPolicy, before: Draft, draft: Draft, stored: Mapping[str, Any]) -> list[Change]:
    """Put the values into the draft; what differs."""
    changes: list[Change] = []
    for key, value in stored.items():
        spec: FieldSpec = draft.kind.fields[key]
        old = before.get(spec)
        new = _new_links(policy, spec, old, value) if spec.linked else value
        if old != new:
            draft.put(spec, new)
            changes.append(Change(spec, old, new))
    return changes


def _new_links(policy: AccessPolicy, spec: FieldSpec, old: Any, new: Any) -> Any:
    if spec.multiple or not new:
        new = linking.keep_hidden(policy, old, new)
    return linking.with_primary(spec, old, new) if spec.storage == "links" else new


def _link(policy: AccessPolicy, item_id: int, changes: Iterable[Change]) -> Linked:
    """Write the links of the item; what that changed on others, together."""
    whole = Linked()
    for one in changes:
        write = linking.write_forward if one.spec.storage == "links" else linking.write_back
        linked = write(policy.catalogue, one.spec, item_id, one.before, one.after)
        whole.changes += linked.changes
        whole.items += linked.items
        whole.events += linked.events
    return whole


def _logged(item_id: int, version: int, one: Change) -> ChangeOf:
    before, after = one.before, one.after
    if one.spec.storage == "links_back":
        before, after = linking.delta(before, after)
    return ChangeOf(item_id, one.spec.id, version, before, after)
