"""The layout of a kind's card over HTTP: read by all, fields hidden and brought back (S53, S54, S57)."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import Field

from kartoteka.api.asked import language_of
from kartoteka.api.field_shapes import readable_kind
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Body, Labels
from kartoteka.api.writes import dumped, shown, write
from kartoteka.items.access import AccessPolicy
from kartoteka.kinds import layouts
from kartoteka.kinds.layout import Section
from kartoteka.kit.errors import NotFound
from kartoteka.kit.language import pick

router = Router(tags=["kinds"])
Scope = Literal["standard", "personal"]
Version = Annotated[int, Field(ge=0, le=2_147_483_647)]
Pipeline = Annotated[str | None, Query(max_length=64)]


class SectionAnswer(Answer):
    """A section of the card with the keys of its fields, those that the layout hides apart; `order` has them all."""

    key: str
    label: str
    labels: Labels
    fields: list[str]
    hidden: list[str]
    order: list[str]


class Versions(Answer):
    """The versions of the standard layout and of the caller's own; 0 where there never was one."""

    standard: int
    personal: int


class Layout(Answer):
    """The sections of a card. `scope`: whose layout it is; `manages`: the caller may change the standard one."""

    scope: Literal["factory", "standard", "personal"]
    versions: Versions
    manages: bool
    sections: list[SectionAnswer]


class LayoutChange(Body):
    """Which fields a layout hides from now on, and the version of it that the caller was shown."""

    scope: Scope
    version: Version
    hidden: Annotated[list[Annotated[str, Field(max_length=64)]], Field(max_length=1000)]


@router.get("/kinds/{kind}/layout", operation_id="readLayout", summary="The layout of a kind's card", response=Layout)
def read_layout(
    request: HttpRequest,
    kind: str,
    pipeline: Pipeline = None,
    scope: Annotated[Scope | None, Query(description="The standard or one's own; else the one in use.")] = None,
) -> HttpResponse:
    """With the fields the caller may see. A layout hides nothing from the API."""
    policy = policy_of(request)
    _require(policy, kind, pipeline)
    return shown(_shown(policy, kind, language_of(request), scope))


@router.put("/kinds/{kind}/layout", operation_id="changeLayout", summary="Hide fields of a layout", response=Layout)
def change_layout(request: HttpRequest, kind: str, body: LayoutChange) -> HttpResponse:
    """The standard layout by whoever may manage layouts, one's own by everybody; 409 where it was changed meanwhile."""

    def act() -> tuple[int, bytes]:
        policy = policy_of(request)
        _require(policy, kind)
        layouts.hide(policy, kind, scope=body.scope, version=body.version, hidden=body.hidden)
        return 200, dumped(_shown(policy, kind, language_of(request), body.scope))

    return write(request, act)


@router.delete("/kinds/{kind}/layout", operation_id="resetLayout", summary="Reset a layout", response={204: None})
def reset_layout(request: HttpRequest, kind: str, scope: Scope = "personal") -> HttpResponse:
    """One's own card is then as the standard says, the standard as the factory does."""

    def act() -> tuple[int, bytes]:
        policy = policy_of(request)
        _require(policy, kind)
        layouts.reset(policy, kind, scope=scope)
        return 204, b""

    return write(request, act)


def _require(policy: AccessPolicy, kind: str, pipeline: str | None = None) -> None:
    readable_kind(policy, kind)
    if pipeline is not None:
        raise NotFound


def _shown(policy: AccessPolicy, kind: str, language: str, scope: Scope | None) -> dict[str, object]:
    laid = layouts.laid(policy, kind, scope=scope)
    seen = policy.readable(kind)
    sections = [
        _section(one, [key for key in one.fields if key in seen], laid.hidden, language) for one in laid.sections
    ]
    return {
        "scope": laid.scope,
        "versions": laid.versions,
        "manages": layouts.manages(policy),
        "sections": [one for one in sections if one["order"]],
    }


def _section(section: Section, keys: list[str], hidden: frozenset[str], language: str) -> dict[str, object]:
    return {
        "key": section.key,
        "label": pick(section.labels, language),
        "labels": dict(section.labels),
        "fields": [key for key in keys if key not in hidden],
        "hidden": [key for key in keys if key in hidden],
        "order": keys,
    }
