"""What PostgreSQL builds is what the OpenAPI file declares."""

import json
from typing import Any

import jsonschema_rs
import pytest

from kartoteka.api.docs import openapi_bytes
from kartoteka.api.testing import ACTORS, Caller, Make

FILE: dict[str, Any] = json.loads(openapi_bytes())


def require_declared(operation_id: str, answer: Any) -> None:
    """The answer's body is valid under the schema declared for its status."""
    operation = next(
        operation
        for methods in FILE["paths"].values()
        for operation in methods.values()
        if operation["operationId"] == operation_id
    )
    declared = operation["responses"][str(answer.status_code)]
    if "content" not in declared:
        assert answer.content == b""
        return
    schema = declared["content"]["application/json"]["schema"] | {"components": FILE["components"]}
    jsonschema_rs.Draft202012Validator(schema, validate_formats=True).validate(answer.json())


@pytest.fixture
def rich(callers: dict[str, Caller], firm: Any, make: Make) -> str:
    """A person with something in every kind of field, and a past."""
    company = make("anna", "company", access="read", tax_numbers=[{"type": "vat", "value": "DE811569869"}])
    person = make(
        "anna", access="write", honorific="ms", job_title="Buyer", birthday="1990-02-28", tags=["Lead", "Neu"],
        email=["a@example.com", "b@example.com"], phone="+49 30 123456", web="https://example.com",
        social=[{"value": "https://www.linkedin.com/in/ada", "network": "linkedin"}], type="client", source="fair",
        address=[{"label": "home", "city": "Köln", "country": "DE"}], language="de", currency="EUR",
        managers=[firm.boris.user_id], observers=[firm.rita.user_id], do_not_contact=False,
        shares=[{"department": firm.north, "level": "read"}, {"user": firm.hela.user_id, "level": "write"}],
        companies=[{"item": company, "role": "Buyer", "is_primary": True, "from": "2020-01-01"}],
    )  # fmt: skip
    path = f"/items/person/{person}"
    changed = callers["anna"].patch(path, {"version": 1, "values": {"job_title": "Head buyer", "phone": None}})
    assert changed.status_code == 200, changed.content
    assert callers["boris"].post(f"{path}/comments", {"text": "Called."}).status_code == 201
    return path


@pytest.mark.parametrize("actor", ACTORS)
def test_reads_are_as_declared_for_every_actor(actor: str, callers: dict[str, Caller], rich: str) -> None:
    caller = callers[actor]
    for operation_id, path in (
        ("readItem", rich), ("readItem", f"{rich}?at=2099-01-01T00:00:00Z"), ("listItems", "/items/person"),
        ("listItems", "/items/person,company?fields=email,tags"), ("listItems", "/items/person?trash=true"),
        ("countItems", "/items/person/count"), ("readTimeline", f"{rich}/timeline"), ("readChanges", f"{rich}/changes"),
        ("search", "/search?q=rossi"),
        ("findDuplicates", '/duplicates/person?values={"last_name":"Rossi","first_name":"Ada"}'),
        ("listKinds", "/kinds"), ("listFields", "/kinds/person/fields"), ("readLayout", "/kinds/company/layout"),
        ("listTags", "/tags"), ("listCurrencies", "/currencies"), ("listContactTypes", "/contact-types"),
        ("listChoices", "/choices/sources"), ("listPipelines", "/pipelines"), ("readItem", "/items/person/999999"),
    ):  # fmt: skip
        require_declared(operation_id, caller.get(path))


def test_writes_are_as_declared(callers: dict[str, Caller], rich: str) -> None:
    anna, cora = callers["anna"], callers["cora"]
    values = {"first_name": "Ada", "last_name": "Rossi"}
    require_declared("createItem", anna.post("/items/person", {"values": values}))
    require_declared("createItem", anna.post("/items/person", {"values": {"last_name": 1}}))
    require_declared("changeItem", anna.patch(rich, {"version": 1, "values": {"job_title": "Clerk"}}))
    require_declared("changeItem", anna.patch(rich, {"values": {}}))
    require_declared("commentItem", anna.post(f"{rich}/comments", {"text": "x"}))
    require_declared("trashItem", anna.delete(rich))
    require_declared("trashItem", anna.delete(rich))
    require_declared("restoreItem", anna.post(f"{rich}/restore"))
    require_declared("createField", cora.post("/kinds/person/fields", {"labels": {"en": "Size"}, "type": "number"}))
    require_declared("createTag", cora.post("/tags", {"name": "Fresh"}))
    require_declared("createCurrency", cora.post("/currencies", {"code": "SEK", "rate": "0.087"}))
    require_declared("createContactType", cora.post("/contact-types", {"labels": {"en": "Press"}}))
    require_declared("createChoice", cora.post("/choices/sources", {"labels": {"en": "Radio"}}))


def test_unchanged_bytes_reach_the_caller(callers: dict[str, Caller], rich: str) -> None:
    answer = callers["anna"].get(rich)
    assert answer["Content-Type"] == "application/json; charset=utf-8"
    assert answer["Cache-Control"] == "private, no-store"
