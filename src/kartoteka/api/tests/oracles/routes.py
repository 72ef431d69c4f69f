"""What the matrix asks of each route: which verb of RIGHTS it is, what it sends, and how it answers when it may.

A route of the OpenAPI file that stands in no table here fails the build (test_matrix).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from kartoteka.api.testing import ACTORS, Caller
from kartoteka.api.tests.oracles.reference import Verb
from kartoteka.api.tests.oracles.world import Made
from kartoteka.people import service as people
from kartoteka.people.models import Role
from kartoteka.people.principals import PUBLIC
from kartoteka.people.testing import Firm, make_user
from kartoteka.schema.models import ListView, Tag

Body = Callable[[Made], Any]


@dataclass(frozen=True)
class CardRoute:
    """A route below one card."""

    verb: Verb
    done: int = 200
    body: Body | None = None


def _version(**values: Any) -> Body:
    return lambda made: {"version": made.version, "values": values}


ITEM = "/api/v1/items/{kind}/{item_id}"
CARD_ROUTES: dict[tuple[str, str], list[CardRoute]] = {
    ("GET", ITEM): [CardRoute("read")],
    ("PATCH", ITEM): [
        CardRoute("edit", body=_version(description="Seen at the fair")),
    ],
    ("DELETE", ITEM): [CardRoute("delete", 204)],
    ("GET", f"{ITEM}/marks"): [CardRoute("read")],
    ("PUT", f"{ITEM}/marks/{{mark}}"): [CardRoute("read", 204)],
    ("DELETE", f"{ITEM}/marks/{{mark}}"): [CardRoute("read", 204)],
    ("GET", f"{ITEM}/timeline"): [CardRoute("read")],
    ("GET", f"{ITEM}/changes"): [CardRoute("read")],
    ("GET", f"{ITEM}/access"): [CardRoute("read")],
    ("POST", f"{ITEM}/presence"): [CardRoute("read", 204, lambda made: {"seat": "a-window-of-mine"})],
    ("POST", f"{ITEM}/comments"): [CardRoute("comment", 201, lambda made: {"text": "Called back."})],
    ("POST", f"{ITEM}/restore"): [CardRoute("restore")],
    ("POST", f"{ITEM}/purge"): [CardRoute("purge", 204)],
    ("POST", f"{ITEM}/foresee"): [CardRoute("access", body=lambda _: {"values": {"access": "read"}})],
    ("POST", f"{ITEM}/undo"): [CardRoute("edit", body=lambda made: {"record": made.record})],
    ("POST", f"{ITEM}/links"): [
        CardRoute("edit", 201, lambda made: {"field": _link(made), "target": made.company}),
    ],
}


def _link(made: Made) -> str:
    return "companies" if made.kind == "person" else "parent"


Group = Literal["anybody", "signed", "writers", "whole", "creators", "crm", "portal"]
GROUPS: dict[Group, frozenset[str]] = {
    "anybody": frozenset(ACTORS),
    "signed": frozenset(ACTORS) - {"vera"},
    "whole": frozenset(ACTORS) - {"vera", "tok"},
    "creators": frozenset({"anna", "boris", "hela", "cora", "paul"}),
    "writers": frozenset({"anna", "boris", "hela", "cora", "paul"}),
    "crm": frozenset({"cora", "paul"}),
    "portal": frozenset({"paul"}),
}


@dataclass(frozen=True)
class FirmRoute:
    """A route that no card stands behind: who gets `done`; vera gets 401 where she is not among them, others 403."""

    who: Group
    done: int = 200
    path: dict[str, Any] = field(default_factory=dict)
    body: Any = None
    query: dict[str, Any] = field(default_factory=dict)


API = "/api/v1"
LABELS = {"labels": {"en": "Press"}}
FIELD = f"{API}/kinds/{{kind}}/fields/{{key}}"
SIZE = {"kind": "person", "key": "c_size"}
FIRM_ROUTES: dict[tuple[str, str], FirmRoute] = {
    ("GET", f"{API}/items/{{kind}}"): FirmRoute("signed", path={"kind": "person"}),
    ("GET", f"{API}/items/{{kind}}/count"): FirmRoute("signed", path={"kind": "person"}),
    ("GET", f"{API}/items/{{kind}}/aggregate"): FirmRoute(
        "signed", path={"kind": "person"}, query={"sums": "birthday:filled"}
    ),
    ("POST", f"{API}/items/{{kind}}"): FirmRoute(
        "creators", 201, {"kind": "person"}, {"values": {"first_name": "Ida", "last_name": "Neu"}}
    ),
    ("GET", f"{API}/duplicates/{{kind}}"): FirmRoute(
        "signed", path={"kind": "person"}, query={"values": {"last_name": "Muster"}}
    ),
    ("GET", f"{API}/search"): FirmRoute("signed", query={"q": "Muster"}),
    ("GET", f"{API}/kinds"): FirmRoute("signed"),
    ("GET", f"{API}/kinds/{{kind}}/fields"): FirmRoute("signed", path={"kind": "person"}),
    ("POST", f"{API}/kinds/{{kind}}/fields"): FirmRoute("crm", 201, {"kind": "person"}, LABELS | {"type": "text"}),
    ("POST", f"{API}/kinds/{{kind}}/fields/order"): FirmRoute("crm", 204, {"kind": "person"}, {"keys": ["c_size"]}),
    ("PATCH", FIELD): FirmRoute("crm", path=SIZE, body=LABELS),
    ("POST", f"{FIELD}/retire"): FirmRoute("crm", path=SIZE),
    ("POST", f"{FIELD}/convert"): FirmRoute("crm", 201, path=SIZE, body={"type": "number"}),
    ("GET", f"{FIELD}/usage"): FirmRoute("crm", path=SIZE),
    ("GET", f"{API}/kinds/{{kind}}/filled"): FirmRoute("crm", path={"kind": "person"}),
    ("POST", f"{FIELD}/restore"): FirmRoute("crm", path={"kind": "person", "key": "c_gone"}),
    ("POST", f"{FIELD}/purge"): FirmRoute("crm", 204, path={"kind": "person", "key": "c_gone"}),
    ("GET", f"{API}/kinds/{{kind}}/layout"): FirmRoute("signed", path={"kind": "person"}),
    ("PUT", f"{API}/kinds/{{kind}}/layout"): FirmRoute(
        "crm", path={"kind": "person"}, body={"scope": "standard", "version": 0, "hidden": ["source"]}
    ),
    ("DELETE", f"{API}/kinds/{{kind}}/layout"): FirmRoute("whole", 204, {"kind": "person"}),
    ("GET", f"{API}/pipelines"): FirmRoute("signed"),
    ("GET", f"{API}/contact-types"): FirmRoute("signed"),
    ("POST", f"{API}/contact-types"): FirmRoute("crm", 201, body=LABELS),
    ("PATCH", f"{API}/contact-types/{{key}}"): FirmRoute("crm", path={"key": "client"}, body=LABELS),
    ("DELETE", f"{API}/contact-types/{{key}}"): FirmRoute("crm", 204, {"key": "competitor"}),
    ("GET", f"{API}/choices/{{list}}"): FirmRoute("signed", path={"list": "sources"}),
    ("POST", f"{API}/choices/{{list}}"): FirmRoute("crm", 201, {"list": "sources"}, LABELS),
    ("PATCH", f"{API}/choices/{{list}}/{{key}}"): FirmRoute(
        "crm", path={"list": "sources", "key": "fair"}, body=LABELS
    ),
    ("DELETE", f"{API}/choices/{{list}}/{{key}}"): FirmRoute("crm", 204, {"list": "sources", "key": "fair"}),
    ("GET", f"{API}/tags"): FirmRoute("signed"),
    ("POST", f"{API}/tags"): FirmRoute("writers", 201, body={"name": "Press"}),
    ("PATCH", f"{API}/tags/{{tag_id}}"): FirmRoute("crm", path={"tag_id": "TAG"}, body={"name": "Press"}),
    ("DELETE", f"{API}/tags/{{tag_id}}"): FirmRoute("crm", 204, {"tag_id": "TAG"}),
    ("GET", f"{API}/currencies"): FirmRoute("signed"),
    ("POST", f"{API}/currencies"): FirmRoute("crm", 201, body={"code": "NZD"}),
    ("PATCH", f"{API}/currencies/{{code}}"): FirmRoute("crm", path={"code": "USD"}, body={"rate": "0.9"}),
    ("DELETE", f"{API}/currencies/{{code}}"): FirmRoute("crm", 204, {"code": "USD"}),
    ("POST", f"{API}/bulk"): FirmRoute(
        "writers", 202, body={"kind": "person", "ids": [999_999], "action": "edit", "values": {"job_title": "Buyer"}}
    ),
    ("POST", f"{API}/bulk/foresee"): FirmRoute(
        "writers", body={"kind": "person", "ids": [999_999], "action": "access", "values": {"access": "read"}}
    ),
    ("GET", f"{API}/jobs"): FirmRoute("whole"),
    ("GET", f"{API}/views"): FirmRoute("signed", query={"kinds": "person"}),
    ("POST", f"{API}/views"): FirmRoute("whole", 201, body={"kinds": ["person"], "name": "Mine"}),
    ("POST", f"{API}/views/order"): FirmRoute("whole", 204, body={"ids": []}),
    ("GET", f"{API}/views/{{view_id}}"): FirmRoute("signed", path={"view_id": "VIEW"}),
    ("PATCH", f"{API}/views/{{view_id}}"): FirmRoute(
        "crm", path={"view_id": "VIEW"}, body={"version": 1, "name": "Renamed"}
    ),
    ("DELETE", f"{API}/views/{{view_id}}"): FirmRoute("crm", 204, {"view_id": "VIEW"}),
    ("GET", f"{API}/notifications"): FirmRoute("whole"),
    ("PATCH", f"{API}/notifications"): FirmRoute("whole", 204, body={"ids": [1], "read": True}),
    ("GET", f"{API}/notifications/count"): FirmRoute("whole"),
    ("POST", f"{API}/notifications/all-done"): FirmRoute("whole"),
    ("GET", f"{API}/notifications/preferences"): FirmRoute("whole"),
    ("PATCH", f"{API}/notifications/preferences"): FirmRoute("whole", body={"kinds": {"manager": {"mail": True}}}),
    ("GET", f"{API}/drafts"): FirmRoute("whole", query={"form": "create.person"}),
    ("PUT", f"{API}/drafts/{{form}}"): FirmRoute(
        "writers", path={"form": "create.person~a"}, body={"version": 0, "values": {"first_name": "Ida"}}
    ),
    ("DELETE", f"{API}/drafts/{{form}}"): FirmRoute("whole", 204, {"form": "create.person"}),
    ("GET", f"{API}/mail-server"): FirmRoute("portal"),
    ("PATCH", f"{API}/mail-server"): FirmRoute("portal", body={"sender_name": "Nordhafen"}),
    ("POST", f"{API}/mail-server/test"): FirmRoute("portal", 422, body={}),
    ("GET", f"{API}/portal"): FirmRoute("signed"),
    ("PATCH", f"{API}/portal"): FirmRoute("crm", body={"name": "Nordhafen"}),
    ("GET", f"{API}/demo"): FirmRoute("crm"),
    ("POST", f"{API}/demo"): FirmRoute("crm", 201, body={"language": "de"}),
    ("POST", f"{API}/demo/remove"): FirmRoute("crm", body={"edited": True}),
    ("GET", f"{API}/portal/look"): FirmRoute("anybody"),
    ("GET", f"{API}/portal/logo"): FirmRoute("anybody", 404),
    ("POST", f"{API}/portal/logo"): FirmRoute("crm", 404, body={"file": 999_999}),
    ("DELETE", f"{API}/portal/logo"): FirmRoute("crm", 204),
    ("GET", f"{API}/audit"): FirmRoute("portal"),
    ("GET", f"{API}/sign-in-rules"): FirmRoute("portal"),
    ("PATCH", f"{API}/sign-in-rules"): FirmRoute("portal", body={"password_least": 10}),
    ("DELETE", f"{API}/users/{{user_id}}/second-factor"): FirmRoute("portal", 204, {"user_id": "RITA"}),
    ("GET", f"{API}/me"): FirmRoute("signed"),
    ("PATCH", f"{API}/me"): FirmRoute("whole", body={"language": "de"}),
    ("GET", f"{API}/tokens"): FirmRoute("whole"),
    ("POST", f"{API}/tokens"): FirmRoute("whole", 201, body={"name": "Own"}),
    ("GET", f"{API}/sessions"): FirmRoute("whole"),
    ("GET", f"{API}/users"): FirmRoute("signed"),
    ("GET", f"{API}/users/{{user_id}}/rights"): FirmRoute("crm", path={"user_id": "GONE"}),
    ("GET", f"{API}/users/{{user_id}}"): FirmRoute("signed", path={"user_id": "RITA"}),
    ("POST", f"{API}/users"): FirmRoute("crm", 201, body={"email": "new@kartoteka.test"}),
    ("PATCH", f"{API}/users/{{user_id}}"): FirmRoute("crm", path={"user_id": "GONE"}, body={"first_name": "Guido"}),
    ("POST", f"{API}/users/{{user_id}}/deactivate"): FirmRoute("crm", path={"user_id": "RITA"}, body={}),
    ("POST", f"{API}/users/{{user_id}}/take-back"): FirmRoute("crm", 404, {"user_id": "RITA"}, {"batch": 999_999}),
    ("POST", f"{API}/users/{{user_id}}/reactivate"): FirmRoute("crm", path={"user_id": "GONE"}),
    ("POST", f"{API}/users/{{user_id}}/link"): FirmRoute("portal", 200, path={"user_id": "RITA"}),
    ("GET", f"{API}/departments"): FirmRoute("signed"),
    ("POST", f"{API}/departments"): FirmRoute("crm", 201, body={"name": "East"}),
    ("PATCH", f"{API}/departments/{{department_id}}"): FirmRoute(
        "crm", path={"department_id": "BRANCH"}, body={"name": "Coast"}
    ),
    ("DELETE", f"{API}/departments/{{department_id}}"): FirmRoute("crm", 204, {"department_id": "BRANCH"}),
    ("GET", f"{API}/roles"): FirmRoute("whole"),
    ("POST", f"{API}/roles"): FirmRoute("portal", 201, body=LABELS | {"cells": {}}),
    ("PATCH", f"{API}/roles/{{role_id}}"): FirmRoute("portal", path={"role_id": "HEAD"}, body=LABELS),
}
# Their subject is the caller's own, or the file's, the link's, the socket's; each is judged by tests of its own.
ELSEWHERE = {
    ("DELETE", f"{API}/tokens/{{token_id}}"): "api/tests/test_people.py",
    ("DELETE", f"{API}/sessions/{{session_id}}"): "api/tests/test_people.py",
    ("DELETE", f"{API}/roles/{{role_id}}"): "api/tests/test_people.py",
    ("POST", f"{API}/welcome"): "people/tests/test_welcome.py",
    ("GET", f"{API}/welcome/{{secret}}"): "people/tests/test_welcome.py",
    ("POST", f"{API}/welcome/{{secret}}"): "people/tests/test_welcome.py",
    ("GET", "/healthz"): "config/serving/tests",
    ("GET", f"{API}/events"): "config/serving/tests",
    ("GET", f"{API}/jobs/{{job_id}}"): "api/tests/test_jobs.py",
    ("POST", f"{API}/jobs/{{job_id}}/cancel"): "api/tests/test_jobs.py",
    ("POST", f"{API}/jobs/{{job_id}}/undo"): "api/tests/test_jobs.py",
    ("GET", f"{API}/drafts/{{form}}"): "api/tests/test_drafts.py",
    ("GET", f"{API}/imports"): "api/tests/test_exchange.py",
    ("POST", f"{API}/imports"): "api/tests/test_exchange.py",
    ("GET", f"{API}/imports/{{import_id}}"): "api/tests/test_exchange.py",
    ("GET", f"{API}/exports"): "api/tests/test_exchange.py",
    ("POST", f"{API}/exports"): "api/tests/test_exchange.py",
    ("GET", f"{API}/exports/{{export_id}}"): "api/tests/test_exchange.py",
    ("POST", f"{API}/files"): "config/serving/tests/test_files.py",
    ("GET", f"{API}/files/{{file_id}}"): "config/serving/tests/test_files.py",
}


def make_subjects(firm: Firm, callers: dict[str, Caller]) -> dict[str, Any]:
    """What the paths name: a tag, a role, users, and two fields of users, one of them retired."""
    for key in ("c_size", "c_gone"):
        body = {"key": key, "labels": {"en": key}, "type": "text"}
        assert callers["cora"].post("/kinds/person/fields", body).status_code == 201
    assert callers["cora"].post("/kinds/person/fields/c_gone/retire").status_code == 200
    gone = make_user("gone")
    people.deactivate(firm.paul, gone.pk)
    return {
        "TAG": Tag.objects.create(name="Fair").pk,
        "RITA": firm.user("rita").pk,
        "GONE": gone.pk,
        "BRANCH": firm.branch,
        "HEAD": Role.objects.get(key="head").pk,
        "VIEW": ListView.objects.create(
            kinds="person", name="For all", owner_id=firm.paul.user_id, shared_with=[PUBLIC]
        ).pk,
    }
