"""Writes many records of one act at once, with places and changes, in the caller's transaction. Reading is `items`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from kartoteka.kit.copying import copy_rows, draw_ids
from kartoteka.kit.exact import dumps
from kartoteka.people.actor import Actor
from kartoteka.timeline.record_types.base import record_types
from kartoteka.timeline.recording import CHANNEL, ChangeOf, Event, payloads, written_by
from kartoteka.timeline.subscribers import enqueue


@dataclass(slots=True)
class Happening:
    """One record to be: the cards it stands on, what it says, what it changed."""

    items: Sequence[int]
    data: Mapping[str, Any] = field(default_factory=dict)
    changes: list[ChangeOf] = field(default_factory=list)


def record_many(
    actor: Actor, type: str, happenings: Sequence[Happening], *, batch: int, at: datetime, events: Iterable[Event] = ()
) -> list[int]:
    """Write one record for each, in their order, and return their seqs. One job per subscriber follows them all;
    the events are sent at the commit."""
    if not happenings:
        return []
    key, told = record_types()[type].key, list(events)
    seqs = draw_ids("timeline_record", len(happenings), column="seq")
    numbered = list(zip(seqs, happenings, strict=True))
    copy_rows(
        "timeline_record",
        ("seq", "type", "actor_id", "source", "batch_id", "at", "data"),
        ((seq, key, actor.user_id, actor.source, batch, at, dumps(one.data)) for seq, one in numbered),
    )
    copy_rows(
        "timeline_place",
        ("record_id", "item_id", "pinned"),
        ((seq, item, False) for seq, one in numbered for item in dict.fromkeys(one.items)),
    )
    changes = [(seq, change) for seq, one in numbered for change in one.changes]
    if changes:
        copy_rows(
            "timeline_change",
            ("record_id", "item_id", "field_id", "item_version", "before", "after"),
            ((seq, one.item, one.field, one.version, _json(one.before), _json(one.after)) for seq, one in changes),
        )
    enqueue(key, first=seqs[0], last=seqs[-1], written=written_by(actor, (one for _, one in changes), told))
    announce(told)
    return seqs


def announce(events: Iterable[Event]) -> None:
    """Send events at the commit of the caller's transaction."""
    texts = [payload for event in events for payload in payloads(event)]
    if texts:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(pg_notify(%s, one)) FROM unnest(%s::text[]) AS one", [CHANNEL, texts])


def _json(value: Any) -> str | None:
    return None if value is None else dumps(value)
