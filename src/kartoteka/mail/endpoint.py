"""Which mail server is used: the one of the settings, else the one of the environment, else none."""

from dataclasses import dataclass, replace
from typing import Literal

from django.conf import settings

from kartoteka.kit.sealing import SealBroken, open_sealed, seal
from kartoteka.mail.models import Server

Security = Literal["tls", "starttls", "none"]
PURPOSE = "mail"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A mail server, and as whom we send. `password` None: there is one, but it cannot be read any more."""

    host: str
    port: int
    security: Security
    user: str
    password: str | None
    sender: str
    sender_name: str = ""

    def __repr__(self) -> str:
        return f"Endpoint({self.host}:{self.port})"

    def with_password(self, password: str) -> "Endpoint":
        """The same with a password that is not kept."""
        return replace(self, password=password)


def server() -> Server:
    """The row of the mail server; empty where nothing was set."""
    return Server.objects.filter(pk=1).first() or Server(pk=1)


def endpoint() -> Endpoint | None:
    """The server to send by, or None."""
    return of_row(server()) or of_environment()


def of_row(row: Server) -> Endpoint | None:
    """What the settings say."""
    if not row.host:
        return None
    security: Security = "tls" if row.security == "tls" else "starttls" if row.security == "starttls" else "none"
    return Endpoint(row.host, row.port, security, row.user, _opened(row.password), row.sender, row.sender_name)


def of_environment() -> Endpoint | None:
    """What KARTOTEKA_SMTP_URL says."""
    if not settings.EMAIL_HOST:
        return None
    security: Security = "tls" if settings.EMAIL_USE_SSL else "starttls" if settings.EMAIL_USE_TLS else "none"
    return Endpoint(
        settings.EMAIL_HOST,
        settings.EMAIL_PORT,
        security,
        settings.EMAIL_HOST_USER,
        settings.EMAIL_HOST_PASSWORD,
        settings.DEFAULT_FROM_EMAIL,
    )


def sealed(password: str) -> str:
    """A password as it is kept."""
    return seal(password, purpose=PURPOSE) if password else ""


def _opened(kept: str) -> str | None:
    if not kept:
        return ""
    try:
        return open_sealed(kept, purpose=PURPOSE)
    except SealBroken:
        return None
