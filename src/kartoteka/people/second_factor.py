"""The second factor: one-time codes, recovery codes and passkeys. allauth keeps them; here stands what it asks of us,
that a code works once, and that administrators take lost ones away."""

from typing import Any, Final
from urllib.parse import urlsplit

from allauth.core import context
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings
from django.db import connection, transaction

from kartoteka.kit.errors import NotFound
from kartoteka.kit.sealing import open_sealed, seal
from kartoteka.people.actor import Actor
from kartoteka.people.audit import audit
from kartoteka.people.models import Portal, User
from kartoteka.people.rules import require, require_reach

SEALED_FOR: Final = "second factor"


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals the secrets, and says under which name and host they are kept in people's devices."""

    def encrypt(self, text: str) -> str:
        """What is stored of a secret."""
        return seal(text, purpose=SEALED_FOR)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return open_sealed(encrypted_text, purpose=SEALED_FOR)

    def get_totp_issuer(self) -> str:
        """The portal's name, beside the code in the app."""
        return Portal.objects.get().name

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """A passkey belongs to the host of the base URL, else to the one that is asked."""
        asked = urlsplit(f"//{context.request.get_host()}").hostname
        return {"id": urlsplit(settings.BASE_URL).hostname or asked or "", "name": Portal.objects.get().name}

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """The page asks for the name."""
        return "Passkey"


def spend(authenticator: Authenticator, code: str) -> bool:
    """Take a right code, once: False where it, or a later one, was used already, in whichever process."""
    if authenticator.type != Authenticator.Type.TOTP:
        return True
    secret = open_sealed(authenticator.data["secret"], purpose=SEALED_FOR)
    counters = [
        one
        for one in totp.yield_hotp_counters_from_time()
        if compare_user_code(actual=code, expected=totp.format_hotp_value(totp.hotp_value(secret, one)))
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE mfa_authenticator SET data = data || jsonb_build_object('used', %s::bigint)"
            " WHERE id = %s AND coalesce((data ->> 'used')::bigint, 0) < %s",
            [max(counters, default=0), authenticator.pk, max(counters, default=0)],
        )
        return bool(cursor.rowcount == 1)


def has_factor(user_id: int) -> bool:
    """Whether he signs in with more than his password."""
    return bool(Authenticator.objects.filter(user_id=user_id).exists())


@transaction.atomic
def reset_factors(actor: Actor | None, user_id: int) -> None:
    """Take all of somebody's second factors away: he lost them, and signs in by his password. Raises Forbidden,
    NotFound."""
    require(actor, "portal")
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise NotFound()
    require_reach(actor, user)
    Authenticator.objects.filter(user_id=user_id).delete()
    audit(actor, "factors_reset", user=user_id)
