"""Derives titles, order, search texts and normalised points anew, where what they are derived by has changed."""

from typing import Any, Final, cast

from django.db import transaction

from kartoteka.items.draft import loaded, searchable
from kartoteka.items.storing import load_many
from kartoteka.items.write.base import run
from kartoteka.schema.catalogue import Catalogue, KindSpec, read
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.field_types.points import Point

CHUNK: Final = 1_000


def rebuild(kind_id: int) -> None:
    """Derive all items of a kind anew, in chunks of one transaction each; running it again changes nothing more."""
    catalogue = read()
    kind = catalogue.kinds_by_id.get(kind_id)
    last = 0
    while kind is not None and (last := _chunk(kind, catalogue, last)):
        continue


@transaction.atomic
def _chunk(kind: KindSpec, catalogue: Catalogue, last: int) -> int:
    """The next items after this id; the last id done, 0 at the end."""
    rows = run(
        "SELECT id FROM items_item WHERE kind_id = %s AND id > %s ORDER BY id LIMIT %s FOR NO KEY UPDATE",
        [kind.id, last, CHUNK],
    )
    ids = [row[0] for row in rows]
    if not ids:
        return 0
    _normalise(ids, kind, catalogue)
    found = load_many(ids, [spec for spec in searchable(kind) if spec.storage == "points"])
    _store(ids, [_derived(kind, catalogue, found[one]) for one in ids])
    return int(ids[-1])


def _derived(kind: KindSpec, catalogue: Catalogue, values: dict[str, Any]) -> tuple[str, bytes, int, str]:
    draft = loaded(kind, {"fields": values.pop("fields")}, values)
    named = draft.named(catalogue)
    return named["title"], named["sort_title"], named["name_key"], draft.search(catalogue)


def _store(ids: list[int], derived: list[tuple[str, bytes, int, str]]) -> None:
    titles, orders, keys, texts = zip(*derived, strict=True)
    run(
        "UPDATE items_item item SET title = new.title, sort_title = new.sort_title, name_key = new.name_key,"
        " search = new.search FROM unnest(%s::bigint[], %s::text[], %s::bytea[], %s::bigint[], %s::text[])"
        " AS new(id, title, sort_title, name_key, search) WHERE item.id = new.id AND"
        " (item.title, item.sort_title, item.name_key, item.search)"
        " IS DISTINCT FROM (new.title, new.sort_title, new.name_key, new.search)",
        [ids, list(titles), list(orders), list(keys), list(texts)],
    )
    run(
        "UPDATE items_itemreader row SET sort_title = item.sort_title FROM items_item item"
        " WHERE item.id = ANY(%s) AND row.item_id = item.id AND row.sort_title <> item.sort_title",
        [ids],
    )


def _normalise(ids: list[int], kind: KindSpec, catalogue: Catalogue) -> None:
    """Normalise the contact points by the portal's country of now."""
    types = {spec.id: field_types()[spec.type] for spec in kind.by_id.values() if spec.storage == "points"}
    points = run(
        "SELECT id, field_id, value, normalised FROM items_contactpoint WHERE item_id = ANY(%s) AND field_id = ANY(%s)",
        [ids, list(types)],
    )
    country = catalogue.portal.country
    normal = [(point, cast(Point, types[field]).normal(value, country), old) for point, field, value, old in points]
    if changed := [(point, new) for point, new, old in normal if new != old]:
        run(
            "UPDATE items_contactpoint point SET normalised = new.normalised"
            " FROM unnest(%s::bigint[], %s::text[]) AS new(id, normalised) WHERE point.id = new.id",
            [[one[0] for one in changed], [one[1] for one in changed]],
        )
