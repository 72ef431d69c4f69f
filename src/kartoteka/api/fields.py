"""Fields over HTTP: read by all, made, changed, retired, restored, purged by who manages fields (S13, D9, S60)."""

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field, model_validator

from kartoteka.api.asked import language_of
from kartoteka.api.caller import actor_of
from kartoteka.api.field_shapes import FieldAnswer, Fields, field_shown, readable_kind
from kartoteka.api.policy import current, policy_of
from kartoteka.api.shapes import Answer, Body, Id, Labels
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items import field_conversion, field_usage
from kartoteka.schema import service

router = Router(tags=["kinds"])
Key = Annotated[str, Field(min_length=1, max_length=64)]
Position = Annotated[int, Field(ge=0, le=2_147_483_647)]


class FieldAudience(Body):
    """Who may see a field; all three empty: everybody. Written also as a list, as shares are: `[{"user": 7}]`."""

    users: Annotated[list[Id], Field(max_length=1000)] = []
    departments: Annotated[list[Id], Field(max_length=1000)] = []
    roles: Annotated[list[Id], Field(max_length=1000)] = []

    @model_validator(mode="before")
    @classmethod
    def _of_list(cls, raw: Any) -> Any:
        """What is no list of single principals is left to the fields' own checks."""
        if not isinstance(raw, list) or not all(isinstance(one, dict) and len(one) == 1 for one in raw):
            return raw
        groups: dict[str, list[Any]] = {}
        for one in raw:
            ((name, principal),) = one.items()
            groups.setdefault(f"{name}s", []).append(principal)
        return groups


class NewField(Body):
    """A new field. Without a key one is made from the label, with the prefix `c_`; it never changes."""

    key: Key | None = None
    labels: Labels
    help: Labels | None = None
    type: Annotated[str, Field(max_length=24)]
    settings: dict[str, Any] | None = None
    multiple: bool | None = None
    required: bool | None = None
    visible_to: FieldAudience | None = None


class FieldChange(Body):
    """What changes of a field."""

    labels: Labels | None = None
    help: Labels | None = None
    settings: dict[str, Any] | None = None
    required: bool | None = None
    searchable: bool | None = None
    indexed: bool | None = None
    position: Position | None = None
    visible_to: FieldAudience | None = None


class FieldOrder(Body):
    """The keys of fields in their order."""

    keys: Annotated[list[Key], Field(max_length=1000)]


class NewType(Body):
    """The type that a field is to have, with its settings; `dry_run` only tries it."""

    type: Annotated[str, Field(max_length=24)]
    settings: dict[str, Any] | None = None
    dry_run: bool = False


class Sample(Answer):
    """A value as text, before and after; `after` is null where it cannot be said in the new type."""

    before: str
    after: str | None


class Conversion(Answer):
    """What a conversion would do, with samples, those that stay behind first; `whole`: all values were tried, else the
    20,000 of the oldest items."""

    convertible: int
    lost: int
    whole: bool
    samples: list[Sample]


class FieldUsage(Answer):
    """How many items have a value; `whole`: of all items, else of those that the caller may read."""

    filled: int
    whole: bool


class FilledFields(Answer):
    """How many of the `of` latest items have a value, by field key."""

    of: int
    filled: dict[str, int]


@router.get("/kinds/{kind}/fields", operation_id="listFields", summary="List the fields of a kind", response=Fields)
def list_fields(
    request: HttpRequest,
    kind: str,
    retired: Annotated[bool, Query(description="The retired fields instead of the live ones.")] = False,
) -> HttpResponse:
    """The fields that the caller may see; a restricted one does not exist for others."""
    policy, language = policy_of(request), language_of(request)
    spec = readable_kind(policy, kind)
    fields = spec.archived_fields if retired else spec.fields
    seen = [one for one in fields.values() if policy.sees(one)]
    return shown({"items": [field_shown(policy, one, language) for one in seen]})


@router.post("/kinds/{kind}/fields", operation_id="createField", summary="Create a field", response={201: FieldAnswer})
def create_field(request: HttpRequest, kind: str, body: NewField) -> HttpResponse:
    """A field of one of the field types; everybody sees it unless `visible_to` names somebody."""

    def act() -> tuple[int, bytes]:
        key = service.create_field(actor_of(request), kind, **given(body))
        return 201, _shown(request, kind, key)

    return write(request, act)


@router.post(
    "/kinds/{kind}/fields/order", operation_id="arrangeFields", summary="Put fields in order", response={204: None}
)
def arrange_fields(request: HttpRequest, kind: str, body: FieldOrder) -> HttpResponse:
    """The fields named, among each other: in lists of fields, and on cards where no layout says otherwise."""

    def act() -> tuple[int, bytes]:
        service.arrange_fields(actor_of(request), kind, body.keys)
        return 204, b""

    return write(request, act)


@router.patch("/kinds/{kind}/fields/{key}", operation_id="changeField", summary="Change a field", response=FieldAnswer)
def change_field(request: HttpRequest, kind: str, key: str, body: FieldChange) -> HttpResponse:
    """Labels, help, settings, order, required, who sees it; never its key or type."""

    def act() -> tuple[int, bytes]:
        service.change_field(actor_of(request), kind, key, **given(body))
        return 200, _shown(request, kind, key)

    return write(request, act)


@router.post(
    "/kinds/{kind}/fields/{key}/retire", operation_id="retireField", summary="Retire a field", response=FieldAnswer
)
def retire_field(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Out of cards, lists and the API; its values are kept and come back when it is restored."""

    def act() -> tuple[int, bytes]:
        service.retire_field(actor_of(request), kind, key)
        return 200, _shown(request, kind, key)

    return write(request, act)


@router.post(
    "/kinds/{kind}/fields/{key}/restore",
    operation_id="restoreField",
    summary="Bring a retired field back",
    response=FieldAnswer,
)
def restore_field(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """With all its values."""

    def act() -> tuple[int, bytes]:
        service.restore_field(actor_of(request), kind, key)
        return 200, _shown(request, kind, key)

    return write(request, act)


@router.post(
    "/kinds/{kind}/fields/{key}/purge", operation_id="purgeField", summary="Erase a field", response={204: None}
)
def purge_field(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """A retired field and its values, for good; the key is never used again."""

    def act() -> tuple[int, bytes]:
        service.purge_field(actor_of(request), kind, key)
        return 204, b""

    return write(request, act)


@router.get(
    "/kinds/{kind}/fields/{key}/usage",
    operation_id="countFieldValues",
    summary="Count the values of a field",
    response=FieldUsage,
)
def count_field_values(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """For whoever manages fields: how many items have a value in it; 503 where that takes over 2 s."""
    return shown(field_usage.usage(policy_of(request), kind, key))


@router.get(
    "/kinds/{kind}/filled", operation_id="listFilledFields", summary="How full fields are", response=FilledFields
)
def list_filled_fields(request: HttpRequest, kind: str) -> HttpResponse:
    """For whoever manages fields: of the latest items, how many have a value in each field."""
    return shown(field_usage.shares(policy_of(request), kind))


@router.post(
    "/kinds/{kind}/fields/{key}/convert",
    operation_id="convertField",
    summary="Give a field another type",
    response={200: Conversion, 201: FieldAnswer},
)
def convert_field(request: HttpRequest, kind: str, key: str, body: NewType) -> HttpResponse:
    """A new field of that type takes its place, with every value that can be said in it; the field is retired with what
    it holds. With `dry_run` nothing is written, and the answer says what would be."""
    policy = policy_of(request)
    settings = body.settings or {}
    if body.dry_run:
        return shown(field_conversion.tried(policy, kind, key, type=body.type, settings=settings))

    def act() -> tuple[int, bytes]:
        made = field_conversion.convert(policy, kind, key, type=body.type, settings=settings)
        return 201, _shown(request, kind, made)

    return write(request, act)


def given(body: Body) -> dict[str, Any]:
    """Only what the caller sent and did not leave empty."""
    return body.model_dump(exclude_unset=True, exclude_none=True)


def _shown(request: HttpRequest, kind: str, key: str) -> bytes:
    policy = current(request)
    spec = policy.catalogue.kinds[kind]
    field = spec.fields.get(key) or spec.archived_fields[key]
    return dumped(field_shown(policy, field, language_of(request)))
