"""Storing files and finding them again. Whoever may see one through an item is judged by `items`; here only whose
upload it is counts."""

import os
import secrets
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import puremagic
from django.conf import settings

from kartoteka.files.images import SIZES, NotThatType, measure, thumbnail
from kartoteka.files.models import File
from kartoteka.files.naming import clean_name
from kartoteka.kit.disk import sync_folder
from kartoteka.kit.errors import NotFound

INCOMING: Final = "incoming"
OCTETS: Final = "application/octet-stream"
LEFT_BEHIND_SECONDS: Final = 6 * 3600
# What a name's ending promises to be a picture must be one.
_PICTURE_ENDINGS: Final = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


@dataclass(frozen=True)
class Arrived:
    """A whole upload on disk: its bytes are synced, its digest was taken while they came."""

    path: Path
    name: str
    media_type: str
    size: int
    digest: str


def store(arrived: Arrived, *, user_id: int, made: bool = False) -> File:
    """Take an upload over, or what a job `made`: its type is what its content is. Raises NotThatType, Refused; then
    nothing stays."""
    try:
        name = clean_name(arrived.name)
        media_type, width, height = _judge(arrived, name)
        place = f"{secrets.token_hex(1)}/{secrets.token_hex(16)}"
        target = settings.FILES_ROOT / place
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(arrived.path, target)
        sync_folder(target.parent)
    except BaseException:
        arrived.path.unlink(missing_ok=True)
        raise
    try:
        return File.objects.create(
            name=name,
            media_type=media_type,
            size=arrived.size,
            digest=arrived.digest,
            path=place,
            uploaded_by_id=user_id,
            width=width,
            height=height,
            made=made,
        )
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def find(file_id: int) -> File:
    """The file's row. Raises NotFound; who may have it is the caller's question."""
    found = File.objects.filter(pk=file_id).first()
    if found is None:
        raise NotFound()
    return found


def path_of(file: File) -> Path:
    """Where its bytes lie."""
    return Path(settings.FILES_ROOT) / file.path


def discard(file: File) -> None:
    """Remove a file that nothing names: its row, then its bytes with the pictures drawn of it."""
    path = path_of(file)
    file.delete()
    unlink(path)


def unlink(path: Path) -> None:
    """Remove the bytes of a file whose row is gone, with the pictures drawn of it."""
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink(missing_ok=True)


def small(file: File, size: int) -> bytes:
    """The picture no larger than one of the few sizes we draw, the next above the one asked for; kept beside it.
    Raises NotFound for what is no picture."""
    if file.width is None:
        raise NotFound()
    drawn_size = next((one for one in SIZES if one >= size), SIZES[-1])
    path = path_of(file)
    kept = path.with_name(f"{path.name}.{drawn_size}.webp")
    if kept.is_file():
        return kept.read_bytes()
    drawn = thumbnail(path, drawn_size)
    part = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}")
    try:
        part.write_bytes(drawn)
        part.replace(kept)
    except OSError:
        part.unlink(missing_ok=True)  # a full disk only costs the drawing: it is shown all the same
    return drawn


def incoming_folder() -> Path:
    """Where uploads lie until they are whole: the same disk as the files."""
    folder = Path(settings.FILES_ROOT) / INCOMING
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def clear_incoming() -> None:
    """Remove what uploads that never ended left behind (a killed process; others clean up after themselves)."""
    for path in incoming_folder().iterdir():
        if time.time() - path.stat().st_mtime > LEFT_BEHIND_SECONDS:
            path.unlink(missing_ok=True)


def room_for(size: int) -> bool:
    """Whether the disk has room for so many bytes and something to spare."""
    return shutil.disk_usage(incoming_folder()).free > size + 16 * 1024 * 1024


def _judge(arrived: Arrived, name: str) -> tuple[str, int | None, int | None]:
    picture = measure(arrived.path)
    promised = _PICTURE_ENDINGS.get(Path(name).suffix.lower())
    said_picture = arrived.media_type.lower().startswith("image/")
    if picture is not None:
        if promised is not None and promised != picture[0]:
            raise NotThatType()
        return picture
    if promised is not None or (said_picture and arrived.media_type.lower() in _PICTURE_ENDINGS.values()):
        raise NotThatType()
    return _media_type(arrived.path), None, None


def _media_type(path: Path) -> str:
    """What the content looks like; downloads are attachments whatever it says."""
    try:
        found = puremagic.from_file(str(path), mime=True)
    except (puremagic.PureError, ValueError, OSError):
        return OCTETS
    return str(found)[:120] if found else OCTETS
