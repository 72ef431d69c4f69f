"""Numbers as people write them: the decimal sign of a column, and a cell's number by it."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_NOISE: Final = re.compile(r"[\s\u00a0\u202f'’$€£₽%]|EUR|USD|GBP|CHF|RUB")
_PLAIN: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)", re.ASCII)
_MAX_LENGTH: Final = 60


def decimal_sign(cells: Iterable[str], *, default: str = ".") -> str:
    """ "." or ",", by the cells in which only one of them can be it; `default` where none tells."""
    votes = {".": 0, ",": 0}
    for cell in cells:
        sign = _certain_sign(_NOISE.sub("", cell))
        if sign:
            votes[sign] += 1
    if votes["."] == votes[","]:
        return default
    return max(votes, key=lambda sign: votes[sign])


def number(cell: str, sign: str) -> Decimal | None:
    """The number in the cell, or None where there is none; brackets mean minus, as accountants write."""
    text = _NOISE.sub("", cell.strip())
    if len(text) > _MAX_LENGTH:
        return None
    if text.startswith("(") and text.endswith(")"):
        text = "-" + text[1:-1]
    text = text.replace("," if sign == "." else ".", "").replace(sign, ".")
    return Decimal(text) if _PLAIN.fullmatch(text) else None


def _certain_sign(text: str) -> str:
    """The decimal sign where the cell leaves no doubt: both occur, or one occurs once before not three digits."""
    dot, comma = text.rfind("."), text.rfind(",")
    if dot >= 0 and comma >= 0:
        return "." if dot > comma else ","
    at = max(dot, comma)
    if at < 0:
        return ""
    sign = text[at]
    if text.count(sign) > 1:
        return "," if sign == "." else "."
    return sign if len(text) - at - 1 != 3 or at == 0 or text[:at].lstrip("-+") == "0" else ""
