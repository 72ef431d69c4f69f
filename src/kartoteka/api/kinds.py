"""What exists, as the caller may know it: the kinds of items."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from kartoteka.api.asked import language_of
from kartoteka.api.policy import policy_of
from kartoteka.api.shapes import Answer, Labels
from kartoteka.api.writes import shown
from kartoteka.items.access import AccessPolicy
from kartoteka.kit.language import pick
from kartoteka.schema.catalogue import KindSpec

router = Router(tags=["kinds"])


class KindAnswer(Answer):
    """A kind of item; `label` and `plural` are in the caller's language."""

    key: str
    number: int
    label: str
    plural: str
    labels: Labels
    plurals: Labels
    icon: str
    hue: str
    abilities: dict[str, Any]
    can: dict[str, bool]


class Kinds(Answer):
    """The kinds the caller may read."""

    items: list[KindAnswer]


@router.get("/kinds", operation_id="listKinds", summary="List the kinds of items", response=Kinds)
def list_kinds(request: HttpRequest) -> HttpResponse:
    """The kinds whose items the caller may read, and what he may do with each."""
    return shown({"items": kinds_shown(request)})


def kinds_shown(request: HttpRequest) -> list[dict[str, Any]]:
    """The kinds whose items the caller may read, as `/kinds` and `/me` show them."""
    policy, language = policy_of(request), language_of(request)
    readable = [one for one in policy.catalogue.kinds.values() if policy.actor.scope(one.key, "read") != "none"]
    return [_kind(policy, one, language) for one in readable]


def _kind(policy: AccessPolicy, kind: KindSpec, language: str) -> dict[str, Any]:
    return {
        "key": kind.key,
        "number": kind.number,
        "label": pick(kind.labels, language, kind.key),
        "plural": pick(kind.plurals, language, kind.key),
        "labels": dict(kind.labels),
        "plurals": dict(kind.plurals),
        "icon": kind.icon,
        "hue": kind.hue,
        "abilities": dict(kind.abilities),
        "can": {
            action: policy.actor.scope(kind.key, action) != "none"
            for action in ("create", "edit", "delete", "import", "export")
        },
    }
