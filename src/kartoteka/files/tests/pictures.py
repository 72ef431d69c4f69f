"""Pictures for tests: honest ones, and files that only look like one."""

import io
import random
import struct
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image

GPS = 34853
MAKER = 271
MEGABYTE = 1_048_576
ORIENTATION = 274
ANIMATION = ("GIF", "WEBP")


def picture(size: tuple[int, int] = (40, 30), form: str = "PNG", **saved: Any) -> bytes:
    """A red picture with a green stripe on its left edge."""
    image = Image.new("RGB", size, "red")
    image.paste("green", (0, 0, max(1, size[0] // 4), size[1]))
    out = io.BytesIO()
    image.save(out, form, **saved)
    return out.getvalue()


def told(form: str = "JPEG", *, orientation: int = 1, size: tuple[int, int] = (80, 40)) -> bytes:
    """A picture that tells where it was taken, by what camera, and how that was held."""
    exif = Image.Exif()
    exif[MAKER] = "SecretCamera"
    exif[ORIENTATION] = orientation
    exif[GPS] = {1: "N", 2: (55.0, 45.0, 21.0)}
    return picture(size, form, exif=exif)


def moving(form: str, frames: int) -> bytes:
    """A picture of so many frames."""
    drawn = [Image.new("RGB", (8, 8), (one * 67 % 256, one // 256, one * 29 % 256)) for one in range(frames)]
    out = io.BytesIO()
    drawn[0].save(out, form, save_all=True, append_images=drawn[1:], duration=20)
    return out.getvalue()


def many_frames(frames: int) -> bytes:
    """A GIF of so many frames, made without drawing them."""
    one = moving("GIF", 2)
    start = one.index(b"\x21\xf9")
    end = one.index(b"\x21\xf9", start + 1)
    return one[:start] + one[start:end] * frames + b"\x3b"


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def flood(side: int) -> bytes:
    """A PNG of a few kilobytes that says it is `side` pixels wide and high."""
    header = struct.pack(">II", side, side) + bytes([1, 0, 0, 0, 0])
    rows = zlib.compress(b"\0" * (side // 8 + 1) * 64, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def bomb(side: int) -> bytes:
    """A whole PNG of `side` × `side` black dots: some hundred kilobytes that a decoder would make gigabytes of."""
    row = b"\0" * (side // 8 + 2)
    packed = zlib.compressobj(1)
    body = b"".join([*(packed.compress(row) for _ in range(side)), packed.flush()])
    header = struct.pack(">II", side, side) + bytes([1, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def flood_of_jpeg(side: int) -> bytes:
    """A JPEG that says it is `side` pixels wide and high."""
    whole = picture((64, 64), "JPEG")
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + struct.pack(">HH", side, side) + whole[at + 4 :]


def photograph(most: int = 11 * MEGABYTE) -> bytes:
    """A sound JPEG of at least so many bytes: noise, which nothing packs."""
    noise = Image.frombytes("RGB", (1_500, 1_500), random.Random(7).randbytes(1_500 * 1_500 * 3))
    image = Image.new("RGB", (3_000, 3_000))
    for left in (0, 1_500):
        for top in (0, 1_500):
            image.paste(noise, (left, top))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=98)
    assert len(out.getvalue()) > most
    return out.getvalue()


def talkative(texts: int = 40, length: int = 100_000) -> bytes:
    """A PNG with more text than picture."""
    whole = picture()
    at = whole.index(b"IDAT") - 4
    return whole[:at] + chunk(b"tEXt", b"Comment\0" + b"x" * length) * texts + whole[at:]


def script_in_gif() -> bytes:
    """A GIF that a browser would also run as a script."""
    return b"GIF89a/*" + moving("GIF", 1)[8:] + b"*/=1;alert(1)//"


def shortened(whole: bytes, form: str) -> Iterator[bytes]:
    """The picture again and again, each time with one of its parts too short, which says so itself and is otherwise
    well made."""
    for at, length, put in _PARTS[form](whole):
        for kept in range(min(length, 40)):
            yield put(whole[:at], whole[at : at + kept], whole[at + length :])


Put = Callable[[bytes, bytes, bytes], bytes]


def _jpeg_parts(whole: bytes) -> Iterator[tuple[int, int, Put]]:
    at, marker = 2, b""
    while marker not in (b"\xda", b"\xd9"):
        marker, length = whole[at + 1 : at + 2], int.from_bytes(whole[at + 2 : at + 4], "big")
        yield at + 4, length - 2, lambda head, body, tail: head[:-2] + struct.pack(">H", len(body) + 2) + body + tail
        at += 2 + length


def _png_parts(whole: bytes) -> Iterator[tuple[int, int, Put]]:
    at = 8
    while at < len(whole):
        length = int.from_bytes(whole[at : at + 4], "big")
        yield at + 8, length, lambda head, body, tail: head[:-8] + chunk(head[-4:], body) + tail[4:]
        at += 12 + length


def _webp_parts(whole: bytes) -> Iterator[tuple[int, int, Put]]:
    def put(head: bytes, body: bytes, tail: bytes) -> bytes:
        parts = head[12:-4] + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) + tail
        return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts

    at = 12
    while at < len(whole):
        length = int.from_bytes(whole[at + 4 : at + 8], "little")
        yield at + 8, length + length % 2, put
        at += 8 + length + length % 2


def _gif_parts(whole: bytes) -> Iterator[tuple[int, int, Put]]:
    def table(flags: int) -> int:
        return 3 << (flags & 7) + 1 if flags & 0x80 else 0

    at = 13 + table(whole[10])
    while whole[at] != 0x3B:
        at += 11 + table(whole[at + 9]) if whole[at] == 0x2C else 2
        while length := whole[at]:
            yield at + 1, length, lambda head, body, tail: head[:-1] + bytes([len(body)][: len(body)]) + body + tail
            at += 1 + length
        at += 1


_PARTS: dict[str, Callable[[bytes], Iterator[tuple[int, int, Put]]]] = {
    "JPEG": _jpeg_parts,
    "PNG": _png_parts,
    "WEBP": _webp_parts,
    "GIF": _gif_parts,
}

HOSTILE = {
    "not_a_picture": [
        ("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n"),
        (
            "b.eps",
            b"\xc5\xd0\xd3\xc6" + struct.pack("<II", 30, 40) + b"\0" * 18 + b"%!PS-Adobe-3.0 EPSF-3.0\nshowpage\n",
        ),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a.bmp", b"BM" + b"\0" * 60),
        ("a.tif", b"II*\0" + b"\0" * 60),
        ("empty.jpg", b""),
    ],
    "two_meanings": [
        ("a.gif", script_in_gif()),
        ("a.jpg", picture((90, 60), "JPEG") + b"<html><script>alert(1)</script>"),
        ("b.jpg", picture((90, 60), "JPEG", comment=b"<script>alert(1)</script>")),
        ("a.png", picture() + b"PK\x03\x04" + b"\0" * 30),
    ],
    "too_many_pixels": [("a.png", flood(30_000)), ("b.png", flood(5_001))],
    "too_many_frames": [("a.gif", many_frames(5_000)), ("b.gif", many_frames(501))],
    "cut_off": [
        ("a.jpg", picture((900, 600), "JPEG", quality=95)[:-400]),
        ("b.jpg", picture((900, 600), "JPEG", quality=95)[:300]),
        ("c.jpg", bytes.fromhex("ffd8 ffc0 0004 0800 ffda 0002 00 ffd9")),
        ("a.png", picture((90, 60))[:-20]),
        ("a.webp", picture((90, 60), "WEBP")[:-9]),
        ("a.gif", picture((90, 60), "GIF")[:-9]),
    ],
    "too_much_beside": [("a.png", talkative())],
    "moving": [("a.webp", moving("WEBP", 3))],
}
"""Files that cannot be a photo, by the reason that is said."""


def of_the_done_line() -> dict[str, tuple[str, str, bytes]]:
    """The files that the photo window must refuse, each with its reason, its name and its bytes."""
    return {
        "PNG of 30,000 × 30,000, whole": ("too_many_pixels", "bomb.png", bomb(30_000)),
        "JPEG that says 30,000 × 30,000": ("too_many_pixels", "bomb.jpg", flood_of_jpeg(30_000)),
        "EPS": ("not_a_picture", "logo.eps", HOSTILE["not_a_picture"][0][1]),
        "SVG with a script": ("not_a_picture", "logo.svg", HOSTILE["not_a_picture"][2][1]),
        "GIF that is a script too": ("two_meanings", "poly.gif", script_in_gif()),
        "JPEG that is a page too": ("two_meanings", "poly.jpg", HOSTILE["two_meanings"][1][1]),
        "GIF of 5,000 frames": ("too_many_frames", "film.gif", many_frames(5_000)),
        "JPEG cut off": ("cut_off", "half.jpg", photograph(MEGABYTE)[: 2 * MEGABYTE]),
        "JPEG of 11 MB": ("too_large", "large.jpg", photograph()),
    }
