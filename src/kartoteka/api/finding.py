"""Finding over HTTP: search in all kinds, and the duplicates of what is being typed."""

import json
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Id
from kartoteka.api.wellformed import read_json
from kartoteka.api.writes import raw
from kartoteka.items import duplicates, search
from kartoteka.kit.errors import Malformed, Message

router = Router(tags=["search"])


class Matched(Answer):
    """Where the words were found."""

    field: str
    text: str


class Hit(Answer):
    """A found item."""

    id: Id
    title: str
    matched: list[Matched] = []
    similar: Annotated[bool | None, Field(description="Found by a spelling that is only close.")] = None


class Group(Answer):
    """The hits of one kind."""

    kind: str
    items: list[Hit]


class SearchAnswer(Answer):
    """Hits by kind; `capped`: there are more."""

    groups: list[Group]
    capped: bool


class Duplicate(Answer):
    """An item that may be the same, and by what."""

    id: Id
    kind: str
    title: str
    reason: Literal["email", "tax_number", "name_company", "phone", "name", "similar"]
    score: Annotated[int | None, Field(description="How nearly the name is the same, in percent.")] = None


class Duplicates(Answer):
    """Items the caller may read that may be the same, the surest first."""

    items: list[Duplicate]


@router.get("/search", operation_id="search", summary="Search everywhere", response=SearchAnswer)
def search_items(
    request: HttpRequest,
    q: Annotated[str, Query(min_length=1, max_length=1000, description="Words to find.")],
    whole: Annotated[bool, Query(description="Look at more hits, as for a page of results.")] = False,
) -> HttpResponse:
    """Items of every kind that the caller may read, in any alphabet and spelling."""
    return raw(search.search_json(policy_of(request), q, whole=whole))


@router.get(
    "/duplicates/{kind}", operation_id="findDuplicates", summary="Find duplicates of a draft", response=Duplicates
)
def find_duplicates(
    request: HttpRequest,
    kind: str,
    values: Annotated[
        str,
        Query(
            max_length=20_000,
            description="JSON: the draft's values, as in POST /items/{kind}.",
            examples=[json.dumps({"last_name": "Rossi"})],
        ),
    ],
) -> HttpResponse:
    """What may already stand in the index under these values, by e-mail, phone or name."""
    draft = read_json(values, "values")
    if not isinstance(draft, dict):
        raise Malformed(fields={"values": [Message("malformed.object")]})
    return raw(duplicates.duplicates_json(policy_of(request), kind, draft))
