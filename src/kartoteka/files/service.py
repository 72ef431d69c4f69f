"""Storing files and finding them again. Whoever may see one through an item is judged by `items`; here only whose
upload it is counts."""

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction

from kartoteka.files.images import PHOTO, SIZES, NotThatType, make_photo, measure, thumbnail
from kartoteka.files.models import File
from kartoteka.files.naming import clean_name
from kartoteka.kit.disk import sync_folder
from kartoteka.kit.errors import Message, NotFound, Refused

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
    with _taken_over(arrived.path) as (place, target):
        name = clean_name(arrived.name)
        media_type, width, height = _judge(arrived, name)
        os.replace(arrived.path, target)
        sync_folder(target.parent)
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


def store_photo(arrived: Arrived, *, user_id: int) -> File:
    """Take an upload over that is to be a photo: the picture alone is kept of it. Raises NotThatType, Refused."""
    with _taken_over(arrived.path) as (place, target):
        name = clean_name(arrived.name)
        photo = make_photo(arrived.path, target)
        promised = _promised(name)
        if promised is not None and promised != photo.media_type:
            raise NotThatType()
        sync_folder(target.parent)
        return File.objects.create(name=name, path=place, uploaded_by_id=user_id, photo=True, **asdict(photo))


def become_photo(file_id: int, *, most: int) -> None:
    """Make a stored picture the photo that an item is about to show; one that is a photo already stays as it is.

    It acts in the caller's transaction: the bytes as they came go when that is committed. Raises Refused for one of
    more than `most` bytes, and for what is no picture."""
    file = File.objects.select_for_update(no_key=True).get(pk=file_id)
    if file.photo:
        return
    if file.size > most:
        raise Refused(fields={"file": [too_large_a_photo(most)]})
    former = path_of(file)
    if not former.is_file():
        return  # its bytes are lost: there is nothing to show, nor to tell
    place, target = _new_place()
    try:
        photo = make_photo(former, target)
        sync_folder(target.parent)
        File.objects.filter(pk=file.pk).update(path=place, photo=True, **asdict(photo))
    except BaseException:
        unlink(target)
        raise
    transaction.on_commit(lambda: unlink(former))


def too_large_a_photo(most: int) -> Message:
    """What is said of a photo with more bytes than the firm lets one have."""
    return Message("photo.too_large", most=f"{most / 1_048_576:.3g}")


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


def small(file: File, size: int | None) -> bytes:
    """The picture no larger than one of the few sizes we draw, the next above the one asked for, or as a photo is
    shown (None); kept beside it. Raises NotFound for what is no picture."""
    if (drawn := kept_small(file, size)) is not None:
        return drawn
    path, name = path_of(file), _size(size)
    kept = _beside(path, name)
    part = kept.with_name(f"{kept.name}.{secrets.token_hex(4)}")
    try:
        thumbnail(path, name, part)
        part.replace(kept)
        return kept.read_bytes()
    except FileNotFoundError as error:
        raise NotFound() from error
    finally:
        part.unlink(missing_ok=True)


def kept_small(file: File, size: int | None) -> bytes | None:
    """The same where it was drawn before, and so at once; else None. Raises NotFound for what is no picture."""
    if file.width is None:
        raise NotFound()
    kept = _beside(path_of(file), _size(size))
    return kept.read_bytes() if kept.is_file() else None


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


@contextmanager
def _taken_over(arrived: Path) -> Iterator[tuple[str, Path]]:
    """A new place for what arrived; where it is refused, neither stays, and afterwards only the new one does."""
    place, target = _new_place()
    try:
        yield place, target
    except BaseException:
        unlink(target)
        raise
    finally:
        arrived.unlink(missing_ok=True)


def _size(size: int | None) -> str:
    return PHOTO if size is None else SIZES[next((one for one in SIZES if one >= size), max(SIZES))]


def _beside(path: Path, name: str) -> Path:
    return path.with_name(f"{path.name}.{name}.webp")


def _new_place() -> tuple[str, Path]:
    place = f"{secrets.token_hex(1)}/{secrets.token_hex(16)}"
    target = Path(settings.FILES_ROOT) / place
    target.parent.mkdir(parents=True, exist_ok=True)
    return place, target


def _promised(name: str) -> str | None:
    """The type of picture that the ending of a name promises."""
    return _PICTURE_ENDINGS.get(Path(name).suffix.lower())


def _judge(arrived: Arrived, name: str) -> tuple[str, int | None, int | None]:
    picture = measure(arrived.path)
    promised = _promised(name)
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
    import puremagic  # here, since its tables weigh 1 MiB in each process

    try:
        found = puremagic.from_file(str(path), mime=True)
    except (puremagic.PureError, ValueError, OSError):
        return OCTETS
    return str(found)[:120] if found else OCTETS
