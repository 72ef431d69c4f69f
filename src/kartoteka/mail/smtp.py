"""Speaks SMTP with the mail server, and tells every way in which that can fail from every other."""

import contextlib
import smtplib
import socket
import ssl
from collections.abc import Iterator
from email.message import EmailMessage
from types import TracebackType
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings

from kartoteka.mail.addresses import addresses_of, is_this_machine
from kartoteka.mail.endpoint import Endpoint
from kartoteka.mail.faults import Code, MailFault

SECONDS: Final = 15.0
_PERMANENT: Final = 500


class Session:
    """One connection, on which letters are handed over one after the other. Every method raises MailFault."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._smtp = _connected(endpoint)
        try:
            self._log_in()
        except BaseException:
            self._smtp.close()
            raise

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self._smtp.quit()
        self._smtp.close()

    def send(self, letter: EmailMessage, *, to: str) -> None:
        """Hand it over: when this returns, the server has taken it."""
        if not to.isascii():
            raise MailFault("receiver", to, passing=False)
        with _said("broken"):
            self._asked("sender", self._smtp.mail(self._endpoint.sender))
            self._asked("receiver", self._smtp.rcpt(to))
            self._asked("content", self._data(letter))

    def _data(self, letter: EmailMessage) -> tuple[int, bytes]:
        try:
            return self._smtp.data(letter.as_bytes())
        except smtplib.SMTPDataError as error:
            words = error.smtp_error
            return error.smtp_code, words if isinstance(words, bytes) else words.encode()

    def _asked(self, code: Code, answer: tuple[int, bytes]) -> None:
        number, words = answer
        if 200 <= number < 300:
            return
        if number == 421:
            raise MailFault("busy", words)
        with contextlib.suppress(smtplib.SMTPException, OSError):
            self._smtp.rset()
        raise MailFault(code, f"{number} {words.decode('utf-8', 'replace')}", passing=number < _PERMANENT)

    def _log_in(self) -> None:
        endpoint = self._endpoint
        with _said("broken"):
            self._smtp.ehlo_or_helo_if_needed()
            if endpoint.security == "starttls":
                self._begin_tls()
            if not endpoint.user:
                return
            if endpoint.password is None:
                raise MailFault("password_lost")
            if endpoint.security == "none" and not is_this_machine(self._peer()):
                raise MailFault("login_needs_tls")
            if not self._smtp.has_extn("auth"):
                raise MailFault("no_login")
            self._smtp.login(endpoint.user, endpoint.password)

    def _begin_tls(self) -> None:
        if not self._smtp.has_extn("starttls"):
            raise MailFault("no_starttls")
        self._smtp.starttls(context=ssl.create_default_context())
        self._smtp.ehlo()

    def _peer(self) -> str:
        return str(self._smtp.sock.getpeername()[0]) if self._smtp.sock else ""


class _Plain(smtplib.SMTP):
    """Connects to the address that was found and judged, not to what the name means a moment later."""

    def __init__(self, endpoint: Endpoint, address: str) -> None:
        super().__init__(timeout=SECONDS, local_hostname=_own_name())
        self._address, self._host = address, endpoint.host
        self._greet(endpoint)

    def _greet(self, endpoint: Endpoint) -> None:
        number, words = self.connect(endpoint.host, endpoint.port)
        if number != 220:
            self.close()
            raise MailFault("busy" if 400 <= number < _PERMANENT else "not_a_mail_server", words)

    def _get_socket(self, host: str, port: int, timeout: float) -> Any:
        return socket.create_connection((self._address, port), timeout)


class _Tls(_Plain):
    """The same, encrypted from the first byte; the certificate must be of the name in the settings."""

    def _get_socket(self, host: str, port: int, timeout: float) -> Any:
        return ssl.create_default_context().wrap_socket(
            super()._get_socket(host, port, timeout), server_hostname=self._host
        )


def _connected(endpoint: Endpoint) -> smtplib.SMTP:
    """A connection to the first address that answers."""
    fault = MailFault("unreachable")
    for address in addresses_of(endpoint.host, endpoint.port):
        try:
            with _said("unreachable"):
                return _Tls(endpoint, address) if endpoint.security == "tls" else _Plain(endpoint, address)
        except MailFault as one:
            fault = one
    raise fault


@contextlib.contextmanager
def _said(otherwise: Code) -> Iterator[None]:
    """Say in our words what the library or the network raised."""
    try:
        yield
    except MailFault:
        raise
    except ssl.SSLCertVerificationError as error:
        raise MailFault("certificate", error.verify_message) from error
    except ssl.SSLError as error:
        raise MailFault("tls", error.reason or error) from error
    except TimeoutError as error:
        raise MailFault("timed_out") from error
    except ConnectionRefusedError as error:
        raise MailFault("refused") from error
    except smtplib.SMTPAuthenticationError as error:
        raise MailFault("login", error.smtp_error) from error
    except smtplib.SMTPNotSupportedError as error:
        raise MailFault("no_login", error) from error
    except smtplib.SMTPServerDisconnected as error:
        if isinstance(error.__context__, TimeoutError):
            raise MailFault("timed_out") from error
        raise MailFault("broken" if otherwise == "broken" else "not_a_mail_server", error) from error
    except (smtplib.SMTPException, OSError, ValueError) as error:
        raise MailFault(otherwise, error) from error


def _own_name() -> str:
    """As whom we greet; the system's own name may take seconds to find out."""
    return urlsplit(settings.BASE_URL).hostname or "[127.0.0.1]"
