"""Header texts made comparable: small letters, plain letters, single words; no vocabulary here."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CAMEL: Final = re.compile(r"(?<=[a-zà-ÿа-яё])(?=[A-ZÀ-ÝА-ЯЁ])|(?<=[A-Z])(?=[A-Z][a-z])")
_GAPS: Final = re.compile(r"[\W_]+")
_DIGITS: Final = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


@lru_cache(maxsize=8192)
def spelled(text: str) -> str:
    """Words in small letters with their accents, single blanks between: "Dép/Région (bureau)" → "dép région bureau"."""
    return _GAPS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`spelled` without accents: "dep region bureau"."""
    letters = unicodedata.normalize("NFKD", spelled(text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def forms(text: str) -> tuple[str, ...]:
    """The plain forms under which a header may be known: as it stands, then with words and numbers told apart."""
    whole = plain(text)
    parted = plain(_DIGITS.sub(" ", _CAMEL.sub(" ", text)))
    mine = parted.removeprefix("my ").removeprefix("contact ").removeprefix("n ")
    return tuple(dict.fromkeys(form for form in (whole, parted, mine) if form))
