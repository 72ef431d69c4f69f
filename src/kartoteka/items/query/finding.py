"""The test of a row by search words. Which statement it stands in is `pages` and `items.search`."""

import re
from collections.abc import Sequence
from typing import Final

from kartoteka.items.own_fields import TITLE
from kartoteka.items.query.malformed import malformed
from kartoteka.items.read.base import Reading, storage_of, type_of
from kartoteka.items.statements import FALSE, SQL, Composable, all_of, any_of, literal
from kartoteka.kit.text import search_terms
from kartoteka.schema.catalogue import FieldSpec

MOST_TERMS: Final = 10
LONGEST: Final = 200
WHOLE_TERM: Final = 3
"""From this length a term is found inside words too; shorter ones begin a word (`% zq%`), or nothing would be quick."""


def terms_of(words: str | None) -> list[list[str]]:
    """The terms of a search, each as its forms; none where nothing was typed. Raises Malformed for too many.

    A form without letter or digit is dropped, since no index knows it; a term left without forms matches nothing.
    """
    if not words or not words.strip():
        return []
    if "\0" in words:
        raise malformed("q")
    if len(words) > LONGEST:
        raise malformed("q", "too_long")
    terms = search_terms(words)
    if len(terms) > MOST_TERMS:
        raise malformed("q", "too_long")
    return [[form for form in forms if any(char.isalnum() for char in form)] for forms in terms] or [[]]


def statement(terms: Sequence[Sequence[str]], kind: str, reading: Reading) -> Composable:
    """Whether the row's search text holds, for every term, one of its forms, where the actor may know of it."""
    tests = [in_text(forms, reading) for forms in terms]
    if stale_and_hidden(kind, reading):
        tests += [_seen(forms[0], kind, reading) for forms in terms]
    return all_of(tests)


def in_text(forms: Sequence[str], reading: Reading) -> Composable:
    """Whether the search text holds one of the forms."""
    return any_of(SQL("{} like {}").format(reading.column("search"), literal(pattern(one))) for one in forms)


def pattern(form: str) -> str:
    """The `like` pattern of a form."""
    escaped = re.sub(r"([\\%_])", r"\\\1", form)
    return f"%{escaped}%" if len(form) >= WHOLE_TERM else f"% {escaped}%"


def stale_and_hidden(kind: str, reading: Reading) -> bool:
    """Whether search texts of the kind may still hold words of a field that was hidden from the actor."""
    fields = reading.policy.catalogue.kinds[kind].by_id.values()
    return any(one.search_stale and not reading.policy.sees(one) for one in fields)


def searched_fields(kind: str, reading: Reading) -> list[FieldSpec]:
    """The fields in whose values the actor may find."""
    return [
        one for one in reading.policy.readable(kind).values() if one.searchable and "contains" in type_of(one).operators
    ]


def _seen(form: str, kind: str, reading: Reading) -> Composable:
    """Whether the form stands in a value the actor sees: slow, and only until the search texts are rebuilt."""
    tests: list[Composable] = [SQL("{} like {}").format(folded(TITLE, reading), literal(f"%{form}%"))]
    for field in searched_fields(kind, reading):
        storage = storage_of(field)
        tests.append(storage.test(field, "contains", form, reading) if storage else FALSE)
    return any_of(tests)


def folded(field: FieldSpec, reading: Reading) -> Composable:
    """The folded title."""
    return SQL("kartoteka_folded({})").format(reading.column(field.column or "title"))
