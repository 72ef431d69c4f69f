from django.db import migrations, models

STATES = [
    ("waiting", "Waiting"),
    ("running", "Running"),
    ("done", "Done"),
    ("failed", "Failed"),
    ("cancelled", "Cancelled"),
    ("undoing", "Undoing"),
    ("undone", "Undone"),
]
# What jobs made before it was noted with the file.
MADE = """
UPDATE files_file SET made = true WHERE id IN (
  SELECT file_id FROM exchange_export WHERE file_id IS NOT NULL
  UNION ALL SELECT errors_file_id FROM exchange_import WHERE errors_file_id IS NOT NULL)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("exchange", "0002_exports"),
        ("files", "0003_made"),
    ]

    operations = [
        migrations.AlterField(
            model_name="import",
            name="state",
            field=models.CharField(choices=STATES, default="waiting", max_length=10),
        ),
        migrations.AddField(model_name="import", name="fields", field=models.JSONField(default=list)),
        migrations.AddField(model_name="import", name="undo_progress", field=models.JSONField(default=dict)),
        migrations.AddField(model_name="export", name="total", field=models.PositiveIntegerField(default=0)),
        migrations.RunSQL(MADE, migrations.RunSQL.noop),
    ]
