"""Making a backup: the database, the stored files and the secret in one file, while everything goes on."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kartoteka.cluster.archive import new_archive
from kartoteka.cluster.dumps import dump
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout
from kartoteka.cluster.versions import client_binaries


def back_up(layout: Layout, *, url: str, target: Path, program: str) -> None:
    """Write one file from which `restore` makes an equal portal.

    Stored files are noted before and after the dump: whatever a row of the dump names is among them.
    """
    target = Path(os.path.abspath(target))
    if not target.parent.is_dir():
        raise ClusterError(f"There is no folder {target.parent} to write the backup to.")
    with new_archive(target, program=program) as add, _staging(layout) as staging:
        _note_files(layout.files, staging / "files")
        dump(client_binaries(layout), url=url, target=staging / "database.dump")
        _note_files(layout.files, staging / "files")
        add("database.dump", staging / "database.dump")
        add("secret.key", layout.secret_key)
        for path in sorted((staging / "files").rglob("*")):
            if path.is_file():
                add(path.relative_to(staging).as_posix(), path)


@contextmanager
def _staging(layout: Layout) -> Iterator[Path]:
    """A passing folder on the disk of the data, so that files can be noted by hard links."""
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=layout.top) as made:
        (Path(made) / "files").mkdir()
        yield Path(made)


def _note_files(source: Path, target: Path) -> None:
    """Link every stored file, so that it stays even if it is deleted while the backup runs."""
    for folder, _, names in os.walk(source):
        here = target / Path(folder).relative_to(source)
        here.mkdir(exist_ok=True)
        for name in names:
            if not (here / name).exists():
                _link_or_copy(Path(folder) / name, here / name)


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except FileNotFoundError:
        return  # deleted a moment ago
    except OSError:
        shutil.copyfile(source, target)
