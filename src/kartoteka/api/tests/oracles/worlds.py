"""Two worlds that differ only in what an actor may not know, and the asking of one script in both.

What differs: the values of hidden fields, and how many items he may not read there are, what they hold and what is done
to them. What is the same: how often and when an item that he reads was written. Its version and its `changed_at` belong
to the item and not to one of its fields (CONTRACTS shows them to every reader, lets a change be written where none of
the *named* fields changed since, and tells live listeners of every version), so they move with a hidden change as with
any other; `test_a_hidden_change_moves_nothing_but_the_version` holds that nothing else does.
"""

import asyncio
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Literal

from django.db import connection, transaction

from kartoteka.api.testing import Caller
from kartoteka.api.tests.oracles.counters import restart, sequence, sequences, when
from kartoteka.api.tests.oracles.portal import Portal, change
from kartoteka.api.tests.oracles.scripts import Request
from kartoteka.api.tests.oracles.subjects import Field, Pools, value
from kartoteka.config.serving.hub import ITEMS, Hub
from kartoteka.config.serving.rights import Credentials, hearing_of
from kartoteka.config.serving.stream import Stream
from kartoteka.exchange.exporting import Selection, export_file
from kartoteka.items import search, service
from kartoteka.items.file_access import may_read_file
from kartoteka.items.query import breadth, counting, plans
from kartoteka.kit.errors import DomainError
from kartoteka.people.actor import Actor
from kartoteka.schema import catalogue
from kartoteka.timeline.recording import CHANNEL

APART: Final = 100_000
MOMENTS: Final = {"BETWEEN": ("2026-02-01T00:00:00Z", "2026-03-01T00:04:30Z", "2026-03-01T00:09:30Z")}
NOSUCH: Final = "c_nosuch"
_PASSING: Final = re.compile(
    r'"request_id": ?"[^"]*"|"(?:secret|token|link|started_at|ended_at)": ?"[^"]*"|"id": \d+(?=, "record":)'
    r'|"created_at": ?"[^"]*"(?=, ?"last_used_at")|"changed_at": ?"[^"]*"(?=, ?"base")'
)
Answer = tuple[int, str]
Which = Literal["one", "other"]
WHICH: Final[tuple[Which, ...]] = ("one", "other")
Different = Callable[[random.Random, Portal, Which], None]


# What differs -----------------------------------------------------------------------------------------------------


def secret_values(dice: random.Random, portal: Portal, which: Which) -> None:
    """Hela fills the hidden fields of everything, and fills some of them anew: equally often in both worlds."""
    for turn in range(2):
        for place, (kind, item) in enumerate(portal.pools.known):
            if turn and place % 3:
                continue
            fields = [one for one in portal.fields if one.restricted and one.kind == kind]
            values = {one.key: hidden_value(dice, one, portal) for one in fields if dice.random() < 0.8}
            fresh = f"quill {dice.randint(0, 10**9)}"  # one that differs each time, so that each time is a change
            marked = {"company": {"c_hid_text": fresh}, "person": {"email": [f"{fresh.replace(' ', '')}@example.test"]}}
            change(portal.firm, "hela", kind, item, values | marked[kind])


def hidden_value(dice: random.Random, field: Field, portal: Portal) -> Any:
    """A value that Hela, who may read no private company of Boris, can write into this field."""
    if field.key == "observers":
        return [portal.firm.user(dice.choice(("boris", "hela"))).pk]
    known = Pools(portal.pools.users, portal.pools.known, (), portal.pools.files[1:])
    return value(dice, field, known)


def linked_item(dice: random.Random, portal: Portal, which: Which) -> None:
    """Boris makes a company that nobody else sees, and links somebody to it whom all see: they are told that there is
    a link, and nothing of the company, not even which it is."""
    _, person = portal.pools.known[1]
    name = _name(dice)
    _hidden_item(dice, portal, *_linked(portal, which), {"people": [{"item": person, "role": name}]}, name)


def other_items(dice: random.Random, portal: Portal, which: Which) -> None:
    """Boris makes more such items, few in one world and many in the other, comments on them, throws some away."""
    left = [one for one in portal.pools.foreign if one != _linked(portal, which)]
    for place, (kind, item) in enumerate(left[: 1 if which == "one" else dice.randint(3, len(left))]):
        name = _name(dice)
        _hidden_item(dice, portal, kind, item, {}, name)
        if dice.random() < 0.5:
            service.comment(portal.firm.actor("boris"), kind, item, text=f"{name} called.")
        if place == 1 or (place and dice.random() < 0.3):
            service.trash(portal.firm.actor("boris"), kind, item)


def secrets_for(actor: str) -> tuple[Different, ...]:
    """What this actor may not know: an administrator reads every item, but not the hidden fields. What is done to
    items that the actor reads is done first, so that it has the same numbers in both worlds."""
    return (secret_values,) if actor in ("cora", "paul") else (linked_item, secret_values, other_items)


def _linked(portal: Portal, which: Which) -> tuple[str, int]:
    return portal.pools.foreign[0 if which == "one" else 2]


def _name(dice: random.Random) -> str:
    return f"{dice.choice(('Nordhafen', 'Muster', 'secret xyzzy'))} {dice.randint(0, 9)}"


def _hidden_item(dice: random.Random, portal: Portal, kind: str, item: int, values: dict[str, Any], name: str) -> None:
    names = {"company_name": name} if kind == "company" else {"first_name": "Erika", "last_name": name}
    for one in portal.fields:
        if one.kind == kind and not one.restricted and one.key in ("email", "description", "phone"):
            values[one.key] = value(dice, one, portal.pools)
    with sequence("items_item_id_seq", item - 1):
        made = service.create(portal.firm.actor("boris"), kind, names | values)
    assert made == item


@contextmanager
def limits(turn: int) -> Iterator[None]:
    """Caps that a few items reach, and in turn one of the forms that lists and searches have for actors who reach
    little, more, and much. Both worlds are asked under the same."""
    broad, narrow, wide = ((1_000, 1_000, 1), (1_000, -1, 1), (0, -1, 0))[turn % 3]
    wanted = (
        (breadth, "BROAD", broad), (breadth, "NARROW", narrow), (search, "CAP", 6), (search, "SHOWN", 3),
        (counting, "CAP", 4), (breadth, "WIDE", wide), (plans, "CAP", 3), (plans, "WINDOW", 4),
        (plans, "WIDE_WINDOW", 6),
    )  # fmt: skip
    before = [(module, name, getattr(module, name)) for module, name, _ in wanted]
    for module, name, number in wanted:
        setattr(module, name, number)
    try:
        yield
    finally:
        for module, name, number in before:
            setattr(module, name, number)


# Asking -----------------------------------------------------------------------------------------------------------


@contextmanager
def world(portal: Portal, seed: int, which: Which, secrets: Sequence[Different]) -> Iterator[list[str]]:
    """The portal with these secrets, taken back at the end: what live listeners were told meanwhile."""
    before = sequences()
    with transaction.atomic():
        keep_schema()
        with notified() as payloads:
            start = before["timeline_record_seq_seq"]
            for one in secrets:
                one(random.Random(f"{seed} {which}"), portal, which)
            when("2026-03-01", after=start)
        restart({name: value + APART for name, value in before.items() if name != "items_item_id_seq"})
        yield payloads
        transaction.set_rollback(True)
    restart(before)


def ask(portal: Portal, name: str, requests: Sequence[Request], payloads: Sequence[str]) -> list[Answer]:
    """The answers to one script, which is taken back; last, what its actor heard live."""
    before = sequences()
    with transaction.atomic(), notified() as told:
        answers = [sent(portal, name, one, payloads) for one in requests]
        answers.append((200, heard(portal.actor(name), told)))
        transaction.set_rollback(True)
    restart(before)
    return answers


def keep_schema() -> None:
    """Let the process keep the schema, as one that serves does: here it is part of a transaction that has written, and
    would be read anew for every request. What a script changes of it has a later version, and is not kept."""
    catalogue._snapshots[str(connection.settings_dict["NAME"])] = catalogue.read()


def sent(portal: Portal, name: str, request: Request, payloads: Sequence[str]) -> Answer:
    """The answer to one request; a refused write leaves the transaction as it was."""
    with transaction.atomic():
        if request.surface == "http":
            return _over_http(portal.callers[name], request)
        try:
            return 200, _beside_http(portal, portal.actor(name), request, payloads)
        except DomainError as error:
            return error.status, error.code


def _over_http(caller: Caller, request: Request) -> Answer:
    query = dict(request.query)
    if "at" in query:
        query["at"] = random.Random(repr(request)).choice(MOMENTS.get(query["at"], (query["at"],)))
    if request.method != "GET":
        return normal(caller.send(request.method, request.path, _body(caller, request)))
    answers = [caller.get(request.path, **query)]
    for _ in range(request.pages):
        following = answers[-1].json().get("next") if answers[-1].status_code == 200 else None
        if following:
            answers.append(caller.get(request.path, **query, cursor=following))
    shown = [normal(one) for one in answers]
    return shown[0][0], "\n".join(text for _, text in shown)


def _body(caller: Caller, request: Request) -> Any:
    if request.now:
        card = caller.get(request.path)
        return {**request.body, "version": card.json()["version"] if card.status_code == 200 else 1}
    if request.record is not None:
        past = caller.get(request.path.replace("/undo", "/timeline"))
        records = past.json()["items"] if past.status_code == 200 else []
        return {"record": records[request.record % len(records)]["id"]} if records else request.body
    return request.body


def _beside_http(portal: Portal, actor: Actor, request: Request, payloads: Sequence[str]) -> str:
    """What is served by the server itself or written to a file: the decisions and the content, without a socket."""
    if request.surface == "heard":
        return heard(actor, payloads)
    if request.surface == "file":
        may = may_read_file(actor, int(request.path.rsplit("/", 1)[1]), uploaded_by=portal.firm.hela.user_id)
        return '{"id"}' if may else "not_found"
    path = portal.folder / "export.csv"
    tree = json.loads(request.query["filter"]) if "filter" in request.query else None
    export_file(actor, request.path, path, selection=Selection(tree=tree), headers="keys", ids=True)
    return '"id" in CSV\n' + path.read_text()


def heard(actor: Actor, payloads: Sequence[str]) -> str:
    """What the actor's live stream carries of these notifications."""
    hub, stream = Hub(), Stream(Credentials(None, ()), hearing_of(actor))
    hub.streams.add(stream)
    for one in payloads:
        hub.hear(ITEMS, one)
    return asyncio.run(stream.wait(0.001)).decode()


def normal(answer: Any) -> Answer:
    """Status, headers and body, without the number of the request, new secrets, the clock of jobs, and the numbers of
    changes, which tell how many there were in the whole firm."""
    headers = {name: text for name, text in answer.headers.items() if name not in ("X-Request-ID", "Content-Length")}
    text = answer.content.decode()
    if text.startswith('{"groups"') and text.endswith('"capped": true}'):
        text = _some_of_many(json.loads(text)["groups"])
    return answer.status_code, f"{headers}\n{_PASSING.sub('', text)}"


def _some_of_many(groups: list[dict[str, Any]]) -> str:
    """How many hits a search shows that looked at the first of many alone: which those are says where their rows lie,
    and nothing of what they hold."""
    return f'{sum("similar" not in item for group in groups for item in group["items"])} of many, "id"'


@contextmanager
def notified() -> Iterator[list[str]]:
    """The payloads sent to live listeners: read where they are sent, since they leave the database at commit only."""
    found: list[str] = []

    def note(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        answer = execute(sql, params, many, context)
        if isinstance(params, dict) and params.get("channel") == CHANNEL:
            found.extend(params["events"])
        return answer

    with connection.execute_wrapper(note):
        yield found
