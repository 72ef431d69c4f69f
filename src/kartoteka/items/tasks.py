"""The jobs of items: derived columns made anew, readers proved, values of purged fields erased, indexes made.

Each may run twice.
"""

import logging
from typing import Final

from django.db import transaction
from procrastinate.contrib.django import app

from kartoteka.files.orphans import remove_orphans
from kartoteka.items import field_conversion, idempotency
from kartoteka.items.indexing import ensure_field_index
from kartoteka.items.readers import derive, differing
from kartoteka.items.rebuilding import rebuild
from kartoteka.items.unheld_files import GRACE, forget_unheld
from kartoteka.items.write.base import run
from kartoteka.people.authentication import actor_of
from kartoteka.schema.catalogue import bump, read
from kartoteka.schema.models import Field, Kind

CHUNK: Final = 1_000
_log = logging.getLogger(__name__)


@app.task(name="kartoteka.items.tasks.rebuild_derived", retry=3)
def rebuild_derived(kind_id: int | None = None) -> None:
    """Derive titles, order and search texts of a kind (all, if None) as fields and settings now say; then its fields
    are stale no more. Enqueued to run when whoever wrote under the schema of before has ended."""
    kinds = [kind_id] if kind_id else list(Kind.objects.values_list("pk", flat=True))
    stale = list(Field.objects.filter(kind_id__in=kinds, search_stale=True).values_list("pk", flat=True))
    for kind in kinds:
        rebuild(kind)
    if stale:
        with transaction.atomic():
            Field.objects.filter(pk__in=stale).update(search_stale=False)
            bump()


@app.task(name="kartoteka.items.tasks.index_field", retry=3, lock="index_field")
def index_field(field_id: int) -> None:
    """Make, or drop, the index of a field as its mark says."""
    ensure_field_index(field_id)


@app.task(name="kartoteka.items.tasks.copy_converted", retry=3)
def copy_converted(user_id: int, before: int, after: int) -> None:
    """Copy the values of a field that was given another type into the one that took its place."""
    actor = actor_of(user_id, "ui")
    if actor is not None:
        field_conversion.copy(actor, read(), before, after)
        field_conversion.copied(read(), after)


@app.task(name="kartoteka.items.tasks.forget_field", retry=3)
def forget_field(field_id: int) -> None:
    """Erase the values, the logged changes and the entries of a purged field."""
    field = Field.objects.select_related("kind").filter(pk=field_id).exclude(purged_at=None).first()
    if field is None:
        return
    while _forget_chunk(field):
        continue
    for table in ("items_contactpoint", "items_itemlink", "items_itemfile", "items_uniquevalue", "timeline_change"):
        run(f"DELETE FROM {table} WHERE field_id = %s", [field_id])
    if not field.settings.get("list"):
        run("DELETE FROM schema_choice WHERE list = %s", [f"{field.kind.key}.{field.key}"])
    index_field.defer(field_id=field_id)


@app.periodic(cron="17 * * * *")
@app.task(name="kartoteka.items.tasks.forget_old_keys")
def forget_old_keys(timestamp: int) -> None:
    """Delete the idempotency keys that have had their day."""
    idempotency.forget_old()


@app.periodic(cron="47 2 * * *")
@app.task(name="kartoteka.items.tasks.forget_unheld_files", queueing_lock="forget_unheld_files")
def forget_unheld_files(timestamp: int) -> None:
    """Remove uploads of more than a day ago that nothing names, and bytes that a kill left without a row."""
    if forgotten := forget_unheld() + remove_orphans(older_than=GRACE.total_seconds()):
        _log.info("%d files that nothing names were removed", forgotten)


@app.periodic(cron="23 3 * * *")
@app.task(name="kartoteka.items.tasks.mend_readers", queueing_lock="mend_readers")
@transaction.atomic
def mend_readers(timestamp: int) -> None:
    """Prove that the readers of all items are what the rule gives; what is not is derived anew, and said in the log."""
    run("SET LOCAL statement_timeout = '1h'")
    if wrong := differing():
        _log.error("readers of %d items differed from the rule and were derived anew: %s", len(wrong), wrong[:20])
        derive(wrong)


@transaction.atomic
def _forget_chunk(field: Field) -> bool:
    rows = run(
        "UPDATE items_item SET fields = fields - %s WHERE id IN (SELECT id FROM items_item WHERE kind_id = %s"
        " AND jsonb_exists(fields, %s) ORDER BY id LIMIT %s FOR NO KEY UPDATE) RETURNING id",
        [field.key, field.kind_id, field.key, CHUNK],
    )
    return bool(rows)
