"""What the matrix asks of each route: which verb of RIGHTS it is, what it sends, and how it answers when it may.

A route of the OpenAPI file that stands in no table here fails the build (test_matrix).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kartoteka.api.tests.oracles.reference import Verb
from kartoteka.api.tests.oracles.world import Made

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
    ("GET", f"{ITEM}/timeline"): [CardRoute("read")],
    ("GET", f"{ITEM}/changes"): [CardRoute("read")],
    ("POST", f"{ITEM}/comments"): [CardRoute("comment", 201, lambda made: {"text": "Called back."})],
    ("POST", f"{ITEM}/restore"): [CardRoute("restore")],
    ("POST", f"{ITEM}/purge"): [CardRoute("purge", 204, lambda made: {})],
}
