"""The mails about accounts. Each makes its link as it is written, so that no secret waits in the database for a server
that is away; a letter written again makes a new one."""

from kartoteka.kit.language import say
from kartoteka.mail import outbox
from kartoteka.mail.composers import Letter
from kartoteka.people.links import Purpose, link_url, make_link
from kartoteka.people.models import Portal, User


def password(user_id: int) -> Letter | None:
    """A link to a new password, for somebody who asked for it."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    return _with_link("password", user, make_link(Purpose.PASSWORD, user)) if user else None


def invitation(user_id: int) -> Letter | None:
    """A link to his first password, beside the one that was shown to whoever invited him."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None or user.has_usable_password():
        return None
    return _with_link("invitation", user, make_link(Purpose.INVITATION, user, beside=True))


def new_password(user_id: int) -> Letter | None:
    """The same to a new password, which an administrator had made."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    return _with_link("password", user, make_link(Purpose.PASSWORD, user, beside=True)) if user else None


def post_link(user_id: int) -> bool:
    """Have a link like the one just shown go to the user himself; False where no mail can be sent."""
    user = User.objects.get(pk=user_id)
    return outbox.post("new_password" if user.has_usable_password() else "invitation", user_id)


def _with_link(key: str, user: User, secret: str) -> Letter:
    portal, link = Portal.objects.get().name, link_url(secret)
    return Letter(
        to=user.email,
        language=user.language,
        subject=say(f"mail.{key}.subject", user.language, portal=portal),
        text=say(f"mail.{key}.body", user.language, name=user.name, link=link, portal=portal),
        links=(link,),
    )
