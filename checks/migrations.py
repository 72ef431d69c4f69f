"""The rule on migrations: what the models say, the migrations make. It asks no database."""

from __future__ import annotations

import os

import django
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


def problems() -> list[str]:
    """Return the changes of models that no migration makes, and two migrations that follow the same one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kartoteka.config.settings")
    django.setup()
    loader = MigrationLoader(None)
    found = [f"{app}: {', '.join(names)} stand side by side" for app, names in loader.detect_conflicts().items()]
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    changes = detector.changes(graph=loader.graph)
    own = {config.label for config in apps.get_app_configs() if config.name.startswith("kartoteka.")}
    for label in sorted(own & changes.keys()):
        steps = [operation.describe() for migration in changes[label] for operation in migration.operations]
        found += [f"{label}: no migration for: {step}" for step in steps]
    return found
