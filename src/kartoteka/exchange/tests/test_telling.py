"""Whom an import gives contacts is told of it, in one line, until the import is taken back."""

from pathlib import Path

import pytest

from kartoteka.exchange.models import Import
from kartoteka.exchange.tests.portal import firm_with_kinds, import_file, written
from kartoteka.exchange.undoing import undo
from kartoteka.items.testing import person
from kartoteka.notifications.tests.test_told import told, worked
from kartoteka.people.testing import Firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return firm_with_kinds()


def given(firm: Firm, tmp_path: Path, rows: int = 3, column: str = "Responsible", **options: str) -> None:
    boris = firm.user("boris").email
    lines = [
        f"First name,Last name,E-mail,{column}",
        *(f"Ann{at},Muster,ann{at}@a.example,{boris}" for at in range(rows)),
    ]
    import_file(firm.paul, "person", written(tmp_path, "\n".join(lines) + "\n"), tmp_path, **options)
    worked(twice=True)


def test_whoever_gets_contacts_by_an_import_is_told_of_all_in_one_line(firm: Firm, tmp_path: Path) -> None:
    given(firm, tmp_path)
    assert told(firm, "boris") == [("responsible", None, 3)]
    assert told(firm, "paul") == []


def test_whoever_becomes_an_observer_by_an_import_is_told(firm: Firm, tmp_path: Path) -> None:
    person(firm, first_name="Ann0", email="ann0@a.example")
    given(firm, tmp_path, 1, "Observers", duplicates="update")
    assert told(firm, "boris") == [("observer", "Ann0 Muster", 1)]


def test_nobody_is_told_any_more_of_an_import_that_was_taken_back(firm: Firm, tmp_path: Path) -> None:
    for at in range(2):
        person(firm, first_name=f"Ann{at}", email=f"ann{at}@a.example", access="read")
    given(firm, tmp_path, 3, "Observers", duplicates="update")
    assert told(firm, "boris") == [("observer", None, 3)]
    undo(firm.paul, Import.objects.get().pk)
    assert told(firm, "boris") == []
