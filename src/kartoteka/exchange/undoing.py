"""Takes an import back: what nobody touched since is deleted, what was touched goes to the trash or stays, and is told.

Changed items get their former values back, field by field, as far as the fields still hold what the import wrote.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from django.db import transaction
from django.utils import timezone

from kartoteka.exchange.models import Import
from kartoteka.items import service
from kartoteka.items.bulk import let_checks_keep_their_plans
from kartoteka.items.lifecycle import erase
from kartoteka.items.write.base import run
from kartoteka.jobs import locks
from kartoteka.kit.errors import DomainError, NotFound
from kartoteka.people.actor import Actor
from kartoteka.timeline.models import Batch

_CHUNK: Final = 2_000
_AFTER_ALL: Final = 2**63 - 1
_ENDED: Final = (Import.State.DONE, Import.State.FAILED, Import.State.CANCELLED)

# The items that the import made, in the order of their making, with whether anything but the import happened to them.
_MADE: Final = """
SELECT record.seq, item.id, kind.key, item.deleted_at IS NOT NULL OR EXISTS (
         SELECT FROM timeline_place other JOIN timeline_record later ON later.seq = other.record_id
         WHERE other.item_id = item.id AND later.batch_id IS DISTINCT FROM %s)
FROM timeline_record record
JOIN items_item item ON item.id = (record.data ->> 'item')::bigint
JOIN schema_kind kind ON kind.id = item.kind_id
WHERE record.batch_id = %s AND record.type = 'imported' AND (record.data ->> 'created')::boolean AND record.seq > %s
ORDER BY record.seq LIMIT %s
"""
# Those of these items to which something else happened; asked anew once they are locked.
_TOUCHED: Final = """
SELECT id FROM items_item item WHERE id = ANY(%s) AND (deleted_at IS NOT NULL OR EXISTS (
  SELECT FROM timeline_place other JOIN timeline_record later ON later.seq = other.record_id
  WHERE other.item_id = item.id AND later.batch_id IS DISTINCT FROM %s))
"""
_CHANGED: Final = """
SELECT record.seq, item.id, kind.key FROM timeline_record record
JOIN items_item item ON item.id = (record.data ->> 'item')::bigint
JOIN schema_kind kind ON kind.id = item.kind_id
WHERE record.batch_id = %s AND record.type = 'imported' AND NOT (record.data ->> 'created')::boolean
  AND record.seq < %s
  AND EXISTS (SELECT FROM timeline_change change WHERE change.record_id = record.seq AND change.item_id = item.id)
ORDER BY record.seq DESC LIMIT %s
"""


class ImportNotUndoable(DomainError):
    """409: the import is not finished, or was taken back already."""

    code: ClassVar[str] = "import_not_undoable"
    status: ClassVar[int] = 409


@dataclass(frozen=True, slots=True)
class Made:
    """An item that the import made: its record, and whether anything else happened to it."""

    record: int
    item: int
    kind: str
    touched: bool


@dataclass(slots=True)
class Undone:
    """What became of the import's items: deleted, to the trash since they were touched, given their former values,
    left since what the import wrote was changed meanwhile."""

    deleted: int = 0
    trashed: int = 0
    restored: int = 0
    kept: int = 0

    def as_json(self) -> dict[str, int]:
        """For the import's row and for the API."""
        return {"deleted": self.deleted, "trashed": self.trashed, "restored": self.restored, "kept": self.kept}


def is_undoable(found: Import) -> bool:
    """Whether it has ended, made or changed something, and was not taken back."""
    return found.state in _ENDED and found.created + found.updated > 0


def announce(found: Import) -> None:
    """Say that the import is being taken back, from the first of its items or from where that stopped.

    Raises `ImportNotUndoable` where there is nothing to take back."""
    ended = Import.objects.filter(pk=found.pk, state__in=_ENDED)
    if ended.update(state=Import.State.UNDOING, result=Undone().as_json(), undo_progress={}, ended_at=None):
        return
    if not Import.objects.filter(pk=found.pk, state=Import.State.UNDOING).exists():
        raise ImportNotUndoable


def undo(actor: Actor, import_id: int) -> Undone:
    """Take the import back. Its own importer and administrators may.

    Raises NotFound for an import of somebody else, `ImportNotUndoable` where there is nothing to take back,
    `AlreadyRunning`. It goes in steps, each a transaction that also counts; an undo that was killed is called again
    and goes on.
    """
    found = Import.objects.filter(pk=import_id).first()
    if found is None or not (actor.is_administrator or found.actor_id == actor.user_id):
        raise NotFound
    with locks.alone(import_id):
        announce(found)
        found.refresh_from_db()
        undone = Undone(**{key: int(found.result.get(key, 0)) for key in Undone().as_json()})
        _give_all_back(actor, found, undone)
        _remove_all(actor, found, undone)
        _end(import_id, undone)
    return undone


@transaction.atomic
def _end(import_id: int, undone: Undone) -> None:
    """Where nothing of it is left, nobody is told of it any more either."""
    going, now = Import.objects.filter(pk=import_id, state=Import.State.UNDOING), timezone.now()
    if not undone.kept:
        Batch.objects.filter(pk__in=going.values("batch_id")).update(undone_at=now)
    going.update(state=Import.State.UNDONE, result=undone.as_json(), undo_progress={}, ended_at=now)


def _give_all_back(actor: Actor, found: Import, undone: Undone) -> None:
    last = found.undo_progress.get("given_back", _AFTER_ALL)
    while rows := run(_CHANGED, [found.batch_id, last, _CHUNK]):
        for seq, item, kind in rows:
            with transaction.atomic():
                _give_back(actor, kind, item, seq, undone)
                _count(found, undone, given_back=seq)
            last = seq


def _remove_all(actor: Actor, found: Import, undone: Undone) -> None:
    for rows in _made(found.batch_id, after=found.undo_progress.get("removed", 0)):
        _remove(actor, found, rows, undone)


def _count(found: Import, undone: Undone, **progress: int) -> None:
    """Keep how far it is, in the transaction of what was done."""
    found.undo_progress |= progress
    Import.objects.filter(pk=found.pk).update(result=undone.as_json(), undo_progress=found.undo_progress)


def _made(batch: int, *, after: int = 0) -> Iterator[list[Made]]:
    """The items the import made, in chunks; those with records after this one."""
    last = after
    while rows := run(_MADE, [batch, batch, last, _CHUNK]):
        last = int(rows[-1][0])
        yield [Made(*row) for row in rows]


def _remove(actor: Actor, found: Import, rows: Sequence[Made], undone: Undone) -> None:
    """Delete at once what nobody touched, judged under the lock: what was changed while this waited for it is touched.
    The others go to the trash one by one, so that nobody waits for all of them."""
    untouched = {row.item: row.record for row in rows if not row.touched}
    with transaction.atomic():
        let_checks_keep_their_plans()
        held = run("SELECT id FROM items_item WHERE id = ANY(%s) ORDER BY id FOR UPDATE", [list(untouched)])
        late = {int(row[0]) for row in run(_TOUCHED, [[int(row[0]) for row in held], found.batch_id])}
        ids = [int(row[0]) for row in held if int(row[0]) not in late]
        _forget([untouched[item] for item in ids])
        erase(ids)
        undone.deleted += len(ids)
        _count(found, undone)
    for row in rows:
        if row.touched or row.item in late:
            with transaction.atomic():
                _trash(actor, row.kind, row.item, undone)
                _count(found, undone, removed=row.record)


def _forget(records: list[int]) -> None:
    """Take the import's records off the cards of the items that were linked to."""
    run("DELETE FROM timeline_change WHERE record_id = ANY(%s)", [records])
    run("DELETE FROM timeline_place WHERE record_id = ANY(%s)", [records])
    run("DELETE FROM timeline_record WHERE seq = ANY(%s)", [records])


def _trash(actor: Actor, kind: str, item: int, undone: Undone) -> None:
    try:
        with transaction.atomic():
            service.trash(actor, kind, item)
        undone.trashed += 1
    except DomainError:
        undone.kept += 1


def _give_back(actor: Actor, kind: str, item: int, record: int, undone: Undone) -> None:
    try:
        with transaction.atomic():
            service.undo(actor, kind, item, record=record)
        undone.restored += 1
    except DomainError:
        undone.kept += 1
