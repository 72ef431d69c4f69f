"""Every kind does everything: the shipped ones, and one that exists as rows alone, in a process that never knew it."""

import os
import random
import string
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from kartoteka.files.models import File
from kartoteka.items.testing import firm_with_kinds
from kartoteka.kinds.shipped import SHIPPED
from kartoteka.kinds.tests import whole_kind
from kartoteka.schema import catalogue
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.models import Choice, Field, Kind

pytestmark = pytest.mark.django_db(transaction=True)
STORAGES = {
    "user": "json",
    "tags": "json",
    "shares": "shares",
    "access": "column:access",
    "currency": "column:currency",
}


@pytest.fixture
def firm():
    return firm_with_kinds()


@pytest.fixture
def picture(firm):
    return File.objects.create(
        name="bild.png", media_type="image/png", size=1, digest="0" * 64, path="x", uploaded_by_id=firm.anna.user_id
    ).pk


@pytest.mark.parametrize("kind", sorted(SHIPPED))
def test_a_shipped_kind_does_everything(firm, picture, kind):
    whole_kind.main(kind, firm.anna.user_id, firm.boris.user_id, firm.cora.user_id, picture)


def test_a_kind_made_of_rows_alone_does_everything(firm, picture):
    kind = made_of_rows("".join(random.choices(string.ascii_lowercase, k=12)))
    ids = [str(one) for one in (firm.anna.user_id, firm.boris.user_id, firm.cora.user_id, picture)]
    script = Path(whole_kind.__file__)
    command = [sys.executable, str(script), kind, *ids]
    done = subprocess.run(command, check=False, env=environment(), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-4000:]


def made_of_rows(key: str) -> str:
    kind = Kind.objects.create(key=key, number=128, labels={"en": key}, plurals={"en": key}, abilities={})
    for place, type in enumerate(field_types()):
        Field.objects.create(
            kind=kind,
            key={"access": "access", "shares": "shares", "tags": "tags", "currency": "currency"}.get(
                type.key, f"c_{type.key}"
            ),
            labels={"en": f"{key} {type.key}"},
            type=type.key,
            settings={"link": {"kinds": [key, "person"]}}.get(type.key, {}),
            storage=STORAGES.get(type.key, type.default_storage),
            multiple=type.always_multiple,
            searchable=type.key == "text",
            position=place,
        )
    for one in ("choice", "choices"):
        Choice.objects.bulk_create(
            Choice(list=f"{key}.c_{one}", key=name, labels={"en": name}, position=place)
            for place, name in enumerate(("red", "green"))
        )
    catalogue.bump()
    return key


def environment() -> dict[str, str]:
    wanted = connection.settings_dict
    base = os.environ["KARTOTEKA_DATABASE_URL"]
    head, mark, query = base.partition("?")
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "kartoteka.config.settings",
        "KARTOTEKA_DATABASE_URL": f"{head.rsplit('/', 1)[0]}/{wanted['NAME']}{mark}{query}",
        "KARTOTEKA_DATA": str(settings.DATA),
        "PYTHONPATH": str(Path(settings.PACKAGE).parent),
    }
