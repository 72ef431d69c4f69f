"""Names of files as people gave them: cleaned to be stored, and written into a header. No path is ever made of one."""

import re
import unicodedata
from typing import Final
from urllib.parse import quote

LONGEST: Final = 200
# Marks that turn the direction of text make `exe.jpg` out of `gpj.exe`; control characters split headers and lines.
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def clean_name(given: str) -> str:
    """The last part of the name without unseen characters, not too long, its ending kept; never empty."""
    last = re.split(r"[/\\]", given)[-1]
    shown = unicodedata.normalize("NFC", _UNSEEN.sub("", last)).strip().strip(".") or "file"
    shown = shown.encode("utf-8", "replace").decode()
    if len(shown) <= LONGEST:
        return shown
    stem, dot, ending = shown.rpartition(".")
    ending = dot + ending if stem and len(ending) <= 16 else ""
    return shown[: LONGEST - len(ending)] + ending


def disposition(name: str, *, inline: bool = False) -> str:
    """The Content-Disposition header for a name (RFC 6266): plain letters for old readers, all of them for others."""
    plain = "".join(one if one.isascii() and one.isprintable() and one not in '"\\%;' else "_" for one in name)
    kind = "inline" if inline else "attachment"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
