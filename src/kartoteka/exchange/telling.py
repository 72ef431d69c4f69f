"""Tells whoever asked for an import or an export that it has ended; the words are those of notifications."""

from kartoteka.exchange.models import Export, Import
from kartoteka.notifications.making import tell_of_job


def tell_import_ended(import_id: int) -> None:
    """Once for each end of it; one that was cancelled ended by somebody's own hand."""
    found = Import.objects.filter(pk=import_id, state__in=("done", "failed")).first()
    if found is not None:
        subject = f"import:{found.pk}:{found.state}"
        said = {"what": "import", "state": found.state, "name": found.file_name, "count": found.done}
        tell_of_job(found.actor_id, subject=subject, **said)


def tell_export_ended(export_id: int) -> None:
    """The same for an export; whoever asked for it gets its file."""
    found = Export.objects.filter(pk=export_id, state__in=("done", "failed")).first()
    if found is not None:
        subject = f"export:{found.pk}:{found.state}"
        said = {"what": "export", "state": found.state, "kind": found.kind, "count": found.rows, "file": found.file_id}
        tell_of_job(found.actor_id, subject=subject, **said)
