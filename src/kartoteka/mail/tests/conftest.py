"""A firm's mail server in the settings, and letters that wait for it."""

import pytest

from kartoteka.mail.composers import Letter, composed_by
from kartoteka.mail.models import Mail, Server
from kartoteka.mail.outbox import post
from kartoteka.mail.testing import free_port
from kartoteka.mail.tests.written import LETTERS, WRITTEN, Post


@pytest.fixture
def port(db: None) -> int:
    """The port of the firm's mail server, at which nobody listens yet."""
    port = free_port()
    Server.objects.create(
        pk=1, host="127.0.0.1", port=port, security="none", sender="crm@firma.example", sender_name="Nordhafen GmbH"
    )
    return port


@pytest.fixture
def posted(port: int) -> Post:
    """Posts a letter: posted("ida@firma.example") → the mail that waits."""
    composed_by("test", WRITTEN)
    LETTERS.clear()

    def make(to: str = "ida@firma.example", subject: str = "Für Sie", text: str = "Guten Tag") -> Mail:
        reference = len(LETTERS) + 1
        LETTERS[reference] = Letter(to, "de", subject, text)
        assert post("test", reference)
        return Mail.objects.latest("id")

    return make
