"""What both worlds hold: the firm, its fields, and companies and people that everybody reads."""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kartoteka.api.testing import Caller, make_callers
from kartoteka.api.tests.oracles.counters import when
from kartoteka.api.tests.oracles.subjects import Field, Pools, make_fields, make_files, value
from kartoteka.items import service
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people import role_service
from kartoteka.people.actor import Actor
from kartoteka.people.authentication import actor_by_token
from kartoteka.people.testing import TOKEN_SECRET, Firm

FAR: Final = 5_000_000
"""Ids of what the actor may not see, out of the way of what he makes."""
SHARED: Final = 5


@dataclass
class Portal:
    """The firm, its callers, its fields, and what both worlds hold."""

    firm: Firm
    callers: dict[str, Caller]
    fields: list[Field]
    pools: Pools
    folder: Path

    @property
    def hidden(self) -> list[str]:
        return [one.key for one in self.fields if one.restricted and one.key.startswith("c_")]

    def actor(self, name: str) -> Actor:
        """The caller's actor as of now."""
        found = actor_by_token(TOKEN_SECRET if name == "tok" else f"secret-of-{name}-that-opens-all-he-may")
        assert found is not None
        return found


def make_portal(folder: Path) -> Portal:
    """The firm of the matrix, where Anna may also export what she reads; five companies and five people for all."""
    firm = firm_with_kinds()
    callers = make_callers(firm)
    cells = {"*": {"export": "own_public"}}
    role = role_service.create_role(firm.paul, labels={"en": "Exporter"}, cells=cells)
    firm.user("anna").roles.add(role)
    fields = make_fields(firm, callers)
    files = make_files(firm, count=6)
    users = tuple(firm.user(one).pk for one in ("anna", "boris", "hela", "rita", "cora", "paul"))
    known: list[tuple[str, int]] = []
    for number in range(SHARED):
        words = {"company_name": f"Nordhafen {number}", "access": "write", "email": [f"box{number}@example.test"]}
        company = service.create(firm.actor("boris"), "company", words)
        words = {"first_name": "Erika", "last_name": f"Muster{number}", "companies": [company], "access": "write"}
        known += [("company", company), ("person", service.create(firm.actor("anna"), "person", words))]
    dice, pools = random.Random(0), Pools(users, tuple(known), (), files[:1])
    for kind, item in known[::2]:
        given = {one.key: value(dice, one, pools) for one in fields if one.key.startswith("c_open_")}
        change(firm, "hela", kind, item, given)
    for kind, item in known[:2]:
        service.comment(firm.actor("anna"), kind, item, text="Called back.")
    foreign = tuple(("company" if place % 2 else "person", FAR + place) for place in range(1, 7))
    when("2026-01-01", after=0)
    return Portal(firm, callers, fields, Pools(users, tuple(known), foreign, files), folder)


def change(firm: Firm, who: str, kind: str, item: int, values: dict[str, Any]) -> None:
    """A write of that user at the version of now; of items that hold only what he may write."""
    locked = service.policy_of(firm.actor(who)).lock(kind, item, "edit")
    service.change(firm.actor(who), kind, item, version=locked.version, values=values)
