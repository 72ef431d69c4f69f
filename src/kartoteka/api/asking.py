"""Reads what lists, counts and searches are asked by: kinds, filter, sort, fields. Their meaning is `items.query`."""

from typing import Annotated, Any, Final

from ninja import Path, Query

from kartoteka.api.wellformed import read_json
from kartoteka.items.query.summing import OPERATORS
from kartoteka.kit.errors import Malformed, Message

LONGEST_FILTER: Final = 20_000
KindNames = Annotated[
    str, Path(description="A kind's key, or several with commas: `person,company`.", examples=["person"])
]
Search = Annotated[str | None, Query(max_length=1000, description="Words to find, in any alphabet and spelling.")]
Filter = Annotated[
    str | None,
    Query(
        max_length=LONGEST_FILTER,
        description='JSON: `["and"|"or", node…]`, `["not", node]` or `[path, op, value]` with the operators eq ne in '
        "nin lt lte gt gte between contains starts empty filled has_any has_all within.",
        examples=['["and", ["last_name", "starts", "Ro"], ["email", "filled"]]'],
    ),
]
Sort = Annotated[
    str | None,
    Query(max_length=400, description="Up to 3 keys with commas, `-` before one for descending; empties last."),
]
Chosen = Annotated[
    str | None, Query(alias="fields", max_length=4000, description="Keys of the fields wanted, with commas.")
]
SumsAsked = Annotated[
    str,
    Query(
        max_length=2000,
        description="`key:operator` with commas; count and filled of any field, min and max of dates and figures, sum"
        " and average of figures.",
        examples=["c_size:sum,birthday:filled"],
    ),
]
Limit = Annotated[int, Query(ge=1, le=200)]
Cursor = Annotated[str | None, Query(max_length=2000, description="`next` of the page before.")]
Trash = Annotated[bool, Query(description="What the caller may restore, instead of what is live.")]


def kinds_of(written: str) -> list[str]:
    """The kinds named in the path, each once."""
    return list(dict.fromkeys(written.split(",")))


def tree_of(written: str | None) -> Any:
    """The filter tree, or None. Raises Malformed for what is no JSON list."""
    if not written:
        return None
    tree = read_json(written, "filter")
    if not isinstance(tree, list) or not tree:
        raise Malformed(fields={"filter": [Message("malformed.list")]})
    return tree


def sums_of(written: str) -> dict[str, str]:
    """Operators by field key, from `key:operator` with commas. Raises Malformed for what is not of this form."""
    found: dict[str, str] = {}
    for one in words_of(written) or ():
        key, colon, operator = one.rpartition(":")
        if not colon or not key or operator not in OPERATORS:
            raise Malformed(fields={"sums": [Message("malformed.one_of", choices=", ".join(sorted(OPERATORS)))]})
        if key in found:
            raise Malformed(fields={"sums": [Message("malformed.twice")]})
        found[key] = operator
    return found


def words_of(written: str | None) -> list[str] | None:
    """A list of keys written with commas, or None."""
    return [part.strip() for part in written.split(",") if part.strip()] if written is not None else None
