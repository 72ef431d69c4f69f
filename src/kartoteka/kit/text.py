"""Texts made comparable: collation keys, folded forms, search text, normal names. Knows no item and no database."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Final

from pyuca.collator import COLL_ELEMENT_PATTERN, Collator_10_0_0  # type: ignore[import-untyped]
from pyuca.utils import hexstrings2int  # type: ignore[import-untyped]

SORT_KEY_BYTES: Final = 64
_SECOND_DEFAULT, _THIRD_DEFAULT = b"\x01", b"\x02"


class _Table(dict[int, str]):
    """A translation table that works out each character once, the first time it is met."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, code: int) -> str:
        found = self[code] = self._work_out(chr(code))
        return found


# Collation ------------------------------------------------------------------------------------------------------

# Characters that, composed, never take part in a contraction with their neighbour: their weights simply follow one
# another. Everything else goes through the whole algorithm.
_INDEPENDENT = re.compile(
    r"[\x20-\x7e\xa0-\xb6\xb8-\u02af\u0370-\u0386\u0388-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e"
    r"\u20a0-\u20bf\u2100-\u214f\u4e00-\u9fcc\uac00-\ud7a3]*"
).fullmatch


def sort_key(text: str) -> bytes:
    """The key by which texts sort as people expect (UCA, DUCET), compared byte by byte; at most 64 bytes.

    Primary weights take two bytes each, then accents, then case, each without the trailing usual weights. One fixed
    version of the table serves every Python, since the keys are stored.
    """
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    if not _INDEPENDENT(composed):
        return _packed(*_levels(composed))
    first = composed.translate(_PRIMARY)
    if len(first) * 2 >= SORT_KEY_BYTES:
        return first.encode("utf-16-be", "surrogatepass")[:SORT_KEY_BYTES]
    second = "" if composed.isascii() else composed.translate(_SECONDARY)
    return _packed(first, second, composed.translate(_TERTIARY))


def sort_range(prefix: str) -> tuple[bytes, bytes]:
    """Bounds, from and below, of the sort keys of all texts that begin so, whatever their accents and case."""
    composed = unicodedata.normalize("NFC", prefix.strip())
    low = _levels(composed)[0].encode("utf-16-be", "surrogatepass")[: SORT_KEY_BYTES - 2]
    return low, low + b"\xff\xff"


def _packed(first: str, second: str, third: str) -> bytes:
    key = first.encode("utf-16-be", "surrogatepass")
    accents = second.encode("latin-1").rstrip(_SECOND_DEFAULT)
    case = third.encode("latin-1").rstrip(_THIRD_DEFAULT)
    if accents or case:
        key += b"\0" + accents
    if case:
        key += b"\0" + case
    return key[:SORT_KEY_BYTES]


def _levels(text: str) -> tuple[str, str, str]:
    parts = unicodedata.normalize("NFD", text)
    elements = _collator(parts).collation_elements(parts)
    return (
        "".join(chr(one[0]) for one in elements if one[0]),
        "".join(chr(min(one[1] - 0x1F, 255)) for one in elements if one[1] >= 0x20),
        "".join(chr(min(one[2], 255)) for one in elements if one[2]),
    )


# The whole table takes half a second to read, and the first callers of a new process would all wait for it: most texts
# need the letters of Europe alone.
_EVERYDAY = re.compile(r"[\x20-\u052f\u1e00-\u214f]*").fullmatch
_EVERYDAY_ENTRIES = re.compile(r"^((?:0[0-5]|1E|1F|20|21)[0-9A-F]{2}(?: [0-9A-F]+)*) *;([^#\n]*)", re.MULTILINE)
_reading = Lock()


class _Everyday(Collator_10_0_0):  # type: ignore[misc]
    """The same algorithm over the entries that a text of `_EVERYDAY` may need."""

    def load(self, filename: str) -> None:
        for codes, elements in _EVERYDAY_ENTRIES.findall(Path(filename).read_text()):
            weights = [hexstrings2int(one.groups()) for one in COLL_ELEMENT_PATTERN.finditer(elements)]
            self.table.add(hexstrings2int(codes.split()), weights)


def _collator(text: str) -> Collator_10_0_0:
    with _reading:
        return _read(_Everyday if _EVERYDAY(text) else Collator_10_0_0)


@cache
def _read(table: type[Collator_10_0_0]) -> Collator_10_0_0:
    return table()


_PRIMARY = _Table(lambda char: _levels(char)[0])
_SECONDARY = _Table(lambda char: _levels(char)[1])
_TERTIARY = _Table(lambda char: _levels(char)[2])

# Folding --------------------------------------------------------------------------------------------------------

_PLAIN: Final = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t",
    "‘": "'", "’": "'", "ʼ": "'", "´": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
}  # fmt: skip
_WRITTEN_OUT: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_LATIN: Final = dict(zip("абвгдезиклмнопрстуфыэёйіґўђјћ", "abvgdeziklmnoprstufyeeyigudjc", strict=True)) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ї": "yi", "є": "ye",
    "љ": "lj", "њ": "nj", "џ": "dz", "ъ": "", "ь": "",
}  # fmt: skip


def caseless(text: str) -> str:
    """The form in which names that differ only in the case of their letters are one (σ and ς too). PostgreSQL's
    lower() is no match for it, being of a locale: what it decides is stored beside the name."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def fold(text: str) -> str:
    """Lower case, without accents, ligatures and kinds of quotes, dashes and white space."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def latin(text: str) -> str:
    """Folded, and Cyrillic in Latin letters, umlauts written out."""
    return _composed(text).translate(_UMLAUTS).translate(_LATINISED)


@lru_cache(maxsize=16_384)
def normal_name(text: str) -> str:
    """A name for comparing as equal: folded, umlauts written out, without punctuation (`S.r.l.` is `srl`)."""
    plain = text.lower() if text.isascii() else _composed(text).translate(_UMLAUTS)
    return " ".join(_NOT_WORD.sub(" ", plain.translate(_WITHOUT_DOTS)).split())


@lru_cache(maxsize=16_384)
def name_key(text: str) -> int:
    """A signed 64-bit number, equal for names that are equal by `normal_name`: what duplicates are found by."""
    digest = hashlib.blake2b(normal_name(text).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", _PLAIN.get(char, char).casefold())
    kept = (_PLAIN.get(one, one) for one in parts if not unicodedata.combining(one))
    return "".join(kept)


def _umlaut_char(char: str) -> str:
    return _WRITTEN_OUT.get(char.lower()) or _fold_char(char)


def _latin_char(char: str) -> str:
    found = _LATIN.get(char.lower())
    return _fold_char(char) if found is None else found


_FOLDED, _UMLAUTS, _LATINISED = _Table(_fold_char), _Table(_umlaut_char), _Table(_latin_char)
_WITHOUT_DOTS: Final = {ord(one): None for one in ".'`"}
_NOT_WORD = re.compile(r"[\W_]+")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]").search
_LATIN_ENDING = re.compile(r"[iy]y\b")  # -ский, -ный: written -sky, -ny by most

# Search ---------------------------------------------------------------------------------------------------------

_SPACED: Final = {ord(one): " " for one in ".@_-"}
_DIVIDED = re.compile(r"[.@_\-]").search
_PHONE = re.compile(r"\+?[\d\s()/.\-]{5,}").fullmatch
_NOT_DIGIT = re.compile(r"\D+")


def search_text(parts: Iterable[str]) -> str:
    """What an item is found by: every part in every form in which people write it, after one leading space."""
    found: dict[str, None] = {}
    for part in parts:
        if part:
            found.update(dict.fromkeys(_written(part)))
    found.pop("", None)
    return " " + " ".join(found)


def search_terms(query: str) -> list[list[str]]:
    """The terms of a query, each as its forms: a text matches if, for every term, it holds one of the forms."""
    if _PHONE(query.strip()) and len(_digits(query)) >= 5:
        return [search_forms(query.strip())]
    terms = [search_forms(word) for word in query.split()]
    return [forms for forms in terms if forms]


def search_forms(term: str) -> list[str]:
    """The forms in which one term is sought: folded, umlauts written out, in Latin letters, a phone's digits."""
    forms = list(_spellings(term))
    if _PHONE(term) and len(_digits(term)) >= 5:
        forms.append(_digits(term).lstrip("0") or "0")
    if "'" in forms[0]:
        forms.append(forms[0].replace("'", ""))
    return list(dict.fromkeys(form for form in forms if form))


@lru_cache(maxsize=16_384)
def _written(part: str) -> tuple[str, ...]:
    forms = list(_spellings(part))
    if _PHONE(part):
        forms.append(_digits(part))
    elif _DIVIDED(part):
        forms += [_joined(form.translate(_SPACED)) for form in forms]
    if "'" in forms[0]:
        forms.append(forms[0].replace("'", ""))
    return tuple(forms)


def _spellings(text: str) -> Iterable[str]:
    if text.isascii():
        return (_joined(text.lower()),)
    composed = _composed(text)
    forms = [_joined(composed.translate(_FOLDED)), _joined(composed.translate(_UMLAUTS))]
    if _CYRILLIC(composed):
        forms.append(_LATIN_ENDING.sub("y", _joined(composed.translate(_LATINISED))))
    return dict.fromkeys(forms)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _joined(text: str) -> str:
    return " ".join(text.split())


def _digits(text: str) -> str:
    return _NOT_DIGIT.sub("", text)
