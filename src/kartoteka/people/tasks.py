"""Mails about accounts. A request for a new password is answered before anybody looks whether the e-mail is known:
that happens here, in the worker, where nobody can time it."""

from django.conf import settings
from django.core.mail import EmailMessage
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from kartoteka.kit.language import say
from kartoteka.people.links import link_url
from kartoteka.people.models import Portal
from kartoteka.people.welcome import reset_secret


@app.task(name="send_password_link", retry=RetryStrategy(max_attempts=5, exponential_wait=4))
def send_password_link(email: str) -> None:
    """Send a link to a new password to whoever has this e-mail; nothing to anybody else."""
    if not settings.EMAIL_HOST:
        return
    found = reset_secret(email)
    if found is None:
        return
    user, secret = found
    portal = Portal.objects.get().name
    EmailMessage(
        subject=say("mail.password.subject", user.language, portal=portal),
        body=say("mail.password.body", user.language, name=user.name, link=link_url(secret), portal=portal),
        to=[user.email],
    ).send()
