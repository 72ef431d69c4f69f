"""Finding a file's encoding from its bytes, or refusing: text is never guessed into something unreadable."""

import codecs
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from kartoteka.exchange.errors import EmptyFile, NotATable, UnknownEncoding, WrongEncoding
from kartoteka.exchange.plausibility import plausibility

SAMPLE_BYTES: Final = 262_144
_CHUNK: Final = 1_048_576
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_EIGHT_BIT: Final = (
    "cp1252",
    "cp1251",
    "iso-8859-15",
    "cp1250",
    "koi8-r",
    "cp866",
    "mac-roman",
    "cp850",
    "mac-cyrillic",
    "latin-1",
)
_MAGIC: Final = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"PAR1", "parquet"),
    (b"{\\rtf", "rtf"),
    (b"7z\xbc\xaf", "7z"),
    (b"BEGIN:VCARD", "vcard"),
)
_WORTH: Final = 0.15
_HEADER_WEIGHT: Final = 1.5
_VOICE: Final = 0.03

Evidence = Callable[[str], int]


class Encoding(NamedTuple):
    """An encoding's name for Python, and how many bytes of a mark stand before the text. Not `sure`: only the file's
    beginning was read in it, and nobody named it."""

    name: str
    skip: int = 0
    sure: bool = True


def find_encoding(path: Path, *, evidence: Evidence, named: str | None = None, whole: bool = True) -> Encoding:
    """The encoding in which the whole file can be read; or its beginning, for whoever cannot wait.

    `evidence` counts the words of known headers beyond ASCII in a decoded text: where an 8-bit file has
    them, they decide. Raises `EmptyFile`, `NotATable` (another format), `WrongEncoding` (the one named
    does not fit; `line` says where), `UnknownEncoding` (nothing gives believable text: name one).
    """
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
        _refuse_other_formats(sample)
        mark, skip = _mark(sample)
        if named:
            told = Encoding(_known(named), skip if _same(mark, named) else 0)
            return _checked(file, told, whole)._replace(sure=True)
        if wide := _wide(sample[skip:], announced=mark):
            return _checked(file, Encoding(wide, skip), whole)
        if plain := _fits(file, Encoding("utf-8", skip), whole):
            return plain
        if mark and mark in _WIDE:
            raise WrongEncoding(encoding=mark, line=1)
        return _checked(file, Encoding(_eight_bit(sample[skip:], evidence), skip), whole)


def _refuse_other_formats(sample: bytes) -> None:
    if not sample.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise EmptyFile()
    for magic, name in _MAGIC:
        if sample.startswith(magic):
            raise NotATable(format=name)


def _mark(sample: bytes) -> tuple[str, int]:
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name, len(mark)
    return "", 0


def _same(mark: str, named: str) -> bool:
    """Whether the file's mark belongs to the encoding the caller named (utf-16 covers both byte orders)."""
    plain = codecs.lookup(named).name
    return bool(mark) and (mark == plain or mark.startswith(plain) or plain == "utf-8-sig")


def _known(named: str) -> str:
    try:
        name = codecs.lookup(named).name
    except LookupError as error:
        raise WrongEncoding(encoding=named, line=0) from error
    return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)


def _wide(sample: bytes, *, announced: str) -> str:
    """UTF-16 or UTF-32 by where the zero bytes stand, whatever the mark announced; "" for narrow text.

    A wrong mark is known from a file whose UTF-32 text follows the two bytes of a UTF-16 mark.
    """
    zeros = Counter(at % 4 for at, byte in enumerate(sample[:4096]) if byte == 0)
    if not zeros and announced not in _WIDE:
        return ""
    length = min(len(sample), 4096) / 4
    best = max(_WIDE, key=lambda name: (_wide_score(sample, name, zeros, length), name == announced))
    return best if _wide_score(sample, best, zeros, length) > 0.5 else ""


def _wide_score(sample: bytes, name: str, zeros: Counter[int], length: float) -> float:
    """How well the zero bytes and the decoded text agree with this form, from -1 to 1."""
    places = {"utf-32-le": (2, 3), "utf-32-be": (0, 1), "utf-16-le": (), "utf-16-be": ()}[name]
    if places and min(zeros[place] for place in places) < 0.9 * length:
        return -1.0
    unit = 4 if places else 2
    cut = sample[: min(len(sample), 4096) // unit * unit]
    try:
        text = cut.decode(name)
    except UnicodeDecodeError as error:
        if error.start < len(cut) - 4:
            return -1.0
        text = cut[: error.start].decode(name)
    if "\x00" in text:
        return -1.0
    sensible = sum(character < "\x7f" or "\u00a0" <= character <= "\u04ff" for character in text)
    return sensible / max(len(text), 1) + (0.01 if places else 0)


def _fits(file: BinaryIO, encoding: Encoding, whole: bool) -> Encoding | None:
    try:
        return _checked(file, encoding, whole)
    except WrongEncoding:
        return None


def _checked(file: BinaryIO, encoding: Encoding, whole: bool) -> Encoding:
    """The encoding, after reading the file, or its first chunk, through it; raises `WrongEncoding` with the line."""
    file.seek(encoding.skip)
    decoder = codecs.getincrementaldecoder(encoding.name)("strict")
    lines = 1
    while chunk := file.read(_CHUNK):
        try:
            lines += decoder.decode(chunk).count("\n")
        except UnicodeDecodeError as error:
            lines += chunk[: error.start].count(b"\n")
            raise WrongEncoding(encoding=encoding.name, line=lines) from error
        if not whole and len(chunk) == _CHUNK:
            return encoding._replace(sure=False)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise WrongEncoding(encoding=encoding.name, line=lines) from error
    return encoding


def _eight_bit(sample: bytes, evidence: Evidence) -> str:
    """The 8-bit encoding that gives the most believable text; equal texts go to the first of the list."""
    texts = {name: text for name in _EIGHT_BIT if (text := _decoded(sample, name)) is not None}
    said = texts.get(_voice(sample), "")
    scores = {
        name: plausibility(text) + _HEADER_WEIGHT * min(evidence(text), 4) + _VOICE * (text == said)
        for name, text in texts.items()
    }
    best = max(scores, key=lambda name: scores[name], default="")
    if not best or scores[best] < _WORTH:
        raise UnknownEncoding(tried=sorted(scores))
    return _latin_twin(sample, best)


def _decoded(sample: bytes, name: str) -> str | None:
    try:
        return sample.decode(name)
    except UnicodeDecodeError:
        return None


def _latin_twin(sample: bytes, best: str) -> str:
    """iso-8859-15 for cp1252 where only the sign of the euro tells them apart."""
    if best == "cp1252" and b"\xa4" in sample and not any(0x80 <= byte <= 0x9F for byte in sample):
        return "iso-8859-15"
    return best


def _voice(sample: bytes) -> str:
    """What charset-normalizer says: one voice among others, since it errs on short files."""
    import charset_normalizer  # here, since it weighs 2 MiB in each process and few files need it

    match = charset_normalizer.from_bytes(sample[:16_384]).best()
    return codecs.lookup(match.encoding).name if match else ""
