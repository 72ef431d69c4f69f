"""The headers we know, in five languages and of common programs: what a header may mean, and how many are known."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from kartoteka.exchange.headers import de, en, fr, google, it, own, ru
from kartoteka.exchange.headers.vocabulary import Meaning, Vocabulary
from kartoteka.exchange.headers.words import spelled

VOCABULARIES: Final[dict[str, Vocabulary]] = {one.ENTRY.language: one.ENTRY for one in (en, it, de, fr, ru)}
_BEYOND_ASCII: Final = frozenset(
    spelling for one in VOCABULARIES.values() for spelling in one.spellings if not spelling.isascii()
)
_EVIDENCE_CHARACTERS: Final = 20_000


@lru_cache(maxsize=4096)
def meanings(header: str) -> dict[str, Meaning]:
    """What the header means, by language; headers of a program's own form stand under "en"."""
    formed = own.find(header) or google.find(header)
    if formed is not None:
        return {"en": formed}
    found = ((language, one.find(header)) for language, one in VOCABULARIES.items())
    return {language: meaning for language, meaning in found if meaning is not None}


def known_headers(cells: Sequence[str]) -> int:
    """How many of these cells are headers that we know."""
    return sum(1 for cell in cells if len(cell) <= 100 and meanings(cell.strip()))


def evidence_beyond_ascii(text: str) -> int:
    """How many known header words with letters beyond ASCII stand, rightly spelled, at the beginning of the text."""
    words = spelled(text[:_EVIDENCE_CHARACTERS]).split()
    runs = {" ".join(words[at : at + length]) for at in range(len(words)) for length in (1, 2, 3)}
    return len(runs & _BEYOND_ASCII)
