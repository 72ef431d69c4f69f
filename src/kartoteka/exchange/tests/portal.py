"""A portal to import into, and the import in one call."""

from pathlib import Path
from typing import Any

from kartoteka.exchange.beginning import begin
from kartoteka.exchange.importing import run, totals
from kartoteka.exchange.options import ImportOptions
from kartoteka.items.models import ContactPoint, Item
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people.actor import Actor
from kartoteka.people.testing import Firm

__all__ = ["PEOPLE", "Firm", "firm_with_kinds", "import_file", "outcome", "points", "settled", "titles", "written"]

PEOPLE = (
    "First name,Last name,E-mail,Company\nErika,Muster,erika@example.com,Nordhafen GmbH\nJan,Boot,jan@example.com,\n"
)


def import_file(actor: Actor, kind: str, path: Path, tmp_path: Path, **options: Any) -> dict[str, int]:
    """Import the file and return the totals; rejected rows go to `errors.csv` of the folder."""
    chosen = ImportOptions(**options)
    begun = begin(actor, kind, path, chosen, errors=tmp_path / "errors.csv")
    return totals(run(begun.pk, chosen))


def settled(found: dict[str, int]) -> tuple[int, int]:
    """Created and rejected, after a check that nothing is missing in the sum."""
    assert found["created"] + found["updated"] + found["skipped"] + found["rejected"] == found["rows"]
    return found["created"], found["rejected"]


def outcome(found: dict[str, int]) -> tuple[int, int, int, int]:
    """Created, updated, skipped, rejected."""
    return found["created"], found["updated"], found["skipped"], found["rejected"]


def points(item: int) -> list[str]:
    """The contact points of an item, in the order of their fields' keys and their own."""
    return list(
        ContactPoint.objects.filter(item_id=item).order_by("field__key", "position").values_list("value", flat=True)
    )


def titles(kind: str) -> list[str]:
    """The titles of the live items of a kind, in the order of their making."""
    return list(Item.objects.filter(kind__key=kind, deleted_at=None).order_by("id").values_list("title", flat=True))


def written(folder: Path, text: str, name: str = "people.csv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path
