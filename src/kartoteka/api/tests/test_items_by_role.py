"""Who may read, comment, change and delete what, route by route, as RIGHTS says (Items, Answers)."""

import pytest

from kartoteka.api.testing import ACTORS, Caller, Make

# read · comment · edit · delete; per state of an item that belongs to Boris of South, then of Anna of North
BORIS_PRIVATE = {
    "anna": (404, 404, 404, 404), "boris": (200, 201, 200, 204), "hela": (404, 404, 404, 404),
    "rita": (404, 404, 404, 404), "cora": (200, 201, 200, 204), "paul": (200, 201, 200, 204),
    "tok": (404, 404, 404, 404), "vera": (401, 401, 401, 401),
}  # fmt: skip
BORIS_PUBLIC_READ = BORIS_PRIVATE | {
    "anna": (200, 201, 403, 403), "hela": (200, 201, 403, 403), "rita": (200, 403, 403, 403),
    "tok": (200, 403, 403, 403),
}  # fmt: skip
BORIS_PUBLIC_WRITE = BORIS_PUBLIC_READ | {"anna": (200, 201, 200, 403), "hela": (200, 201, 200, 403)}
ANNA_PRIVATE = BORIS_PRIVATE | {
    "anna": (200, 201, 200, 204), "boris": (404, 404, 404, 404), "hela": (200, 201, 200, 403),
    "tok": (200, 403, 403, 403),
}  # fmt: skip
STATES = {
    "boris_private": ("boris", {}, BORIS_PRIVATE),
    "boris_public_read": ("boris", {"access": "read"}, BORIS_PUBLIC_READ),
    "boris_public_write": ("boris", {"access": "write"}, BORIS_PUBLIC_WRITE),
    "anna_private": ("anna", {}, ANNA_PRIVATE),
}


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("state", STATES)
def test_each_actor_gets_the_answer_of_the_rule(state: str, actor: str, callers: dict[str, Caller], make: Make) -> None:
    owner, values, expected = STATES[state]
    path = f"/items/person/{make(owner, **values)}"
    caller = callers[actor]
    version = {"version": 1, "values": {"job_title": "Buyer"}}
    seen = (
        caller.get(path).status_code,
        caller.post(f"{path}/comments", {"text": "Called back."}).status_code,
        caller.patch(path, version).status_code,
        caller.delete(path).status_code,
    )
    assert seen == expected[actor]


@pytest.mark.parametrize("level", ["read", "write"])
def test_a_share_reaches_its_user_and_goes_no_further(level: str, callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('anna', shares=[{'user': firm.boris.user_id, 'level': level}])}"
    edit = callers["boris"].patch(path, {"version": 1, "values": {"job_title": "Buyer"}})
    assert callers["boris"].get(path).status_code == 200
    assert edit.status_code == (200 if level == "write" else 403)
    assert callers["boris"].delete(path).status_code == 403
    access = callers["boris"].patch(path, {"version": 1, "values": {"access": "read"}})
    assert (access.status_code, access.json()["code"]) == (
        (403, "field_read_only") if level == "write" else (403, "forbidden")
    )


def test_a_department_share_reaches_the_departments_below(callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('boris', shares=[{'department': firm.north, 'level': 'read'}])}"
    assert [callers[name].get(path).status_code for name in ("anna", "hela", "rita")] == [200, 200, 404]


def test_a_manager_may_all_that_the_responsible_may(callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('anna', managers=[firm.boris.user_id])}"
    changed = callers["boris"].patch(path, {"version": 1, "values": {"access": "read"}})
    assert changed.status_code == 200
    assert callers["boris"].delete(path).status_code == 204


def test_an_observer_reads_and_comments(callers: dict[str, Caller], firm, make: Make) -> None:
    path = f"/items/person/{make('anna', observers=[firm.boris.user_id])}"
    caller = callers["boris"]
    assert caller.get(path).json()["can"] == {
        "edit": False, "comment": True, "access": False, "delete": False, "restore": False, "purge": False,
    }  # fmt: skip
    assert caller.post(f"{path}/comments", {"text": "Seen."}).status_code == 201
    assert caller.patch(path, {"version": 1, "values": {}}).status_code == 403


def test_foreign_and_missing_are_answered_alike(callers: dict[str, Caller], make: Make) -> None:
    foreign, missing = make("boris"), 999_999_999
    for method, tail, body in (
        ("GET", "", None), ("PATCH", "", {"version": 1, "values": {}}), ("DELETE", "", None),
        ("POST", "/restore", None), ("POST", "/purge", None), ("POST", "/comments", {"text": "x"}),
        ("POST", "/links", {"field": "companies", "target": 1}), ("POST", "/undo", {"record": 1}),
        ("GET", "/timeline", None), ("GET", "/changes", None), ("GET", "?at=2026-01-01T00:00:00Z", None),
    ):  # fmt: skip
        answers = [
            callers["anna"].send(method, f"/items/person/{one}{tail}", body, x_request_id="the-same-id")
            for one in (foreign, missing)
        ]
        assert [one.status_code for one in answers] == [404, 404], (method, tail)
        assert answers[0].content == answers[1].content


def test_the_trash_shows_what_the_caller_may_restore(callers: dict[str, Caller], make: Make) -> None:
    mine, public = make("anna"), make("boris", access="read")
    callers["anna"].delete(f"/items/person/{mine}")
    callers["boris"].delete(f"/items/person/{public}")
    trash = callers["anna"].get("/items/person", trash="true").json()["items"]
    assert [one["id"] for one in trash] == [mine]
    path = f"/items/person/{mine}"
    assert callers["anna"].get(path).json()["deleted_at"]
    assert callers["anna"].get("/items/person").json()["items"] == []
    again = callers["anna"].delete(path)
    assert (again.status_code, again.json()["code"]) == (409, "in_trash")
    assert callers["anna"].patch(path, {"version": 1, "values": {}}).status_code == 409
    assert callers["hela"].get(path).status_code == 404
    assert callers["anna"].post(f"{path}/purge").status_code == 403
    assert callers["anna"].post(f"{path}/restore").status_code == 200
    assert "deleted_at" not in callers["anna"].get(path).json()


def test_only_administrators_purge_and_only_from_the_trash(callers: dict[str, Caller], make: Make) -> None:
    path = f"/items/person/{make('anna')}"
    assert callers["cora"].post(f"{path}/purge").status_code in (403, 409)
    callers["anna"].delete(path)
    assert callers["cora"].post(f"{path}/purge").status_code == 204
    assert callers["cora"].get(path).status_code == 404
