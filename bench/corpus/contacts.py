"""Makes contacts one by one: what the writer would have stored for each, so that COPY can load them as they are."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Final

from bench.corpus.firm import Firm
from bench.corpus.words import RARE, SOURCES, TONGUES, TYPES, Tongue
from kartoteka.items.readers import readers_of
from kartoteka.kit.text import latin, name_key, search_text, sort_key

COMPANIES: Final = 0.1
RARE_EVERY: Final = 50_000
FEW: Final = 20
_TONGUES: Final = tuple(accumulate(one.share for one in TONGUES))
_TYPES: Final = tuple(accumulate(share for _, share in TYPES))
_SOURCES: Final = tuple(accumulate(share for _, share in SOURCES))


@dataclass(slots=True)
class Contact:
    """A person or a company: its columns, its values stored as JSON, and the rows beside it."""

    id: int
    kind: str
    title: str
    sort_title: bytes
    search: str
    fields: dict[str, Any]
    source: str | None
    responsible: int
    access: str
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    web: str | None = None
    company: int | None = None
    managers: list[int] = field(default_factory=list)
    observers: list[int] = field(default_factory=list)
    shares: list[dict[str, int]] = field(default_factory=list)

    @property
    def name_key(self) -> int:
        return name_key(self.title)

    @property
    def readers(self) -> list[int]:
        return readers_of(
            responsible=self.responsible,
            users=[*self.managers, *self.observers],
            shares=self.shares,
            access=self.access,
        )


def contacts(size: int, firm: Firm) -> Iterator[Contact]:
    """So many contacts, companies first (their ids are 1, 2, 3 …), the same for the same size."""
    companies = int(size * COMPANIES)
    few = {companies + 77 + place * ((size - companies) // FEW) for place in range(FEW)}
    for number in range(1, size + 1):
        chance = random.Random(number * 2_654_435_761 + size)
        if number <= companies:
            yield _company(number, chance, firm)
        else:
            made = _person(number, companies, chance, firm)
            made.responsible = firm.askers["few"] if number in few else made.responsible
            yield made


def _company(number: int, chance: random.Random, firm: Firm) -> Contact:
    tongue = _tongue(chance)
    name = f"{_last(tongue, chance)} {chance.choice(tongue.trades)} {chance.choice(tongue.forms)}"
    domain = f"{_slug(name)}{number}.{tongue.domain}"
    emails, phones = [f"info@{domain}"], [_phone(tongue, number)]
    fields = {"company_name": name, "industry": chance.choice(("it", "trade", "crafts", "services", "transport"))}
    fields |= {"employees": int(1 + 500 * chance.random() ** 6)} | _common(tongue, chance, firm)
    words = [name, emails[0], phones[0].replace(" ", "")]
    return Contact(
        number, "company", name, sort_key(name), search_text(words), fields, _source(chance), emails=emails,
        phones=phones, web=f"https://www.{domain}", **_access(number, tongue, chance, firm)
    )  # fmt: skip


def _person(number: int, companies: int, chance: random.Random, firm: Firm) -> Contact:
    tongue = _tongue(chance)
    first, last = chance.choice(tongue.first), _last(tongue, chance)
    if number % RARE_EVERY < len(RARE):
        last = RARE[number % RARE_EVERY]
    fields = {"first_name": first, "last_name": last, "job_title": chance.choice(tongue.jobs)}
    fields |= _common(tongue, chance, firm)
    emails = [f"{_slug(first)}.{_slug(last)}{number}@mail.{tongue.domain}"] if chance.random() < 0.85 else []
    phones = [_phone(tongue, number)] if chance.random() < 0.7 else []
    if chance.random() < 0.1:
        phones.append(_phone(tongue, number + 5_000_000))
    words = [first, last, str(fields["job_title"]), *emails, *(one.replace(" ", "") for one in phones)]
    return Contact(
        number, "person", f"{first} {last}", sort_key(f"{last} {first}"), search_text(words), fields, _source(chance),
        emails=emails, phones=phones,
        company=1 + int(companies * chance.random() ** 2.2) if companies and chance.random() < 0.8 else None,
        **_access(number, tongue, chance, firm),
    )  # fmt: skip


def _common(tongue: Tongue, chance: random.Random, firm: Firm) -> dict[str, Any]:
    """Type, language, tags, address and description, each as often as firms fill it."""
    found: dict[str, Any] = {"language": tongue.language}
    kind = _drawn(TYPES, _TYPES, chance)
    if kind:
        found["type"] = kind
    if chance.random() < 0.3:
        found["tags"] = [chance.choice(firm.tags)]
    if chance.random() < 0.5:
        street, code = f"{tongue.street} {chance.randint(1, 120)}", str(chance.randint(10_000, 99_999))
        city = chance.choice(tongue.cities)
        found["address"] = [
            {"street": street, "city": city, "postal_code": code, "country": tongue.country, "primary": True}
        ]
    if chance.random() < 0.15:
        found["description"] = tongue.note * chance.randint(1, 6)
    return found


def _access(number: int, tongue: Tongue, chance: random.Random, firm: Firm) -> Mapping[str, Any]:
    """Whose it is and who else sees it. The Russian tenth, last in the alphabet, is one colleague's own."""
    responsible = firm.colleagues[int(len(firm.colleagues) * chance.random() ** 1.7)]
    access = chance.choice(("private", "private", "read")) if chance.random() < 0.9 else "private"
    if chance.random() < 0.033:
        access = "write"
    found: dict[str, Any] = {"responsible": responsible, "access": access}
    if chance.random() < 0.04:
        found["managers"] = [chance.choice(firm.colleagues)]
    if chance.random() < 0.03:
        found["observers"] = [chance.choice(firm.colleagues)]
    if chance.random() < 0.02:
        found["shares"] = [{"department": chance.choice(firm.departments[2:])}]
    if tongue.language == "ru":
        found |= {"responsible": firm.askers["tenth"]}
    elif chance.random() < 0.02:
        found |= {"responsible": firm.askers["employee"]}
    return found


def _tongue(chance: random.Random) -> Tongue:
    return _drawn_at(TONGUES, _TONGUES, chance)


def _last(tongue: Tongue, chance: random.Random) -> str:
    """A last name: stems and endings are drawn with the first ones oftenest, one in twelve has two."""
    stem = tongue.stems[int(len(tongue.stems) * chance.random() ** 1.8)]
    name = stem + tongue.endings[int(len(tongue.endings) * chance.random() ** 1.5)]
    return f"{name}-{chance.choice(tongue.stems)}" if chance.random() < 0.08 else name


def _phone(tongue: Tongue, number: int) -> str:
    return f"{tongue.dial}{number % 10_000_000:07d}"[: len(tongue.dial) + 7]


def _slug(text: str) -> str:
    return "".join(one for one in latin(text) if one.isascii() and one.isalnum())


def _source(chance: random.Random) -> str | None:
    return _drawn(SOURCES, _SOURCES, chance)


def _drawn(among: Sequence[tuple[str | None, int]], heights: Sequence[int], chance: random.Random) -> str | None:
    return _drawn_at(among, heights, chance)[0]


def _drawn_at(among: Sequence[Any], heights: Sequence[int], chance: random.Random) -> Any:
    mark = chance.random() * heights[-1]
    return next(one for one, height in zip(among, heights, strict=True) if mark < height)
