"""Makes of a letter what a mail server takes: headers that nobody can add to, plain text, and the same as a page."""

import html
import secrets
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from kartoteka.mail.composers import Letter
from kartoteka.mail.endpoint import Endpoint
from kartoteka.mail.faults import MailFault

_PAGE: Final = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{subject}</title></head>'
    '<body style="font: 15px/1.5 system-ui, sans-serif; color: #14171D; max-width: 36em">{paragraphs}</body></html>'
)


def new_message_id(sender: str) -> str:
    """A Message-ID that nobody else has."""
    domain = sender.rpartition("@")[2]
    return f"<{secrets.token_hex(16)}@{domain if domain and domain.isascii() else 'localhost'}>"


def message(letter: Letter, endpoint: Endpoint, *, message_id: str, at: datetime) -> EmailMessage:
    """The letter as the server takes it: plain text, and the same as a page. Raises MailFault for an address that is
    none (S43): nothing that somebody typed begins a header of its own."""
    made = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    try:
        made["From"] = Address(display_name=_line(endpoint.sender_name), addr_spec=endpoint.sender)
        made["To"] = Address(addr_spec=letter.to)
    except (ValueError, IndexError) as error:
        raise MailFault("content", error, passing=False) from error
    made["Subject"] = _line(letter.subject)
    made["Date"] = format_datetime(at)
    made["Message-ID"] = message_id
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(letter.text)
    made.add_alternative(_page(letter), subtype="html")
    made["Content-Language"] = letter.language  # the content takes away what stood before it
    return made


def _line(text: str) -> str:
    """One line of printable text: line ends become spaces."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _page(letter: Letter) -> str:
    paragraphs = []
    for paragraph in letter.text.strip().split("\n\n"):
        lines = (_linked(line) if line in letter.links else html.escape(line) for line in paragraph.split("\n"))
        paragraphs.append("<p>" + "<br>".join(lines) + "</p>")
    return _PAGE.format(
        language=letter.language, subject=html.escape(_line(letter.subject)), paragraphs="".join(paragraphs)
    )


def _linked(address: str) -> str:
    shown = html.escape(address)
    return f'<a href="{shown}" style="color: #2149BF">{shown}</a>'
