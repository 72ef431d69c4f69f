"""Raster images: judging one before anything decodes it, and making the small ones that are shown. Nothing else is
ever shown in the browser, and what is shown was drawn anew, without anything hidden behind the picture."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from kartoteka.kit.errors import DomainError, Message, Refused

FORMATS: Final = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
PIXELS_MOST: Final = 25_000_000
SIZES: Final = (48, 96, 192, 384, 768)


class NotThatType(DomainError):
    """415: the content is not of the type that the name or the sender says."""

    code = "unsupported_media_type"
    status = 415


def measure(path: Path) -> tuple[str, int, int] | None:
    """Media type, width and height from the header alone; None for what is no raster image we know.

    Raises Refused for one with more pixels than anybody needs (a flood of them takes gigabytes to draw)."""
    try:
        with _open(path) as image:
            width, height, media_type = image.width, image.height, FORMATS[image.format or ""]
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError):
        return None
    if width * height > PIXELS_MOST:
        raise Refused(fields={"file": [Message("file.too_many_pixels", most=PIXELS_MOST // 1_000_000)]})
    return media_type, width, height


def thumbnail(path: Path, size: int) -> bytes:
    """The image drawn anew as WebP, at most `size` pixels wide and high, turned as its camera was held."""
    try:
        with _open(path) as image:
            image.draft("RGB", (size * 2, size * 2))
            drawn = ImageOps.exif_transpose(image)
            drawn.thumbnail((size, size))
            out = BytesIO()
            drawn.convert("RGBA" if _transparent(drawn) else "RGB").save(out, "WEBP", quality=82, method=3)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise NotThatType() from error
    return out.getvalue()


def _transparent(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info


@contextmanager
def _open(path: Path) -> Iterator[Image.Image]:
    with warnings.catch_warnings():
        # Ours is the smaller limit; Pillow only warns at its own.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(path, formats=tuple(FORMATS)) as image:
                yield image
        except Image.DecompressionBombError as error:
            raise Refused(fields={"file": [Message("file.too_many_pixels", most=PIXELS_MOST // 1_000_000)]}) from error
