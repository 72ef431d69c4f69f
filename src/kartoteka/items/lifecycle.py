"""To the trash, back from it, and gone for good: one item at a time."""

from kartoteka.items.access import AccessPolicy, LockedItem
from kartoteka.items.attempts import transacted
from kartoteka.items.write.base import run
from kartoteka.kit.errors import NotFound
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.recording import Event, record


@transacted
def trash(actor: Actor, kind: str, item_id: int, *, batch: int | None = None) -> int:
    """Put the item in the trash; its new version. It keeps all it has, and is absent everywhere but there."""
    policy = _policy(actor)
    locked = policy.lock(kind, item_id, "delete")
    run("DELETE FROM items_itemreader WHERE item_id = %s", [item_id])
    version = _mark("deleted_at = now(), deleted_by_id = %s", [actor.user_id], item_id)
    return _told(actor, "trashed", locked, Event(kind, item_id, version, locked.columns["readers"]), batch)


@transacted
def restore(actor: Actor, kind: str, item_id: int, *, batch: int | None = None) -> int:
    """Bring the item back from the trash; its new version. Restoring a live item changes nothing."""
    policy = _policy(actor)
    locked = policy.lock(kind, item_id, "restore")
    if not locked.deleted:
        return locked.version
    version = _mark("deleted_at = NULL, deleted_by_id = NULL", [], item_id)
    run(
        "INSERT INTO items_itemreader (principal, kind_id, sort_title, item_id)"
        " SELECT held, kind_id, sort_title, id FROM items_item, unnest(readers) AS held WHERE id = %s",
        [item_id],
    )
    return _told(actor, "restored", locked, Event(kind, item_id, version, locked.columns["readers"]), batch)


@transacted
def purge(actor: Actor, kind: str, item_id: int) -> None:
    """Delete an item of the trash for good, with its timeline; for administrators. Records that stand on other cards
    too stay there."""
    policy = _policy(actor)
    locked = policy.lock(kind, item_id, "purge")
    if not locked.deleted:
        raise NotFound
    erase([item_id])
    audit(actor, "item_purged", item_id=item_id, kind=kind)


def erase(item_ids: list[int]) -> None:
    """Delete these items with all their rows, by a fixed number of statements. Whoever links to one just now ends
    first, or finds it gone."""
    run("SELECT FROM items_item WHERE id = ANY(%s) ORDER BY id FOR UPDATE", [item_ids])
    records = [row[0] for row in run("SELECT record_id FROM timeline_place WHERE item_id = ANY(%s)", [item_ids])]
    for table, column in _ROWS:
        run(f"DELETE FROM {table} WHERE {column} = ANY(%s)", [item_ids])
    run(
        "DELETE FROM timeline_change WHERE record_id = ANY(%s) AND NOT EXISTS"
        " (SELECT FROM timeline_place place WHERE place.record_id = timeline_change.record_id)",
        [records],
    )
    run(
        "DELETE FROM timeline_record WHERE seq = ANY(%s) AND NOT EXISTS"
        " (SELECT FROM timeline_place place WHERE place.record_id = seq)",
        [records],
    )
    run("DELETE FROM items_item WHERE id = ANY(%s)", [item_ids])


_ROWS = (
    ("items_itemreader", "item_id"),
    ("items_itemuser", "item_id"),
    ("items_itemshare", "item_id"),
    ("items_contactpoint", "item_id"),
    ("items_itemfile", "item_id"),
    ("items_uniquevalue", "item_id"),
    ("items_formdraft", "item_id"),
    ("items_itemmark", "item_id"),
    ("items_itemlink", "source_id"),
    ("items_itemlink", "target_id"),
    ("timeline_change", "item_id"),
    ("timeline_place", "item_id"),
)


def _mark(assignments: str, params: list[int], item_id: int) -> int:
    rows = run(
        f"UPDATE items_item SET {assignments}, version = version + 1 WHERE id = %s RETURNING version",
        [*params, item_id],
    )
    return int(rows[0][0])


def _told(actor: Actor, type: str, locked: LockedItem, event: Event, batch: int | None) -> int:
    record(actor, type, items=[locked.id], data={"item": locked.id}, events=[event], batch=batch)
    return event.version


def _policy(actor: Actor) -> AccessPolicy:
    return AccessPolicy(actor, catalogue(actor.schema_version))
