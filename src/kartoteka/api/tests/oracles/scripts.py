"""Random scripts of one actor's requests: lists, filters, sorts, searches, counts, cards, pasts and a few writes.

The same seed makes the same script; a script knows only what its actor may know.
"""

import json
import random
from dataclasses import dataclass
from typing import Any, Final

TEXT_OPS: Final = ("contains", "starts", "eq", "ne", "empty", "filled", "in", "nin")
NUMBER_OPS: Final = ("eq", "ne", "lt", "lte", "gt", "gte", "between", "empty", "filled")
SECRET: Final = "c_margin"
WORDS: Final = ("Muster", "Nordhafen", "mu", "No", "secret", "+49 30", "example", "Соколова", "xyzzy")
FIELDS: Final = ("title", "company_name", "email", "phone", "type", "tags", "description", "responsible", "changed_at")


@dataclass(frozen=True)
class Request:
    """One request of a script."""

    method: str
    path: str
    query: dict[str, Any]
    body: Any = None


def script(seed: int, *, items: list[tuple[str, int]], length: int) -> list[Request]:
    """The script of that seed over cards the actor may read (kind, id), with a few ids that he may not."""
    dice = random.Random(seed)
    return [_request(dice, items) for _ in range(length)]


def _request(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    make = dice.choices(
        (_list, _count, _search, _card, _past, _duplicates, _fields, _write),
        weights=(8, 3, 4, 4, 4, 2, 1, 2),
    )[0]
    return make(dice, items)


def _list(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    query: dict[str, Any] = {"limit": dice.choice((1, 5, 50, 200))}
    if dice.random() < 0.5:
        query["filter"] = json.dumps(_tree(dice))
    if dice.random() < 0.4:
        query["sort"] = dice.choice(("", "-")) + dice.choice((*FIELDS, SECRET))
    if dice.random() < 0.3:
        query["q"] = dice.choice(WORDS)
    if dice.random() < 0.3:
        query["fields"] = ",".join(dice.sample(("email", "tags", "companies", "people", SECRET, "access"), 2))
    if dice.random() < 0.1:
        query["trash"] = "true"
    return Request("GET", f"/items/{dice.choice(('company', 'company', 'person', 'person,company'))}", query)


def _tree(dice: random.Random, depth: int = 0) -> list[Any]:
    if depth < 2 and dice.random() < 0.3:
        return [dice.choice(("and", "or")), _tree(dice, depth + 1), _tree(dice, depth + 1)]
    if depth < 2 and dice.random() < 0.1:
        return ["not", _tree(dice, depth + 1)]
    if dice.random() < 0.15:
        op = dice.choice(NUMBER_OPS)
        value: Any = [1, 50] if op == "between" else dice.randint(1, 100)
        return [SECRET, op, value]
    op = dice.choice(TEXT_OPS)
    value = [dice.choice(WORDS)] if op in ("in", "nin") else dice.choice(WORDS)
    return [dice.choice(("title", "company_name", "description", "email", "phone")), op, value]


def _count(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    query = {"filter": json.dumps(_tree(dice))} if dice.random() < 0.6 else {}
    return Request("GET", f"/items/{dice.choice(('company', 'person'))}/count", query)


def _search(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    return Request("GET", "/search", {"q": dice.choice(WORDS)})


def _card(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    kind, item = dice.choice(items)
    return Request("GET", f"/items/{kind}/{item}", {})


def _past(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    kind, item = dice.choice(items)
    query = {"field": dice.choice((SECRET, "description"))} if dice.random() < 0.4 else {}
    return Request("GET", f"/items/{kind}/{item}/{dice.choice(('timeline', 'changes'))}", query)


def _duplicates(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    values = dice.choice(({"company_name": "Nordhafen"}, {"email": "secret@example.test"}, {SECRET: 7}))
    return Request("GET", "/duplicates/company", {"values": json.dumps(values)})


def _fields(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    return Request("GET", dice.choice(("/kinds/company/fields", "/kinds/company/layout", "/kinds", "/tags")), {})


def _write(dice: random.Random, items: list[tuple[str, int]]) -> Request:
    kind, item = dice.choice(items)
    if dice.random() < 0.4:
        body = {
            "values": {"company_name": f"Made {dice.randint(1, 99)}", **({SECRET: 5} if dice.random() < 0.3 else {})}
        }
        return Request("POST", "/items/company", {}, body)
    if dice.random() < 0.5:
        return Request("POST", f"/items/{kind}/{item}/comments", {}, {"text": "Called back."})
    values = {SECRET: dice.randint(1, 9)} if dice.random() < 0.3 else {"description": dice.choice(WORDS)}
    return Request("PATCH", f"/items/{kind}/{item}", {}, {"version": dice.randint(1, 3), "values": values})
