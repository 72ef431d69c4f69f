"""What a live stream may hear: for each kind the principals under which its actor reads. The rule is `items.access`."""

from dataclasses import dataclass

from kartoteka.config.middleware import SecondFactorRequired, find_actor
from kartoteka.items.access import AccessPolicy
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a caller showed when he opened the stream; shown again each time his rights are read."""

    authorization: str | None
    cookies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    """The rights of one actor as of now; `kinds` holds None for a kind he may read all of."""

    user_id: int
    kinds: dict[str, frozenset[int] | None]

    def hears(self, kind: str, readers: frozenset[int] | None) -> bool:
        """Whether an item of the kind with these readers is one he may read. Unknown readers reach only whoever may
        read all of the kind."""
        held = self.kinds.get(kind, frozenset())
        if held is None:
            return True
        return readers is not None and not held.isdisjoint(readers)


def read_hearing(credentials: Credentials) -> Hearing | None:
    """The rights now, or None where nobody is signed in any more."""
    try:
        actor = find_actor(credentials.authorization, dict(credentials.cookies))
    except SecondFactorRequired:
        return None
    return hearing_of(actor) if actor else None


def hearing_of(actor: Actor) -> Hearing:
    """What this actor may hear."""
    policy = AccessPolicy(actor, catalogue(actor.schema_version))
    held = {kind: policy.principals(kind, "read") for kind in policy.catalogue.kinds}
    return Hearing(actor.user_id, {kind: None if one is None else frozenset(one) for kind, one in held.items()})
