"""Indexes that PostgreSQL can combine: two with the same condition it takes for one another, and uses only one of them.

A filter by type and source, or words among the items of one who sees a tenth, then reads what both leave instead of all
that one of them finds. The trash stands in them, too; it is passed over. SQL for PostgreSQL 15 to 18.
"""

from django.db import migrations

INDEXES = {
    "item_by_value": "using gin (fields jsonb_path_ops)",
    "item_by_words": "using gin (search gin_trgm_ops)",
    "item_by_source": "(kind_id, source)",
}
BEFORE = {
    "item_by_value": "where deleted_at is null",
    "item_by_words": "where deleted_at is null",
    "item_by_source": "where deleted_at is null and source is not null",
}
AFTER = {"item_by_source": "where source is not null"}


def made(index: str, condition: str) -> str:
    return f"drop index {index}; create index {index} on items_item {INDEXES[index]} {condition}"


class Migration(migrations.Migration):
    dependencies = [("items", "0003_narrower_indexes")]

    operations = [migrations.RunSQL(made(one, AFTER.get(one, "")), made(one, BEFORE[one])) for one in INDEXES]
