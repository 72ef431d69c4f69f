"""PNG: a row of chunks, each with its name; of those that are not needed to draw it, some hold text without end."""

import struct
from typing import Final

from kartoteka.files.formats.base import Anatomy, Unfit

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_DRAWS: Final = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sRGB", b"sBIT", b"bKGD"})
CHUNKS_MOST: Final = 100_000


class Png:
    key = "png"
    pixels_most = 25_000_000

    def begins(self, data: bytes) -> bool:
        return data.startswith(_SIGNATURE)

    def read(self, data: bytes) -> Anatomy:
        anatomy, at = Anatomy("image/png", kept=[_SIGNATURE]), len(_SIGNATURE)
        for _ in range(CHUNKS_MOST):
            if at + 12 > len(data):
                raise Unfit("cut_off")
            length, name = struct.unpack_from(">I4s", data, at)
            end = at + 12 + length
            if end > len(data):
                raise Unfit("cut_off")
            if name == b"IHDR" and length == 13:
                anatomy.width, anatomy.height = struct.unpack_from(">II", data, at + 8)
            (anatomy.kept if name in _DRAWS else anatomy.beside).append(data[at:end])
            at = end
            if name == b"IEND":
                anatomy.behind = data[at:]
                return anatomy
        raise Unfit("too_much_beside")


ENTRY = Png()
