"""WebP: chunks in a RIFF box. One that moves is no photo."""

import struct
from typing import Final

from kartoteka.files.formats.base import Anatomy, Unfit

_DRAWS: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"})
_MOVES: Final = 0x02
_TELLS: Final = 0x08 | 0x04
CHUNKS_MOST: Final = 1_000


class Webp:
    key = "webp"
    pixels_most = 25_000_000

    def begins(self, data: bytes) -> bool:
        return data[:4] == b"RIFF" and data[8:12] == b"WEBP"

    def read(self, data: bytes) -> Anatomy:
        stop = 8 + int.from_bytes(data[4:8], "little")
        anatomy, at = Anatomy("image/webp", behind=data[stop:]), 12
        if stop > len(data):
            raise Unfit("cut_off")
        for _ in range(CHUNKS_MOST):
            if at + 8 > stop:
                break
            name, length = struct.unpack_from("<4sI", data, at)
            end = at + 8 + length + length % 2
            if end > stop:
                raise Unfit("cut_off")
            _take(anatomy, name, data[at:end])
            at = end
        body = b"".join(anatomy.kept)
        anatomy.kept = [b"RIFF", (len(body) + 4).to_bytes(4, "little"), b"WEBP", body]
        return anatomy


def _take(anatomy: Anatomy, name: bytes, chunk: bytes) -> None:
    if name in (b"ANIM", b"ANMF"):
        raise Unfit("moving")
    if name not in _DRAWS:
        anatomy.beside.append(chunk)
        return
    width, height, whole = _seen(name, chunk)
    anatomy.width, anatomy.height = max(anatomy.width, width), max(anatomy.height, height)
    anatomy.kept.append(whole)


def _seen(name: bytes, chunk: bytes) -> tuple[int, int, bytes]:
    """The width and height that a chunk tells, and the chunk as it stays."""
    body = chunk[8:]
    if name == b"VP8X" and len(body) >= 10:
        if body[0] & _MOVES:
            raise Unfit("moving")
        width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (4, 7))
        return width, height, chunk[:8] + bytes([body[0] & ~_TELLS]) + body[1:]
    if name == b"VP8 " and len(body) >= 10:
        wide, high = struct.unpack_from("<HH", body, 6)
        return wide & 0x3FFF, high & 0x3FFF, chunk
    if name == b"VP8L" and len(body) >= 5:
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, chunk
    return 0, 0, chunk


ENTRY = Webp()
