"""Search as one types, in all kinds: what people type, and what is hard."""

from typing import Any, Final

from bench.asking import Ask
from bench.measuring import Pair
from bench.operations.lists import forms
from bench.operations.requests import Case, Requests, loaded
from bench.rows import Target
from kartoteka.kit.text import search_terms, sort_range

TERMS: Final = {
    "rare": "zwickelsbacher",
    "common": "anna",
    "in all e-mails": "mail",
    "two letters": "mü",
    "two letters, few": "zw",
    "Cyrillic": "щербатовский",
    "Cyrillic in Latin": "sokolov",
    "umlaut": "müller",
    "umlaut, rare": "hämmerlingshaus",
    "phone": "030 3003",
    "part of an e-mail": "koenighuber1",
    "typo": "zwickelsbachr",
}
GROWING: Final = frozenset({"rare", "umlaut, rare", "Cyrillic"})


def _case(name: str, term: str) -> Case:
    low, high = (one.hex() for one in sort_range(term))
    given: dict[str, Any] = {**forms(term), "low": low, "high": high}
    if term.isalpha() and len(term) >= 4:
        given["word"] = search_terms(term)[0][0]
    pair = Pair(Ask("/api/v1/search", query={"q": term}), Ask("/search", query=given))
    target = Target(ratio=1.6, p95=40, growth=2 if name in GROWING else None)
    return Case(name, lambda world, asker: [pair], target, _same, crowd=name == "rare")


def _same(ours: bytes, limit: bytes) -> str | None:
    """The same number of hits of each kind; at a cap, or among those that are only nearly so, either may choose."""
    if b'"similar"' in ours or b'"similar"' in limit:
        return None
    mine = {one["kind"]: len(one["items"]) for one in loaded(ours)["groups"]}
    theirs = {one["kind"]: len(one["items"]) for one in loaded(limit)}
    return None if mine == theirs else f"{mine} / {theirs}"


OPERATION: Final = Requests("search", tuple(_case(name, term) for name, term in TERMS.items()))
