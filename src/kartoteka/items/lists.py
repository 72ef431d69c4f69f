"""Deletes entries of lists, tags and currencies: what stands on items is replaced there, in the same transaction.

Making and changing them is `schema.service`. A replacement is one record that stands on every card it changed.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from kartoteka.items.write.base import run
from kartoteka.kit.errors import NotFound
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.people.models import Portal
from kartoteka.schema import naming
from kartoteka.schema.catalogue import Catalogue, FieldSpec, bump, read
from kartoteka.schema.errors import InUse
from kartoteka.schema.fields import require_right
from kartoteka.schema.lists import require_list
from kartoteka.schema.models import Choice, Currency, Tag

PATIENCE: Final = "5min"
"""A replacement touches as many items as have the value: longer than a request may usually take."""


@transaction.atomic
def delete_choice(actor: Actor, list: str, key: str, *, replace_with: str | None = None) -> None:
    """Delete an entry; items that have it get `replace_with`. Raises InUse where some have it and nothing replaces
    it (archiving it is the other way), NotFound, Forbidden, Refused."""
    require_list(actor, list)
    entry = Choice.objects.select_for_update().filter(list=list, key=key).first()
    if entry is None:
        raise NotFound
    known = Choice.objects.filter(list=list, key=replace_with, archived_at=None).exclude(pk=entry.pk).exists()
    if replace_with is not None and not known:
        raise naming.refused("replace_with", "value.unknown_choice", value=replace_with[:80])
    fields = [spec for spec in _fields(read()) if spec.type in ("choice", "choices") and spec.list == list]
    for spec in fields:
        _replace(actor, spec, key, replace_with)
    entry.delete()
    bump()


@transaction.atomic
def delete_tag(actor: Actor, tag_id: int, *, replace_with: int | None = None) -> None:
    """Take a tag off every item, or put another in its place, which merges the two. Raises NotFound, Forbidden,
    Refused."""
    require_right(actor, "manage_tags")
    tags = Tag.objects.filter(archived_at=None)
    if not tags.select_for_update().filter(pk=tag_id).exists():
        raise NotFound
    if replace_with is not None and not tags.filter(pk=replace_with).exclude(pk=tag_id).exists():
        raise naming.refused("replace_with", "value.unknown_tag", value=str(replace_with))
    for spec in _fields(read()):
        if spec.type == "tags":
            _replace(actor, spec, tag_id, replace_with, drop=True)
    tags.filter(pk=tag_id).update(archived_at=timezone.now())  # the history of items goes on naming it
    bump()


@transaction.atomic
def delete_currency(actor: Actor, code: str, *, replace_with: str | None = None) -> None:
    """Delete a currency; items that have it get `replace_with`. Raises InUse where some have it and nothing replaces
    it, where amounts are in it (they would change their worth), or where it is the portal's own."""
    require_right(actor, "manage_lists")
    if not Currency.objects.select_for_update().filter(code=code).exists():
        raise NotFound
    known = Currency.objects.filter(code=replace_with, archived_at=None).exclude(code=code).exists()
    if replace_with is not None and not known:
        raise naming.refused("replace_with", "value.unknown_currency", value=replace_with[:40])
    if Portal.objects.filter(currency=code).exists():
        raise InUse
    for spec in _fields(read()):
        if spec.type == "money" and (count := _count(spec, f"{_value(spec)} ->> 'currency' = %s", [code])):
            raise InUse(count=count)
        if spec.type == "currency":
            _replace(actor, spec, code, replace_with)
    Currency.objects.filter(code=code).delete()
    bump()


def uses(spec: FieldSpec, value: Any) -> int:
    """On how many items, in the trash too, this value stands in the field: what deleting it would change."""
    return _count(spec, _has(spec), [_sought(spec, value)])


def _fields(catalogue: Catalogue) -> list[FieldSpec]:
    return list(catalogue.fields_by_id.values())


def _replace(actor: Actor, spec: FieldSpec, old: Any, new: Any, *, drop: bool = False) -> None:
    """Put `new` where `old` stands in this field; without `new`, take it out (`drop`) or refuse."""
    if new is None and not drop:
        if count := uses(spec, old):
            raise InUse(count=count)
        return
    run(f"SET LOCAL statement_timeout = '{PATIENCE}'")
    after, params = _after(spec, old, new)
    storing = f"{spec.column} = after #>> '{{}}'" if spec.column else _json_storing(spec)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH held AS (
              SELECT id, {_value(spec)} AS before, {after} AS after FROM items_item
              WHERE kind_id = (SELECT id FROM schema_kind WHERE key = %s) AND {_has(spec)} ORDER BY id FOR NO KEY UPDATE
            ), stored AS (
              UPDATE items_item item SET {storing}, version = version + 1 FROM held WHERE item.id = held.id
              RETURNING item.id, item.version, held.before, held.after
            ), made AS (
              INSERT INTO timeline_record (type, actor_id, source, at, data)
              SELECT 'changed', %s, %s, now(), %s::jsonb WHERE EXISTS (SELECT FROM held) RETURNING seq
            ), placed AS (
              INSERT INTO timeline_place (record_id, item_id, pinned) SELECT seq, stored.id, false FROM made, stored
            )
            INSERT INTO timeline_change (record_id, item_id, field_id, item_version, before, after)
            SELECT seq, stored.id, %s, stored.version, before, nullif(nullif(after, 'null'), '[]') FROM made, stored
            """,
            [
                *params,
                spec.kind,
                _sought(spec, old),
                actor.user_id,
                actor.source,
                dumps({"list": spec.list}),
                spec.id,
            ],
        )


def _value(spec: FieldSpec) -> str:
    """The stored value as jsonb. Keys and columns are of our own making: `^[a-z][a-z0-9_]*$`, by a constraint."""
    return f"to_jsonb({spec.column})" if spec.column else f"(fields -> '{spec.key}')"


def _has(spec: FieldSpec) -> str:
    if spec.column:
        return f"{spec.column} = %s"
    return f"{_value(spec)} @> %s::jsonb" if _many(spec) else f"{_value(spec)} = %s::jsonb"


def _sought(spec: FieldSpec, value: Any) -> Any:
    return value if spec.column else dumps(value)


def _after(spec: FieldSpec, old: Any, new: Any) -> tuple[str, Sequence[Any]]:
    if not _many(spec):
        return "%s::jsonb", [dumps(new)]
    replaced = (
        "(SELECT coalesce(jsonb_agg(one ORDER BY place), '[]') FROM (SELECT one, min(place) AS place FROM"
        " (SELECT CASE WHEN entry = %s::jsonb THEN %s::jsonb ELSE entry END AS one, place"
        f"  FROM jsonb_array_elements({_value(spec)}) WITH ORDINALITY AS listed(entry, place)) AS each"
        " WHERE one IS NOT NULL AND one <> 'null' GROUP BY one) AS kept)"
    )
    return replaced, [dumps(old), dumps(new)]


def _json_storing(spec: FieldSpec) -> str:
    return (
        f"fields = CASE WHEN after IN ('[]', 'null') THEN fields - '{spec.key}'"
        f" ELSE jsonb_set(fields, '{{{spec.key}}}', after) END"
    )


def _many(spec: FieldSpec) -> bool:
    return spec.type in ("choices", "tags")


def _count(spec: FieldSpec, test: str, params: list[Any]) -> int:
    rows = run(
        f"SELECT count(*) FROM items_item WHERE kind_id = (SELECT id FROM schema_kind WHERE key = %s) AND {test}",
        [spec.kind, *params],
    )
    return int(rows[0][0])
