"""What the demo says in one language; one file here per language holds its `WORDS`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A company's place: street, postal code and city."""

    street: str
    postal_code: str
    city: str


@dataclass(frozen=True, slots=True)
class Words:
    """A small firm's clients: `companies` are (name, domain, industry, place), `women_end` is added to the last name
    of women where the language does so, `middle` are the second names of men and of women where everybody has one."""

    language: str
    country: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    last: tuple[str, ...]
    companies: tuple[tuple[str, str, str, Place], ...]
    jobs: tuple[str, ...]
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    descriptions: tuple[str, ...]
    phone: str
    mobile: str
    women_end: str = ""
    middle: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
