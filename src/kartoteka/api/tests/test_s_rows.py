"""S-cases of SECURITY on items: another one's item through every door (S01–S15, S64)."""

import pytest

from kartoteka.api.testing import Caller, Make, fingerprint
from kartoteka.people.models import ApiToken, AuditEntry, Role

SUB_ROUTES = (
    ("GET", "", None), ("PATCH", "", {"version": 1, "values": {"job_title": "x"}}), ("DELETE", "", None),
    ("GET", "/timeline", None), ("GET", "/changes", None), ("POST", "/restore", None), ("POST", "/purge", None),
    ("POST", "/comments", {"text": "x"}), ("POST", "/undo", {"record": 1}),
)  # fmt: skip


def test_s01_a_foreign_item_is_404_on_every_route_and_stays_as_it_was(callers: dict[str, Caller], make: Make) -> None:
    foreign, company = make("boris"), make("anna", "company")
    before = fingerprint()
    routes = (*SUB_ROUTES, ("POST", "/links", {"field": "companies", "target": company}))
    for method, tail, body in routes:
        answer = callers["anna"].send(method, f"/items/person/{foreign}{tail}", body)
        assert answer.status_code == 404, (method, tail)
    assert callers["anna"].send("PUT", f"/items/person/{foreign}", {}).status_code == 405
    assert fingerprint() == before


def test_s02_a_refused_comment_is_not_written_first(callers: dict[str, Caller], make: Make) -> None:
    public, foreign = make("boris", access="read"), make("boris")
    before = fingerprint()
    assert callers["rita"].post(f"/items/person/{public}/comments", {"text": "x"}).status_code == 403
    assert callers["anna"].post(f"/items/person/{foreign}/comments", {"text": "x"}).status_code == 404
    assert fingerprint() == before


@pytest.mark.parametrize("access", ["read", "write"])
def test_s04_a_public_item_is_not_everybodys_to_delete(access: str, callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('boris', access=access)}"
    assert callers["anna"].delete(path).status_code == 403
    assert callers["boris"].get(path).status_code == 200


def test_s05_search_finds_nothing_of_a_foreign_item(callers: dict[str, Caller], make: Make) -> None:
    make("boris", last_name="Geheimrat", email="geheim@example.com", phone="+49 30 9988776")
    for words in ("Geheimrat", "geheim@example.com", "309988776", "Ge"):
        assert callers["anna"].get("/search", q=words).json() == {"groups": [], "capped": False}
        assert callers["anna"].get("/items/person", q=words).json()["items"] == []
    assert callers["anna"].get("/duplicates/person", values={"email": "geheim@example.com"}).json()["items"] == []


def test_s06_a_link_to_a_foreign_item_shows_no_name(callers: dict[str, Caller], firm, make: Make) -> None:
    hidden = make("boris", "company", company_name="Geheim AG")
    seen = make("boris", access="read", companies=[{"item": hidden}])
    card = callers["anna"].get(f"/items/person/{seen}")
    listed = callers["anna"].get("/items/person", fields="companies")
    for answer in (card, listed):
        assert b"Geheim" not in answer.content
    assert card.json()["values"]["companies"][0]["item"] == {"hidden": True}
    assert set(card.json()["values"]["companies"][0]) <= {"item"}


def test_s07_counts_count_what_the_caller_may_read(callers: dict[str, Caller], make: Make) -> None:
    make("anna"), make("boris"), make("boris", access="read")
    assert callers["anna"].get("/items/person/count").json() == {"count": 2, "capped": False}
    assert callers["anna"].get("/items/person/count", exact="true").json() == {"count": 2, "capped": False}
    assert callers["rita"].get("/items/person/count", q="rossi").json() == {"count": 1, "capped": False}


def test_s08_a_foreign_timeline_is_404(callers: dict[str, Caller], make: Make) -> None:
    foreign = make("boris")
    for tail in ("timeline", "changes"):
        assert callers["anna"].get(f"/items/person/{foreign}/{tail}").status_code == 404


def test_s09_a_foreign_item_cannot_be_linked_to_ones_own(callers: dict[str, Caller], make: Make) -> None:
    mine, foreign = make("anna"), make("boris", "company", company_name="Geheim AG")
    before = fingerprint()
    by_route = callers["anna"].post(f"/items/person/{mine}/links", {"field": "companies", "target": foreign})
    missing = callers["anna"].post(f"/items/person/{mine}/links", {"field": "companies", "target": 999_999})
    assert by_route.status_code == missing.status_code
    assert by_route.status_code in (404, 422)
    by_value = callers["anna"].patch(f"/items/person/{mine}", {"version": 1, "values": {"companies": [foreign]}})
    assert by_value.status_code == 422
    assert b"Geheim" not in by_route.content + by_value.content
    assert fingerprint() == before


def test_s10_a_link_of_a_foreign_item_cannot_be_taken_away(callers: dict[str, Caller], make: Make) -> None:
    company = make("boris", "company", access="read")
    person = make("boris", companies=[company])
    before = fingerprint()
    assert (
        callers["anna"].patch(f"/items/person/{person}", {"version": 1, "values": {"companies": []}}).status_code == 404
    )
    assert (
        callers["anna"].patch(f"/items/company/{company}", {"version": 1, "values": {"people": []}}).status_code == 403
    )
    assert fingerprint() == before


def test_a_hidden_link_survives_a_save_of_the_list_it_stands_in(callers: dict[str, Caller], make: Make) -> None:
    hidden, open_ = make("boris", "company", company_name="Geheim AG"), make("boris", "company", access="read")
    person = make("boris", access="write", companies=[hidden])
    saved = callers["anna"].patch(f"/items/person/{person}", {"version": 1, "values": {"companies": [open_]}})
    assert saved.status_code == 200, saved.content
    kept = callers["boris"].get(f"/items/person/{person}").json()["values"]["companies"]
    assert {one["item"]["id"] for one in kept} == {hidden, open_}


def test_s12_a_caller_cannot_name_himself_another(callers: dict[str, Caller], firm, make: Make) -> None:
    make("boris")
    plain = callers["anna"].get("/items/person")
    headers = {"x_user_id": str(firm.boris.user_id), "x_forwarded_user": "boris@kartoteka.test"}
    with_header = callers["anna"].send("GET", "/items/person", None, **headers)
    assert plain.json() == with_header.json() == {"items": [], "next": None}
    for name in ("user", "as_user", "owner"):
        assert callers["anna"].get("/items/person", **{name: str(firm.boris.user_id)}).status_code == 400


def test_s15_rights_change_at_the_next_request(callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    assert callers["hela"].get(path).status_code == 200
    anna = firm.user("anna")
    anna.department_id = firm.south
    anna.save()
    assert callers["hela"].get(path).status_code == 404
    assert callers["hela"].get("/items/person").json()["items"] == []
    anna.roles.set([Role.objects.get(key="read_only")])
    assert callers["anna"].patch(path, {"version": 1, "values": {"job_title": "x"}}).status_code == 403
    anna.is_active = False
    anna.save()
    assert callers["anna"].get(path).status_code == 401


def test_s63_a_deactivated_users_token_dies(callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    assert callers["tok"].get(path).status_code == 200
    ApiToken.objects.update(revoked_at="2026-01-01T00:00:00Z")
    assert callers["tok"].get(path).status_code == 401


def test_s64_a_token_may_what_its_scope_and_its_owner_may(callers: dict[str, Caller], make: Make, margin: str) -> None:
    person, company = make("anna"), make("anna", "company")
    tok = callers["tok"]
    assert tok.get(f"/items/person/{person}").status_code == 200
    assert tok.patch(f"/items/person/{person}", {"version": 1, "values": {"job_title": "x"}}).status_code == 403
    assert tok.delete(f"/items/person/{person}").status_code == 403
    assert tok.post("/items/person", {"values": {"first_name": "a", "last_name": "b"}}).status_code == 403
    assert tok.get(f"/items/company/{company}").status_code == 404
    assert tok.get("/items/company").status_code in (403, 404)
    assert tok.get("/search", q="Arco").json()["groups"] == []
    assert [one["key"] for one in tok.get("/kinds").json()["items"]] == ["person"]
    assert tok.post("/tags", {"name": "New"}).status_code == 403
    assert tok.post("/kinds/person/fields", {"labels": {"en": "x"}, "type": "text"}).status_code == 403


def test_s64_a_token_in_the_address_is_refused(callers: dict[str, Caller]) -> None:
    for name in ("token", "access_token"):
        assert callers["vera"].get("/items/person", **{name: "tok-of-anna-that-reads-persons-only"}).status_code == 401


def test_an_administrators_opening_of_a_private_item_is_written_down(callers: dict[str, Caller], make: Make) -> None:
    private, public, own = make("anna"), make("anna", access="read"), make("cora")
    for item in (private, public, own):
        callers["cora"].get(f"/items/person/{item}")
    callers["hela"].get(f"/items/person/{private}")
    entries = AuditEntry.objects.filter(action="item_opened")
    assert [(one.item_id, one.actor.first_name) for one in entries] == [(private, "Cora")]
    shown = callers["anna"].get("/audit", item=private)
    assert shown.status_code == 200
    assert callers["boris"].get("/audit", item=private).status_code == 404
