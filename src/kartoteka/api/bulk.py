"""Acts on many items over HTTP: ordering one. How far it is, stopping it and taking it back is /jobs/{id}."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field

from kartoteka.api.asking import kinds_of
from kartoteka.api.caller import actor_of
from kartoteka.api.jobs import Job
from kartoteka.api.shapes import Answer, Body, Id
from kartoteka.api.writes import dumped, write
from kartoteka.bulk import foreseeing, ordering
from kartoteka.bulk.ordering import Order
from kartoteka.jobs import service as jobs
from kartoteka.kit.errors import Malformed, Message

router = Router(tags=["bulk"])


class BulkOrder(Body):
    """What to do to which items: either `ids`, or all that a list shows by `filter` and `q` (`"filter": null` means all
    there are). `restore` is for those in the trash, the others for those that are not."""

    kind: Annotated[str, Field(max_length=600, description="As in a list.", examples=["person", "person,company"])]
    ids: Annotated[list[Id], Field(max_length=10_000)] | None = None
    filter: Annotated[list[Any], Field(min_length=1, description="As in a list.")] | None = None
    q: Annotated[str, Field(max_length=1000)] | None = None
    action: Annotated[
        str, Field(max_length=20, description="edit, tag, assign, access, delete or restore.", examples=["edit"])
    ]
    values: Annotated[
        dict[str, Any],
        Field(
            description='By field key a value; for a list also {"add": […], "remove": […]}. `tag` takes those two'
            " alone, `delete` and `restore` none.",
            examples=[{"type": "client"}],
        ),
    ] = {}
    silent: Annotated[bool, Field(description="Nobody is notified of it.")] = False

    def order(self) -> Order:
        """As the module wants it. Raises Malformed unless it says clearly which items are meant."""
        listed = {"filter", "q"} & self.model_fields_set
        if (self.ids is None) == (not listed):
            raise Malformed(fields={"ids": [Message("malformed.one_of", choices="ids, filter")]})
        return Order(
            kinds=kinds_of(self.kind),
            action=self.action,
            values=self.values,
            ids=self.ids,
            tree=self.filter,
            q=self.q,
            silent=self.silent,
        )


class BulkJob(Job):
    """The job that was begun: read it at /jobs/{job}."""

    job: Id


class BulkForesight(Answer):
    """Of how many of the `tried` items the caller could then no longer see, change, or open or close them."""

    tried: int
    no_read: int
    no_edit: int
    no_access: int


@router.post(
    "/bulk/foresee",
    operation_id="foreseeBulk",
    summary="Say what a change of access of many items would take from the caller",
    response=BulkForesight,
)
def foresee_bulk(request: HttpRequest, body: BulkOrder) -> HttpResponse:
    """Tries the change on the first 500 items and takes it back: whoever would lose them by it can be asked first."""

    def act() -> tuple[int, bytes]:
        return 200, dumped(foreseeing.foresee(actor_of(request), body.order()))

    return write(request, act)


@router.post("/bulk", operation_id="startBulk", summary="Change many items", response={202: BulkJob})
def start_bulk(request: HttpRequest, body: BulkOrder) -> HttpResponse:
    """Each item is judged by itself: what the caller may not change, what was changed meanwhile and what breaks a rule
    of its own is left out and counted."""

    def act() -> tuple[int, bytes]:
        started = ordering.start(actor_of(request), body.order())
        return 202, dumped({"job": started} | jobs.job(actor_of(request), started))

    return write(request, act)
