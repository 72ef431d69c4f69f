"""The program that looks into pictures, run for one file with bounded memory and time: it measures it, draws it small,
or makes a photo of it. The server itself decodes nothing; it starts this by `files.images`.

Printed is one line of JSON: what was found, {"refused": why}, or {"errno": what the disk said}. It imports nothing of
Django: it starts often.
"""

import hashlib
import json
import os
import resource
import struct
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from kartoteka.files.formats.base import Unfit, anatomy_of, formats

FORMATS: Final = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
SIZES: Final = {"48": (48, 48), "96": (96, 96), "200x300": (200, 300), "384": (384, 384), "768": (768, 768)}
"""The few sizes that we draw, by name; a photo is drawn in all of them at once."""
UPRIGHT_MOST: Final = (4096, 4096)
MEMORY: Final = 1_500_000_000
SECONDS: Final = 10
_FAULTS: Final = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError, IndexError, struct.error, zlib.error,
)  # fmt: skip
_UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def measure(source: str) -> dict[str, Any]:
    """Media type, width and height by the header alone; a refusal for what we never draw."""
    with Image.open(source, formats=tuple(FORMATS)) as image:
        form, width, height = image.format or "", image.width, image.height
    most = formats()[form.lower()].pixels_most
    if width * height > most:
        raise Unfit("too_many_pixels", most=most // 1_000_000)
    return {"media_type": FORMATS[form], "width": width, "height": height}


def draw(source: str, target: str, name: str) -> dict[str, Any]:
    """Draw any picture in one of the sizes, turned as its camera was held, and write it as WebP."""
    measure(source)
    with Image.open(source, formats=tuple(FORMATS)) as image:
        image.draft("RGB", _twice(SIZES[name]))
        _small(ImageOps.exif_transpose(image), SIZES[name], Path(target))
    return {}


def photo(source: str, target: str) -> dict[str, Any]:
    """Write the picture alone, without what was told beside it and upright, then draw it in every size."""
    anatomy = anatomy_of(Path(source).read_bytes())
    whole = b"".join(anatomy.kept)
    if anatomy.turned != 1:
        whole = _upright(whole, _UPRIGHT[anatomy.turned])
    with Image.open(BytesIO(whole), formats=tuple(FORMATS)) as image:
        width, height = image.size
        image.draft("RGB", _twice(SIZES["768"]))
        drawn = _plain(image)
    for name, box in sorted(SIZES.items(), key=lambda one: -one[1][0]):
        _small(drawn, box, Path(f"{target}.{name}.webp"))
    _write(Path(target), whole)
    digest = hashlib.sha256(whole).hexdigest()
    return {
        "media_type": anatomy.media_type, "width": width, "height": height, "size": len(whole), "digest": digest,
    }  # fmt: skip


def main(arguments: list[str]) -> None:
    """Do one of these things and print what came of it."""
    # Ours are the smaller limits.
    Image.MAX_IMAGE_PIXELS = None
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    print(json.dumps(told(arguments)))


def told(arguments: list[str]) -> dict[str, Any]:
    """What is printed: what came of it, why the picture was refused, or what the disk said."""
    try:
        return _ACTS[arguments[0]](*arguments[1:])
    except Unfit as unfit:
        return {"refused": unfit.code, "values": unfit.values}
    except (*_FAULTS, MemoryError) as fault:
        number = fault.errno if isinstance(fault, OSError) else None  # the disk's, where there is one
        return {"refused": "cut_off", "values": {}} if number is None else {"errno": number}


def _upright(whole: bytes, turn: Image.Transpose) -> bytes:
    """A JPEG drawn anew as it was seen; a very large one smaller, since all of it must be drawn for that."""
    out = BytesIO()
    with Image.open(BytesIO(whole), formats=("JPEG",)) as image:
        profile = image.info.get("icc_profile")
        image.draft(None, _twice(UPRIGHT_MOST))
        image.thumbnail(UPRIGHT_MOST)
        image.transpose(turn).save(out, "JPEG", quality=90, icc_profile=profile)
    return out.getvalue()


def _twice(box: tuple[int, int]) -> tuple[int, int]:
    return box[0] * 2, box[1] * 2


def _plain(image: Image.Image) -> Image.Image:
    transparent = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    return image.convert("RGBA" if transparent else "RGB")


def _small(image: Image.Image, box: tuple[int, int], target: Path) -> None:
    drawn, out = _plain(image), BytesIO()
    drawn.thumbnail(box)
    drawn.save(out, "WEBP", quality=82, method=3)
    _write(target, out.getvalue())


def _write(target: Path, content: bytes) -> None:
    with target.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


_ACTS: Final[dict[str, Callable[..., dict[str, Any]]]] = {"measure": measure, "draw": draw, "photo": photo}

if __name__ == "__main__":
    main(sys.argv[1:])
