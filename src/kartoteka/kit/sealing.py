"""Seals secrets that the program itself must use again: passwords of other servers, keys of second factors.

The key is derived from the one kept beside the data, outside the database, so that whoever gets hold of the database,
or of a dump of it, reads none of them. What only has to be compared is kept as a digest instead, never here.
"""

import base64

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SealBroken(Exception):
    """The secret was sealed with another key, or for another purpose, or is damaged: it must be given anew."""


def seal(text: str, *, purpose: str) -> str:
    """The text in a form that only `open_sealed` with the same purpose, on this installation, turns back."""
    return _key(purpose).encrypt(text.encode()).decode("ascii")


def open_sealed(sealed: str, *, purpose: str) -> str:
    """The sealed text. Raises SealBroken."""
    try:
        return _key(purpose).decrypt(sealed.encode()).decode()
    except (InvalidToken, ValueError) as error:
        raise SealBroken from error


def _key(purpose: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"kartoteka:{purpose}".encode())
    return Fernet(base64.urlsafe_b64encode(derived.derive(settings.SECRET_KEY.encode())))
