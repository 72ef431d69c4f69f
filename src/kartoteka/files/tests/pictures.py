"""Pictures for tests: honest ones, and files that only look like one."""

import io
import struct
import zlib
from typing import Any

from PIL import Image

GPS = 34853
MAKER = 271
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


def talkative(texts: int = 40, length: int = 100_000) -> bytes:
    """A PNG with more text than picture."""
    whole = picture()
    at = whole.index(b"IDAT") - 4
    return whole[:at] + chunk(b"tEXt", b"Comment\0" + b"x" * length) * texts + whole[at:]


def script_in_gif() -> bytes:
    """A GIF that a browser would also run as a script."""
    return b"GIF89a/*" + moving("GIF", 1)[8:] + b"*/=1;alert(1)//"


HOSTILE = {
    "not_a_picture": [
        ("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n"),
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
        ("a.png", picture((90, 60))[:-20]),
        ("a.webp", picture((90, 60), "WEBP")[:-9]),
        ("a.gif", picture((90, 60), "GIF")[:-9]),
    ],
    "too_much_beside": [("a.png", talkative())],
    "moving": [("a.webp", moving("WEBP", 3))],
}
"""Files that cannot be a photo, by the reason that is said."""
