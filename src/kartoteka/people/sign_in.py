"""What allauth asks us while somebody signs in or changes his password. Nobody can register: users are invited."""

import time
from math import ceil
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.contrib.auth.models import AbstractBaseUser
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from kartoteka.people.audit import audit
from kartoteka.people.authentication import actor_of
from kartoteka.people.models import User
from kartoteka.people.passwords import change_password
from kartoteka.people.sign_in_rules import rules

APP: Final = "allauth.account"
FAILED: Final = "login_failed"
NOTED: Final = {
    "password_changed": "password_changed",
    "totp_activated": "codes_switched_on",
    "totp_deactivated": "codes_switched_off",
    "webauthn_added": "passkey_added",
    "webauthn_removed": "passkey_removed",
    "recovery_codes_generated": "recovery_codes_made",
}
BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"


def sign_in(request: HttpRequest, user: User) -> None:
    """Open a session for somebody who has just shown, by a one-time link, that he is this user."""
    login(request, user, backend=BACKEND)
    request.session.set_expiry(rules().session_lasts)
    UserSession.objects.create_from_request(request)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is closed; a new password closes every other session and kills open links."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers by himself."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Open the session; it lasts as long as the firm's rules say."""
        super().login(request, user)
        request.session.set_expiry(rules().session_lasts)

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Set the new password; the session that asked is renewed by allauth right after."""
        change_password(user.pk, password)
        user.refresh_from_db(fields=["password"])

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse whoever has guessed too often; `config.middleware` then says in how many seconds he may again."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            request.retry_after = self._wait(request, **credentials)  # type: ignore[attr-defined]
            raise

    def _wait(self, request: HttpRequest, **credentials: Any) -> int:
        """Seconds until the oldest of the guesses that fill a limit is forgotten."""
        key, now, waits = self._get_login_attempts_cache_key(request, **credentials), time.time(), [1]
        for rate in ratelimit.get_rates(app=APP, action=FAILED):
            place = ratelimit.get_cache_key(request, app=APP, action=FAILED, rate=rate, key=key)
            guesses = [at for at in cache.get(place, []) if at > now - rate.duration]
            if len(guesses) >= rate.amount:
                waits.append(ceil(guesses[-1] + rate.duration - now))
        return max(waits)

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, context: Any = None, email: str | None = None
    ) -> None:
        """What allauth would mail about a changed password or second factor stands in the audit log."""
        act = NOTED.get(template_prefix.rpartition("/")[2])
        if act is not None:
            audit(actor_of(user.pk, "ui"), act, user=user.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail about accounts is written by `people.tasks`, in the user's language and with links to our base URL."""
