"""People who edit one card at the same time (R09): nothing is overwritten unseen, and nobody is refused for nothing.

Three editors, a program that links and an import write to one card through the real server; each keeps a ledger of what
he was told. The card is then played again from the ledger alone: every answer, and what is stored, must follow from it.
"""

import random
import secrets
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from django.db import connection

from kartoteka.config.serving.testing import Running
from kartoteka.exchange.tests.portal import import_file
from kartoteka.items.testing import company, person
from kartoteka.people.testing import Firm, make_token

EDITORS: Final = ("anna", "boris", "cora")
TEXTS: Final = ("first_name", "middle_name", "job_title", "description")
FIELDS: Final = (*TEXTS, "email", "companies")
ROUNDS_OF_A_CARD: Final = 20


@dataclass(frozen=True)
class Write:
    """A write that was acknowledged: the version it was made upon (none: it needs none), and the version of the card
    in the answer. `version`, which it made itself, is found in the log: an answer may already show the next one's."""

    base: int | None
    told: int
    values: dict[str, Any]
    version: int = 0


@dataclass(frozen=True)
class Refusal:
    """A write that was refused, and with what."""

    base: int
    values: dict[str, Any]
    told: dict[str, Any]


@dataclass
class Card:
    """One card and all that anybody was told about it."""

    id: int
    companies: list[int]
    first: dict[str, Any] = field(default_factory=dict)
    begins: int = 0
    writes: list[Write] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"/api/v1/items/person/{self.id}"


@pytest.mark.parametrize(
    ("rounds", "least_conflicts"), [(40, 8), pytest.param(1_000, 100, marks=pytest.mark.long, id="long")]
)
def test_r09_of_people_who_edit_one_card_nobody_overwrites_another_unseen(
    server: Running, firm: Firm, clients: dict[str, httpx.Client], tmp_path: Path, rounds: int, least_conflicts: int
) -> None:
    conflicts = merged = made = 0
    for _ in range(rounds // ROUNDS_OF_A_CARD):
        card = new_card(firm, clients["anna"])
        for _ in range(ROUNDS_OF_A_CARD):
            interleave(card, clients)
        import_update(card, firm, tmp_path, clients)
        writes = judge(card, clients["anna"])
        conflicts += len(card.refusals)
        merged += sum(one.base is not None and one.version > one.base + 1 for one in writes)
        made += len(writes)
    print(f"\nR09: {rounds} interleavings, {made} writes, {conflicts} true conflicts, {merged} merged, none lost")
    assert conflicts >= least_conflicts
    assert merged >= least_conflicts


def test_r09_the_judge_sees_a_lost_update_and_a_conflict_for_nothing(
    firm: Firm, clients: dict[str, httpx.Client]
) -> None:
    """The control: a ledger in which the second writer was let through, or one refused without a reason, is caught."""
    anna, card = clients["anna"], new_card(firm, clients["anna"])
    base = card.begins
    for name in ("Eins", "Zwei"):
        edit(card, anna, {"first_name": name}, base=card.writes[-1].told if card.writes else base)
    judge(card, anna)
    honest = card.writes
    card.writes = [honest[0], Write(base, honest[1].told, honest[1].values)]
    with pytest.raises(AssertionError, match="lost update"):
        judge(card, anna)
    card.writes = honest
    told = {"version": base + 1, "conflicts": {"job_title": {"base": None, "mine": "x", "theirs": None}}}
    card.refusals = [Refusal(base, {"job_title": "x"}, told)]
    with pytest.raises(AssertionError, match="false conflict"):
        judge(card, anna)


@pytest.fixture(scope="module")
def clients(server: Running, firm: Firm) -> Iterator[dict[str, httpx.Client]]:
    for name in (*EDITORS, "hela"):
        make_token(firm.user(name), f"at-once-{name}")
    opened = {name: server.client(f"at-once-{name}") for name in (*EDITORS, "hela")}
    yield opened
    for client in opened.values():
        client.close()


def new_card(firm: Firm, reader: httpx.Client) -> Card:
    firms = [company(firm, "anna", company_name=f"Firma {n}", access="write") for n in range(3)]
    card = Card(person(firm, "anna", first_name="Erika", email=f"{secrets.token_hex(6)}@x.test", access="write"), firms)
    card.first, card.begins = read(card, reader)
    return card


def interleave(card: Card, clients: dict[str, httpx.Client]) -> None:
    """Three read the card and write one or two fields each; who is refused may insist. Sometimes a program links."""
    failed: list[BaseException] = []
    ready = threading.Barrier(len(EDITORS))
    threads = [threading.Thread(target=_edit, args=(card, clients[name], ready, failed)) for name in EDITORS]
    if random.random() < 0.2:
        threads.append(threading.Thread(target=_link, args=(card, clients["cora"], failed)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed


def _edit(card: Card, client: httpx.Client, ready: threading.Barrier, failed: list[BaseException]) -> None:
    try:
        ready.wait(30)
        time.sleep(random.uniform(0, 0.02))
        _, base = read(card, client)
        time.sleep(random.choice((0, random.uniform(0, 0.04))))
        values = {key: new_value(card, key) for key in random.sample(FIELDS, random.choice((1, 1, 2)))}
        while (newer := edit(card, client, values, base=base)) and random.random() < 0.5:
            base = newer
    except BaseException as error:
        failed.append(error)


def _link(card: Card, client: httpx.Client, failed: list[BaseException]) -> None:
    try:
        target, role = random.choice(card.companies), secrets.token_hex(4)
        body = {"field": "companies", "target": target, "role": role}
        answer = client.post(f"{card.path}/links", json=body)
        assert answer.status_code in (200, 201), answer.text
        card.writes.append(Write(None, answer.json()["version"], {"+companies": {target: role}}))
    except BaseException as error:
        failed.append(error)


def edit(card: Card, client: httpx.Client, values: dict[str, Any], *, base: int) -> int | None:
    """Write upon a version, and note the answer; the version of now where it was refused."""
    answer = client.patch(card.path, json={"version": base, "values": {key: _sent(key, values[key]) for key in values}})
    if answer.status_code == 200:
        card.writes.append(Write(base, answer.json()["version"], values))
        return None
    assert (answer.status_code, answer.json()["code"]) == (409, "version_conflict"), answer.text
    card.refusals.append(Refusal(base, values, answer.json()["data"]))
    return int(answer.json()["data"]["version"])


def import_update(card: Card, firm: Firm, folder: Path, clients: dict[str, httpx.Client]) -> None:
    """An import changes the card between an editor's reading and his writing: he is refused for its fields alone."""
    shown, base = read(card, clients["boris"])
    title = secrets.token_hex(4)
    (folder / "update.csv").write_text(f"E-mail,Last name,Job title\n{shown['email'][0]},Muster,{title}\n")
    found = import_file(firm.actor("cora"), "person", folder / "update.csv", folder, duplicates="update")
    assert found["updated"] == 1
    card.writes.append(Write(None, base + 1, {"job_title": title}))
    assert edit(card, clients["boris"], {"job_title": "Mine"}, base=base)
    assert edit(card, clients["boris"], {"description": secrets.token_hex(4)}, base=base) is None


def judge(card: Card, reader: httpx.Client) -> list[Write]:
    """Play the card again from the ledger: what each was told must follow from it, and so must what is stored.

    Returns the writes in the order in which they came to stand.
    """
    logged = _logged(card)
    writes = sorted((_placed(one, logged) for one in card.writes), key=lambda one: one.version)
    states = _states(card, writes)
    for one in writes:
        assert one.told >= one.version, one
        if one.base is not None:
            overwritten = [w for w in writes if one.base < w.version < one.version and _fields(w) & _fields(one)]
            assert not overwritten, f"lost update: {overwritten} by {one}"
    for refused in card.refusals:
        _judge_refusal(refused, card, writes, states)
    assert read(card, reader) == (states[-1], writes[-1].version)
    assert {(one.version, key) for one in writes for key in _fields(one)} == {entry[:2] for entry in logged}
    return writes


def _placed(one: Write, logged: list[tuple[int, str, str]]) -> Write:
    """The write with the version it made: the only one whose logged values hold what it wrote."""
    found = {
        version
        for version, key, after in logged
        for name, value in one.values.items()
        if key == name.lstrip("+") and _token(value) in after
    }
    return replace(one, version=min(found))


def _token(value: Any) -> str:
    if isinstance(value, dict):
        return str(next(iter(value.values())))
    return str(value[0] if isinstance(value, list) else value)


def _judge_refusal(refused: Refusal, card: Card, writes: list[Write], states: list[dict[str, Any]]) -> None:
    seen, told = refused.told["version"], refused.told["conflicts"]
    touched = {key for w in writes if refused.base < w.version <= seen for key in _fields(w)}
    expected = touched & refused.values.keys()
    assert told.keys() == expected != set(), f"false conflict: {refused} where {expected} had changed"
    for key, one in told.items():
        assert _shown(key, one["base"]) == states[refused.base - card.begins].get(key), refused
        assert _shown(key, one["theirs"]) == states[seen - card.begins].get(key), refused
        assert one["mine"] == _sent(key, refused.values[key])


def _states(card: Card, writes: list[Write]) -> list[dict[str, Any]]:
    """The card after each of its versions; each version was made by exactly one write."""
    assert [one.version for one in writes] == list(range(card.begins + 1, card.begins + 1 + len(writes)))
    states = [card.first]
    for one in writes:
        linked = one.values.get("+companies")
        named = {"companies": {**states[-1]["companies"], **linked}} if linked else one.values
        states.append({**states[-1], **named})
    return states


def _fields(one: Write) -> set[str]:
    return {key.lstrip("+") for key in one.values}


def read(card: Card, client: httpx.Client) -> tuple[dict[str, Any], int]:
    """The fields that are fought for, in a form that can be compared, and the version."""
    answer = client.get(card.path)
    assert answer.status_code == 200, answer.text
    values = answer.json()["values"]
    return {key: _shown(key, values.get(key)) for key in FIELDS}, answer.json()["version"]


def new_value(card: Card, key: str) -> Any:
    """A value that no card had before."""
    token = secrets.token_hex(4)
    if key == "companies":
        return dict.fromkeys(sorted(random.sample(card.companies, random.choice((1, 2)))), token)
    return [f"{token}@x.test"] if key == "email" else token


def _sent(key: str, value: Any) -> Any:
    return [{"item": item, "role": role} for item, role in value.items()] if key == "companies" else value


def _shown(key: str, value: Any) -> Any:
    if key == "companies":
        return {one["item"]["id"]: one.get("role") for one in value or ()}
    return [one["value"] for one in value or ()] if key == "email" else value


def _logged(card: Card) -> list[tuple[int, str, str]]:
    """The change log of these fields: version, field, and what it held afterwards."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT item_version, key, change.after::text FROM timeline_change change"
            " JOIN schema_field field ON field.id = change.field_id WHERE change.item_id = %s ORDER BY change.id",
            [card.id],
        )
        return [entry for entry in cursor.fetchall() if entry[1] in FIELDS]
