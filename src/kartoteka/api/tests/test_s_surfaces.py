"""S-cases of SECURITY on what leaves beside the API's own answers: exports, comments, pictures by address, the log."""

import logging

import pytest

from kartoteka.api.testing import Caller, Make
from kartoteka.config import middleware
from kartoteka.exchange.models import Export
from kartoteka.exchange.tasks import write_export
from kartoteka.files import service as files
from kartoteka.files.models import File
from kartoteka.people import role_service
from kartoteka.people.models import AuditEntry
from kartoteka.people.testing import Firm

MARKUP = ('"><img src=x onerror=alert(1)>', "<script>alert(1)</script>", "{{7*7}}", "javascript:alert(1)")


@pytest.fixture
def exporter(firm: Firm) -> str:
    """Anna, who may now export what she reads."""
    role = role_service.create_role(firm.paul, labels={"en": "Exporter"}, cells={"*": {"export": "own_public"}})
    firm.user("anna").roles.add(role)
    return "anna"


def written(callers: dict[str, Caller], who: str, **order: object) -> str:
    """The file of an export that this user asks for."""
    asked = callers[who].post("/exports", {"kind": "company", **order})
    assert asked.status_code == 202, asked.content
    write_export(export_id=asked.json()["job"])
    file = Export.objects.get(pk=asked.json()["job"]).file_id
    return files.path_of(File.objects.get(pk=file)).read_text(encoding="utf-8-sig")


def test_s13_an_export_holds_only_rows_and_fields_that_one_sees_whatever_is_asked_for(
    callers: dict[str, Caller], make: Make, margin: str, exporter: str
) -> None:
    own, shown = make("anna", "company", company_name="Own"), make("boris", "company", access="write")
    foreign = make("boris", "company", company_name="Foreign")
    assert callers["hela"].patch(f"/items/company/{own}", {"version": 1, "values": {margin: "17"}}).status_code == 200
    whole = written(callers, exporter, headers="keys", with_ids=True)
    named = written(callers, exporter, headers="keys", with_ids=True, ids=[own, shown, foreign])
    for text in (whole, named):
        assert {line.split(",")[0] for line in text.splitlines()[1:]} == {str(own), str(shown)}
        assert "Foreign" not in text
        assert margin not in text
        assert "17" not in text.replace(str(own), "")
    refused = [callers[exporter].post("/exports", {"kind": "company", "fields": [key]}) for key in (margin, "c_nosuch")]
    assert [one.status_code for one in refused] == [400, 400]
    assert refused[0].json()["code"] == refused[1].json()["code"] == "unknown_field"
    assert callers["boris"].post("/exports", {"kind": "company", "ids": [own]}).status_code == 403


def test_s13_an_export_is_written_down(callers: dict[str, Caller], make: Make, exporter: str) -> None:
    make("anna", "company")
    written(callers, exporter)
    entry = AuditEntry.objects.get(action="items_exported")
    assert (entry.actor.first_name, entry.data["kind"], entry.data["rows"]) == ("Anna", "company", 1)


@pytest.mark.parametrize("text", MARKUP)
def test_s32_a_comment_and_a_description_are_text_whatever_they_hold(
    text: str, callers: dict[str, Caller], make: Make
) -> None:
    path = f"/items/person/{make('anna', description=text)}"
    assert callers["anna"].post(f"{path}/comments", {"text": text}).status_code == 201
    past = callers["anna"].get(f"{path}/timeline")
    assert past["Content-Type"].startswith("application/json")
    assert past["X-Content-Type-Options"] == "nosniff"
    assert past.json()["items"][0]["data"] == {"text": text}
    assert callers["anna"].get(path).json()["values"]["description"] == text


@pytest.mark.parametrize("address", ["http://127.0.0.1/x.png", "http://169.254.169.254/", "file:///etc/passwd"])
def test_s51_no_field_takes_a_picture_by_its_address(address: str, callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    for value in (address, {"url": address}, [address]):
        refused = callers["anna"].patch(path, {"version": 1, "values": {"photo": value}})
        assert (refused.status_code, list(refused.json()["fields"])) == (422, ["photo"])


@pytest.mark.parametrize("ends", ["%0A", "%0D%0A", "%1B[2J", "%E2%80%A8", "%C2%85"])
def test_s45_one_event_is_one_line_of_the_log(
    ends: str, callers: dict[str, Caller], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged = "ERROR root: everything was deleted"
    anna = callers["anna"]
    with caplog.at_level(logging.DEBUG):
        anna.send("GET", f"/nothing{ends}{forged}", None, user_agent=f"x{forged}")
        anna.get("/items/person", q=forged)

        def broken(*args: object) -> None:
            raise RuntimeError("a fault of ours")

        monkeypatch.setattr(middleware, "find_actor", broken)
        assert anna.send("GET", f"/items/person{ends}{forged}").status_code == 500
    told = [one.getMessage() for one in caplog.records]
    assert any("failed" in one and forged in one for one in told)
    for message in told:
        assert message.isprintable(), message
        assert len(message.splitlines()) == 1
