"""Items over HTTP: list, count, create, read, change, trash. What may be read or written is decided in `items`."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import AwareDatetime, Field

from kartoteka.api.asking import (
    Chosen,
    Cursor,
    Filter,
    KindNames,
    Limit,
    Search,
    Sort,
    SumsAsked,
    Trash,
    kinds_of,
    sums_of,
    tree_of,
    words_of,
)
from kartoteka.api.drafts import Draft, done_with
from kartoteka.api.item_shapes import Count, Item, ItemPage, MadeItem, Sums
from kartoteka.api.policy import policy_of
from kartoteka.api.reading_back import read_back, shown_after
from kartoteka.api.shapes import Body, PathId
from kartoteka.api.writes import dumped, raw, shown, write
from kartoteka.items import history, present, query, service
from kartoteka.items.audit_access import note_opening

router = Router(tags=["items"])


class NewItem(Body):
    """A new item: its values by field key, and the caller's draft that is done with once it is made."""

    values: dict[str, Any]
    draft: Draft = None


class ItemChange(Body):
    """A change: the version that was read, and only the values that change; null empties. `draft` as in a new item."""

    version: Annotated[int | None, Field(ge=1, le=2_147_483_647, description="Required.")] = None
    values: dict[str, Any]
    draft: Draft = None


@router.get("/items/{kind}", operation_id="listItems", summary="List items", response=ItemPage)
def list_items(
    request: HttpRequest,
    *,
    kind: KindNames,
    q: Search = None,
    filter: Filter = None,
    sort: Sort = None,
    fields: Chosen = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    trash: Trash = False,
) -> HttpResponse:
    """Items of one kind or several (`person,company`) that the caller may read, a page at a time."""
    policy, kinds = policy_of(request), kinds_of(kind)
    for one in kinds:
        policy.require(one, "read")
    page = query.page(
        policy,
        kinds,
        tree=tree_of(filter),
        sort=words_of(sort),
        q=q,
        limit=limit,
        cursor=cursor,
        trash=trash,
    )
    return raw(present.list_json(policy, page, words_of(fields)))


@router.get("/items/{kind}/count", operation_id="countItems", summary="Count items", response=Count)
def count_items(
    request: HttpRequest,
    *,
    kind: KindNames,
    q: Search = None,
    filter: Filter = None,
    trash: Trash = False,
    exact: Annotated[bool, Query(description="Above 10,000 too; 503 where that takes over 2 s.")] = False,
) -> HttpResponse:
    """How many items the list has for this caller; above 10,000 it is capped unless `exact`."""
    policy, kinds = policy_of(request), kinds_of(kind)
    for one in kinds:
        policy.require(one, "read")
    found = query.count(policy, kinds, tree=tree_of(filter), q=q, exact=exact, trash=trash)
    return shown({"count": found.count, "capped": found.capped})


@router.get("/items/{kind}/aggregate", operation_id="sumItems", summary="Sum the columns of a list", response=Sums)
def sum_items(
    request: HttpRequest,
    *,
    kind: KindNames,
    sums: SumsAsked,
    q: Search = None,
    filter: Filter = None,
    trash: Trash = False,
) -> HttpResponse:
    """What columns come to over the whole list, as far as this caller may read it; 503 where that takes over 2 s."""
    policy, kinds = policy_of(request), kinds_of(kind)
    for one in kinds:
        policy.require(one, "read")
    return shown({"sums": query.sums(policy, kinds, sums_of(sums), tree=tree_of(filter), q=q, trash=trash)})


@router.post("/items/{kind}", operation_id="createItem", summary="Create an item", response={201: Item | MadeItem})
def create_item(request: HttpRequest, kind: str, body: NewItem) -> HttpResponse:
    """A new item; the caller is responsible unless the values say otherwise. Only its id and kind are answered where
    the values leave him no right to read it."""

    def act() -> tuple[int, bytes]:
        created = service.create(policy_of(request).actor, kind, body.values)
        card = read_back(request, kind, created)
        return 201, dumped({"id": created, "kind": kind}) if card is None else card

    return write(request, done_with(request, body.draft, act))


@router.get("/items/{kind}/{item_id}", operation_id="readItem", summary="Read an item", response=Item)
def read_item(
    request: HttpRequest,
    kind: str,
    item_id: PathId,
    at: Annotated[AwareDatetime | None, Query(description="The item as it was at this moment.")] = None,
) -> HttpResponse:
    """The card: every value the caller may see, and what he may do. In the trash only for whoever may delete it."""
    policy = policy_of(request)
    card = history.card_at(policy, kind, item_id, at) if at else present.card_json(policy, kind, item_id)
    note_opening(policy.actor, item_id)
    return raw(card)


@router.patch(
    "/items/{kind}/{item_id}", operation_id="changeItem", summary="Change an item", response={200: Item, 204: None}
)
def change_item(request: HttpRequest, kind: str, item_id: PathId, body: ItemChange) -> HttpResponse:
    """Writes the values if none of these fields changed after `version`; else 409 with both sides. 204 where the
    caller has given away his own access: it is written, and there is nothing more to show him."""

    def act() -> tuple[int, bytes]:
        service.change(policy_of(request).actor, kind, item_id, version=body.version, values=body.values)
        return shown_after(request, kind, item_id)

    return write(request, done_with(request, body.draft, act))


@router.delete(
    "/items/{kind}/{item_id}", operation_id="trashItem", summary="Put an item in the trash", response={204: None}
)
def trash_item(request: HttpRequest, kind: str, item_id: PathId) -> HttpResponse:
    """To the trash, from which it can be restored."""

    def act() -> tuple[int, bytes]:
        service.trash(policy_of(request).actor, kind, item_id)
        return 204, b""

    return write(request, act)
