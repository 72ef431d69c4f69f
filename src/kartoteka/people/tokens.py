"""API tokens: making, listing, revoking. A token is shown once; its right is scope ∩ its owner's rights now."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db import transaction
from django.utils import timezone

from kartoteka.kit.errors import Message, NotFound, Refused
from kartoteka.people.actor import Actor
from kartoteka.people.audit import announce, audit
from kartoteka.people.authentication import digest
from kartoteka.people.models import ApiToken, User
from kartoteka.people.rules import require, require_whole

_SCOPE: Final = re.compile(r"\*|(\*|[a-z][a-z0-9_]{0,63}):(read|write)")
NAME_LONGEST: Final = 120


@dataclass(frozen=True)
class NewToken:
    """A token just made; `secret` is never shown again."""

    id: int
    secret: str


@transaction.atomic
def create_token(actor: Actor | None, *, owner: int, name: str, scopes: Sequence[str] = ("*",)) -> NewToken:
    """Make a token of one's own; of another's only the operator at the command line (None). Raises Refused, NotFound,
    Forbidden: also for a token that asks for another without having all of its owner's rights."""
    if actor is not None:
        require_whole(actor)
        if actor.user_id != owner:
            raise NotFound()
    user = User.objects.filter(pk=owner, is_active=True).first()
    if user is None:
        raise NotFound()
    given = checked_scopes(scopes)
    if not name.strip() or len(name) > NAME_LONGEST:
        raise Refused(fields={"name": [Message("people.token_name")]})
    secret = f"kt_{secrets.token_urlsafe(32)}"
    made = ApiToken.objects.create(user=user, name=name.strip(), digest=digest(secret), scopes=given)
    audit(actor, "token_created", user=owner, token=made.pk, scopes=given)
    return NewToken(made.pk, secret)


def tokens_of(actor: Actor, owner: int) -> list[ApiToken]:
    """The open tokens of a user, the newest first: one's own, or anybody's for a portal administrator."""
    require_whole(actor)
    if actor.user_id != owner:
        require(actor, "portal")
    return list(ApiToken.objects.filter(user_id=owner, revoked_at=None).order_by("-id"))


@transaction.atomic
def revoke_token(actor: Actor, token_id: int) -> None:
    """End a token at once: one's own, or anybody's by a portal administrator. Another's is NotFound to others."""
    require_whole(actor)
    found = ApiToken.objects.filter(pk=token_id, revoked_at=None).first()
    if found is None or (found.user_id != actor.user_id and actor.level != "portal"):
        raise NotFound()
    ApiToken.objects.filter(pk=token_id).update(revoked_at=timezone.now())
    audit(actor, "token_revoked", user=found.user_id, token=token_id)
    announce(found.user_id)


def checked_scopes(scopes: Sequence[str]) -> list[str]:
    """`KIND:read`, `KIND:write`, `*:read`, `*`, each once; none at all means all the owner's rights."""
    if wrong := [one for one in scopes if not _SCOPE.fullmatch(one)]:
        raise Refused(fields={"scopes": [Message("people.no_such_scope", scope=wrong[0][:80])]})
    return sorted(set(scopes)) or ["*"]
