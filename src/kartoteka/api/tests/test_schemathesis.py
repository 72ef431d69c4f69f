"""Every operation, fuzzed through all phases by all actors with real ids: no 500, no undeclared answer (S39, S68)."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import connection
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema

from kartoteka.api.testing import ACTORS, SIGNED, Caller, make_callers
from kartoteka.kinds.sync import sync
from kartoteka.people.testing import TOKEN_SECRET, make_firm

CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance")
NATIVE = r"^/(api/v1/(files|events)|healthz)"
DJANGO = get_wsgi_application()


class World:
    """What is true in the fuzzed portal: real ids, keys and bodies, dealt out to most of the generated requests."""

    def __init__(self, callers: dict[str, Caller]) -> None:
        self.random = random.Random(1)
        self.ids = {kind: self._made(callers, kind) for kind in ("person", "company")}
        self.known: dict[str, list[Any]] = {
            "key": ["job_title", "client", "c_size", "partner", "nosuch"],
            "list": ["sources", "industries", "contact_types"],
            "code": ["EUR", "USD", "CHF"],
        }
        field = {"key": "c_size", "labels": {"en": "Size"}, "type": "number"}
        assert callers["cora"].post("/kinds/person/fields", field).status_code == 201

    def _made(self, callers: dict[str, Caller], kind: str) -> list[int]:
        values = {"first_name": "Ada", "last_name": "Rossi"} if kind == "person" else {"company_name": "Arco"}
        made = []
        for name in ("anna", "boris", "hela", "cora"):
            for access in ("private", "read", "write"):
                answer = callers[name].post(f"/items/{kind}", {"values": values | {"access": access}})
                assert answer.status_code == 201, answer.content
                made.append(answer.json()["id"])
        callers["anna"].delete(f"/items/{kind}/{made[0]}")
        return made

    def deal(self, case: Any) -> None:
        """Puts real things into three of four requests, and an actor into every one."""
        actor = self.random.choice((*ACTORS, "anna", "cora", "paul"))
        if secret := self._secret(actor):
            case.headers["Authorization"] = f"Bearer {secret}"
        if self.random.random() < 0.25:
            return
        self._deal_path(case.path_parameters or {})
        self._deal_query(case.query or {})
        self._deal_body(case)

    def _deal_path(self, path: dict[str, Any]) -> None:
        kind = self.random.choice(("person", "company"))
        for name in path:
            if name == "kind":
                path[name] = kind
            elif name == "item_id":
                path[name] = self.random.choice(self.ids[kind])
            elif name in self.known:
                path[name] = self.random.choice(self.known[name])
            elif name.endswith("_id"):
                path[name] = self.random.randint(1, 8)

    def _deal_query(self, query: dict[str, Any]) -> None:
        node = [self.random.choice(("last_name", "email", "tags", "birthday")), self.random.choice(("filled", "empty"))]
        real = {
            "filter": json.dumps(node),
            "sort": "-changed_at",
            "fields": "email",
            "field": "email",
            "values": json.dumps({"last_name": "Rossi", "email": "a@example.com"}),
            "at": "2099-01-01T00:00:00Z",
        }
        for name in set(query) & real.keys():
            query[name] = real[name]
        query.pop("cursor", None)
        query.pop("pipeline", None)

    def _deal_body(self, case: Any) -> None:
        operation, body = case.operation.definition.raw["operationId"], case.body
        if not isinstance(body, dict) or self.random.random() < 0.3:
            return
        self._deal_words(body)
        kind = (case.path_parameters or {}).get("kind")
        name = "last_name" if kind == "person" else "company_name"
        if operation == "createItem":
            body["values"] = {"first_name": "Eva", name: "Neu"} if kind == "person" else {name: "Neu"}
        elif operation == "changeItem":
            body |= {"version": self.random.randint(1, 3), "values": {name: f"Changed {self.random.random()}"}}
        elif operation == "linkItem":
            body |= {"field": "companies", "target": self.random.choice(self.ids["company"]), "role": "Buyer"}
            case.path_parameters |= {"kind": "person", "item_id": self.random.choice(self.ids["person"])}
        elif operation == "undoChange":
            body["record"] = self.random.randint(1, 60)

    def _deal_words(self, body: dict[str, Any]) -> None:
        """Labels in a language we have, types and codes that exist."""
        word = f"Word {self.random.randint(1, 10_000)}"
        if "labels" in body:
            body["labels"] = {"en": word}
            body.pop("key", None)
            body.pop("help", None)
        if "type" in body:
            body |= {"type": self.random.choice(("text", "number", "date", "choice")), "settings": {}}
            body.pop("visible_to", None)
        if "code" in body:
            body["code"] = self.random.choice(("SEK", "NOK", "PLN", "CZK", "HUF"))
            body["rate"] = "1.5"
        if "email" in body and isinstance(body["email"], str):
            body["email"] = f"user{self.random.randint(1, 10_000)}@example.com"

    def _secret(self, actor: str) -> str | None:
        if actor in SIGNED:
            return f"secret-of-{actor}-that-opens-all-he-may"
        return TOKEN_SECRET if actor == "tok" else None


@pytest.fixture
def world(transactional_db: None) -> Iterator[World]:
    """The firm, committed, since the fuzzer asks from threads of its own."""
    sync()
    yield World(make_callers(make_firm()))
    schemathesis.hooks.unregister_all()
    connection.close()
    connection.close_pool()


def application(environ: dict[str, Any], start_response: Any) -> Any:
    """The program as its server calls it: with the caller's address, and closing what it is answered."""
    answer = DJANGO(environ | {"REMOTE_ADDR": "203.0.113.7"}, start_response)
    body = b"".join(answer)
    answer.close()
    return [body]


def fuzz(world: World, examples: int) -> tuple[dict[str, Counter[int]], list[str]]:
    """The statuses of each operation over all phases, and every failed check in words."""
    config = SchemathesisConfig.from_dict(
        {
            "seed": 1,
            "checks": {"enabled": False, **{name: {"enabled": True} for name in CHECKS}},
            "generation": {"max-examples": examples, "database": "none"},
            "phases": {"stateful": {"generation": {"max-examples": max(5, examples // 5)}}},
            "workers": 1,
        }
    )
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, config=config)

    @schemathesis.hook
    def before_call(context: Any, case: Any, kwargs: Any) -> None:
        world.deal(case)

    statuses: dict[str, Counter[int]] = defaultdict(Counter)
    failures: list[str] = []
    for event in from_schema(schema.exclude(path_regex=NATIVE)).execute():
        if isinstance(event, events.ScenarioFinished):
            _collect(event.recorder, statuses, failures)
        elif isinstance(event, events.NonFatalError | events.FatalError) and not _is_the_fuzzers_own(event):
            failures.append(repr(event))
    return statuses, failures


def _is_the_fuzzers_own(event: Any) -> bool:
    """It looks for links in every text it is answered, and stumbles over one of its own that begins with `http://[`."""
    return isinstance(event, events.NonFatalError) and repr(event.value) == "ValueError('Invalid IPv6 URL')"


def _collect(recorder: Any, statuses: dict[str, Counter[int]], failures: list[str]) -> None:
    for id, node in recorder.cases.items():
        interaction = recorder.interactions.get(id)
        if interaction and interaction.response:
            statuses[node.value.operation.label][interaction.response.status_code] += 1
    for id, checks in recorder.checks.items():
        response = recorder.interactions[id].response
        failures += [
            f"{recorder.cases[id].value.operation.label}: {check.name}: {check.failure_info.failure}"
            f" {response.content[:300] if response else b''}"
            for check in checks
            if check.failure_info
        ]


def judge(statuses: dict[str, Counter[int]], failures: list[str]) -> None:
    """No failed check, no 500, and at least half of the operations reached a success."""
    total = sum(sum(one.values()) for one in statuses.values())
    reached = [label for label, one in statuses.items() if any(200 <= status < 300 for status in one)]
    print(
        f"{total} requests to {len(statuses)} operations, {len(reached)} reached 2xx, not:",
        sorted(set(statuses) - set(reached)),
    )
    assert not failures, "\n".join(failures[:40])
    assert [label for label, one in statuses.items() if any(status == 500 for status in one)] == []
    assert len(reached) * 2 >= len(statuses), sorted(set(statuses) - set(reached))


def test_s68_a_short_fuzzing_of_every_operation_finds_no_fault(world: World) -> None:
    judge(*fuzz(world, examples=5))


@pytest.mark.long
def test_s68_a_hundred_examples_an_operation_find_no_fault(world: World) -> None:
    judge(*fuzz(world, examples=100))
