"""The demo over HTTP: whether it is here, filling it in, taking it away."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router

from kartoteka.api.caller import actor_of
from kartoteka.api.shapes import Answer, Body
from kartoteka.api.writes import dumped, shown, write
from kartoteka.kinds.demo.fill import make, remove, state

router = Router(tags=["portal"])


class DemoAnswer(Answer):
    """What there is of the demo."""

    here: bool
    untouched: int
    edited: int


class DemoWanted(Body):
    """In which language the demo speaks."""

    language: Literal["en", "it", "de", "fr", "ru"]


class DemoMade(Answer):
    """How many items came to be; none where the demo was here already."""

    made: int


class DemoUnwanted(Body):
    """What becomes of the items that somebody has changed: they stay, or go to the trash."""

    edited: bool = False


class DemoRemoved(Answer):
    """How many items went, and how many stay because somebody changed them."""

    removed: int
    kept: int


@router.get("/demo", operation_id="readDemo", summary="Read whether demo data is here", response=DemoAnswer)
def get_demo(request: HttpRequest) -> HttpResponse:
    """Administrators may."""
    return shown(state(actor_of(request)))


@router.post("/demo", operation_id="makeDemo", summary="Fill in demo data", response={201: DemoMade})
def post_demo(request: HttpRequest, body: DemoWanted) -> HttpResponse:
    """Administrators may; a second time nothing is made."""
    return write(request, lambda: (201, dumped({"made": make(actor_of(request), language=body.language)})))


@router.post("/demo/remove", operation_id="removeDemo", summary="Take demo data away", response=DemoRemoved)
def post_demo_remove(request: HttpRequest, body: DemoUnwanted) -> HttpResponse:
    """Administrators may. Items that nobody changed are deleted for good; the others as the body says."""

    def act() -> tuple[int, bytes]:
        removed, kept = remove(actor_of(request), edited=body.edited)
        return 200, dumped({"removed": removed, "kept": kept})

    return write(request, act)
