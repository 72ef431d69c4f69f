"""Knowing a full disk by its errors, ours or the database's; and copying so that the copy lasts. Where things are kept
is the callers' business."""

import errno
import os
import shutil
from pathlib import Path
from typing import Final

# The disk, the user's quota, or the largest file that the system lets us write.
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DATABASE_NO_ROOM: Final = "53100"


def finds_no_room(error: BaseException) -> bool:
    """Whether this error, or the driver's that caused it, says that the disk is full."""
    if isinstance(error, OSError):
        return error.errno in _NO_ROOM
    return any(getattr(one, "sqlstate", None) == _DATABASE_NO_ROOM for one in (error, error.__cause__))


def copy_synced(source: Path, target: Path) -> None:
    """Copy the bytes and wait until the disk has them; where that fails, no half of it stays."""
    try:
        with source.open("rb") as read, target.open("wb") as written:
            shutil.copyfileobj(read, written, 1 << 20)
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
