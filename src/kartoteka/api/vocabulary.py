"""Tags and currencies over HTTP (S15–S17)."""

from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.caller import actor_of
from kartoteka.api.fields import Position, given
from kartoteka.api.lists import Hue
from kartoteka.api.policy import current, policy_of
from kartoteka.api.shapes import LARGEST_ID, Answer, Body, Id, PathId
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items import lists
from kartoteka.items.access import AccessPolicy
from kartoteka.kit.errors import NotFound
from kartoteka.schema import service
from kartoteka.schema.catalogue import CurrencySpec, TagSpec

router = Router(tags=["lists"])
TagName = Annotated[str, Field(min_length=1, max_length=80)]
Rate = Annotated[
    Decimal | str | int | None,
    Field(description="Units of the portal's currency for one of it.", examples=["1.0845"], union_mode="left_to_right"),
]
Code = Annotated[str, Field(pattern="^[A-Z]{3}$")]


class TagAnswer(Answer):
    """A tag."""

    id: Id
    name: str
    hue: str


class Tags(Answer):
    """All tags by name."""

    items: list[TagAnswer]


class NewTag(Body):
    """A new tag."""

    name: TagName
    hue: Hue | None = None


class TagChange(Body):
    """What changes of a tag; every item that carries it shows the new name."""

    name: TagName | None = None
    hue: Hue | None = None


class CurrencyAnswer(Answer):
    """A currency of the portal; `rate` is a decimal as text."""

    code: str
    rate: str | None = None
    position: int
    archived: bool


class Currencies(Answer):
    """The currencies in their order."""

    items: list[CurrencyAnswer]


class NewCurrency(Body):
    """A currency to use."""

    code: Code
    rate: Rate = None


class CurrencyChange(Body):
    """What changes of a currency."""

    rate: Rate = None
    position: Position | None = None
    archived: bool | None = None


@router.get("/tags", operation_id="listTags", summary="List the tags", response=Tags)
def list_tags(request: HttpRequest) -> HttpResponse:
    """All tags of the portal."""
    return shown({"items": [_tag(one) for one in policy_of(request).catalogue.tags.values()]})


@router.post("/tags", operation_id="createTag", summary="Create a tag", response={201: TagAnswer})
def create_tag(request: HttpRequest, body: NewTag) -> HttpResponse:
    """A name stands once, however it is written."""

    def act() -> tuple[int, bytes]:
        made = service.create_tag(actor_of(request), **given(body))
        return 201, dumped(_tag(current(request).catalogue.tags[made]))

    return write(request, act)


@router.patch("/tags/{tag_id}", operation_id="changeTag", summary="Rename a tag", response=TagAnswer)
def change_tag(request: HttpRequest, tag_id: PathId, body: TagChange) -> HttpResponse:
    """Its name or colour, on every item at once."""

    def act() -> tuple[int, bytes]:
        _require_tag(policy_of(request), tag_id)
        service.change_tag(actor_of(request), tag_id, **given(body))
        return 200, dumped(_tag(current(request).catalogue.tags[tag_id]))

    return write(request, act)


@router.delete("/tags/{tag_id}", operation_id="deleteTag", summary="Delete a tag", response={204: None})
def delete_tag(
    request: HttpRequest,
    tag_id: PathId,
    replace_with: Annotated[
        int | None, Query(ge=1, le=LARGEST_ID, description="The tag that items get in its place.")
    ] = None,
) -> HttpResponse:
    """Taken off every item, or replaced there."""

    def act() -> tuple[int, bytes]:
        _require_tag(policy_of(request), tag_id)
        lists.delete_tag(actor_of(request), tag_id, replace_with=replace_with)
        return 204, b""

    return write(request, act)


@router.get("/currencies", operation_id="listCurrencies", summary="List the currencies", response=Currencies)
def list_currencies(request: HttpRequest) -> HttpResponse:
    """The portal's currencies."""
    return shown({"items": [_currency(one) for one in policy_of(request).catalogue.currencies.values()]})


@router.post("/currencies", operation_id="createCurrency", summary="Add a currency", response={201: CurrencyAnswer})
def create_currency(request: HttpRequest, body: NewCurrency) -> HttpResponse:
    """A currency by its three-letter code."""

    def act() -> tuple[int, bytes]:
        made = service.create_currency(actor_of(request), **given(body))
        return 201, dumped(_currency(current(request).catalogue.currencies[made]))

    return write(request, act)


@router.patch("/currencies/{code}", operation_id="changeCurrency", summary="Change a currency", response=CurrencyAnswer)
def change_currency(request: HttpRequest, code: str, body: CurrencyChange) -> HttpResponse:
    """Its rate or place."""

    def act() -> tuple[int, bytes]:
        _require_currency(policy_of(request), code)
        service.change_currency(actor_of(request), code, **given(body))
        return 200, dumped(_currency(current(request).catalogue.currencies[code]))

    return write(request, act)


@router.delete("/currencies/{code}", operation_id="deleteCurrency", summary="Delete a currency", response={204: None})
def delete_currency(
    request: HttpRequest,
    code: str,
    replace_with: Annotated[
        str | None, Query(pattern="^[A-Z]{3}$", description="The currency that items get in its place.")
    ] = None,
) -> HttpResponse:
    """Items that have it get `replace_with`, or it is archived while they keep it."""

    def act() -> tuple[int, bytes]:
        _require_currency(policy_of(request), code)
        lists.delete_currency(actor_of(request), code, replace_with=replace_with)
        return 204, b""

    return write(request, act)


def _tag(tag: TagSpec) -> dict[str, Any]:
    return {"id": tag.id, "name": tag.name, "hue": tag.hue}


def _currency(currency: CurrencySpec) -> dict[str, Any]:
    rate = {} if currency.rate is None else {"rate": format(currency.rate.normalize(), "f")}
    return {"code": currency.code, "position": currency.position, "archived": currency.archived} | rate


def _require_tag(policy: AccessPolicy, tag_id: int) -> None:
    if tag_id not in policy.catalogue.tags:
        raise NotFound


def _require_currency(policy: AccessPolicy, code: str) -> None:
    if code not in policy.catalogue.currencies:
        raise NotFound
