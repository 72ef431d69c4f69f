"""What the two worlds are about: fields of every type, each once for all and once for Hela alone, and values for them.

Values come from small pools, so that what a script guesses is often what stands in a hidden field.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from kartoteka.api.testing import Caller
from kartoteka.files.models import File
from kartoteka.items.tasks import rebuild_derived
from kartoteka.people.testing import Firm
from kartoteka.schema.field_types.base import field_types
from kartoteka.schema.models import Kind

KIND: Final = "company"
TYPES: Final = tuple(sorted(one.key for one in field_types() if not one.internal and one.key != "heading"))
SYSTEM: Final = {
    "company": ("phone", "tax_numbers", "description", "observers"),
    "person": ("email", "birthday", "source"),
}
"""Fields of the product that are restricted, too: those by which it searches, seeks duplicates and lets people read."""
SETTINGS: Final[dict[str, dict[str, Any]]] = {
    "choice": {"choices": ["One", "Two", "Three"]},
    "choices": {"choices": ["One", "Two", "Three"]},
    "link": {"kinds": ["person"]},
}
WORDS: Final = ("Muster", "Nordhafen", "mu", "No", "secret", "example", "Соколова", "xyzzy", "quill", "ember")
HIDDEN_LABEL: Final = "Quiet reserve"
LINKS_COMPANIES: Final = ("companies", "parent")


@dataclass(frozen=True)
class Field:
    """A field as whoever sees it is told about it."""

    kind: str
    key: str
    type: str
    operators: tuple[str, ...]
    sortable: bool
    restricted: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pools:
    """What values may name: users by id, items that everybody in the firm knows of, items that nobody else sees, the
    files that may be put into fields."""

    users: tuple[int, ...]
    known: tuple[tuple[str, int], ...]
    foreign: tuple[tuple[str, int], ...]
    files: tuple[int, ...] = ()

    def items(self, kind: str) -> list[int]:
        return [item for one, item in (*self.known, *self.foreign) if one == kind]


def make_fields(firm: Firm, callers: dict[str, Caller]) -> list[Field]:
    """Make the fields, restrict some of the product's, and answer all fields of both kinds."""
    hela = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    cora = callers["cora"]
    for type in TYPES:
        for key, audience, label in ((f"c_open_{type}", None, "Open"), (f"c_hid_{type}", hela, HIDDEN_LABEL)):
            body = {"key": key, "labels": {"en": f"{label} {type}"}, "type": type, "visible_to": audience}
            made = cora.post(f"/kinds/{KIND}/fields", body | {"settings": SETTINGS.get(type, {})})
            assert made.status_code == 201, made.content
    for kind, keys in SYSTEM.items():
        for key in keys:
            restricted = cora.patch(f"/kinds/{kind}/fields/{key}", {"visible_to": hela})
            assert restricted.status_code == 200, restricted.content
    # The companies' search texts are made anew, the people's stay stale: both ways of searching are asked.
    rebuild_derived(Kind.objects.get(key=KIND).pk)
    return seen_fields(callers)


def seen_fields(callers: dict[str, Caller]) -> list[Field]:
    """The fields that Hela is told of; restricted are those that Cora is not told of."""
    found = []
    for kind in ("company", "person"):
        path = f"/kinds/{kind}/fields"
        everybodys = {one["key"] for one in callers["cora"].get(path).json()["items"]}
        found += [
            Field(kind, one["key"], one["type"], tuple(sorted(one["operators"])), one["sortable"],
                  one["key"] not in everybodys, tuple(each["key"] for each in one.get("choices") or ()))
            for one in callers["hela"].get(path).json()["items"]
            if one["type"] != "heading"
        ]  # fmt: skip
    return found


def make_files(firm: Firm, *, count: int) -> tuple[int, ...]:
    """Rows of stored files, uploaded by Hela; no test here asks for their bytes."""
    return tuple(
        File.objects.create(
            name=f"plan {number}.txt", media_type="text/plain", size=number, digest=f"{number}" * 64,
            path=f"aa/{number}", uploaded_by_id=firm.hela.user_id,
        ).pk
        for number in range(count)
    )  # fmt: skip


def value(dice: random.Random, field: Field, pools: Pools) -> Any:
    """A value of that field as a writer gives it."""
    number, word = dice.randint(1, 9), dice.choice(WORDS)
    kind, choices = "company" if field.key in LINKS_COMPANIES else "person", field.choices or ("one",)
    made: dict[str, Any] = {
        "number": str(number),
        "money": {"amount": str(number), "currency": dice.choice(("EUR", "USD"))},
        "date": f"2026-0{number}-1{number}",
        "datetime": f"2026-0{number}-1{number}T10:0{number}:00Z",
        "boolean": dice.random() < 0.5,
        "choice": dice.choice(choices),
        "choices": list(dict.fromkeys(dice.choices(choices, k=2))),
        "user": dice.choice(pools.users),
        "link": dice.choice(pools.items(kind)),
        "file": dice.choice(pools.files) if pools.files else None,
        "phone": [f"+49 30 100{number}"],
        "email": [f"box{number}@example.test"],
        "url": [f"https://www{number}.example.test"],
        "address": [{"city": word, "street": f"{word} {number}"}],
        "tax_numbers": [{"type": "vat", "value": f"DE10000000{number}"}],
        "tags": [dice.choice(("Lead", "Customer"))],
        "long_text": f"{word} {dice.choice(WORDS)}",
        "text": f"{word}{number}",
    }
    return made.get(field.type, made["text"])


def operand(dice: random.Random, field: Field, operator: str, pools: Pools) -> list[Any]:
    """What a filter compares with: nothing, or one operand, mostly of the field's own pool."""
    if operator in ("empty", "filled"):
        return []
    if operator == "within":
        return [dice.choice(("today", "this_week", "last_30_days", "next_7_days", "this_year", "last_quarter"))]
    if operator in ("contains", "starts"):
        return [dice.choice((*WORDS, "box", "www", "+49", "DE1"))[: dice.randint(2, 9)]]
    if operator in ("in", "nin", "has_any", "has_all"):
        return [[_compared(dice, field, pools) for _ in range(dice.randint(1, 3))]]
    if operator == "between":
        return [[_compared(dice, field, pools), _compared(dice, field, pools)]]
    return [_compared(dice, field, pools)]


def _compared(dice: random.Random, field: Field, pools: Pools) -> Any:
    fixed: dict[str, Iterable[Any]] = {
        "access": ("private", "read", "write"),
        "currency": ("EUR", "USD"),
        "language": ("de", "en"),
        "tags": ("Lead", "Customer"),
    }
    if field.type in fixed:
        return dice.choice(tuple(fixed[field.type]))
    if field.type == "link":
        return dice.choice(pools.items(dice.choice(("person", "company"))))
    found = value(dice, field, pools)
    while isinstance(found, list):
        found = found[0]
    return found["amount"] if field.type == "money" and dice.random() < 0.5 else found
