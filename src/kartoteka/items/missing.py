"""What would have to be otherwise for somebody to be allowed what he is not: hints for who asks why, never a rule."""

from collections.abc import Iterator
from typing import Final, Literal

from kartoteka.items.access import Verb, action_of
from kartoteka.items.grants import Grants
from kartoteka.people.actor import Actor

Missing = Literal[
    "token", "administrator", "cell", "read", "not_named", "only_reads", "share_is_not_enough", "outside", "not_public",
    "public_to_read", "public_not_in_cell", "hidden",
]  # fmt: skip
_STANDS_IN: Final[dict[str, str]] = {
    "only_reads": "shares", "share_is_not_enough": "shares", "not_public": "access", "public_to_read": "access",
    "public_not_in_cell": "access",
}  # fmt: skip


def missing(actor: Actor, verb: Verb, grants: Grants, *, reads: bool) -> list[Missing]:
    """At least one hint, the nearest first; what stands in a field that the asker may not see is left out."""
    action = action_of(verb)
    if not actor.allowed_by_token(grants.kind, action):
        return ["token"]
    if verb == "purge" and not actor.is_administrator:
        return ["administrator"]
    if actor.scope(grants.kind, action) == "none":
        return ["cell"]
    if not reads and verb != "read":
        return ["read"]
    found = [*_by_name(actor, verb, grants), *_by_public(actor, verb, grants), *_by_department(actor, verb, grants)]
    return [one for one in found if _STANDS_IN.get(one, "") in ("", *grants.seen)] or ["hidden"]


def _by_name(actor: Actor, verb: Verb, grants: Grants) -> Iterator[Missing]:
    levels = {level for _, level in grants.shares_of(actor)}
    if verb == "edit" and "read" in levels:
        yield "only_reads"
    elif verb in ("access", "delete", "restore") and levels:
        yield "share_is_not_enough"
    else:
        yield "not_named"


def _by_public(actor: Actor, verb: Verb, grants: Grants) -> Iterator[Missing]:
    if verb == "access":
        return
    reaches = actor.scope(grants.kind, action_of(verb)) != "own"
    if grants.access == "private":
        if reaches:
            yield "not_public"
    elif not reaches:
        yield "public_not_in_cell"
    elif verb == "edit" and grants.access == "read":
        yield "public_to_read"


def _by_department(actor: Actor, verb: Verb, grants: Grants) -> Iterator[Missing]:
    if actor.scope(grants.kind, action_of(verb)).startswith("department"):
        yield "outside"
