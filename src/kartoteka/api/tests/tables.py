"""Imports and exports as tests ask for them: over HTTP, with the worker's part done at once."""

from collections.abc import Callable
from typing import Any

from kartoteka.api.testing import Caller
from kartoteka.exchange.tasks import run_import, write_export
from kartoteka.files import service as files
from kartoteka.files.models import File

PEOPLE = "First name,Last name,E-mail\nAda,Rossi,ada@rossi.example\nEva,Bruni,no address\n"
Upload = Callable[..., int]
Callers = dict[str, Caller]


def content(file_id: int) -> str:
    return files.path_of(File.objects.get(pk=file_id)).read_text(encoding="utf-8-sig")


def imported(callers: Callers, file: int, who: str = "anna", **options: Any) -> dict[str, Any]:
    """Asks for an import, has the worker do it, and reads it."""
    answer = callers[who].post("/imports", {"file": file, "kind": "person", **options})
    assert answer.status_code == 202, answer.content
    run_import(import_id=answer.json()["job"])
    found: dict[str, Any] = callers[who].get(f"/imports/{answer.json()['job']}").json()
    return found


def exported(callers: Callers, who: str = "paul", **order: Any) -> dict[str, Any]:
    """Asks for an export, has the worker do it, and reads its job."""
    answer = callers[who].post("/exports", {"kind": "person", **order})
    assert answer.status_code == 202, answer.content
    write_export(export_id=answer.json()["job"])
    found: dict[str, Any] = callers[who].get(f"/jobs/{answer.json()['job']}").json()
    return found
