from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0002_kept_until"),
    ]

    operations = [
        migrations.AddField(
            model_name="file",
            name="made",
            field=models.BooleanField(default=False),
        ),
    ]
