"""GIF: of its frames the first one is the picture; the others are only counted."""

import struct
from typing import Final

from kartoteka.files.formats.base import FRAMES_MOST, Anatomy, Unfit

_EXTENSION: Final = 0x21
_IMAGE: Final = 0x2C
_END: Final = 0x3B
_CONTROL: Final = 0xF9
EXTENSIONS_MOST: Final = 10_000


class Gif:
    key = "gif"
    pixels_most = 25_000_000

    def begins(self, data: bytes) -> bool:
        return data.startswith((b"GIF87a", b"GIF89a"))

    def read(self, data: bytes) -> Anatomy:
        if len(data) < 13:
            raise Unfit("cut_off")
        anatomy, frames, at = Anatomy("image/gif"), 0, 13 + _table(data[10])
        anatomy.width, anatomy.height = struct.unpack_from("<HH", data, 6)
        anatomy.kept.append(data[:at])
        for _ in range(EXTENSIONS_MOST):
            sign = _byte(data, at)
            if sign == _END:
                anatomy.behind = data[at + 1 :]
                break
            if sign not in (_EXTENSION, _IMAGE):
                raise Unfit("cut_off")
            end = _end_of(data, at)
            frames += sign == _IMAGE
            if frames > FRAMES_MOST:
                raise Unfit("too_many_frames", most=FRAMES_MOST)
            self._put(anatomy, data[at:end], first=frames == (sign == _IMAGE))
            at = end
        else:
            raise Unfit("too_much_beside")
        if not frames:
            raise Unfit("cut_off")
        anatomy.kept.append(bytes([_END]))
        return anatomy

    def _put(self, anatomy: Anatomy, block: bytes, *, first: bool) -> None:
        """Into the one frame that is kept goes its picture, and how it is drawn; other frames are no message."""
        if block[0] == _IMAGE:
            if first:
                left, top, width, height = struct.unpack_from("<HHHH", block, 1)
                anatomy.width, anatomy.height = max(anatomy.width, left + width), max(anatomy.height, top + height)
                anatomy.kept.append(block)
        elif block[1] == _CONTROL:
            if first:
                anatomy.kept.append(block)
        else:
            anatomy.beside.append(block)


def _end_of(data: bytes, at: int) -> int:
    """Where the block that begins here ends: behind the last of its sub-blocks."""
    if data[at] == _IMAGE:
        at += 10 + _table(_byte(data, at + 9)) + 1
    else:
        at += 2
    while length := _byte(data, at):
        at += 1 + length
    return at + 1


def _table(flags: int) -> int:
    """The length of the colour table that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _byte(data: bytes, at: int) -> int:
    if at >= len(data):
        raise Unfit("cut_off")
    return data[at]


ENTRY = Gif()
