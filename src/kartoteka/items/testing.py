"""A small firm with the shipped kinds, for tests that write items."""

from typing import Any

from django.db import connection

from kartoteka.items import service
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import Firm, make_firm
from kartoteka.schema import catalogue


def firm_with_kinds() -> Firm:
    """The firm of the rights matrix, in a portal that knows people and companies."""
    catalogue.forget()
    firm = make_firm()
    sync()
    return firm


def person(firm: Firm, by: str = "anna", **values: Any) -> int:
    """A person made by one of the firm; Erika Muster unless named otherwise."""
    return service.create(firm.actor(by), "person", {"first_name": "Erika", "last_name": "Muster", **values})


def company(firm: Firm, by: str = "anna", **values: Any) -> int:
    """A company made by one of the firm; Nordhafen GmbH unless named otherwise."""
    return service.create(firm.actor(by), "company", {"company_name": "Nordhafen GmbH", **values})


def row(item_id: int, *columns: str) -> Any:
    """Columns of an item as they stand in the database; one value where one is asked for."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(columns)} FROM items_item WHERE id = %s", [item_id])
        found = cursor.fetchone()
    return found[0] if len(columns) == 1 else found
