"""The matrix's world: every actor of RIGHTS, and for each the ten states of a card, made as rows and told as Cards."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from kartoteka.api.tests.oracles.reference import Card, Who
from kartoteka.files.models import File
from kartoteka.items import service
from kartoteka.people.testing import Firm

WHO = {
    "anna": Who("anna", "employee", ("north",)),
    "boris": Who("boris", "employee", ("south",)),
    "hela": Who("hela", "head", ("north",), ("north", "branch")),
    "rita": Who("rita", "read-only", ("south",)),
    "cora": Who("cora", "administrator"),
    "paul": Who("paul", "administrator"),
    "tok": Who("tok", "employee", ("north",), reads_only_persons_by_token=True),
    "vera": Who("vera", "nobody"),
}
STATES = (
    "own",
    "manager",
    "observer",
    "user share read",
    "department share write",
    "public read",
    "public read-write",
    "foreign private",
    "in the trash",
    "foreign in the trash",
    "non-existing",
)
HOME = {"anna": "north", "hela": "north", "boris": "south", "rita": "south", "cora": None, "paul": None}
KINDS = ("person", "company")
NOWHERE = 9_007_199_254_740_000


@dataclass(frozen=True)
class Made:
    """A card of the matrix: its id, the version it stands at, a change that can be undone, a company that everybody
    may read, how the reference sees it, and the file it holds."""

    id: int
    kind: str
    version: int
    record: int
    company: int
    card: Card | None
    file: int = 0


Cards = dict[tuple[str, str, str], Made]
"""By kind, actor and state."""


def make_card(firm: Firm, kind: str, actor: str, state: str, *, company: int) -> Made | None:
    """The card of that kind in that state for that actor; None where the actor cannot have the state."""
    user = WHO[actor].user if actor != "vera" else "anna"
    if state == "non-existing":
        return Made(NOWHERE, kind, 1, NOWHERE, company, None)
    stranger = "anna" if user in ("boris", "rita", "cora", "paul") else "boris"
    home = HOME[user]
    if state == "department share write" and home is None:
        return None
    own = state in ("own", "in the trash")
    responsible = user if own else stranger
    card = Card(responsible, HOME[responsible], **_told(state, user, home))  # type: ignore[arg-type]
    values = {"responsible": firm.user(responsible).pk, **_values(firm, state, user, home)}
    names = {"first_name": "Erika", "last_name": "Muster"} if kind == "person" else {"company_name": "Nordhafen"}
    file = File.objects.create(
        name="face.png", media_type="image/png", size=1, digest="0" * 64, path=f"aa/{kind}{actor}{state}"[:99],
        uploaded_by_id=firm.paul.user_id,
    ).pk  # fmt: skip
    item = service.create(firm.paul, kind, {**names, **values, "photo": file})
    version = service.change(firm.paul, kind, item, version=1, values={"description": "Met at the fair"})
    record = latest_record()
    if card.in_trash:
        service.trash(firm.paul, kind, item)
    return Made(item, kind, version, record, company, card, file)


def latest_record() -> int:
    """The record that was written last."""
    with connection.cursor() as cursor:
        cursor.execute("select max(seq) from timeline_record")
        return int(cursor.fetchone()[0])


def _told(state: str, user: str, home: str | None) -> dict[str, Any]:
    told: dict[str, dict[str, Any]] = {
        "manager": {"managers": frozenset({user})},
        "observer": {"observers": frozenset({user})},
        "user share read": {"users": {user: "read"}},
        "department share write": {"departments": {home: "write"}},
        "public read": {"access": "read"},
        "public read-write": {"access": "write"},
        "in the trash": {"in_trash": True},
        "foreign in the trash": {"in_trash": True},
    }
    return told.get(state, {})


def _values(firm: Firm, state: str, user: str, home: str | None) -> dict[str, Any]:
    number = firm.user(user).pk
    values: dict[str, dict[str, Any]] = {
        "manager": {"managers": [number]},
        "observer": {"observers": [number]},
        "user share read": {"shares": [{"user": number, "level": "read"}]},
        "department share write": {"shares": [{"department": getattr(firm, home) if home else None, "level": "write"}]},
        "public read": {"access": "read"},
        "public read-write": {"access": "write"},
    }
    return values.get(state, {})
