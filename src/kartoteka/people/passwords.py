"""Setting a password, and all that must end when it changes. Checking one at sign-in is allauth's."""

from typing import Any, Final

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from kartoteka.kit.errors import Message, Refused
from kartoteka.people.links import kill_links
from kartoteka.people.models import User
from kartoteka.people.sessions import close_all_sessions
from kartoteka.people.sign_in_rules import rules

LONGEST: Final = 256
_KNOWN: Final = {
    "password_too_short": "password.too_short",
    "password_too_common": "password.too_common",
    "password_too_similar": "password.too_similar",
}


class LongEnough:
    """Django asks it of every new password: as long as the firm's rules want it."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        least = rules().password_least
        if len(password) < least:
            raise ValidationError("too short", code="password_too_short", params={"min_length": least})

    def get_help_text(self) -> str:
        """Said by our own pages."""
        return ""


def check_password_rules(password: str, user: User | None) -> None:
    """Refuse a password that is too short, too common, too like the user's name, or too long. Raises Refused."""
    if len(password) > LONGEST:
        raise Refused(fields={"password": [Message("password.too_long", most=LONGEST)]})
    try:
        validate_password(password, user)
    except ValidationError as error:
        least = rules().password_least
        said = [Message(_KNOWN.get(one.code or "", "password.too_common"), least=least) for one in error.error_list]
        raise Refused(fields={"password": said}) from error


def change_password(user_id: int, password: str) -> None:
    """Store a password that was checked; every session and open link of the user ends."""
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user_id)
        user.set_password(password)
        user.save(update_fields=["password"])
        kill_links(user_id)
        close_all_sessions(user_id)
