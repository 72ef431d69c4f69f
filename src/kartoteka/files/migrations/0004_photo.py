from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0003_made"),
    ]

    operations = [
        migrations.AddField(
            model_name="file",
            name="photo",
            field=models.BooleanField(default=False),
        ),
    ]
