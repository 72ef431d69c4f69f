"""To the trash and back from it, many items at once, in the caller's transaction; one at a time it is `lifecycle`."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from psycopg import sql

from kartoteka.items.access import AccessPolicy, Verb
from kartoteka.items.bulk import let_checks_keep_their_plans
from kartoteka.items.bulk_edit import Act, Outcome, left_out
from kartoteka.items.statements import bigints, fetch_all
from kartoteka.items.write.base import run
from kartoteka.timeline.bulk import Happening, record_many
from kartoteka.timeline.recording import Event


def trash_many(policy: AccessPolicy, kind: str, asked: Mapping[int, int], act: Act) -> Outcome:
    """Put those of these items that the actor may delete in the trash."""
    gone = trash_again(policy, kind, asked, act)
    outcome = left_out(policy, kind, asked, gone)
    outcome.changed = len(gone)
    return outcome


def trash_again(policy: AccessPolicy, kind: str, ids: Iterable[int], act: Act) -> set[int]:
    """Put those of these items that the actor may delete in the trash; which they are."""
    held = _held(policy, kind, ids, "delete")
    run("DELETE FROM items_itemreader WHERE item_id = ANY(%s)", [list(held)])
    _mark(held, "deleted_at = %s, deleted_by_id = %s", [act.at, policy.actor.user_id])
    _record(policy, kind, "trashed", held, act)
    return set(held)


def restore_many(policy: AccessPolicy, kind: str, ids: Iterable[int], act: Act) -> set[int]:
    """Bring those of these items back that lie in the trash and that the actor may restore; which they are."""
    held = _held(policy, kind, ids, "restore")
    _mark(held, "deleted_at = NULL, deleted_by_id = NULL", [])
    run(
        "INSERT INTO items_itemreader (principal, kind_id, sort_title, item_id)"
        " SELECT held, kind_id, sort_title, id FROM items_item, unnest(readers) AS held WHERE id = ANY(%s)",
        [list(held)],
    )
    _record(policy, kind, "restored", held, act)
    return set(held)


def _held(policy: AccessPolicy, kind: str, ids: Iterable[int], verb: Verb) -> dict[int, tuple[int, list[int]]]:
    let_checks_keep_their_plans()
    statement = sql.SQL(
        "SELECT item.id, item.version, item.readers FROM items_item item WHERE item.id = ANY({}) AND {}"
        " ORDER BY item.id FOR NO KEY UPDATE OF item"
    ).format(bigints(ids), policy.rows(kind, verb))
    return {row[0]: (row[1], list(row[2])) for row in fetch_all(statement)}


def _mark(held: Mapping[int, Any], assignments: str, params: Sequence[Any]) -> None:
    run(f"UPDATE items_item SET {assignments}, version = version + 1 WHERE id = ANY(%s)", [*params, list(held)])


def _record(policy: AccessPolicy, kind: str, type: str, held: Mapping[int, tuple[int, list[int]]], act: Act) -> None:
    happenings = [Happening([item], {**act.data, "item": item}) for item in held]
    events = [Event(kind, item, version + 1, readers) for item, (version, readers) in held.items()]
    record_many(policy.actor, type, happenings, batch=act.batch, at=act.at, events=events)
