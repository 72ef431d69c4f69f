"""What allauth asks us while somebody signs in or changes his password. Nobody can register: users are invited."""

from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest

from kartoteka.people.models import User
from kartoteka.people.passwords import change_password

BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"


def sign_in(request: HttpRequest, user: User) -> None:
    """Open a session for somebody who has just shown, by a one-time link, that he is this user."""
    login(request, user, backend=BACKEND)
    UserSession.objects.create_from_request(request)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up is closed; a new password closes every other session and kills open links."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers by himself."""
        return False

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Set the new password; the session that asked is renewed by allauth right after."""
        change_password(user.pk, password)
        user.refresh_from_db(fields=["password"])

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail about accounts is written by `people.tasks`, in the user's language and with links to our base URL."""
