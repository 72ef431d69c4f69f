"""Names of tags that differ only in case are one tag, also where a letter has two small forms."""

import importlib

import pytest
from django.apps import apps
from django.db import connection

from kartoteka.items import service
from kartoteka.items.query import count
from kartoteka.items.testing import firm_with_kinds, person, row
from kartoteka.kit.errors import Refused
from kartoteka.people.testing import Firm
from kartoteka.schema.lists import change_tag, create_tag
from kartoteka.schema.models import Tag

pytestmark = pytest.mark.django_db
PAIRS = (("Λόγος", "ΛΌΓΟΣ"), ("Λόγος", "Λόγοσ"), ("İzmir", "i̇zmir"), ("Straße", "STRASSE"), ("Ölçü", "ÖLÇÜ"))


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


@pytest.mark.parametrize("pair", [*PAIRS, *(pair[::-1] for pair in PAIRS)], ids="-".join)
def test_two_spellings_are_one_tag_wherever_they_are_written(firm: Firm, pair: tuple[str, str]) -> None:
    before = Tag.objects.count()
    both = row(person(firm, tags=list(pair)), "fields->'tags'")
    firm = Firm(**{**vars(firm), "anna": firm.actor("anna"), "cora": firm.actor("cora")})
    for one in pair:
        assert row(person(firm, tags=[one]), "fields->'tags'") == both
        policy = service.policy_of(firm.actor("anna"))
        assert count(policy, ["person"], tree=["tags", "has_any", [one]], q=None, exact=True).count >= 2
        with pytest.raises(Refused):
            create_tag(firm.cora, name=one)
    other = create_tag(firm.cora, name="Another")
    with pytest.raises(Refused):
        change_tag(firm.cora, other, name=pair[1])
    assert Tag.objects.count() == before + 2


def test_the_migration_tells_two_tags_apart_that_were_one(firm: Firm) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP INDEX tag_name_once")
    made = [Tag.objects.create(name=name) for name in ("Λόγος", "Λόγοσ", "λόγος (2)", "ΛΌΓΟΣ", "Plain")]
    Tag.objects.update(name_key="")
    importlib.import_module("kartoteka.schema.migrations.0003_tag_name_key").fill(apps, connection.schema_editor())
    names = list(Tag.objects.filter(pk__in=[one.pk for one in made]).order_by("pk").values_list("name", flat=True))
    assert names == ["Λόγος", "Λόγοσ (2)", "λόγος (2) (2)", "ΛΌΓΟΣ (3)", "Plain"]
    keys = list(Tag.objects.values_list("name_key", flat=True))
    assert len(keys) == len(set(keys))
    assert "" not in keys
