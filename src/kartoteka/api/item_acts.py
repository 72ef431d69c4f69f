"""What one does with an item beside changing its values: restore, purge, comment, link, undo, foresee."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.drafts import Draft, done_with
from kartoteka.api.item_shapes import Item
from kartoteka.api.policy import current, policy_of
from kartoteka.api.reading_back import shown_after
from kartoteka.api.shapes import Answer, Body, Id, PathId
from kartoteka.api.writes import dumped, write
from kartoteka.items import foresight, present, service

router = Router(tags=["items"])


class Comment(Body):
    """A comment for the timeline; the users it names, who are told of it if they may read the item; the caller's draft
    that is done with once it stands there."""

    text: Annotated[str, Field(min_length=1, max_length=100_000)]
    mentions: Annotated[list[Id], Field(max_length=50)] = []
    draft: Draft = None


class NewLink(Body):
    """A link from one of the item's link fields to another item."""

    field: Annotated[str, Field(min_length=1, max_length=64)]
    target: Id
    role: Annotated[str | None, Field(max_length=120)] = None


class Undo(Body):
    """A record of the item's timeline whose changes are taken back."""

    record: Id


class AccessChange(Body):
    """A change that is thought of: of responsible, managers, observers, shares or access."""

    values: dict[str, Any]


class AccessLeft(Answer):
    """What the caller could still do after it."""

    read: bool
    edit: bool
    access: bool


class RecordCreated(Answer):
    """The timeline record that was made."""

    id: Id
    type: Literal["commented"]


@router.post(
    "/items/{kind}/{item_id}/restore",
    operation_id="restoreItem",
    summary="Take an item out of the trash",
    response={200: Item, 204: None},
)
def restore_item(request: HttpRequest, kind: str, item_id: PathId) -> HttpResponse:
    """Restore follows the right to delete. 204 where the caller does not see the item any more."""

    def act() -> tuple[int, bytes]:
        service.restore(policy_of(request).actor, kind, item_id)
        return shown_after(request, kind, item_id)

    return write(request, act)


@router.post(
    "/items/{kind}/{item_id}/purge", operation_id="purgeItem", summary="Erase an item for good", response={204: None}
)
def purge_item(request: HttpRequest, kind: str, item_id: PathId) -> HttpResponse:
    """Erases an item of the trash and all that belongs to it; only administrators may."""

    def act() -> tuple[int, bytes]:
        service.purge(policy_of(request).actor, kind, item_id)
        return 204, b""

    return write(request, act)


@router.post(
    "/items/{kind}/{item_id}/comments",
    operation_id="commentItem",
    summary="Comment on an item",
    response={201: RecordCreated},
)
def comment_item(request: HttpRequest, kind: str, item_id: PathId, body: Comment) -> HttpResponse:
    """A comment on the item's timeline."""

    def act() -> tuple[int, bytes]:
        record = service.comment(policy_of(request).actor, kind, item_id, text=body.text, mentions=body.mentions)
        return 201, dumped({"id": record, "type": "commented"})

    return write(request, done_with(request, body.draft, act))


@router.post(
    "/items/{kind}/{item_id}/links", operation_id="linkItem", summary="Link an item to another", response={201: Item}
)
def link_item(request: HttpRequest, kind: str, item_id: PathId, body: NewLink) -> HttpResponse:
    """Adds a link; the target must be readable to the caller."""

    def act() -> tuple[int, bytes]:
        actor = policy_of(request).actor
        service.link(actor, kind, item_id, field=body.field, target=body.target, role=body.role)
        return 201, present.card_json(current(request), kind, item_id)

    return write(request, act)


@router.post(
    "/items/{kind}/{item_id}/undo",
    operation_id="undoChange",
    summary="Take back a record's changes",
    response={200: Item, 204: None},
)
def undo_change(request: HttpRequest, kind: str, item_id: PathId, body: Undo) -> HttpResponse:
    """Writes the values from before that record, where nobody changed them since. 204 where the caller does not see
    the item any more: what gave him access is taken back."""

    def act() -> tuple[int, bytes]:
        service.undo(policy_of(request).actor, kind, item_id, record=body.record)
        return shown_after(request, kind, item_id)

    return write(request, act)


@router.post(
    "/items/{kind}/{item_id}/foresee",
    operation_id="foreseeAccess",
    summary="Say what a change of access would leave to the caller",
    response=AccessLeft,
)
def foresee_access(request: HttpRequest, kind: str, item_id: PathId, body: AccessChange) -> HttpResponse:
    """Tries the change and takes it back: whoever would lose the item by it can be asked first."""

    def act() -> tuple[int, bytes]:
        return 200, dumped(foresight.foresee(policy_of(request).actor, kind, item_id, values=body.values))

    return write(request, act)
