"""Small disks that really are full: a memory disk mounted where nobody but the process that asked for it sees it.

Root may mount in a mount namespace of its own; an ordinary user may in a user namespace of his own, as `unshare -Urm`
does. Where the kernel allows neither, the test that wanted a full disk fails: nothing else can stand for one.
"""

import contextlib
import ctypes
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from kartoteka.cluster.tests.conftest import in_child

CLONE_NEWNS = 0x20000
CLONE_NEWUSER = 0x10000000
MS_REC_PRIVATE = 0x4000 | 0x40000
PR_SET_DUMPABLE = 4
MIB = 1 << 20


def with_own_mounts(function: Callable[[], None], *, user: str | None = None) -> None:
    """Run a function in a process that may mount; what it mounts ends with it. Its failure is a failure here."""

    def separated() -> None:
        _separate()
        function()

    in_child(separated, user=user)


def mount_disk(place: Path, *, size: int) -> None:
    """Lay a disk of so many bytes over a folder, with the folder's owner, mode and what was in it."""
    seen, kept = place.stat(), place.with_name(place.name + ".kept")
    kept.mkdir()
    shutil.copytree(place, kept, dirs_exist_ok=True, copy_function=_copy_with_owner, symlinks=True)
    _call("mount", b"tmpfs", os.fsencode(place), b"tmpfs", 0, f"size={size},mode={seen.st_mode & 0o7777:o}".encode())
    shutil.copytree(kept, place, dirs_exist_ok=True, copy_function=_copy_with_owner, symlinks=True)
    shutil.rmtree(kept)
    for path in [place, *(folder for folder in place.rglob("*") if folder.is_dir())]:
        os.chown(path, seen.st_uid, seen.st_gid)


@contextlib.contextmanager
def filled(disk: Path, *, leaving: int = 0) -> Iterator[None]:
    """Fill a small disk for the block, to its last byte unless some are to be left."""
    assert disk.is_mount(), f"{disk} is no disk of its own"
    ballast = disk / "ballast"
    for part in (MIB, 512):
        with contextlib.suppress(OSError), ballast.open("ab", buffering=0) as out:
            while True:
                out.write(bytes(part))
    os.truncate(ballast, ballast.stat().st_size - leaving)
    assert shutil.disk_usage(disk).free < leaving + 8192
    try:
        yield
    finally:
        ballast.unlink()


def _separate() -> None:
    """Mounts of our own; an ordinary user first becomes the master of a small world in which he is himself."""
    uid, gid = os.geteuid(), os.getegid()
    _call("unshare", CLONE_NEWNS | (CLONE_NEWUSER if uid else 0))
    if uid:
        _call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)  # else /proc/self belongs to root after a change of user
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
        Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
    _call("mount", b"none", b"/", None, MS_REC_PRIVATE, None)


def _call(name: str, *arguments: object) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(*arguments) != 0:
        reason = os.strerror(ctypes.get_errno())
        raise AssertionError(f"This machine gives user {os.geteuid()} no small disk ({name}: {reason}).")


def _copy_with_owner(source: str, target: str) -> None:
    shutil.copy2(source, target, follow_symlinks=False)
    seen = os.lstat(source)
    os.chown(target, seen.st_uid, seen.st_gid, follow_symlinks=False)
