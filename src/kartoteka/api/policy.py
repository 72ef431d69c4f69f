"""The caller's access policy over the kinds and fields as they are now; every route of items begins here."""

from dataclasses import replace

from django.http import HttpRequest

from kartoteka.api.caller import actor_of
from kartoteka.items.access import AccessPolicy
from kartoteka.schema import catalogue


def policy_of(request: HttpRequest) -> AccessPolicy:
    """What the caller may do; raises Unauthenticated where nobody is signed in."""
    actor = actor_of(request)
    return AccessPolicy(actor, catalogue.catalogue(actor.schema_version))


def current(request: HttpRequest) -> AccessPolicy:
    """The same after a write: it may have made a tag or a choice that the catalogue of the request does not know."""
    actor = actor_of(request)
    version = catalogue.version()
    return AccessPolicy(replace(actor, schema_version=version), catalogue.catalogue(version))
