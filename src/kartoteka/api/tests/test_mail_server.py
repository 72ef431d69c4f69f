"""The mail server over HTTP: set, tried, its password never told and given to no other server."""

from typing import Any

import pytest

from kartoteka.api.testing import Caller
from kartoteka.mail.endpoint import endpoint
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.outbox import post
from kartoteka.mail.testing import ACCOUNT, PASSWORD, free_port, mail_server
from kartoteka.people.models import AuditEntry, User
from kartoteka.people.testing import Firm

Callers = dict[str, Caller]


@pytest.fixture
def port(firm: Firm) -> int:
    return free_port()


def settings_of(port: int, **values: Any) -> dict[str, Any]:
    return {"host": "127.0.0.1", "port": port, "security": "none", "sender": "crm@firma.example", **values}


def told(callers: Callers) -> dict[str, Any]:
    found: dict[str, Any] = callers["paul"].get("/mail-server").json()
    return found


def test_s67_the_password_goes_in_and_never_comes_out(callers: Callers, port: int) -> None:
    body = settings_of(port, user=ACCOUNT, password=PASSWORD)
    changed = callers["paul"].patch("/mail-server", body)
    assert changed.status_code == 200, changed.content
    answers = [changed, callers["paul"].get("/mail-server"), callers["paul"].get("/audit")]
    assert all(PASSWORD not in one.content.decode() for one in answers)
    assert told(callers)["has_password"]
    assert PASSWORD not in str(list(Server.objects.values()) + list(AuditEntry.objects.values()))
    used = endpoint()
    assert used is not None
    assert used.password == PASSWORD
    for who in ("cora", "anna", "tok"):
        for answer in (
            callers[who].get("/mail-server"),
            callers[who].patch("/mail-server", body),
            callers[who].post("/mail-server/test", {}),
        ):
            assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize(
    "change", [{"host": "mail.evil.example"}, {"port": 2525}, {"user": "other"}, {"security": "tls"}]
)
def test_s67_the_kept_password_goes_to_no_other_server(callers: Callers, port: int, change: dict[str, Any]) -> None:
    callers["paul"].patch("/mail-server", settings_of(port, user=ACCOUNT, password=PASSWORD))
    for answer in (callers["paul"].patch("/mail-server", change), callers["paul"].post("/mail-server/test", change)):
        assert (answer.status_code, list(answer.json()["fields"])) == (422, ["password"])
    assert callers["paul"].patch("/mail-server", change | {"password": "another"}).status_code == 200


def test_the_password_of_the_environment_stays_with_its_server_when_that_is_saved(
    callers: Callers, port: int, settings: Any
) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", port, False
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = ACCOUNT, PASSWORD
    assert (told(callers)["source"], told(callers)["has_password"]) == ("environment", True)
    body = settings_of(port, user=ACCOUNT, sender_name="Nordhafen")
    for change in ({"host": "mail.evil.example"}, {"user": "other"}):
        moved = body | change
        for answer in (callers["paul"].patch("/mail-server", moved), callers["paul"].post("/mail-server/test", moved)):
            assert (answer.status_code, list(answer.json()["fields"])) == (422, ["password"])
    with mail_server(port, login=True):
        assert callers["paul"].post("/mail-server/test", body).json()["sent"]
        assert callers["paul"].patch("/mail-server", body).json()["source"] == "settings"
        assert callers["paul"].post("/mail-server/test", {}).json()["sent"]
    assert PASSWORD not in str(list(Server.objects.values()))


def test_other_settings_keep_it(callers: Callers, port: int) -> None:
    callers["paul"].patch("/mail-server", settings_of(port, user=ACCOUNT, password=PASSWORD))
    assert callers["paul"].patch("/mail-server", {"sender_name": "Nordhafen"}).json()["has_password"]
    forgotten = callers["paul"].patch("/mail-server", {"host": ""}).json()
    assert (forgotten["source"], forgotten["has_password"], Server.objects.get().password) == (None, False, "")


def test_a_try_sends_to_oneself_without_saving_and_says_what_failed_in_his_language(
    callers: Callers, port: int, firm: Firm
) -> None:
    User.objects.filter(pk=firm.paul.user_id).update(language="de")
    refused = callers["paul"].post("/mail-server/test", settings_of(port)).json()
    assert (refused["sent"], refused["fault"]["code"]) == (False, "refused")
    assert refused["fault"]["message"].startswith("Der Server lehnt die Verbindung ab")
    with mail_server(port, login=True) as box:
        wrong = settings_of(port, user=ACCOUNT, password="wrong")
        assert callers["paul"].post("/mail-server/test", wrong).json()["fault"]["code"] == "login"
        right = callers["paul"].post("/mail-server/test", wrong | {"password": PASSWORD})
        assert right.json() == {"sent": True, "to": "paul@kartoteka.test", "fault": None}
        box.receiver_answers = {"gone@firma.example": "550 5.1.1 no such user"}
        gone = callers["paul"].post("/mail-server/test", wrong | {"password": PASSWORD, "to": "gone@firma.example"})
    assert (gone.json()["fault"]["code"], gone.json()["fault"]["detail"]) == ("receiver", "550 5.1.1 no such user")
    assert len(box.taken) == 1
    assert told(callers)["source"] is None


def test_what_waits_and_why_is_shown_and_ends_when_the_server_is_set_right(callers: Callers, port: int) -> None:
    callers["paul"].patch("/mail-server", settings_of(port))
    post("invitation", 1)
    Server.objects.update(failures=3, fault="refused", fault_detail="x")
    seen = told(callers)
    assert (seen["waiting"], seen["fault"]["code"], seen["source"]) == (1, "refused", "settings")
    assert callers["paul"].patch("/mail-server", {"sender_name": "N"}).json()["fault"] is None
    assert Mail.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"host": "user@mail.example.com"}, "host"),
        ({"host": "mail example"}, "host"),
        ({"sender": "no address"}, "sender"),
        ({"sender": "a@b.example\nBcc: c@d.example"}, "sender"),
        ({"sender_name": "A\r\nBcc: c@d.example"}, "sender_name"),
        ({"password": "a\r\nQUIT"}, "password"),
        ({"user": "a\nb"}, "user"),
    ],
)
def test_what_is_no_setting_is_refused(callers: Callers, port: int, wrong: dict[str, Any], field: str) -> None:
    answer = callers["paul"].patch("/mail-server", settings_of(port) | wrong)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, [field])


def test_s50_an_address_behind_which_no_mail_server_stands_is_told_as_such(callers: Callers) -> None:
    tried = callers["paul"].post("/mail-server/test", settings_of(25, host="169.254.169.254")).json()
    assert tried["fault"]["code"] == "address_forbidden"


def test_an_invitation_says_whether_it_is_mailed(callers: Callers, port: int) -> None:
    assert callers["cora"].post("/users", {"email": "eins@firma.example"}).json()["mailed"] is False
    callers["paul"].patch("/mail-server", settings_of(port))
    made = callers["cora"].post("/users", {"email": "zwei@firma.example"}).json()
    assert (made["mailed"], "/welcome/" in made["link"]) == (True, True)
