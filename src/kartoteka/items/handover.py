"""Gives all that one user is responsible for, and his saved views, to another, as one batch that can be taken back.
Managers, observers and shares stay: they name people, not the responsible. Who may is `people.service`."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from kartoteka.items.readers import derive
from kartoteka.items.write.base import run
from kartoteka.kit.errors import NotFound
from kartoteka.people import principals
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import KindSpec, catalogue
from kartoteka.schema.models import ListView
from kartoteka.timeline.bulk import Happening, record_many
from kartoteka.timeline.models import Batch
from kartoteka.timeline.recording import ChangeOf, Event

BATCH_KIND: Final = "hand_over"
CHUNK: Final = 2000
FIELD: Final = "responsible"
Next = Callable[[KindSpec], list[int]]


@transaction.atomic
def hand_over(actor: Actor, *, leaver: int, heir: int) -> int:
    """Make the heir responsible for every item of the leaver, those in the trash too, and the owner of his saved views;
    the id of the batch."""
    views = list(ListView.objects.select_for_update().filter(owner_id=leaver).values_list("pk", flat=True))
    ListView.objects.filter(pk__in=views).update(owner_id=heir)
    batch = _batch(actor, leaver, heir, views=views)

    def owned(kind: KindSpec) -> list[int]:
        found = "SELECT id FROM items_item WHERE kind_id = %s AND responsible_id = %s ORDER BY id LIMIT %s"
        return _ids(found, [kind.id, leaver, CHUNK])

    _give(actor, owned, before=leaver, after=heir, batch=batch)
    return batch.pk


def open_hand_overs() -> dict[int, int]:
    """By the one who left, the last hand-over of his items that can still be taken back."""
    return {data["leaver"]: pk for pk, data in _standing().values_list("pk", "data")}


def heirs() -> dict[int, int]:
    """By each leaver whose hand-over stands, the one who got his items last."""
    return {data["leaver"]: data["heir"] for data in _standing().values_list("data", flat=True)}


@transaction.atomic
def take_back(actor: Actor, batch_id: int, *, leaver: int) -> int:
    """Undo a hand-over of the leaver's: what the heir is still responsible for goes back; the id of the new batch.
    Raises NotFound, also for a batch that was taken back already."""
    found = Batch.objects.select_for_update().filter(pk=batch_id, kind=BATCH_KIND, undone_at=None)
    given = found.filter(data__leaver=leaver).first()
    if given is None:
        raise NotFound
    heir = given.data["heir"]
    batch = _batch(actor, heir, leaver, undoes=batch_id)
    ListView.objects.filter(pk__in=given.data.get("views", []), owner_id=heir).update(owner_id=leaver)

    def still_held(kind: KindSpec) -> list[int]:
        found = (
            "SELECT id FROM items_item WHERE kind_id = %s AND responsible_id = %s AND id IN"
            " (SELECT change.item_id FROM timeline_change change JOIN timeline_record record"
            "  ON record.seq = change.record_id WHERE record.batch_id = %s) ORDER BY id LIMIT %s"
        )
        return _ids(found, [kind.id, heir, batch_id, CHUNK])

    _give(actor, still_held, before=heir, after=leaver, batch=batch)
    Batch.objects.filter(pk=batch_id).update(undone_at=timezone.now())
    return batch.pk


def _standing() -> QuerySet[Batch]:
    """The hand-overs that were not taken back, in their order."""
    return Batch.objects.filter(kind=BATCH_KIND, undone_at=None).exclude(data__has_key="undoes").order_by("pk")


def _batch(actor: Actor, leaver: int, heir: int, **more: int | list[int]) -> Batch:
    data = {"leaver": leaver, "heir": heir, **more}
    return Batch.objects.create(kind=BATCH_KIND, actor_id=actor.user_id, at=timezone.now(), data=data)


def _give(actor: Actor, next_ids: Next, *, before: int, after: int, batch: Batch) -> None:
    for kind in catalogue(actor.schema_version).kinds.values():
        while ids := next_ids(kind):
            _give_chunk(actor, kind, ids, before=before, after=after, batch=batch.pk, at=batch.at)


def _give_chunk(
    actor: Actor, kind: KindSpec, ids: list[int], *, before: int, after: int, batch: int, at: datetime
) -> None:
    rows = run(
        "UPDATE items_item SET responsible_id = %s, version = version + 1, changed_by_id = %s, changed_at = %s"
        " WHERE id = ANY(%s) RETURNING id, version",
        [after, actor.user_id, at, ids],
    )
    derive(ids)
    field = kind.fields[FIELD].id
    happenings = [
        Happening([item], changes=[ChangeOf(item, field, version, before, after)]) for item, version in sorted(rows)
    ]
    readers = (principals.responsible(before), principals.responsible(after))
    last, version = max(rows)
    record_many(actor, "changed", happenings, batch=batch, at=at, events=[Event(kind.key, last, version, readers)])


def _ids(statement: str, parameters: list[object]) -> list[int]:
    return [row[0] for row in run(f"{statement} FOR NO KEY UPDATE", parameters)]
