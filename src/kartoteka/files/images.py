"""Raster images: judged, drawn small, and made photos of, by a program of its own (`files.drawing`) with bounded memory
and time, so that no file can harm the server. What is shown was drawn anew, with nothing hidden behind the picture."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any, Final

from kartoteka.kit.errors import DomainError, Message, Refused

SIZES: Final = {48: "48", 96: "96", 384: "384", 768: "768"}
PHOTO: Final = "200x300"
"""The size in which a photo is shown (S20)."""
SECONDS: Final = 30.0
"""So long is waited for the program, which ends by itself after so much work (`drawing.SECONDS`)."""
BEGINS_MOST: Final = 12
_MARKS: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
_at_once = BoundedSemaphore(2)


class NotThatType(DomainError):
    """415: the content is not of the type that the name or the sender says."""

    code = "unsupported_media_type"
    status = 415


class NoTimeToLook(DomainError):
    """503: the machine was too busy to look into the picture, which may be sound; nothing was kept of it."""

    code = "unavailable"
    status = 503


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that was made a photo: what the file of it is now."""

    media_type: str
    width: int
    height: int
    size: int
    digest: str


def measure(path: Path) -> tuple[str, int, int] | None:
    """Media type, width and height from the header alone; None for what is no raster image we know.

    Raises Refused for one with more pixels than anybody needs (a flood of them takes gigabytes to draw)."""
    if not _begins_as_picture(path):
        return None
    told = _ask("measure", path)
    if told.get("refused") == "too_many_pixels":
        raise _refusal(told)
    return None if "refused" in told else (told["media_type"], told["width"], told["height"])


def thumbnail(path: Path, size: str, target: Path) -> None:
    """Draw the image anew as WebP in one of the sizes, turned as its camera was held. Raises NotThatType."""
    if "refused" in _ask("draw", path, target, size):
        raise NotThatType()


def make_photo(source: Path, target: Path) -> Photo:
    """Write to `target` the picture alone, without place, camera or text, and beside it its small pictures. Raises
    Refused for what is no whole, single raster image, without decoding it."""
    if not _begins_as_picture(source):
        raise _refusal({"refused": "not_a_picture", "values": {}})
    told = _ask("photo", source, target)
    if "refused" in told:
        raise _refusal(told)
    return Photo(**told)


def _begins_as_picture(path: Path) -> bool:
    with path.open("rb") as file:
        begins = file.read(BEGINS_MOST)
    return begins.startswith(_MARKS) or (begins[:4] == b"RIFF" and begins[8:] == b"WEBP")


def _refusal(told: dict[str, Any]) -> Refused:
    return Refused(fields={"file": [Message(f"photo.{told['refused']}", **told["values"])]})


def _ask(act: str, *arguments: Path | str) -> dict[str, Any]:
    """What the program says; where it is ended for the memory or the work it needs, the picture is refused. Raises
    NoTimeToLook where the machine had no time for it."""
    command = [sys.executable, "-P", "-m", "kartoteka.files.drawing", act, *map(str, arguments)]
    with _at_once:
        try:
            done = subprocess.run(  # noqa: S603 - our own program, on a path that we made
                command, capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise NoTimeToLook(retry_after=5) from error
    if done.returncode < 0:
        return {"refused": "cut_off", "values": {}}
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-500:])
    told: dict[str, Any] = json.loads(done.stdout)
    if "errno" in told:
        raise OSError(told["errno"], os.strerror(told["errno"]))
    return told
