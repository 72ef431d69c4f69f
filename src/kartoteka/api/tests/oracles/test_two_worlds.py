"""Two worlds that differ only in what the actor may not know answer every script alike (non-interference)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from kartoteka.api.testing import Caller, make_callers
from kartoteka.api.tests.oracles.scripts import SECRET, Request, script
from kartoteka.items import service
from kartoteka.items.access import AccessPolicy
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people.testing import Firm

ACTORS = ("anna", "rita", "tok")
FAR = 5_000_000  # ids of what the actor may not see, out of the way of what he makes
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z")
REQUEST_ID = re.compile(r'"request_id": ?"[^"]*"')
APART = 100_000
Answers = list[tuple[int, str]]
Secrets = Callable[[Firm, list[int]], None]


@pytest.mark.django_db
def test_no_script_tells_two_worlds_apart() -> None:
    differing, asked, with_rows = run(scripts=12)
    assert not differing, "\n".join(differing[:20])
    assert with_rows >= 0.3 * asked


@pytest.mark.long
@pytest.mark.django_db
def test_no_script_of_many_tells_two_worlds_apart() -> None:
    differing, asked, with_rows = run(scripts=2000)
    assert not differing, "\n".join(differing[:20])
    assert with_rows >= 0.3 * asked


def no_mask(patch: pytest.MonkeyPatch) -> None:
    """Every field is visible to everybody."""
    patch.setattr(AccessPolicy, "sees", lambda self, field: True)


def no_rows(patch: pytest.MonkeyPatch) -> None:
    """Every item is readable by everybody."""
    patch.setattr(AccessPolicy, "principals", lambda self, kind, action: None)


@pytest.mark.django_db
@pytest.mark.parametrize("plant", [no_mask, no_rows])
def test_a_planted_hole_is_seen(plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    differing, _, _ = run(scripts=6)
    assert differing


def run(*, scripts: int) -> tuple[list[str], int, int]:
    """Run the scripts in both worlds: what differed, requests asked, requests answered 2xx with something in it."""
    firm = firm_with_kinds()
    callers = make_callers(firm)
    shared = make_shared(firm, callers)
    differing, asked, with_rows = [], 0, 0
    for seed in range(scripts):
        actor = ACTORS[seed % len(ACTORS)]
        requests = script(seed, items=[*shared, ("company", FAR + 2)], length=10 + seed % 31)
        one, other = (
            answers_in(firm, callers[actor], requests, shared, world) for world in (few_secrets, many_secrets)
        )
        asked += len(requests)
        for request, mine, theirs in zip(requests, one, other, strict=True):
            with_rows += mine[0] < 300 and '"id"' in mine[1]
            if mine != theirs:
                differing.append(f"{actor} {request}: {mine[0]} {mine[1][:200]} ≠ {theirs[0]} {theirs[1][:200]}")
    return differing, asked, with_rows


def make_shared(firm: Firm, callers: dict[str, Caller]) -> list[tuple[str, int]]:
    """What both worlds hold and the actors may read: public companies and people; and a number only Hela may see."""
    audience = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    body = {"key": SECRET, "labels": {"en": "Margin"}, "type": "number", "visible_to": audience}
    assert callers["cora"].post("/kinds/company/fields", body).status_code == 201
    made = []
    for number in range(6):
        values = {"company_name": f"Nordhafen {number}", "access": "write", "email": [f"info{number}@example.test"]}
        made.append(("company", service.create(firm.actor("boris"), "company", values)))
    for number in range(6):
        names = {"first_name": "Erika", "last_name": f"Muster{number}", "companies": [made[number % 6][1]]}
        made.append(("person", service.create(firm.actor("anna"), "person", {**names, "access": "write"})))
    return made


def few_secrets(firm: Firm, companies: list[int]) -> None:
    """One world: small margins, and one private company that says little."""
    for number, item in enumerate(companies):
        set_margin(firm, item, number)
    make_hidden(firm, 1, "Quiet")


def many_secrets(firm: Firm, companies: list[int]) -> None:
    """The other world: other margins in another order, changed twice; more private companies, full of words."""
    for number, item in enumerate(reversed(companies)):
        set_margin(firm, item, 100 - number)
        set_margin(firm, item, 50 + number)
    for number in range(1, 6):
        make_hidden(firm, number, f"Nordhafen secret xyzzy {number}")


def set_margin(firm: Firm, item: int, value: int) -> None:
    """Hela's own write; the version that everybody sees is put back, since it may tell that something changed."""
    policy = service.policy_of(firm.actor("hela"))
    locked = policy.lock("company", item, "read")
    service.change(firm.actor("hela"), "company", item, version=locked.version, values={SECRET: value})
    with connection.cursor() as cursor:
        cursor.execute("update items_item set version = %s where id = %s", [locked.version, item])


def make_hidden(firm: Firm, number: int, name: str) -> None:
    """A company that only Boris sees, with an id far from what the actors make."""
    values = {"company_name": name, "email": ["secret@example.test"], "phone": ["+49 30 999"], "description": "secret"}
    here = sequences()
    restart({**here, "items_item_id_seq": FAR + number})
    service.create(firm.actor("boris"), "company", values)
    restart({**sequences(), "items_item_id_seq": here["items_item_id_seq"]})


def answers_in(
    firm: Firm, caller: Caller, requests: list[Request], shared: list[tuple[str, int]], secrets: Secrets
) -> Answers:
    """The answers of one world, which is taken back afterwards, its sequences too."""
    before = sequences()
    with transaction.atomic():
        secrets(firm, [item for kind, item in shared if kind == "company"])
        restart({name: value + APART for name, value in before.items() if name != "items_item_id_seq"})
        answers = [normal(send(caller, one)) for one in requests]
        transaction.set_rollback(True)
    restart(before)
    return answers


def send(caller: Caller, request: Request) -> Any:
    """Ask; a refused write leaves the transaction as it was."""
    with transaction.atomic():
        if request.method == "GET":
            return caller.get(request.path, **request.query)
        return caller.send(request.method, request.path, request.body)


def normal(answer: Any) -> tuple[int, str]:
    """Status and body without the moment and the number of the request."""
    return answer.status_code, REQUEST_ID.sub("", MOMENT.sub("", answer.content.decode()))


def sequences() -> dict[str, int]:
    """How far every sequence has counted."""
    with connection.cursor() as cursor:
        cursor.execute("select sequencename, coalesce(last_value, 0) from pg_sequences where schemaname = 'public'")
        return {name: int(value) for name, value in cursor.fetchall()}


def restart(values: dict[str, int]) -> None:
    """Let every sequence go on behind its value."""
    with connection.cursor() as cursor:
        for name, value in values.items():
            cursor.execute("select setval(%s, %s, %s)", [name, max(value, 1), value > 0])
