"""Fills a portal with a small believable firm's clients through the service; takes the untouched ones away again."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Any, Final

import phonenumbers
from django.db import transaction
from django.utils import timezone

from kartoteka.items import service
from kartoteka.items.lifecycle import erase
from kartoteka.items.write.base import run
from kartoteka.kinds.demo import de, en, fr, it, ru
from kartoteka.kinds.demo.words import Words
from kartoteka.kit.text import latin
from kartoteka.people.actor import Actor
from kartoteka.people.models import Portal
from kartoteka.people.portal import change_portal
from kartoteka.people.rules import require
from kartoteka.schema.catalogue import catalogue
from kartoteka.timeline.models import Batch

USUAL_SIZE: Final = 60
LANGUAGES: Final[dict[str, Words]] = {one.WORDS.language: one.WORDS for one in (en, it, de, fr, ru)}
_COMPANIES_OF: Final = (25, USUAL_SIZE)
_TYPES: Final = ("client", "client", "client", "supplier", "partner", None, "client", "competitor")
_SOURCES: Final = ("referral", "website", "fair", "call", None)
_ACCESS: Final = ("read", "private", "write", "read")
_STILL_THERE: Final = (
    "SELECT item.id, kind.key FROM items_item item JOIN schema_kind kind ON kind.id = item.kind_id"
    " WHERE item.id = ANY(%s) AND item.deleted_at IS NULL"
)
_MADE_BY_DEMO: Final = """
SELECT place.item_id, bool_and(record.batch_id IS NOT NULL AND batch.kind = 'demo')
  FROM timeline_place place JOIN timeline_record record ON record.seq = place.record_id
  LEFT JOIN timeline_batch batch ON batch.id = record.batch_id
 WHERE place.item_id IN (
       SELECT made.item_id FROM timeline_place made
         JOIN timeline_record by_demo ON by_demo.seq = made.record_id
         JOIN timeline_batch demo ON demo.id = by_demo.batch_id
        WHERE demo.kind = 'demo' AND demo.undone_at IS NULL
          AND by_demo.type = 'created' AND (by_demo.data ->> 'item')::bigint = made.item_id)
 GROUP BY place.item_id"""


def settle(language: str) -> None:
    """Put a portal that nobody has set up yet into the country of the demo, whose phones then read as at home."""
    if Portal.objects.get(pk=1).set_up_at is None:
        change_portal(None, country=LANGUAGES[language].country)


@transaction.atomic
def fill(actor: Actor, *, size: int = USUAL_SIZE, language: str = "en") -> int:
    """Create that many people and the companies they work for, in one batch; how many items came to be."""
    words = _called_from(catalogue(actor.schema_version).portal.country, LANGUAGES[language])
    batch = Batch.objects.create(kind="demo", actor_id=actor.user_id, at=timezone.now(), data={"language": language})
    companies = [
        service.create(actor, "company", _company(words, number), batch=batch.pk)
        for number in range(max(1, size * _COMPANIES_OF[0] // _COMPANIES_OF[1]))
    ]
    people = [
        service.create(actor, "person", _person(words, number, companies), batch=batch.pk) for number in range(size)
    ]
    for number, person in enumerate(islice(people, 0, None, 4)):
        note = words.notes[number % len(words.notes)]
        service.comment(actor, "person", person, text=note, batch=batch.pk)
    return len(companies) + len(people)


def is_here() -> bool:
    """Whether a demo was filled in and not taken away."""
    return Batch.objects.filter(kind="demo", undone_at=None).exists()


def state(actor: Actor) -> dict[str, Any]:
    """Whether the demo is here, and how much of it nobody has touched; CRM administrators may ask."""
    require(actor, "crm")
    rows = _rows() if is_here() else []
    untouched = sum(1 for _, alone in rows if alone)
    return {"here": bool(rows), "untouched": untouched, "edited": len(rows) - untouched}


@transaction.atomic
def make(actor: Actor, *, language: str) -> int:
    """Fill in the demo for an administrator, once: how many items came to be, none where it is here already."""
    require(actor, "crm")
    Portal.objects.select_for_update().get(pk=1)  # two clicks make one demo
    return 0 if is_here() else fill(actor, language=language)


@transaction.atomic
def remove(actor: Actor | None = None, *, edited: bool = False) -> tuple[int, int]:
    """Take the demo away: items that nobody touched are deleted, the others stay or, if wished, go to the trash.

    CRM administrators may, and the operator (None), who leaves what was touched. How many went, how many stay.
    """
    require(actor, "crm")
    _hold(item for item, alone in _rows() if alone)
    rows = _rows()  # what was touched while this waited for it is touched
    touched = [item for item, alone in rows if not alone]
    untouched = [item for item, alone in rows if alone]
    erase(untouched)
    if edited and actor is not None:
        for item, kind in run(_STILL_THERE, [touched]):
            service.trash(actor, kind, item)
        touched = []
    Batch.objects.filter(kind="demo", undone_at=None).update(undone_at=timezone.now())
    return len(rows) - len(touched), len(touched)


def _rows() -> list[tuple[int, bool]]:
    """Each item that a demo made and that is still there, and whether only the demo has written on its card."""
    return [(row[0], row[1]) for row in run(_MADE_BY_DEMO)]


def _hold(items: Iterable[int]) -> None:
    """Wait for whoever writes one of these items just now; nobody else does until the transaction ends."""
    run("SELECT id FROM items_item WHERE id = ANY(%s) ORDER BY id FOR UPDATE", [list(items)])


def _called_from(country: str, words: Words) -> Words:
    """The words with phone numbers as one dials them from this country: at home as they are, elsewhere with prefix."""
    if country == words.country:
        return words
    prefix = f"+{phonenumbers.country_code_for_region(words.country)} "
    trunk = phonenumbers.ndd_prefix_for_region(words.country, True) or ""
    return replace(
        words,
        phone=prefix + words.phone.removeprefix(trunk).strip(),
        mobile=prefix + words.mobile.removeprefix(trunk).strip(),
    )


def _company(words: Words, number: int) -> dict[str, Any]:
    name, domain, industry, place = words.companies[number % len(words.companies)]
    branch = number // len(words.companies)
    street, postal_code, city = place.street, place.postal_code, place.city
    if branch:
        _, _, _, elsewhere = words.companies[(number + 5 * branch) % len(words.companies)]
        street, postal_code, city = elsewhere.street, elsewhere.postal_code, elsewhere.city
        name, domain = f"{name} {city}" + (f" {branch}" if branch > 1 else ""), f"{domain}{branch}"
    return {
        "company_name": name,
        "industry": industry,
        "type": _TYPES[number % len(_TYPES)],
        "source": _SOURCES[number % len(_SOURCES)],
        "employees": 3 + number * 17 % 240,
        "email": f"info@{domain}.example",
        "phone": {"value": words.phone.format(number % 1000), "label": "work"},
        "web": f"https://www.{domain}.example",
        "address": {
            "label": "work",
            "street": street,
            "postal_code": postal_code,
            "city": city,
            "country": words.country,
        },
        "description": words.descriptions[number % len(words.descriptions)],
        "tags": [words.tags[number % len(words.tags)]] if number % 3 else [],
        "language": words.language,
        "access": _ACCESS[number % len(_ACCESS)],
    }


def _person(words: Words, number: int, companies: list[int]) -> dict[str, Any]:
    woman = number % 2 == 0
    names = words.women if woman else words.men
    first = names[number // 2 % len(names)]
    last = words.last[(number * 5 + number // len(words.last)) % len(words.last)] + (words.women_end if woman else "")
    company = number % len(companies)
    domain = words.companies[company % len(words.companies)][1]
    middle = words.middle[woman]
    values: dict[str, Any] = {
        "honorific": "ms" if woman else "mr",
        "first_name": first,
        "middle_name": middle[number % len(middle)] if middle else None,
        "last_name": last,
        "job_title": words.jobs[number % len(words.jobs)],
        "type": _TYPES[number % len(_TYPES)],
        "email": {"value": f"{_mailbox(first, last)}@{domain}.example", "label": "work"},
        "phone": [
            {"value": words.phone.format((300 + number) % 1000), "label": "work"},
            *([{"value": words.mobile.format(number % 100), "label": "mobile"}] if number % 3 == 0 else []),
        ],
        "tags": [words.tags[number % len(words.tags)]] if number % 4 else [],
        "language": words.language,
        "birthday": f"{1958 + number * 7 % 44}-{1 + number % 12:02d}-{1 + number * 3 % 28:02d}",
        "access": _ACCESS[number % len(_ACCESS)],
    }
    if number % 10 != 9:
        values["companies"] = [{"item": companies[company], "role": values["job_title"], "is_primary": True}]
    return values


def _mailbox(first: str, last: str) -> str:
    plain = f"{latin(first)}.{latin(last)}"
    return "".join(char for char in plain if char.isascii() and (char.isalnum() or char in ".-"))
