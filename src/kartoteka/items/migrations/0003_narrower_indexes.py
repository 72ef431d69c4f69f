"""Two indexes that a million items asked for (docs/performance.md). SQL for PostgreSQL 15 to 18."""

from django.db import migrations

# The duplicates of a whole chunk of an import are found in the index alone: a thousand common names meet tens of
# thousands of items, and a look at each of those took a second of every thousand rows.
NAMES = "create index item_by_name_key on items_item (name_key, kind_id) {}where deleted_at is null and name_key is not null"
WITH_READERS = NAMES.format("include (id, readers) ")

# A list filtered by its source is the one filter by a choice that no other index knew: it is a column, not JSON.
SOURCES = "create index item_by_source on items_item (kind_id, source) where deleted_at is null and source is not null"


class Migration(migrations.Migration):
    dependencies = [("items", "0002_indexes")]

    operations = [
        migrations.RunSQL("drop index item_by_name_key", NAMES.format("")),
        migrations.RunSQL(WITH_READERS, "drop index item_by_name_key"),
        migrations.RunSQL(SOURCES, "drop index item_by_source"),
    ]
