"""The firm at the API: its actors as callers, and a few items in the states that RIGHTS names."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller, Make, make_callers
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import Firm, make_firm


@pytest.fixture
def firm(db: None) -> Firm:
    """The firm of RIGHTS with the shipped kinds."""
    sync()
    return make_firm()


@pytest.fixture
def callers(firm: Firm) -> dict[str, Caller]:
    """The eight actors."""
    return make_callers(firm)


@pytest.fixture
def make(callers: dict[str, Caller]) -> Make:
    """Makes an item through the API: make("anna", "person", last_name="Rossi") → its id."""

    def made(who: str, kind: str = "person", **values: Any) -> int:
        if kind == "person":
            values = {"first_name": "Ada", "last_name": "Rossi"} | values
        else:
            values = {"company_name": "Arco S.p.A."} | values
        answer = callers[who].post(f"/items/{kind}", {"values": values})
        assert answer.status_code == 201, answer.content
        return int(answer.json()["id"])

    return made


@pytest.fixture
def margin(callers: dict[str, Caller], firm: Firm) -> str:
    """A number field of companies that only Hela may see."""
    body = {
        "key": "c_margin",
        "labels": {"en": "Margin"},
        "type": "number",
        "visible_to": {"users": [firm.hela.user_id], "departments": [], "roles": []},
    }
    answer = callers["cora"].post("/kinds/company/fields", body)
    assert answer.status_code == 201, answer.content
    return "c_margin"
