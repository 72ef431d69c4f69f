"""Every route that no card stands behind × every actor; and no route of the OpenAPI file without a row."""

import json
from typing import Any

import pytest
from django.db import transaction

from kartoteka.api.docs import openapi_bytes
from kartoteka.api.testing import ACTORS, Caller, make_callers
from kartoteka.api.tests.oracles.routes import CARD_ROUTES, ELSEWHERE, FIRM_ROUTES, GROUPS, FirmRoute, make_subjects
from kartoteka.items.testing import firm_with_kinds

METHODS = ("get", "post", "patch", "delete", "put")


def test_every_route_of_the_interface_has_a_row() -> None:
    paths: dict[str, Any] = json.loads(openapi_bytes())["paths"]
    routes = {(method.upper(), path) for path, item in paths.items() for method in item if method in METHODS}
    known = {*CARD_ROUTES, *FIRM_ROUTES, *ELSEWHERE}
    assert routes == known, f"without a row: {sorted(routes - known)}; rows without a route: {sorted(known - routes)}"


@pytest.mark.django_db
def test_every_actor_gets_the_answer_of_his_group() -> None:
    firm = firm_with_kinds()
    callers = make_callers(firm)
    names = make_subjects(firm, callers)
    wrong = []
    for (method, path), route in FIRM_ROUTES.items():
        for actor in ACTORS:
            wanted = route.done if actor in GROUPS[route.who] else 401 if actor == "vera" else 403
            answer = ask(callers[actor], method, path, route, names)
            if answer != wanted:
                wrong.append(f"{actor} · {method} {path}: {answer}, wanted {wanted}")
    assert not wrong, "\n".join(wrong)


def ask(caller: Caller, method: str, path: str, route: FirmRoute, names: dict[str, Any]) -> int:
    """The program's answer; whatever it wrote is taken back."""
    address = path.format(**{key: names.get(value, value) for key, value in route.path.items()})
    with transaction.atomic():
        if method == "GET":
            answer = caller.get(address.removeprefix("/api/v1"), **route.query)
        else:
            answer = caller.send(method, address.removeprefix("/api/v1"), route.body)
        transaction.set_rollback(True)
    return int(answer.status_code)
