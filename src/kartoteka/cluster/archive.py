"""The form of a backup file: a tar of parts, a manifest with the hash of each, and a last line with the hash of all.

Whole or worthless: a file that was cut off or changed anywhere is told apart before anything is read out of it.
"""

import hashlib
import io
import json
import os
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO, Any

from kartoteka.cluster.errors import REFUSED, UNREADABLE, ClusterError

FORMAT = 1
MANIFEST = "manifest.json"
MARK = b"\nkartoteka-backup sha256="
SEAL = len(MARK) + 64 + 1
BLOCK = 1 << 20


@dataclass
class Manifest:
    """What a backup holds: its parts with size and hash, and which release made it."""

    program: str
    made_at: str
    format: int = FORMAT
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)


@contextmanager
def new_archive(target: Path, *, program: str) -> Iterator[Callable[[str, Path], None]]:
    """Write a backup; yields the function that adds a file under a name.

    It gets its name only once it is whole and on the disk; a file that stands there already is left alone.
    """
    if target.exists():
        raise ClusterError(f"{target} exists already; a backup never overwrites.", exit_code=REFUSED)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    manifest = Manifest(program, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
    try:
        with open(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw:
            out = _HashingWriter(raw)
            with tarfile.open(fileobj=out, mode="w|", format=tarfile.PAX_FORMAT) as tar:  # type: ignore[call-overload]
                yield lambda name, path: _add(tar, manifest, name, path)
                _add_text(tar, MANIFEST, json.dumps(manifest.__dict__, indent=1))
            raw.write(MARK + out.hash.hexdigest().encode() + b"\n")
            raw.flush()
            os.fsync(raw.fileno())
        os.link(part, target)
        _sync_folder(target.parent)
    except FileExistsError as error:
        raise ClusterError(f"{target} exists already; a backup never overwrites.", exit_code=REFUSED) from error
    except OSError as error:
        raise ClusterError(f"The backup could not be written to {target}: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


def verify(source: Path) -> None:
    """Refuse a file that is not a whole, unchanged backup."""
    try:
        with source.open("rb") as raw:
            length = raw.seek(0, os.SEEK_END) - SEAL
            raw.seek(max(length, 0))
            seal = raw.read(SEAL)
            if length <= 0 or not seal.startswith(MARK):
                raise ClusterError(f"{source} is no backup of Kartoteka, or its end is missing.", exit_code=UNREADABLE)
            raw.seek(0)
            found = _hash_of(raw, length)
    except OSError as error:
        raise ClusterError(f"{source} cannot be read: {error.strerror}.", exit_code=UNREADABLE) from error
    if seal != MARK + found.encode() + b"\n":
        raise ClusterError(f"{source} is damaged: its content does not match its seal.", exit_code=UNREADABLE)


def unpack(source: Path, *, into: Path) -> Manifest:
    """Verify, then write the parts below `into`, each checked against the manifest."""
    verify(source)
    found: dict[str, dict[str, Any]] = {}
    manifest: Manifest | None = None
    try:
        with tarfile.open(source, mode="r:") as tar:
            for member in tar:
                content = tar.extractfile(member)
                if content is None or not _is_ours(member.name):
                    raise ClusterError(f"{source} holds a strange part: {member.name}.", exit_code=UNREADABLE)
                if member.name == MANIFEST:
                    manifest = Manifest(**json.load(content))
                else:
                    found[member.name] = _write(content, into / member.name)
    except (tarfile.TarError, ValueError, TypeError) as error:
        raise ClusterError(f"{source} is damaged: {error}.", exit_code=UNREADABLE) from error
    if manifest is None or manifest.parts != found:
        raise ClusterError(f"{source} is damaged: its parts do not match its manifest.", exit_code=UNREADABLE)
    return manifest


class _HashingWriter:
    """A file to write to that knows the hash of all it was given."""

    def __init__(self, raw: IO[bytes]) -> None:
        self.raw = raw
        self.hash = hashlib.sha256()

    def write(self, data: bytes) -> int:
        self.hash.update(data)
        return self.raw.write(data)


def _add(tar: tarfile.TarFile, manifest: Manifest, name: str, path: Path) -> None:
    with path.open("rb") as content:
        info = _plain(name, os.fstat(content.fileno()).st_size)
        reading = _HashingReader(content)
        tar.addfile(info, reading)
    manifest.parts[name] = {"size": info.size, "sha256": reading.hash.hexdigest()}


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    content = text.encode()
    tar.addfile(_plain(name, len(content)), io.BytesIO(content))


def _plain(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode, info.mtime = size, 0o600, int(time.time())
    return info


class _HashingReader:
    """A file to read from that knows the hash of all it gave."""

    def __init__(self, raw: IO[bytes]) -> None:
        self.raw = raw
        self.hash = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self.raw.read(size)
        self.hash.update(data)
        return data


def _write(content: IO[bytes], path: Path) -> dict[str, Any]:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    reading = _HashingReader(content)
    size = 0
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        while block := reading.read(BLOCK):
            size += out.write(block)
        out.flush()
        os.fsync(out.fileno())
    return {"size": size, "sha256": reading.hash.hexdigest()}


def _is_ours(name: str) -> bool:
    """Only names that this module writes, and none that leads out of the folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and path.parts[0] in PARTS


PARTS = {MANIFEST, "database.dump", "secret.key", "files"}


def _hash_of(raw: IO[bytes], length: int) -> str:
    found = hashlib.sha256()
    while length > 0:
        block = raw.read(min(BLOCK, length))
        if not block:
            break
        found.update(block)
        length -= len(block)
    return found.hexdigest()


def _sync_folder(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
