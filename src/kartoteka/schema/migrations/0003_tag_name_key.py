"""Gives tags a key by which two spellings are one. PostgreSQL's lower() told ς from σ, and more in other locales."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from kartoteka.kit.text import caseless

LONGEST = 80


def fill(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """The key of each tag. Of two that are now one the later is told apart by a number: people decide which to keep."""
    taken: set[str] = set()
    for tag in apps.get_model("schema", "Tag").objects.order_by("pk"):
        name, number = tag.name, 1
        while tag.archived_at is None and caseless(tag.name) in taken:
            number += 1
            tag.name = f"{name[: LONGEST - 8]} ({number})"
        tag.name_key = caseless(tag.name)
        if tag.archived_at is None:
            taken.add(tag.name_key)
        tag.save(update_fields=["name", "name_key"])


class Migration(migrations.Migration):
    dependencies = [
        ("schema", "0002_former_tags"),
    ]

    operations = [
        migrations.AddField(
            model_name="tag",
            name="name_key",
            field=models.CharField(default="", editable=False, max_length=255),
            preserve_default=False,
        ),
        migrations.RemoveConstraint(
            model_name="tag",
            name="tag_name_once",
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="tag",
            constraint=models.UniqueConstraint(
                condition=models.Q(("archived_at", None)), fields=("name_key",), name="tag_name_once"
            ),
        ),
    ]
