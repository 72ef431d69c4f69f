"""Where an import's rejected rows lie: in a file of the data directory while it runs, then, where it was asked for over
HTTP, in a stored file that its importer may fetch. Writing rows into it is `exchange.error_file`."""

import hashlib
import secrets
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import transaction

from kartoteka.exchange.models import Import
from kartoteka.files import service as files
from kartoteka.items.unheld_files import keep
from kartoteka.kit.disk import copy_synced, sync_folder

DAYS_KEPT: Final = 30
"""How long an imported file waits for its end, and its rejected rows for being corrected."""


def errors_path(found: Import) -> Path:
    """Where the rejected rows of the import go: as told, else into the data directory, never beside the file read."""
    if found.errors_path:
        return Path(found.errors_path)
    folder = Path(settings.DATA) / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"{found.pk}-rejected.csv"


def keep_rejected(found: Import) -> None:
    """Make of them a file that the importer may fetch. Until it is known as his, the rows stay where they were."""
    path = errors_path(found)
    if found.errors_file_id:  # a run that died between the two left both
        path.unlink(missing_ok=True)
    if not found.rejected or found.errors_file_id or not path.is_file():
        return
    copied = files.incoming_folder() / f"rejected-{found.pk}-{secrets.token_hex(8)}.csv"
    copy_synced(path, copied)
    stem = found.file_name.rpartition(".")[0] or found.file_name
    stored = files.store(arrived(copied, f"{stem}-rejected.csv"), user_id=found.actor_id, made=True)
    with transaction.atomic():
        keep([stored.pk], days=DAYS_KEPT)
        Import.objects.filter(pk=found.pk).update(errors_file=stored)
    path.unlink()


def take_back(found: Import) -> None:
    """Put them back where a run that goes on adds to them. Where their bytes are lost, a new file begins; one that is
    being imported, corrected or not, stays."""
    stored = found.errors_file
    if stored is None:
        return
    path = errors_path(found)
    if files.path_of(stored).is_file():
        part = path.with_name(f".{path.name}.part")
        copy_synced(files.path_of(stored), part)
        part.replace(path)
        sync_folder(path.parent)
    found.errors_file = None
    Import.objects.filter(pk=found.pk).update(errors_file=None)
    if not Import.objects.filter(file=stored).exists():
        files.discard(stored)


def arrived(path: Path, name: str) -> files.Arrived:
    """A table that a job wrote and synced, as `files` takes it over."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return files.Arrived(path=path, name=name, media_type="text/csv", size=path.stat().st_size, digest=digest)
