"""What an import is worth that was interrupted, repeated, or large, on a real database."""

import csv
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from kartoteka.exchange import importing, producing
from kartoteka.exchange.beginning import begin
from kartoteka.exchange.error_file import ErrorFile
from kartoteka.exchange.importing import run, totals
from kartoteka.exchange.models import Import
from kartoteka.exchange.options import ImportOptions
from kartoteka.exchange.plan import make_plan
from kartoteka.exchange.producing import make_checker, produced
from kartoteka.exchange.tests.portal import (
    PEOPLE,
    firm_with_kinds,
    import_file,
    titles,
    written,
)
from kartoteka.items.access import AccessPolicy
from kartoteka.items.models import Item
from kartoteka.kit.errors import Forbidden
from kartoteka.schema import catalogue

pytestmark = pytest.mark.django_db


def test_rows_written_before_a_failed_commit_do_not_stand_twice(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    actor = firm.anna
    path = written(tmp_path, "First name,Last name,E-mail\nAnn,Smith,nonsense\n")
    options = ImportOptions()
    plan = make_plan(AccessPolicy(actor, catalogue.catalogue(actor.schema_version)), "person", path, options)
    checker = make_checker(AccessPolicy(actor, catalogue.catalogue(actor.schema_version)), plan, options)
    [rows] = produced(checker, plan)
    errors = ErrorFile(tmp_path / "errors.csv", plan, language="en")
    errors.append(rows)
    errors.size = 0
    errors.append(rows)
    assert (tmp_path / "errors.csv").read_text(encoding="utf-8").count("nonsense") == 2  # the cell and its reason


def test_an_interrupted_import_goes_on_without_loss_or_repetition(tmp_path: Path, monkeypatch: Any) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(producing, "CHUNK", 10)
    rows = "".join(f"Ann{at},Smith,{'bad' if at % 7 == 0 else f'a{at}@example.com'}\n" for at in range(95))
    path = written(tmp_path, "First name,Last name,E-mail\n" + rows)
    options = ImportOptions(duplicates="create")
    begun = begin(firm.anna, "person", path, options, errors=tmp_path / "errors.csv")

    def stop(found: Import) -> None:
        if found.done >= 40:
            with (tmp_path / "errors.csv").open("a") as file:
                file.write("half a line that no transaction knows")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(begun.pk, options, progress=stop)
    assert Item.objects.count() == 34
    again = begin(firm.anna, "person", path, options, errors=tmp_path / "errors.csv")
    assert again.pk == begun.pk
    assert totals(run(again.pk, options)) == {"rows": 95, "created": 81, "updated": 0, "skipped": 0, "rejected": 14}
    assert len(titles("person")) == len(set(titles("person"))) == 81
    with (tmp_path / "errors.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 15


def test_rejected_rows_that_somebody_corrected_are_kept_when_the_file_is_written_anew(tmp_path: Path) -> None:
    firm = firm_with_kinds()
    (tmp_path / "errors.csv").write_text("corrected by hand")
    path = written(tmp_path, "First name,Last name,E-mail\nAnn,Smith,nonsense\n")
    begun = begin(firm.anna, "person", path, ImportOptions(), errors=tmp_path / "errors.csv")
    run(begun.pk, ImportOptions())
    assert (tmp_path / "errors.csv.before").read_text() == "corrected by hand"
    assert "nonsense" in (tmp_path / "errors.csv").read_text()


def test_a_user_who_is_deactivated_meanwhile_imports_no_further(tmp_path: Path, monkeypatch: Any) -> None:
    firm = firm_with_kinds()
    monkeypatch.setattr(producing, "CHUNK", 1)
    options = ImportOptions()
    begun = begin(firm.anna, "person", written(tmp_path, PEOPLE), options)

    def deactivate(found: Import) -> None:
        user = firm.user("anna")
        user.is_active = False
        user.save()

    with pytest.raises(Forbidden):
        run(begun.pk, options, progress=deactivate)
    assert titles("person") == ["Erika Muster"]


@pytest.mark.django_db(transaction=True)
def test_after_a_large_import_the_database_knows_how_much_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    firm = firm_with_kinds()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE items_item")
        monkeypatch.setattr(importing, "MANY", 2)
        import_file(firm.anna, "person", written(tmp_path, PEOPLE), tmp_path)
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = 'items_item'::regclass")
        assert cursor.fetchone()[0] == Item.objects.count() == 3
