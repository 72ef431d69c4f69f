"""The bridge from what headers mean to the fields of a kind: one table a kind."""

from typing import Final

from kartoteka.exchange.headers.vocabulary import Meaning

_BOTH: Final = {
    one: one
    for one in (
        "type",
        "source",
        "language",
        "currency",
        "tags",
        "description",
        "email",
        "phone",
        "web",
        "social",
        "address",
        "responsible",
        "managers",
        "observers",
        "access",
        "shares",
        "do_not_contact",
    )
}
CONCEPTS: Final[dict[str, dict[str, str]]] = {
    "person": _BOTH
    | {
        "honorific": "honorific",
        "first_name": "first_name",
        "middle_name": "middle_name",
        "last_name": "last_name",
        "whole_name": "first_name",
        "organisation": "companies",
        "job_title": "job_title",
        "birthday": "birthday",
    },
    "company": _BOTH
    | {
        "organisation": "company_name",
        "parent": "parent",
        "industry": "industry",
        "employees": "employees",
        "tax_number": "tax_numbers",
    },
}
# Fields of one value; the first of several columns fills it. A description takes several, line by line, and so does
# an honorific ("Herr", "Dr.").
SINGLE: Final = frozenset(
    {
        "first_name",
        "middle_name",
        "last_name",
        "job_title",
        "birthday",
        "type",
        "source",
        "language",
        "currency",
        "company_name",
        "parent",
        "industry",
        "employees",
        "responsible",
        "access",
        "do_not_contact",
    }
)


def concept_of(kind: str, meaning: Meaning) -> tuple[str | None, str]:
    """The field and the part of it that a meaning stands for with this kind; None where it has no such field."""
    if meaning.concept == "phone" or meaning.concept in ("email", "web", "social"):
        return CONCEPTS.get(kind, {}).get(meaning.concept), meaning.part
    key = CONCEPTS.get(kind, {}).get(meaning.concept)
    part = "name" if meaning.concept == "whole_name" and key else meaning.part
    return key, part
