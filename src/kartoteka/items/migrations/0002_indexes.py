"""The indexes that reading stands on. Every one is paid at every write, so each says why it is here (ARCHITECTURE §4).

SQL for PostgreSQL 15 to 18. Texts compare with COLLATE "C"; the collation order of titles is made by the writer.
"""

import django.db.models.deletion
from django.db import migrations, models

EXTENSIONS = (
    "create extension if not exists pg_trgm",
    "create extension if not exists btree_gin",
)

# The form in which texts without a collation key of their own are compared and sorted: lower case, unaccented.
FOLDED = """
create function kartoteka_folded(value text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f]+', '', 'g'))
"""

INDEXES = {
    # Lists by name of whoever may read all, or of many colleagues; with a filter, the walk in the order of names. The
    # readers stand in the index, so that rows of others are passed over without a look at the table.
    "item_by_title": "(kind_id, sort_title, id) include (readers) where deleted_at is null",
    # "Last changed" is a column of every factory list; the same walk.
    "item_by_change": "(kind_id, changed_at, id) include (readers) where deleted_at is null",
    # "Created", newest first: the second order people ask for, and the one of an import's check.
    "item_by_creation": "(kind_id, created_at, id) include (readers) where deleted_at is null",
    # Whoever reaches little is read from his own rows: 20 of a million in 0.1 ms. With the kind, never without: a list
    # of readers alone made the planner intersect a million rows.
    "item_by_reader": "using gin (kind_id, readers) where deleted_at is null",
    # Equality and membership for every field stored as JSON: choices, tags, users, numbers; one index for all.
    "item_by_value": "using gin (fields jsonb_path_ops) where deleted_at is null",
    # Substrings of names, e-mails, phones: without it a search reads the whole table.
    "item_by_words": "using gin (search gin_trgm_ops) where deleted_at is null",
    # Duplicates by name, one draft at a time and for a whole import by one join.
    "item_by_name_key": "(name_key, kind_id) where deleted_at is null and name_key is not null",
    # The trash, newest first; the live rows cost nothing here.
    "item_in_trash": "(kind_id, deleted_at, id) where deleted_at is not null",
}

# Room on each page for the next version of a row, and a visibility map fresh enough for index-only scans.
STORAGE = (
    "alter table items_item set (fillfactor = 85)",
    "alter table items_item set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05,"
    " autovacuum_analyze_scale_factor = 0.05)",
    "alter table items_itemreader set (autovacuum_vacuum_insert_scale_factor = 0.05,"
    " autovacuum_vacuum_scale_factor = 0.05)",
)


def _index(name, rest):
    return migrations.RunSQL(f"create index {name} on items_item {rest}", f"drop index {name}")


class Migration(migrations.Migration):
    dependencies = [
        ("items", "0001_initial"),
        ("schema", "0001_initial"),
    ]

    operations = [
        *(migrations.RunSQL(one, migrations.RunSQL.noop) for one in EXTENSIONS),
        migrations.RunSQL(FOLDED, "drop function kartoteka_folded(text)"),
        migrations.AddField(
            model_name="item",
            name="name_key",
            field=models.BigIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="contactpoint",
            name="field",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schema.field"
            ),
        ),
        migrations.AlterField(
            model_name="itemfile",
            name="field",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schema.field"
            ),
        ),
        migrations.AlterField(
            model_name="itemfile",
            name="item",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="files", to="items.item"
            ),
        ),
        migrations.AlterField(
            model_name="itemlink",
            name="field",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schema.field"
            ),
        ),
        migrations.AlterField(
            model_name="itemlink",
            name="source",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="links", to="items.item"
            ),
        ),
        migrations.AlterField(
            model_name="itemshare",
            name="item",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="shares", to="items.item"
            ),
        ),
        migrations.AlterField(
            model_name="itemuser",
            name="item",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="people", to="items.item"
            ),
        ),
        migrations.AlterField(
            model_name="uniquevalue",
            name="field",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="schema.field"
            ),
        ),
        *(_index(name, rest) for name, rest in INDEXES.items()),
        *(migrations.RunSQL(one, migrations.RunSQL.noop) for one in STORAGE),
    ]
