"""Finding separator, quote and escape from a sample of the text, by trying each and judging the table it gives."""

import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from kartoteka.exchange.cells import look
from kartoteka.exchange.errors import RecordTooLong, UnclosedQuote
from kartoteka.exchange.records import Dialect, Record, cut

SAMPLE_LINES: Final = 200
_JUDGED: Final = 100
_SEPARATORS: Final = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 0.95, "~": 0.9, ":": 0.5, " ": 0.4}
_NAMED: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_HEADER_WEIGHT: Final = 2.0
_HEADER_DEPTH: Final = 20

Hits = Callable[[Sequence[str]], int]


def separator_line(line: str) -> str | None:
    """The separator that a first line like `sep=;` names, as spreadsheets write it."""
    named = _NAMED.fullmatch(line.rstrip("\r\n"))
    return named.group(1) if named else None


def find_dialect(lines: Sequence[str], *, hits: Hits, whole: bool, separator: str | None = None) -> Dialect:
    """The dialect whose table is the most even, has the most known headers and the clearest cells.

    `hits` counts the known headers in a row; `whole` says that `lines` is all there is, so that a quote still
    open at its end is one that is never closed. Where no separator gives a table, each line is one cell.
    """
    text = "".join(lines)
    best, best_score = Dialect(separator or ","), -1.0
    for candidate in _candidates(text, separator):
        score = _judge(lines, candidate, hits=hits, whole=whole)
        if score > best_score + 1e-9:
            best, best_score = candidate, score
    return best


def _candidates(text: str, separator: str | None) -> Iterator[Dialect]:
    separators = [separator] if separator else [one for one in _SEPARATORS if one in text or one == ","]
    for one in separators:
        quotes = ['"', "'"] if re.search(rf"(^|[{re.escape(one)}\n\r])\s*'", text) else ['"']
        escapes = ["", "\\"] if re.search(rf"\\[{re.escape(one)}\"']", text) else [""]
        blanks = [False, True] if one not in " \t" and re.search(re.escape(one) + r"[ \t]+[\"']", text) else [False]
        for quote, escape, skip in itertools.product(quotes, escapes, blanks):
            yield Dialect(one, quote, escape, skip)


def _judge(lines: Sequence[str], dialect: Dialect, *, hits: Hits, whole: bool) -> float:
    records, open_end = _try(lines, dialect)
    if not records:
        return 0.0 if open_end else 0.01
    judged = records[:_JUDGED]
    even = _evenness([len(record.cells) for record in judged])
    clear = _clearness(judged, dialect)
    known = _known_share(judged, hits)
    tolerated = sum(record.tolerated for record in judged) / len(judged)
    prior = _SEPARATORS.get(dialect.separator, 1.0)
    prior *= (0.98 if dialect.quote == "'" else 1.0) * (0.99 if dialect.escape else 1.0)
    prior *= 0.995 if dialect.skip_blanks else 1.0
    score = (max(even, 0.05) * clear + _HEADER_WEIGHT * known) * prior - 0.05 * min(tolerated, 2.0)
    return score * 0.3 if open_end and whole else score


def _try(lines: Sequence[str], dialect: Dialect) -> tuple[list[Record], bool]:
    """The records of the sample, and whether a quote stayed open."""
    records: list[Record] = []
    try:
        for record in cut(lines, dialect):
            records.append(record)
    except (UnclosedQuote, RecordTooLong):
        return records, True
    return records, False


def _evenness(widths: list[int]) -> float:
    """From 0 (one column) towards 1 (many columns, all rows alike)."""
    groups = Counter(widths)
    rows = len(widths)
    pattern = sum(count * (width - 1) / width for width, count in groups.items() if width)
    return pattern / rows / math.sqrt(len(groups))


def _clearness(records: Sequence[Record], dialect: Dialect) -> float:
    """The share of cells that look like something, and carry no trace of another way of quoting."""
    good = total = 0
    for record in records:
        for cell in record.cells:
            total += 1
            seen = look(cell)
            good += seen != "other" if len(cell) <= 200 else not _torn(cell)
    return good / total if total else 0.0


def _torn(cell: str) -> bool:
    """Whether a long cell begins or ends with a quote that has no partner: cut in the middle of quoted text."""
    ends = cell.strip()
    return ends[0] in "\"'" or ends[-1] == '"'


def _known_share(records: Sequence[Record], hits: Hits) -> float:
    """The best row's share of known headers among the first rows, as far as the rows below are as wide as it is;
    one word alone counts only in a narrow table."""
    best = 0.0
    for at, record in enumerate(records[:_HEADER_DEPTH]):
        filled = sum(1 for cell in record.cells if cell.strip())
        found = hits(record.cells) if filled else 0
        if found >= 2 or found == filled == 1:
            share = found / filled * (0.5 if filled == 1 else 1.0)
            best = max(best, share * _bearing(records[at + 1 :], len(record.cells)))
    return best


def _bearing(below: Sequence[Record], width: int) -> float:
    """The share of the rows below that are at least half as wide as a header would be."""
    return sum(2 * len(record.cells) >= width for record in below) / len(below) if below else 1.0
