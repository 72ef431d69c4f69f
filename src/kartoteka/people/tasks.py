"""The job that answers a forgotten password. A request for a new one is answered before anybody looks whether the
e-mail is known: that happens here, in the worker, where nobody can time it."""

from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from kartoteka.mail import outbox
from kartoteka.people.models import User


@app.task(name="send_password_link", retry=RetryStrategy(max_attempts=5, exponential_wait=4))
def send_password_link(email: str) -> None:
    """Post a mail with a link to a new password to whoever has this e-mail; nothing to anybody else."""
    found = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if found is not None:
        with transaction.atomic():
            outbox.post("password", found.pk)
