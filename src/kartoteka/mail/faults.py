"""What can go wrong between us and a mail server, in words that tell an administrator where to look."""

from typing import Final, Literal

Code = Literal[
    "name_not_found", "address_forbidden", "refused", "timed_out", "unreachable", "not_a_mail_server", "no_starttls",
    "certificate", "tls", "no_login", "login_needs_tls", "login", "password_lost", "sender", "receiver", "content",
    "busy", "broken", "failed",
]  # fmt: skip
OF_ONE_MAIL: Final[frozenset[Code]] = frozenset({"receiver", "content", "failed"})
"""The others are of the server: every mail waits for it."""
LONGEST_DETAIL: Final = 300


class MailFault(Exception):
    """Why nothing was sent. `detail` is what the other side said, one line of printable text; `passing`, whether the
    other side asks to be tried again later."""

    def __init__(self, code: Code, detail: object = "", *, passing: bool = True) -> None:
        super().__init__(code)
        self.code: Code = code
        self.passing = passing
        text = detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)
        self.detail = "".join(one if one.isprintable() else " " for one in text)[:LONGEST_DETAIL].strip()

    @property
    def of_one_mail(self) -> bool:
        """Whether other mails may go all the same."""
        return self.code in OF_ONE_MAIL
