"""Headers that mean different things by their place: a name that is the whole or the last, a title that is a job,
a town without an address. Rules of order only; no words of any language beyond the concepts'."""

from collections.abc import Sequence
from typing import Final

from kartoteka.exchange.headers.vocabulary import Meaning
from kartoteka.exchange.headers.words import plain

_NONE: Final = Meaning("")
_HONORIFICS: Final = frozenset(
    "mr mrs ms miss dr prof sir madam herr frau hr fr dipl ing mag sig sigra dott dottssa avv geom rag monsieur madame"
    " mademoiselle m mme mlle me г н г жа господин госпожа д р проф".split()
)


def place(
    kind: str, found: Sequence[Meaning], header: Sequence[str], language: str, sample: Sequence[Sequence[str]]
) -> list[Meaning]:
    """The meanings of a header's cells, with those settled that depend on their neighbours."""
    names = list(found)
    settled = _company_name(names) if kind == "company" else _titles(_names(names, header, language), sample)
    return _birthdays(_lone_towns(_lone_labels(_managers(settled))))


def _at(found: Sequence[Meaning], *concepts: str) -> list[int]:
    return [at for at, one in enumerate(found) if one.concept in concepts]


def _with(found: Sequence[Meaning], changes: dict[int, Meaning]) -> list[Meaning]:
    return [changes.get(at, one) for at, one in enumerate(found)]


def _company_name(found: list[Meaning]) -> list[Meaning]:
    """The best of the columns that may hold the company's name; a first name beside a last name is a person's."""
    for concepts in (("organisation",), ("whole_name", "name"), ("first_name",), ("last_name",)):
        columns = [at for at in _at(found, *concepts) if found[at].part == ""]
        if concepts == ("first_name",) and _at(found, "last_name"):
            continue
        if columns:
            others = dict.fromkeys(_at(found, "whole_name", "name", "organisation"), _NONE)
            return _with(found, others | {columns[0]: Meaning("organisation")})
    return found


def _names(found: list[Meaning], header: Sequence[str], language: str) -> list[Meaning]:
    """French "Nom", German "Name", Italian "Nome" and Russian "Имя": the whole, the last or the first name."""
    firsts, lasts = _at(found, "first_name"), _at(found, "last_name")
    plains = _at(found, "name")
    if language == "de":
        plains += [at for at in _at(found, "whole_name") if plain(header[at]) == "name"]
    if not plains:
        if firsts and not lasts and language in ("it", "ru"):
            return _with(found, {firsts[0]: Meaning("whole_name")})
        return found
    changes = dict.fromkeys(plains, Meaning("whole_name"))
    if firsts and not lasts:
        after = [at for at in plains if at > firsts[0]]
        changes[after[0] if after else plains[-1]] = Meaning("last_name")
    return _with(found, changes)


def _titles(found: list[Meaning], sample: Sequence[Sequence[str]]) -> list[Meaning]:
    """ "Title" before the name is a form of address; after it, or as a second one, a job."""
    titles = _at(found, "title")
    if not titles:
        return found
    name = min(_at(found, "first_name") or _at(found, "last_name", "whole_name"), default=0)
    has_job = bool(_at(found, "job_title"))
    changes: dict[int, Meaning] = {}
    for nth, at in enumerate(titles):
        is_job = nth > 0 or (at > name and not has_job and not _look_honorific(at, sample))
        changes[at] = Meaning("job_title" if is_job and not has_job else "honorific")
    return _with(found, changes)


def _look_honorific(column: int, sample: Sequence[Sequence[str]]) -> bool:
    cells = [row[column] for row in sample if column < len(row) and row[column].strip()]
    return bool(cells) and all(set(plain(cell).split()) & _HONORIFICS for cell in cells)


def _managers(found: list[Meaning]) -> list[Meaning]:
    """In an address book with an assistant's phone, "Responsable" is the person's chief, no user of ours."""
    if not any(one.concept == "phone" and one.label == "assistant" for one in found):
        return found
    return _with(found, dict.fromkeys(_at(found, "responsible"), _NONE))


def _lone_labels(found: list[Meaning]) -> list[Meaning]:
    """A label column without the value it labels labels nothing."""
    values = {
        (one.concept, one.number) for one in found if one.part not in ("label", "network", "primary", "type", "role")
    }
    lone = [
        at
        for at, one in enumerate(found)
        if one.part in ("label", "network") and one.number and (one.concept, one.number) not in values
    ]
    return _with(found, dict.fromkeys(lone, _NONE))


def _lone_towns(found: list[Meaning]) -> list[Meaning]:
    """A town or country that belongs to no address, beside whole addresses, says where someone is, not his address."""
    addresses = _at(found, "address")
    bare = [at for at in addresses if not found[at].label]
    if len(bare) == len(addresses) or any(found[at].part in ("street", "postal_code", "formatted") for at in bare):
        return found
    return _with(found, dict.fromkeys(bare, _NONE))


def _birthdays(found: list[Meaning]) -> list[Meaning]:
    """Day, month and year in three columns make a birthday where no column holds it whole."""
    parts = [at for at in _at(found, "birthday") if found[at].part]
    whole = [at for at in _at(found, "birthday") if not found[at].part]
    if whole or {found[at].part for at in parts} != {"year", "month", "day"}:
        return _with(found, dict.fromkeys(parts, _NONE))
    return found
