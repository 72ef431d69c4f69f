"""JSON with decimals kept to the digit, both ways. Knows nothing of what the JSON says."""

import json
import re
from decimal import Decimal
from typing import Any

_DECODER = json.JSONDecoder(parse_float=Decimal)
# A decimal is written as a text that no stored text can be (NUL is refused everywhere), then freed of its quotes.
_MARKED = re.compile(r'"\\u0000(-?[0-9.]+)"')


def dumps(value: Any) -> str:
    """The value as JSON; decimals as numbers with all their digits."""
    text = json.dumps(value, default=_marked, ensure_ascii=False, separators=(",", ":"))
    return _MARKED.sub(r"\1", text) if "\\u0000" in text else text


def loads(text: str | bytes) -> Any:
    """The JSON as Python values; numbers with a point as decimals."""
    return _DECODER.decode(text if isinstance(text, str) else text.decode())


def _marked(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"\0{value:f}"
    raise TypeError(f"{type(value).__name__} cannot stand in JSON")
