"""The list of people as the screen fetches it, 50 at a time: default order, another, filtered, and found by words."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from bench.asking import Ask
from bench.corpus.actors import Asker
from bench.measuring import Pair
from bench.operations.requests import Case, Requests, loaded
from bench.rows import Target
from bench.serving import World
from kartoteka.kit.text import search_terms

PATH: Final = "/api/v1/items/person"
COLUMNS: Final = "companies,type,email,phone,tags,responsible,changed_at"
CLIENT: Final = ["type", "eq", "client"]
PARTNER_OF_FAIRS: Final = ["and", ["type", "eq", "partner"], ["source", "eq", "fair"]]
DEFAULT: Final = Target(ratio=1.6, p95=15, growth=1.3)
OTHER: Final = Target(ratio=1.6, p95=50)


def listed(way: str, given: dict[str, Any] | None = None, **query: Any) -> Callable[[World, Asker], Sequence[Pair]]:
    """One page, asked with this query; the limit goes this way."""
    ours = Ask(PATH, query={"limit": "50", "fields": COLUMNS, **query})
    limit = Ask("/list", query={"way": way, **(given or {})})
    return lambda world, asker: [Pair(ours, limit)]


def forms(words: str) -> dict[str, str]:
    """The `like` patterns of one term, as the limit takes them."""
    found = search_terms(words)[0]
    return {"forms": str(len(found)), **{f"form{place}": _pattern(one) for place, one in enumerate(found)}}


def _pattern(form: str) -> str:
    return f"%{form}%" if len(form) > 2 else f"% {form}%"


def same_items(ours: bytes, limit: bytes) -> str | None:
    """The same items in the same order with the same values."""
    mine, theirs = (_comparable(loaded(one)["items"]) for one in (ours, limit))
    if len(mine) != len(theirs):
        return f"{len(mine)} / {len(theirs)} items"
    return next((f"{one} / {other}" for one, other in zip(mine, theirs, strict=True) if one != other), None)


def _comparable(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: one[key] for key in ("id", "title", "version", "values")} for one in items]


OPERATION: Final = Requests(
    "list",
    (
        Case("by name", listed("title"), DEFAULT, same_items, crowd=True),
        Case("last changed first", listed("changed", sort="-changed_at"), OTHER, same_items),
        Case("filtered, half match", listed("type", {"type": "client"}, filter=CLIENT), OTHER, same_items),
        Case(
            "filtered, one in 800",
            listed("type_source", {"type": "partner", "source": "fair"}, filter=PARTNER_OF_FAIRS),
            OTHER,
            same_items,
        ),
        Case("found in list, common", listed("found", forms("müller"), q="müller"), OTHER, same_items),
        Case("found in list, rare", listed("found", forms("zwickelsbacher"), q="zwickelsbacher"), OTHER, same_items),
    ),
)
