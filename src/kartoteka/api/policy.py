"""The caller's access policy over the kinds and fields as they are now; every route of items begins here."""

from django.http import HttpRequest

from kartoteka.api.caller import actor_of
from kartoteka.items.access import AccessPolicy
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue


def policy_of(request: HttpRequest) -> AccessPolicy:
    """What the caller may do; raises Unauthenticated where nobody is signed in."""
    return policy_for(actor_of(request))


def policy_for(actor: Actor) -> AccessPolicy:
    """What this actor may do."""
    return AccessPolicy(actor, catalogue(actor.schema_version))
