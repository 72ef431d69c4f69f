"""The firm at the API: its actors as callers, made once a module; what a test does is taken back after it."""

import hashlib
import secrets
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from kartoteka.api.testing import Caller, Make, make_callers
from kartoteka.api.tests.tables import PEOPLE, Upload
from kartoteka.files import service as files
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import Firm, make_firm


@pytest.fixture(scope="module")
def firm_of_module(django_db_setup: None, django_db_blocker: Any) -> Iterator[Firm]:
    """The firm of RIGHTS with the shipped kinds, in a transaction that the module's tests run inside of."""
    with django_db_blocker.unblock(), transaction.atomic():
        sync()
        yield make_firm()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def callers_of_module(firm_of_module: Firm) -> dict[str, Caller]:
    """The eight actors."""
    return make_callers(firm_of_module)


@pytest.fixture
def firm(firm_of_module: Firm, callers_of_module: dict[str, Caller], db: None) -> Firm:
    """The firm; changes are rolled back."""
    return firm_of_module


@pytest.fixture
def callers(callers_of_module: dict[str, Caller], db: None) -> dict[str, Caller]:
    """The eight actors; what they do is rolled back."""
    return callers_of_module


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


@pytest.fixture
def upload(firm: Firm) -> Upload:
    """Stores a file as a person's upload: upload("anna", "a,b") → its id."""

    def stored(who: str, text: str = PEOPLE, name: str = "people.csv") -> int:
        path = files.incoming_folder() / secrets.token_hex(8)
        path.write_text(text, encoding="utf-8")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        arrived = files.Arrived(path=path, name=name, media_type="text/csv", size=path.stat().st_size, digest=digest)
        return files.store(arrived, user_id=firm.user(who).pk).pk

    return stored
