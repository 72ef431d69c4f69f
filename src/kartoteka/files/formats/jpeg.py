"""JPEG: a chain of segments, most of which only tell about the picture. Drawn small, it needs little memory however
large it is, so it may be larger than the others."""

import re
import struct
from typing import Final

from kartoteka.files.formats.base import Anatomy, Unfit

SCANS_MOST: Final = 100
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN: Final = 0xDA
_END: Final = 0xD9
_COMMENT: Final = 0xFE
_APPLICATIONS: Final = range(0xE0, 0xF0)
# In a scan 0xFF is followed by 0, by a restart mark, or by more of itself.
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_ORIENTATION: Final = 0x0112
_JFIF_LENGTH: Final = 18


class Jpeg:
    key = "jpeg"
    pixels_most = 100_000_000

    def begins(self, data: bytes) -> bool:
        return data.startswith(b"\xff\xd8\xff")

    def read(self, data: bytes) -> Anatomy:
        anatomy, scans, at = Anatomy("image/jpeg", kept=[data[:2]]), 0, 2
        while True:
            marker, at = _marker(data, at)
            if marker == _END:
                break
            end = _end_of(data, at)
            if marker == _SCAN:
                scans += 1
                end = _end_of_scan(data, end)
            segment = data[at:end]
            if marker in _FRAMES:
                anatomy.height, anatomy.width = _sides(segment)
            if marker == 0xE1 and segment[4:10] == b"Exif\0\0":
                anatomy.turned = _turned(segment[10:])
            (anatomy.kept if _draws(marker, segment) else anatomy.beside).append(segment)
            at = end
        if not scans or scans > SCANS_MOST:
            raise Unfit("cut_off" if not scans else "too_much_beside")
        anatomy.kept.append(b"\xff\xd9")
        anatomy.behind = data[at + 2 :]
        return anatomy


def _marker(data: bytes, at: int) -> tuple[int, int]:
    while data[at : at + 2] == b"\xff\xff":
        at += 1
    if at + 2 > len(data) or data[at] != 0xFF:
        raise Unfit("cut_off")
    return data[at + 1], at


def _end_of(data: bytes, at: int) -> int:
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    if length < 2 or at + 2 + length > len(data):
        raise Unfit("cut_off")
    return at + 2 + length


def _sides(frame: bytes) -> tuple[int, int]:
    if len(frame) < 9:
        raise Unfit("cut_off")
    height, width = struct.unpack_from(">HH", frame, 5)
    return height, width


def _end_of_scan(data: bytes, at: int) -> int:
    found = _AFTER_SCAN.search(data, at)
    if found is None:
        raise Unfit("cut_off")
    return found.start()


def _draws(marker: int, segment: bytes) -> bool:
    """Of what programs add, only the colours are needed: how they are written, and the profile they belong to."""
    if marker not in _APPLICATIONS:
        return marker != _COMMENT
    if marker == 0xE0:
        return segment[4:9] == b"JFIF\0" and len(segment) == _JFIF_LENGTH
    return (marker == 0xE2 and segment[4:15] == b"ICC_PROFILE") or (marker == 0xEE and segment[4:9] == b"Adobe")


def _turned(exif: bytes) -> int:
    """How the camera was held, as its orientation tag says it: 1 is upright, and what cannot be read was."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    try:
        (first,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, first)
        entries = (struct.unpack_from(f"{order}HHIH", exif, first + 2 + 12 * one) for one in range(count))
        return next((value for tag, _, _, value in entries if tag == _ORIENTATION and value in range(2, 9)), 1)
    except struct.error:
        return 1


ENTRY = Jpeg()
