"""What a format of pictures is: how a file of it is taken apart without decoding anything, so that only the picture
is left of it. Drawing is `files.drawing`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, Final, Protocol

from kartoteka.kit.registry import Registry

FRAMES_MOST: Final = 500
BESIDE_MOST: Final = 2_097_152
"""The most bytes that may stand between the parts of the picture; behind its end there may be more."""
# What a browser or another program would take for a page, a script, a document or an archive.
_SECOND_MEANING: Final = re.compile(
    rb"(?i)<(?:script|html|body|svg|iframe|object|embed|\?php|!doctype)|javascript:|%PDF-|PK\x03\x04"
)
_COMMENTED_OUT: Final = (b"GIF87a/*", b"GIF89a/*", b"\xff\xd8\xff\xe0/*", b"GIF87a=", b"GIF89a=")
"""Beginnings that make a script of the file; a picture begins so only if somebody meant it to."""


class Unfit(Exception):
    """A file that cannot be a photo; `code` names the text that says why, `values` fill its places."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass
class Anatomy:
    """A picture taken apart: what draws it, and what stood between (`beside`) and behind that (`behind`); `turned` is
    how its camera was held, in the numbers of the orientation tag."""

    media_type: str
    width: int = 0
    height: int = 0
    turned: int = 1
    kept: list[bytes] = field(default_factory=list)
    beside: list[bytes] = field(default_factory=list)
    behind: bytes = b""


class Format(Protocol):
    """One format."""

    key: ClassVar[str]
    pixels_most: ClassVar[int]

    def begins(self, data: bytes) -> bool:
        """Whether a file that begins so says it is of this format."""

    def read(self, data: bytes) -> Anatomy:
        """Take the file apart. Raises Unfit for one that is cut off, or has more frames than we look at."""


@lru_cache(maxsize=1)
def formats() -> Registry[Format]:
    """All formats by key."""
    return Registry("kartoteka.files.formats")


def anatomy_of(data: bytes) -> Anatomy:
    """The picture in these bytes. Raises Unfit for what is none, is two things at once, or is more than anybody
    needs; nothing is decoded for that."""
    found = next((one for one in formats() if one.begins(data)), None)
    if found is None:
        raise Unfit("not_a_picture")
    anatomy = found.read(data)
    if not anatomy.width * anatomy.height > 0:
        raise Unfit("cut_off")
    if anatomy.width * anatomy.height > found.pixels_most:
        raise Unfit("too_many_pixels", most=found.pixels_most // 1_000_000)
    if sum(map(len, anatomy.beside)) > BESIDE_MOST:
        raise Unfit("too_much_beside")
    if data.startswith(_COMMENTED_OUT[:3]) or _script(data) or _two_meanings([*anatomy.beside, anatomy.behind]):
        raise Unfit("two_meanings")
    return anatomy


def _script(data: bytes) -> bool:
    """`GIF89a=` is also the width of a picture; a script goes on with letters where that has a small high byte."""
    return data.startswith(_COMMENTED_OUT[3:]) and data[7] >= 0x20


def _two_meanings(parts: Iterable[bytes]) -> bool:
    return any(_SECOND_MEANING.search(one) for one in parts)
