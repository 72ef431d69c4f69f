"""Exports as jobs."""

from typing import Any

from kartoteka.exchange import exports
from kartoteka.exchange.models import Export
from kartoteka.jobs.kinds import JobKind
from kartoteka.people.actor import Actor


class ExportJob(JobKind):
    key = "export"
    model = Export

    def told(self, actor: Actor, found: Export) -> dict[str, Any]:
        total = max(found.total, found.rows)
        return {"done": found.rows, "total": total, "result": exports.result(actor, found)}


ENTRY = ExportJob()
