"""The portal's lists over HTTP: contact types and the other choices, tags, currencies (S6, S15–S17)."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.asked import language_of
from kartoteka.api.caller import actor_of
from kartoteka.api.choices import CONTACT_TYPES, entry_of, entry_shown, visible_list
from kartoteka.api.fields import Key, Position, given
from kartoteka.api.policy import current, policy_of
from kartoteka.api.shapes import Answer, Body, Labels
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items import lists
from kartoteka.schema import service

router = Router(tags=["lists"])
ListName = Annotated[str, Field(max_length=130)]
Hue = Annotated[str, Field(pattern="^[a-z]{2,12}$")]
Replacement = Annotated[
    str | None, Query(max_length=64, description="The key of the entry that takes its place on the items.")
]


class ListEntry(Answer):
    """An entry of a list; `label` in the caller's language."""

    key: str
    label: str
    labels: Labels
    hue: str
    position: int
    is_system: bool
    archived: bool


class ListEntries(Answer):
    """A list in its order."""

    items: list[ListEntry]


class NewEntry(Body):
    """A new entry; without a key one is made from the label."""

    key: Key | None = None
    labels: Labels
    hue: Hue | None = None


class EntryChange(Body):
    """What changes of an entry."""

    labels: Labels | None = None
    hue: Hue | None = None
    position: Position | None = None
    archived: bool | None = None


@router.get("/choices/{list}", operation_id="listChoices", summary="Read a list", response=ListEntries)
def list_choices(request: HttpRequest, list: str) -> HttpResponse:
    """The entries of a list: `sources`, `industries`, `honorifics`, or `<kind>.<field>` for a user's field."""
    return _entries(request, list)


@router.post("/choices/{list}", operation_id="createChoice", summary="Add to a list", response={201: ListEntry})
def create_choice(request: HttpRequest, list: str, body: NewEntry) -> HttpResponse:
    """A new entry at the end."""
    return _create(request, list, body)


@router.patch(
    "/choices/{list}/{key}", operation_id="changeChoice", summary="Change an entry of a list", response=ListEntry
)
def change_choice(request: HttpRequest, list: str, key: str, body: EntryChange) -> HttpResponse:
    """Its labels, colour or place; its key stays."""
    return _change(request, list, key, body)


@router.delete(
    "/choices/{list}/{key}", operation_id="deleteChoice", summary="Delete an entry of a list", response={204: None}
)
def delete_choice(request: HttpRequest, list: str, key: str, replace_with: Replacement = None) -> HttpResponse:
    """Items that have it get `replace_with`, or it is archived while they keep it."""
    return _delete(request, list, key, replace_with)


@router.get("/contact-types", operation_id="listContactTypes", summary="List the contact types", response=ListEntries)
def list_contact_types(request: HttpRequest) -> HttpResponse:
    """Client, Supplier and what the firm made of them."""
    return _entries(request, CONTACT_TYPES)


@router.post(
    "/contact-types", operation_id="createContactType", summary="Add a contact type", response={201: ListEntry}
)
def create_contact_type(request: HttpRequest, body: NewEntry) -> HttpResponse:
    """A new contact type at the end."""
    return _create(request, CONTACT_TYPES, body)


@router.patch(
    "/contact-types/{key}", operation_id="changeContactType", summary="Change a contact type", response=ListEntry
)
def change_contact_type(request: HttpRequest, key: str, body: EntryChange) -> HttpResponse:
    """Its labels, colour or place; its key stays."""
    return _change(request, CONTACT_TYPES, key, body)


@router.delete(
    "/contact-types/{key}", operation_id="deleteContactType", summary="Delete a contact type", response={204: None}
)
def delete_contact_type(request: HttpRequest, key: str, replace_with: Replacement = None) -> HttpResponse:
    """Items that have it get `replace_with`, or it is archived while they keep it."""
    return _delete(request, CONTACT_TYPES, key, replace_with)


def _entries(request: HttpRequest, name: str) -> HttpResponse:
    language = language_of(request)
    return shown({"items": [entry_shown(one, language) for one in visible_list(policy_of(request), name).values()]})


def _create(request: HttpRequest, name: str, body: NewEntry) -> HttpResponse:
    def act() -> tuple[int, bytes]:
        visible_list(policy_of(request), name)
        key = service.create_choice(actor_of(request), name, **given(body))
        return 201, _one(request, name, key)

    return write(request, act)


def _change(request: HttpRequest, name: str, key: str, body: EntryChange) -> HttpResponse:
    def act() -> tuple[int, bytes]:
        entry_of(policy_of(request), name, key)
        service.change_choice(actor_of(request), name, key, **given(body))
        return 200, _one(request, name, key)

    return write(request, act)


def _delete(request: HttpRequest, name: str, key: str, replacement: str | None) -> HttpResponse:
    def act() -> tuple[int, bytes]:
        entry_of(policy_of(request), name, key)
        lists.delete_choice(actor_of(request), name, key, replace_with=replacement)
        return 204, b""

    return write(request, act)


def _one(request: HttpRequest, name: str, key: str) -> bytes:
    found: dict[str, Any] = entry_shown(entry_of(current(request), name, key), language_of(request))
    return dumped(found)
