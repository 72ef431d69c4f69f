"""The signed-in user as he sees himself: his profile, and what he may do beside items."""

from typing import Any, Final

from kartoteka.kit.errors import Message, Refused
from kartoteka.kit.language import LANGUAGES, known, pick
from kartoteka.people.actor import Actor
from kartoteka.people.models import Portal, Role, User
from kartoteka.people.portal import logo_address
from kartoteka.people.service import Profile

LOOKS: Final = {"density": ("compact", "normal", "relaxed"), "theme": ("light", "dark", "auto")}


def profile_shown(actor: Actor) -> dict[str, Any]:
    """The profile, read afresh."""
    user, portal = User.objects.get(pk=actor.user_id), Portal.objects.get()
    roles = Role.objects.filter(users=user, archived_at=None).order_by("id")
    return {
        "id": user.pk,
        "name": user.name,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "email": user.email,
        "language": user.language,
        "timezone": user.time_zone or portal.time_zone,
        **{look: user.preferences.get(look) for look in LOOKS if look in user.preferences},
        "level": actor.level,
        "department": user.department_id,
        "roles": [{"id": role.pk, "name": pick(role.labels, known(user.language), role.key)} for role in roles],
        "can": abilities(actor),
        "must_add_factor": actor.must_add_factor,
        "portal": {
            "name": portal.name,
            "country": portal.country,
            "currency": portal.currency,
            "languages": list(LANGUAGES),
            "password_least": portal.password_least,
            "accent": portal.accent,
            "logo": logo_address(portal),
        },
    }


def abilities(actor: Actor) -> dict[str, bool]:
    """What he may do beside items, so that the pages show only what works."""
    administers = actor.is_administrator
    lists = administers or "manage_lists" in actor.rights
    return {
        "manage_users": administers,
        "manage_departments": administers,
        "manage_roles": actor.level == "portal",
        "manage_fields": administers or "manage_fields" in actor.rights,
        "manage_layouts": administers or "manage_layouts" in actor.rights,
        "manage_lists": lists,
        "manage_currencies": lists,
        "manage_tags": administers or "manage_tags" in actor.rights,
        "manage_portal": administers,
        "manage_sign_in": actor.level == "portal",
        "read_audit": actor.level == "portal",
        "manage_mail": actor.level == "portal",
    }


def changes_of(actor: Actor, sent: dict[str, Any]) -> Profile:
    """What the profile's form sends, as changes of the user. Raises Refused."""
    changes = Profile()
    if "name" in sent:
        first, _, last = sent["name"].strip().rpartition(" ")
        changes["first_name"], changes["last_name"] = (first, last) if first else (last, "")
    for key in ("first_name", "last_name", "language"):
        if key in sent:
            changes[key] = sent[key]
    if "timezone" in sent:
        changes["time_zone"] = sent["timezone"]
    looks = {key: sent[key] for key in LOOKS if key in sent}
    if looks:
        changes["preferences"] = User.objects.get(pk=actor.user_id).preferences | _checked(looks)
    return changes


def _checked(looks: dict[str, str]) -> dict[str, str]:
    for key, value in looks.items():
        if value not in LOOKS[key]:
            raise Refused(fields={key: [Message("people.no_such_look")]})
    return looks
