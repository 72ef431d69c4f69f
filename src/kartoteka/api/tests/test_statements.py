"""How many statements each read costs: a number, not a time, so that it can be held."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kartoteka.api.testing import make_callers
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import make_firm


@pytest.mark.django_db(transaction=True)
def test_reads_cost_a_fixed_number_of_statements() -> None:
    sync()
    callers = make_callers(make_firm())
    made = [
        callers["anna"].post("/items/person", {"values": {"first_name": "Ada", "last_name": name}}).json()["id"]
        for name in ("Rossi", "Bruni", "Verdi")
    ]
    card = f"/items/person/{made[0]}"
    for path, statements in (
        (card, 2),
        ("/items/person", 3),
        ("/items/person?q=rossi", 3),
        ("/items/person,company", 3),
        ("/items/person/count", 5),  # a transaction of its own with a time-out
        ("/kinds", 1),
        ("/kinds/person/fields", 1),
        ("/kinds/person/layout", 2),  # and the layouts that people made
        ("/tags", 1),
    ):
        callers["anna"].get(path)
        with CaptureQueriesContext(connection) as seen:
            assert callers["anna"].get(path).status_code == 200
        sent = [one["sql"][:200] for one in seen.captured_queries]
        assert len(sent) == statements, (path, sent)
