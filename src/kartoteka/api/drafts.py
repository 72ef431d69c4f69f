"""One's own drafts of forms over HTTP: listed, read, kept, discarded (S14). What a draft may hold is `items.drafts`."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router
from pydantic import AwareDatetime, Field

from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Body, Id
from kartoteka.api.writes import Act, dumped, shown, write
from kartoteka.items import drafts
from kartoteka.items.attempts import transacted

router = Router(tags=["drafts"])
EXAMPLES = ["create.person", "edit.company.7", "note.person.7~b"]
FormName = Annotated[
    str, Path(max_length=120, description="create.KIND, edit.KIND.ID or note.KIND.ID; ~SLOT may follow.")
]
Draft = Annotated[
    str | None, Field(max_length=120, description="The draft that this saves: deleted with it.", examples=EXAMPLES)
]
Version = Annotated[int, Field(ge=0, le=2_147_483_647)]


class Typed(Body):
    """What is typed, by field key as the form holds it (a note: `text`); `version` is that of the draft it was typed
    upon, 0 for a new one, `base` that of the item an edit began from."""

    version: Annotated[Version | None, Field(description="Required.")] = None
    values: dict[str, Any]
    base: Version | None = None


class DraftRef(Answer):
    """A draft without what is in it."""

    form: str
    item: Id | None = None
    version: int
    changed_at: AwareDatetime
    base: int | None = None


class DraftAnswer(DraftRef):
    """A draft; fields and links that the caller may no longer see are left out."""

    values: dict[str, Any]


class Drafts(Answer):
    """Drafts, the latest first."""

    items: list[DraftRef]


@router.get("/drafts", operation_id="listDrafts", summary="List one's drafts", response=Drafts)
def list_drafts(
    request: HttpRequest,
    form: Annotated[str | None, Query(max_length=120, description="Of this form alone, in all its slots.")] = None,
) -> HttpResponse:
    """The caller's own, as far as he may still reach what they are about."""
    return shown({"items": drafts.listed(policy_of(request), form)})


@router.get("/drafts/{form}", operation_id="readDraft", summary="Read a draft", response=DraftAnswer)
def read_draft(request: HttpRequest, form: FormName) -> HttpResponse:
    """One of the caller's own."""
    return shown(drafts.shown(policy_of(request), form))


@router.put("/drafts/{form}", operation_id="keepDraft", summary="Keep a draft", response=DraftRef)
def keep_draft(request: HttpRequest, form: FormName, body: Typed) -> HttpResponse:
    """Kept as it is typed, unchecked; 409 where the draft is no longer that of `version`: nothing is overwritten."""

    def act() -> tuple[int, bytes]:
        kept = drafts.keep(policy_of(request), form, version=body.version, values=body.values, base=body.base)
        return 200, dumped(kept)

    return write(request, act)


@router.delete("/drafts/{form}", operation_id="discardDraft", summary="Discard a draft", response={204: None})
def discard_draft(request: HttpRequest, form: FormName) -> HttpResponse:
    """What is gone already stays so."""

    def act() -> tuple[int, bytes]:
        drafts.discard(policy_of(request), form)
        return 204, b""

    return write(request, act)


def done_with(request: HttpRequest, draft: str | None, act: Act) -> Act:
    """The act, and in its transaction the end of the draft that it saves. Raises Malformed for what names none."""
    if draft is None:
        return act
    drafts.form_of(draft)

    @transacted
    def both() -> tuple[int, bytes]:
        answer = act()
        drafts.discard(policy_of(request), draft)
        return answer

    return both
