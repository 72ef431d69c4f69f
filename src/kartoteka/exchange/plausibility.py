"""How much a text looks like words of our five languages: what tells 8-bit encodings apart. No bytes here."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_HOME_LETTERS: Final = frozenset("äöüßéèêàçùâîôûëïœìòóæñ")
_NEAR_LETTERS: Final = frozenset("áíúãõåøšžčćřýěůłńśźżąęőűďťňăâîșțğışðþ")
_RUSSIAN: Final = {
    letter: weight
    for weight, letters in ((1.0, "оеаинтсрвл"), (0.8, "кмдпуяызьбг"), (0.6, "чйхжшюцщэфё"), (0.4, "ъ"))
    for letter in letters
}
_PUNCTUATION: Final = frozenset("–—’‘“”„«»€№°§©®™…·º²½‚\u00a0")
_SAMPLE: Final = 20_000


def plausibility(text: str) -> float:
    """The mean plausibility of the characters beyond ASCII, from about -3 (noise) to 1; 1 when there is none."""
    total, count = 0.0, 0
    for at, character in _beyond_ascii(text):
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        total += _weigh(character, before, after)
        count += 1
        if count >= _SAMPLE:
            break
    return total / count if count else 1.0


def _beyond_ascii(text: str) -> Iterator[tuple[int, str]]:
    return ((at, character) for at, character in enumerate(text) if character > "\x7f")


@lru_cache(maxsize=4096)
def _weigh(character: str, before: str, after: str) -> float:
    if character.isalpha():
        return _letter(character) + _setting(character, before, after)
    if character in _PUNCTUATION:
        inside = before.isalpha() and after.isalpha() and character not in "’·"
        return -0.8 if inside else 0.3
    if unicodedata.category(character) in {"Cc", "Co", "Cn"}:
        return -5.0
    return -2.0 if "\u2500" <= character <= "\u25ff" else -1.0


def _letter(character: str) -> float:
    small = character.lower()
    if small in _RUSSIAN:
        return _RUSSIAN[small]
    if small in _HOME_LETTERS:
        return 1.0
    return 0.55 if small in _NEAR_LETTERS else -0.6


def _setting(character: str, before: str, after: str) -> float:
    """What its neighbours say: a capital after a small letter, or two scripts in one word, is a bad sign."""
    penalty = 0.0
    if character.isupper() and before.islower():
        penalty -= 1.5
    if character.islower() and before.isupper() and after.isupper():
        penalty -= 1.0
    own = _is_cyrillic(character)
    if any(other.isalpha() and _is_cyrillic(other) != own for other in (before, after)):
        penalty -= 1.5
    return penalty


def _is_cyrillic(character: str) -> bool:
    return "\u0400" <= character <= "\u04ff"
