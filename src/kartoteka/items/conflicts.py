"""Two people writing one item: whether what was written meanwhile touches the same fields, and what to tell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kartoteka.items import storing
from kartoteka.items.access import AccessPolicy, LockedItem
from kartoteka.items.draft import loaded, needed_rows
from kartoteka.items.errors import VersionConflict
from kartoteka.items.told import told
from kartoteka.items.write.base import run
from kartoteka.kit.exact import loads
from kartoteka.schema.catalogue import FieldSpec


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What happened to one field after a version: every change, the oldest first, and who made the last one, when."""

    changes: tuple[tuple[Any, Any], ...]
    author: dict[str, Any]


def refuse_conflicts(
    policy: AccessPolicy, locked: LockedItem, kind: str, *, version: int, values: Mapping[str, Any]
) -> None:
    """Raises VersionConflict where a named field was changed after `version`. The fields are the actor's own to see:
    masked ones were refused before."""
    spec = policy.catalogue.kinds[kind]
    fields = [spec.fields[key] for key in values]
    since = changed_since(locked.id, version, fields)
    if not since and version <= locked.version:
        return
    touched = [one for one in fields if one.id in since]
    now = loaded(spec, locked.columns, storing.load_rows(locked.id, needed_rows(spec, touched)))
    current = [now.get(one) for one in touched]
    bases = [_base(one, since[one.id], value) for one, value in zip(touched, current, strict=True)]
    base = told(policy, zip(touched, bases, strict=True))
    theirs = told(policy, zip(touched, current, strict=True))
    conflicts = {
        one.key: {
            "base": base[place],
            "mine": values[one.key],
            "theirs": theirs[place],
            **since[one.id].author,
        }
        for place, one in enumerate(touched)
    }
    raise VersionConflict(version=locked.version, conflicts=conflicts)


def changed_since(item_id: int, version: int, fields: Iterable[FieldSpec]) -> dict[int, Meanwhile]:
    """What happened to these fields of the item after the version, by the field's id."""
    rows = run(
        "SELECT change.field_id, jsonb_agg(jsonb_build_array(change.before, change.after) ORDER BY change.id)::text,"
        " (array_agg(record.actor_id ORDER BY change.id DESC))[1] AS by,"
        " (SELECT coalesce(nullif(trim(concat(first_name, ' ', last_name)), ''), email) FROM people_user"
        "  WHERE id = (array_agg(record.actor_id ORDER BY change.id DESC))[1]),"
        " to_char(max(record.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        " FROM timeline_change change JOIN timeline_record record ON record.seq = change.record_id"
        " WHERE change.item_id = %s AND change.item_version > %s AND change.field_id = ANY(%s)"
        " GROUP BY change.field_id",
        [item_id, version, [one.id for one in fields]],
    )
    return {
        row[0]: Meanwhile(
            changes=tuple((before, after) for before, after in loads(row[1])),
            author={"by": {"id": row[2], "name": row[3]} if row[2] else None, "at": row[4]},
        )
        for row in rows
    }


def _base(spec: FieldSpec, since: Meanwhile, current: Any) -> Any:
    """The value at the version the caller had: of the other side of links, the log keeps only what differed."""
    if spec.storage != "links_back":
        return since.changes[0][0]
    entries = {one["item"]: one for one in current or ()}
    for before, after in reversed(since.changes):
        for one in after or ():
            entries.pop(one["item"], None)
        entries |= {one["item"]: one for one in before or ()}
    return list(entries.values()) or None
