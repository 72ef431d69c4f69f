"""The one index made while the program runs: of a field marked for sorting, without locking anybody out.

The expression is the one that lists sort by (`items.read.json`), so the planner finds it again to the letter.
"""

from datetime import UTC, datetime
from typing import Final

from django.db import connection

from kartoteka.items.access import AccessPolicy
from kartoteka.items.read.base import Reading
from kartoteka.items.read.json import index_expression
from kartoteka.items.statements import SQL, Composable, fetch_one, literal, name
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import Catalogue, FieldSpec, read

_NOBODY: Final = Actor(0, "", "en", "UTC", "plain", "rule", 0)


def ensure_field_index(field_id: int) -> None:
    """Make the field's index where it is marked for one and has none, or a broken one; drop it where it is not marked.

    Runs outside any transaction, as long as it takes; running it again does nothing more.
    """
    catalogue = read()
    field = catalogue.fields_by_id.get(field_id)
    index = f"item_by_field_{int(field_id)}"
    wanted = _definition(field, catalogue, index) if field and field.indexed and not field.archived else None
    valid = fetch_one(SQL("select indisvalid from pg_index where indexrelid = to_regclass({})").format(literal(index)))
    if valid is not None and (wanted is None or not valid[0]):
        _run(SQL("drop index concurrently if exists {}").format(name(index)))
        valid = None
    if wanted is not None and valid is None:
        _run(wanted)


def _definition(field: FieldSpec, catalogue: Catalogue, index: str) -> Composable | None:
    reading = Reading(AccessPolicy(_NOBODY, catalogue), datetime.now(UTC), alias=None)
    expression = index_expression(field, reading)
    if expression is None:
        return None
    return SQL(
        "create index concurrently {} on items_item (kind_id, {}, id) include (readers)"
        " where deleted_at is null and kind_id = {}"
    ).format(name(index), expression, literal(catalogue.kinds[field.kind].id))


def _run(statement: Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute("set statement_timeout = 0")
        cursor.execute("set lock_timeout = 0")
        try:
            cursor.execute(statement)
        finally:
            cursor.execute("reset statement_timeout")
            cursor.execute("reset lock_timeout")
