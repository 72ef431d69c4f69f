"""Why over HTTP: why somebody may act on an item or not, who may read it, and what all of a user's roles come to."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from kartoteka.api.asked import language_of
from kartoteka.api.policy import policy_of
from kartoteka.api.roles import Scope
from kartoteka.api.shapes import LARGEST_ID, Answer, Id, PathId, UserRef
from kartoteka.api.writes import shown
from kartoteka.items.effective import effective
from kartoteka.items.explaining import explain
from kartoteka.items.missing import Missing
from kartoteka.kit.language import pick
from kartoteka.people.models import Role

router = Router(tags=["rights"])


class Named(Answer):
    """A department or a role."""

    id: Id
    name: str


class Reason(Answer):
    """One way by which something is granted; enough by itself. `above`: the share is with a department above his own.
    `hidden`: it stands in a field that the asker may not see."""

    by: Literal[
        "administrator", "cell", "comment", "responsible", "department", "manager", "observer", "share", "public",
        "hidden",
    ]  # fmt: skip
    level: str | None = None
    access: str | None = None
    responsible: UserRef | None = None
    department: Named | None = None
    above: bool | None = None


class Verdict(Answer):
    """Whether he may; how far his roles reach, and which of them say so; the ways that are open, or what is missing."""

    verb: Literal["read", "comment", "edit", "access", "delete", "restore", "purge"]
    may: bool
    scope: Scope
    roles: list[Named]
    reasons: list[Reason]
    missing: list[Missing]


class Reader(Answer):
    """Somebody who may read the item."""

    user: UserRef
    roles: list[Named]
    reasons: list[Reason]


class Explanation(Answer):
    """What a user may do with an item, and why; `readers` are for administrators."""

    user: UserRef
    active: bool
    in_trash: bool
    verbs: list[Verdict]
    readers: list[Reader] | None = None


class EffectiveCell(Answer):
    """How far a user reaches, and the roles to which he owes it."""

    kind: str
    action: Literal["read", "comment", "create", "edit", "delete", "export", "import"]
    scope: Scope
    roles: list[Named]


class EffectiveRight(Answer):
    """A right beside items."""

    right: str
    has: bool
    roles: list[Named]


class SeenBy(Answer):
    """One of those a field is visible to."""

    user: UserRef | None = None
    department: Named | None = None
    role: Named | None = None


class EffectiveField(Answer):
    """A restricted field: whether he sees it, by which entry of its audience, and the whole audience."""

    kind: str
    key: str
    label: str
    sees: bool
    by: list[SeenBy]
    visible_to: list[SeenBy]


class Effective(Answer):
    """What all roles of a user come to."""

    user: UserRef
    active: bool
    level: Literal["plain", "crm", "portal"]
    cells: list[EffectiveCell]
    rights: list[EffectiveRight]
    fields: list[EffectiveField]


@router.get(
    "/items/{kind}/{item_id}/access", operation_id="explainItem", summary="Why may I, why not", response=Explanation
)
def explain_item(
    request: HttpRequest,
    kind: str,
    item_id: PathId,
    user: Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="Administrators: another user.")] = None,
) -> HttpResponse:
    """Of the caller himself; administrators ask about anybody; without `user` they are told all its readers."""
    found = explain(policy_of(request), kind, item_id, user_id=user)
    roles = _roles(request)
    for told in (*found["verbs"], *found.get("readers", ())):
        told["roles"] = [roles[one] for one in told["roles"]]
    return shown(found)


@router.get("/users/{user_id}/rights", operation_id="readRights", summary="What all roles come to", response=Effective)
def read_rights(request: HttpRequest, user_id: PathId) -> HttpResponse:
    """Of the caller himself; administrators ask about anybody."""
    policy, roles, language = policy_of(request), _roles(request), language_of(request)
    found = effective(policy, user_id)
    for one in (*found["cells"], *found["rights"]):
        one["roles"] = [roles[role] for role in one["roles"]]
    for field in found["fields"]:
        field["label"] = pick(field.pop("labels"), language, field["key"])
        for audience in (*field["by"], *field["visible_to"]):
            if "role" in audience:
                audience["role"] = roles.get(audience["role"], {"id": audience["role"], "name": ""})
    return shown(found)


def _roles(request: HttpRequest) -> dict[int, dict[str, Any]]:
    language = language_of(request)
    return {one.pk: {"id": one.pk, "name": pick(one.labels, language, one.key)} for one in Role.objects.all()}
