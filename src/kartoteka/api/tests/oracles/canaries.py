"""Canaries: a text of its own in everything that somebody may not see, and a sweep over all that leaves the program.

Whoever may see one must be shown it somewhere in the same sweep, else the sweep would prove nothing.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Final

from kartoteka.api.docs import openapi_bytes
from kartoteka.api.testing import ACTORS, Caller
from kartoteka.api.tests.oracles.subjects import KIND, SETTINGS, TYPES
from kartoteka.files.models import File
from kartoteka.items import service
from kartoteka.notifications.making import tell_of_records
from kartoteka.notifications.models import Notification
from kartoteka.people.testing import TOKEN_SECRET, Firm
from kartoteka.timeline.models import Record

ADMINISTRATORS: Final = frozenset({"cora", "paul"})
HELA: Final = frozenset({"hela"})
BORIS: Final = frozenset({"boris"}) | ADMINISTRATORS
NOBODY: Final[frozenset[str]] = frozenset()
Get = Callable[[str, str], bytes]


@dataclass(frozen=True)
class Canary:
    """A text that stands nowhere else, where it was put, and who may see it."""

    text: str
    place: str
    allowed: frozenset[str]


@dataclass
class Aviary:
    """The canaries, and what the sweep's addresses name."""

    canaries: list[Canary] = field(default_factory=list)
    cards: list[tuple[str, int]] = field(default_factory=list)
    files: list[int] = field(default_factory=list)

    def put(self, place: str, allowed: frozenset[str], text: str | None = None) -> str:
        """A new canary's text; numbers and dates are given ready."""
        made = text or f"zq{len(self.canaries):02}kestrel"
        self.canaries.append(Canary(made, place, allowed))
        return made


def plant(firm: Firm, callers: dict[str, Caller]) -> Aviary:
    """Hidden fields of every type on a card that all may read, and a person of Boris's with all that belongs to it."""
    aviary = Aviary()
    audience = {"users": [firm.hela.user_id], "departments": [], "roles": []}
    for type in TYPES:
        words = aviary.put(f"label of a hidden {type}", HELA)
        settings = SETTINGS.get(type, {})
        if "choices" in settings:
            settings = {"choices": [aviary.put(f"entry of a hidden {type}", HELA)]}
        body = {"key": f"c_hid_{type}", "labels": {"en": words}, "type": type, "visible_to": audience}
        made = callers["cora"].post(f"/kinds/{KIND}/fields", body | {"settings": settings})
        assert made.status_code == 201, made.content
    papers = {"key": "c_papers", "labels": {"en": "Papers"}, "type": "file"}
    assert callers["cora"].post("/kinds/person/fields", papers).status_code == 201
    for key in ("description", "tax_numbers"):
        assert callers["cora"].patch(f"/kinds/{KIND}/fields/{key}", {"visible_to": audience}).status_code == 200
    _plant_values(firm, callers, aviary)
    _plant_foreign(firm, aviary)
    for name in ("anna", "boris", "hela", "rita", "cora", "paul"):
        aviary.put(f"{name}'s token", NOBODY, f"secret-of-{name}-that-opens-all-he-may")
    aviary.put("the token's secret", NOBODY, TOKEN_SECRET)
    return aviary


def _plant_values(firm: Firm, callers: dict[str, Caller], aviary: Aviary) -> None:
    company = service.create(firm.actor("boris"), KIND, {"company_name": "Open to all", "access": "write"})
    aviary.cards.append((KIND, company))
    file = _file(firm, "hela", aviary.put("name of a hidden file", HELA))
    aviary.files.append(file)
    fields = callers["hela"].get(f"/kinds/{KIND}/fields").json()["items"]
    choices = {one["key"]: [each["key"] for each in one.get("choices") or ()] for one in fields}
    text = {key: aviary.put(f"hidden {key}", HELA) for key in ("text", "long_text", "description", "tax", "city")}
    mail, web = (aviary.put(f"hidden {key}", HELA) for key in ("email", "url"))
    hidden = {
        "number": aviary.put("hidden number", HELA, "48151623.42"),
        "money": {"amount": aviary.put("hidden amount", HELA, "31415926.53"), "currency": "EUR"},
        "date": aviary.put("hidden date", HELA, "2391-07-13"),
        "datetime": f"{aviary.put('hidden moment', HELA, '2392-08-14')}T10:00:00Z",
        "boolean": True, "text": text["text"], "long_text": text["long_text"], "user": firm.hela.user_id,
        "choice": choices["c_hid_choice"][0], "choices": choices["c_hid_choices"], "file": file,
        "phone": [aviary.put("hidden phone", HELA, "+49 30 5551234567")], "email": [f"{mail}@example.test"],
        "url": [f"https://{web}.example.test"], "address": [{"city": text["city"]}],
    }  # fmt: skip
    values = {f"c_hid_{type}": one for type, one in hidden.items()}
    values |= {"description": text["description"], "tax_numbers": [{"type": "vat", "value": text["tax"]}]}
    before = {key: one for key, one in values.items() if key in ("description", "c_hid_text")}
    old = {key: aviary.put(f"earlier {key}", HELA) for key in before}
    for given in (old, values):
        card = callers["hela"].get(f"/items/{KIND}/{company}").json()
        changed = callers["hela"].patch(f"/items/{KIND}/{company}", {"version": card["version"], "values": given})
        assert changed.status_code == 200, changed.content


def _plant_foreign(firm: Firm, aviary: Aviary) -> None:
    """What is Boris's alone: a person, a company, one of them in the trash, a comment, a file, a role in a link that
    a card of all has to it."""
    boris = firm.actor("boris")
    words = {key: aviary.put(f"foreign {key}", BORIS) for key in ("last_name", "description", "comment", "role", "old")}
    mail = aviary.put("foreign email", BORIS)
    company = aviary.put("foreign company", BORIS)
    file = _file(firm, "boris", aviary.put("name of a foreign file", BORIS))
    (_, shown) = aviary.cards[0]
    values = {
        "first_name": "Otto",
        "last_name": words["last_name"],
        "email": [f"{mail}@example.test"],
        "c_papers": file,
    }
    values |= {"description": words["description"], "companies": [{"item": shown, "role": words["role"]}]}
    person = service.create(boris, "person", values)
    service.comment(boris, "person", person, text=words["comment"])
    service.change(boris, "person", person, version=1, values={"job_title": words["old"]})
    service.change(boris, "person", person, version=2, values={"job_title": None})
    firm_of_his = service.create(boris, KIND, {"company_name": company})
    gone = service.create(boris, "person", {"first_name": "Otto", "last_name": aviary.put("foreign trash", BORIS)})
    service.trash(boris, "person", gone)
    _plant_notification(firm, person)
    aviary.files.append(file)
    aviary.cards += [("person", person), (KIND, firm_of_his), ("person", gone)]


def _plant_notification(firm: Firm, person: int) -> None:
    """Hela and Cora were told of it while they might read it; of the two Hela may not any more."""
    boris, hela, cora = firm.actor("boris"), firm.hela.user_id, firm.cora.user_id
    version = service.change(boris, "person", person, version=3, values={"managers": [hela, cora]})
    last = Record.objects.order_by("-id").values_list("id", flat=True)[0]
    tell_of_records(last, last)
    assert set(Notification.objects.filter(item_id=person).values_list("user_id", flat=True)) == {hela, cora}
    service.change(boris, "person", person, version=version, values={"managers": []})


def _file(firm: Firm, who: str, name: str) -> int:
    return File.objects.create(
        name=f"{name}.txt", media_type="text/plain", size=1, digest="0" * 64, path=f"aa/{name}",
        uploaded_by_id=firm.user(who).pk,
    ).pk  # fmt: skip


# The sweep ---------------------------------------------------------------------------------------------------------


def addresses(aviary: Aviary) -> Iterator[str]:
    """Every GET route of the OpenAPI file, as it is asked of every card, list and entry there is."""
    for path, item in json.loads(openapi_bytes())["paths"].items():
        if "get" in item and path.startswith("/api/v1/") and not path.endswith("/events"):
            yield from dict.fromkeys(_filled(path.removeprefix("/api/v1"), aviary))
    yield from ("/openapi.json", "/nothing", "/items/person/1/nothing")


def _filled(path: str, aviary: Aviary) -> Iterable[str]:
    if "{item_id}" in path:
        for kind, item in aviary.cards:
            one = path.format(kind=kind, item_id=item)
            yield one
            if path.endswith("{item_id}"):
                yield f"{one}?at=2099-01-01T00:00:00Z"
            if path.endswith("/changes"):
                yield from (f"{one}?field=c_hid_text", f"{one}?field=description")
        return
    for kind in (KIND, "person") if "{kind}" in path else ("",):
        yield from _queries(path, kind, aviary)


def _queries(path: str, kind: str, aviary: Aviary) -> Iterator[str]:
    named = {
        "/items/{kind}": ("", "?trash=true", "?sort=-c_hid_number", "?fields=c_hid_text", "?q=zq", "?sort=-changed_at",
                          '?filter=["c_hid_text","filled"]', '?filter=["description","contains","zq"]'),
        "/items/{kind}/count": ("", "?trash=true", '?filter=["c_hid_text","filled"]'),
        "/items/{kind}/aggregate": ("?sums=description:filled", "?sums=c_hid_number:sum", "?sums=c_hid_text:filled"),
        "/search": ("?q=zq", "?q=Otto", "?q=Open", "?q=kestrel&whole=true"),
        "/duplicates/{kind}": ('?values={"last_name":"Otto"}', '?values={"company_name":"Open to all"}',
                               '?values={"c_hid_text":"x"}'),
        "/kinds/{kind}/fields": ("", "?retired=true"),
        "/audit": ("", *(f"?item={item}" for _, item in aviary.cards)),
    }  # fmt: skip
    for query in named.get(path, ("",)):
        for entry in _entries(path, aviary):
            yield path.format_map({"kind": kind, **entry}) + query


def _entries(path: str, aviary: Aviary) -> list[dict[str, Any]]:
    """What else a path names: lists, files, users and numbers of anything."""
    named: dict[str, list[Any]] = {
        "list": ["sources", f"{KIND}.c_hid_choice", f"{KIND}.c_hid_choices"],
        "file_id": aviary.files,
        "user_id": list(range(1, 8)),
        "secret": ["nothing"],
        "key": ["c_hid_text"],
    }
    asked = [name for name in re.findall(r"{(\w+)}", path) if name != "kind"]
    return [dict(zip(asked, one, strict=True)) for one in product(*(named.get(name, [1]) for name in asked))]


def refusals(aviary: Aviary) -> Iterator[tuple[str, str, Any]]:
    """Writes that are refused, for the sake of what their errors say."""
    (kind, shown), (_, person), (_, company), (_, gone) = aviary.cards
    for values in (
        {"c_hid_text": "x"},
        {"c_hid_choice": "x"},
        {"description": 1},
        {"people": [person]},
        {"parent": company},
    ):
        yield "PATCH", f"/items/{kind}/{shown}", {"version": 1, "values": values}
        yield "POST", f"/items/{kind}", {"values": {"company_name": "New", **values}}
    for kind_of, item in ((KIND, company), ("person", person), ("person", gone)):
        path = f"/items/{kind_of}/{item}"
        yield "PATCH", path, {"version": 1, "values": {"description": "x"}}
        yield from (("DELETE", path, None), ("POST", f"{path}/restore", None), ("POST", f"{path}/purge", None))
        yield "POST", f"{path}/comments", {"text": "x"}
        yield "POST", f"{path}/undo", {"record": 1}
    yield "POST", f"/items/{kind}/{shown}/links", {"field": "parent", "target": company}
    yield from (("POST", f"/items/{kind}/{shown}/undo", {"record": record}) for record in range(1, 12))


def leaks(aviary: Aviary, actor: str, place: str, bytes_seen: bytes) -> list[str]:
    """The canaries in these bytes that the actor may not see."""
    return [
        f"{actor} · {place}: {one.place}"
        for one in aviary.canaries
        if actor not in one.allowed and one.text.encode() in bytes_seen
    ]


def sweep(aviary: Aviary, get: Get, actors: Iterable[str] = ACTORS) -> tuple[list[str], set[str], int]:
    """Ask every address as every actor: the leaks, the canaries that were seen by those who may, the requests asked."""
    found: list[str] = []
    seen: set[str] = set()
    asked = 0
    for actor in actors:
        for address in addresses(aviary):
            answer = get(actor, address)
            asked += 1
            found += leaks(aviary, actor, address, answer)
            seen |= {one.text for one in aviary.canaries if actor in one.allowed and one.text.encode() in answer}
    return found, seen, asked
