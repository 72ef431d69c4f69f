"""A mail server of one's own, on a real socket, that takes mail, refuses it or breaks off. Tests only."""

import contextlib
import datetime
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

ACCOUNT: Final = "kartoteka"
PASSWORD: Final = "right-and-secret"


class Postbox:
    """What arrived, as envelopes; and what the next are answered."""

    def __init__(self) -> None:
        self.taken: list[tuple[str, list[str], EmailMessage]] = []
        self.sender_answer: str | None = None
        self.receiver_answers: dict[str, str] = {}
        self.data_answer: str | None = None
        self.breaks_off = 0
        """So many mails are taken, and the connection is cut before the answer."""

    @property
    def letters(self) -> list[EmailMessage]:
        """The messages that arrived."""
        return [one for _, _, one in self.taken]

    @property
    def texts(self) -> list[str]:
        """What each of them says, as plain text."""
        bodies = [one.get_body(("plain",)) for one in self.letters]
        return [one.get_content().replace("\r\n", "\n") for one in bodies if one is not None]

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.sender_answer:
            return self.sender_answer
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if answer := self.receiver_answers.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.data_answer:
            return self.data_answer
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.taken.append((envelope.mail_from, list(envelope.rcpt_tos), letter))
        if self.breaks_off:
            self.breaks_off -= 1
            server.transport.abort()
        return "250 taken"


@contextlib.contextmanager
def mail_server(
    port: int, *, tls: ssl.SSLContext | None = None, encrypted: str = "", login: bool = False
) -> Iterator[Postbox]:
    """A server on this port of 127.0.0.1; `encrypted` "tls" or "starttls" with that context; `login`: ACCOUNT and
    PASSWORD only."""
    box = Postbox()
    settings: dict[str, Any] = {"hostname": "127.0.0.1", "port": port}
    if encrypted == "tls":
        settings["ssl_context"] = tls
    elif encrypted == "starttls":
        settings |= {"tls_context": tls, "require_starttls": False}
    if login:
        settings |= {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": False}
    controller = Controller(box, **settings)
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


def free_port() -> int:
    """A port of this machine at which nothing listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def certificate(folder: Path, name: str = "localhost") -> tuple[ssl.SSLContext, Path]:
    """A server's context with a certificate of its own for this name, and the file by which a client trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    names = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    trusted = folder / "trusted.pem"
    trusted.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret = folder / "key.pem"
    form = serialization.PrivateFormat.PKCS8
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return context, trusted


def _authenticate(server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> AuthResult:
    right = isinstance(given, LoginPassword) and given == LoginPassword(ACCOUNT.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=right)
