"""The jobs of items: search texts made anew, values of purged fields erased, old keys forgotten. All may run twice."""

from typing import Final

from django.db import transaction
from procrastinate.contrib.django import app

from kartoteka.items import idempotency
from kartoteka.items.draft import loaded, searchable
from kartoteka.items.indexing import ensure_field_index
from kartoteka.items.storing import load_many
from kartoteka.items.write.base import run
from kartoteka.schema.catalogue import KindSpec, bump, read
from kartoteka.schema.models import Field

CHUNK: Final = 1_000


@app.task(name="kartoteka.items.tasks.rebuild_search", retry=3)
def rebuild_search(kind_id: int) -> None:
    """Write the search texts of a kind as its fields now say; then its fields are stale no more. It is enqueued to
    run when whoever wrote under the schema of before has ended."""
    stale = list(Field.objects.filter(kind_id=kind_id, search_stale=True).values_list("pk", flat=True))
    kind = read().kinds_by_id.get(kind_id)
    last = 0
    while kind is not None and (last := _rebuild_chunk(kind, last)):
        continue
    if stale:
        with transaction.atomic():
            Field.objects.filter(pk__in=stale).update(search_stale=False)
            bump()


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


@app.task(name="kartoteka.items.tasks.index_field", retry=3)
def index_field(field_id: int) -> None:
    """Make, or drop, the index of a field as its mark says."""
    ensure_field_index(field_id)


@app.periodic(cron="17 * * * *")
@app.task(name="kartoteka.items.tasks.forget_old_keys")
def forget_old_keys(timestamp: int) -> None:
    """Delete the idempotency keys that have had their day."""
    idempotency.forget_old()


@transaction.atomic
def _rebuild_chunk(kind: KindSpec, last: int) -> int:
    """Rebuild the next items after this id; the last id done, 0 at the end."""
    rows = run(
        "SELECT id FROM items_item WHERE kind_id = %s AND id > %s ORDER BY id LIMIT %s FOR NO KEY UPDATE",
        [kind.id, last, CHUNK],
    )
    if not rows:
        return 0
    ids = [row[0] for row in rows]
    catalogue = read()
    fields = [spec for spec in searchable(kind) if not spec.column and spec.storage != "json"]
    found = load_many(ids, fields)
    texts = [
        loaded(kind, {"fields": found[one].pop("fields")}, found[one]).search(catalogue) if one in found else ""
        for one in ids
    ]
    run(
        "UPDATE items_item item SET search = new.search FROM unnest(%s::bigint[], %s::text[]) AS new(id, search)"
        " WHERE item.id = new.id AND item.search IS DISTINCT FROM new.search",
        [ids, texts],
    )
    return int(ids[-1])


@transaction.atomic
def _forget_chunk(field: Field) -> bool:
    rows = run(
        "UPDATE items_item SET fields = fields - %s WHERE id IN (SELECT id FROM items_item WHERE kind_id = %s"
        " AND jsonb_exists(fields, %s) ORDER BY id LIMIT %s FOR NO KEY UPDATE) RETURNING id",
        [field.key, field.kind_id, field.key, CHUNK],
    )
    return bool(rows)
