"""Somebody's inbox: its lines, how many are unread, what he does with them.

A line is shown, and counted, only while he may read its item and the field that names him in it: asked at each look.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from django.db.models import Q
from django.utils import timezone
from psycopg import sql

from kartoteka.items.access import AccessPolicy
from kartoteka.items.query import cursor as cursors
from kartoteka.items.statements import all_of, any_of, bigints, fetch_all, fetch_one, texts, truth
from kartoteka.items.titles import readable_in_batch, readable_item
from kartoteka.items.write.base import run
from kartoteka.kit.errors import Message, Refused
from kartoteka.notifications.kinds.base import notification_kinds
from kartoteka.notifications.live import announce
from kartoteka.notifications.models import Digest, Notification
from kartoteka.people.rules import require_whole

State = Literal["open", "snoozed", "done"]
MOST_COUNTED: Final = 100
MOST_AT_ONCE: Final = 1_000
KEPT_DONE: Final = timedelta(days=90)
LONGEST_SNOOZE: Final = timedelta(days=366)

_STATES: Final[dict[State, sql.SQL]] = {
    "open": sql.SQL("line.done_at is null and (line.snoozed_until is null or line.snoozed_until <= {now})"),
    "snoozed": sql.SQL("line.done_at is null and line.snoozed_until > {now}"),
    "done": sql.SQL("line.done_at is not null"),
}
_BY_TIME: Final = sql.SQL("coalesce(line.snoozed_until, line.at)")
_ORDER: Final[dict[State, sql.SQL]] = {"open": _BY_TIME, "snoozed": _BY_TIME, "done": sql.SQL("line.done_at")}


def listed(policy: AccessPolicy, *, state: State, cursor: str | None, limit: int) -> dict[str, Any]:
    """A page of his lines, the latest first. Raises Forbidden for a token cut to some kinds, Malformed."""
    require_whole(policy.actor)
    of = cursors.digest("notifications", policy.actor.user_id, state)
    rows = fetch_all(_page(policy, state, cursors.decode(cursor, of, 1) if cursor else None, limit + 1))
    kinds = policy.catalogue.kinds_by_id
    last = rows[limit - 1] if len(rows) > limit else None
    return {
        "items": [_shown(row, kinds[row[7]].key if row[6] else None) for row in rows[:limit]],
        "next": cursors.encode(of, [last[12]], last[0]) if last else None,
    }


def unread(policy: AccessPolicy) -> int:
    """How many lines he has not read; no more than a hundred are counted."""
    require_whole(policy.actor)
    statement = sql.SQL("select count(*) from (select from {} and line.read_at is null limit {}) counted").format(
        _lines(policy, "open"), sql.Literal(MOST_COUNTED)
    )
    row = fetch_one(statement)
    return row[0] if row else 0


def mark(
    policy: AccessPolicy,
    ids: Sequence[int],
    *,
    read: bool | None = None,
    done: bool | None = None,
    snoozed_until: datetime | None = None,
) -> None:
    """Set what is given on those of these lines that are his own. A snoozed line comes back unread, when its time is
    come. Raises Forbidden for a token cut to some kinds, Refused for a time that is past or too far."""
    require_whole(policy.actor)
    now = timezone.now()
    values: dict[str, Any] = {}
    if read is not None:
        values["read_at"] = now if read else None
    if done is not None:
        values["done_at"] = now if done else None
        values |= {"read_at": now} if done else {}
    if snoozed_until is not None:
        if not now < snoozed_until <= now + LONGEST_SNOOZE:
            raise Refused(fields={"snoozed_until": [Message("notifications.snooze")]})
        values |= {"snoozed_until": snoozed_until, "read_at": None, "done_at": None}
    own = Notification.objects.filter(user_id=policy.actor.user_id, pk__in=list(ids)[:MOST_AT_ONCE])
    if values and own.update(**values):
        announce([policy.actor.user_id])


def wake(policy: AccessPolicy, ids: Sequence[int]) -> None:
    """Take the snooze of these lines back. Raises Forbidden for a token cut to some kinds."""
    require_whole(policy.actor)
    own = Notification.objects.filter(user_id=policy.actor.user_id, pk__in=list(ids)[:MOST_AT_ONCE])
    if own.update(snoozed_until=None):
        announce([policy.actor.user_id])


def all_done(policy: AccessPolicy) -> list[int]:
    """Mark every line of the inbox as done; the ids of those it showed, the latest thousand. Raises Forbidden for a
    token cut to some kinds."""
    require_whole(policy.actor)
    statement = sql.SQL("select line.id from {} order by {} desc, line.id desc limit {}")
    shown = [row[0] for row in fetch_all(statement.format(_lines(policy, "open"), _BY_TIME, sql.Literal(MOST_AT_ONCE)))]
    now = timezone.now()
    due = Q(snoozed_until=None) | Q(snoozed_until__lte=now)
    if Notification.objects.filter(due, user_id=policy.actor.user_id, done_at=None).update(done_at=now, read_at=now):
        announce([policy.actor.user_id])
    return shown


def forget_old(now: datetime) -> None:
    """Delete the lines that were done long ago, and those of items that are no more; and the days of old letters."""
    run("DELETE FROM notifications_notification WHERE done_at < %s", [now - KEPT_DONE])
    Digest.objects.filter(day__lt=(now - KEPT_DONE).date()).delete()
    run(
        "DELETE FROM notifications_notification line WHERE item_id IS NOT NULL"
        " AND NOT EXISTS (SELECT FROM items_item item WHERE item.id = line.item_id)"
    )


def line_of(policy: AccessPolicy, line_id: int) -> dict[str, Any] | None:
    """One line as he would be shown it now, for the mail that tells it; None where he would not, or is done with it."""
    sought = sql.SQL(" and line.id = {}").format(sql.Literal(line_id))
    rows = fetch_all(_rows(policy, "open", sought, 1, mailed=True))
    kinds = policy.catalogue.kinds_by_id
    return _shown(rows[0], kinds[rows[0][7]].key if rows[0][6] else None) if rows else None


def lines_of_digest(policy: AccessPolicy, digest_id: int) -> list[dict[str, Any]]:
    """The lines of this letter of the day that are still new to him, as he would be shown them now; the latest first,
    a thousand at most."""
    still = sql.SQL(" and line.digest_id = {} and line.read_at is null").format(sql.Literal(digest_id))
    kinds = policy.catalogue.kinds_by_id
    rows = fetch_all(_rows(policy, "open", still, MOST_AT_ONCE, mailed=True))
    return [_shown(row, kinds[row[7]].key if row[6] else None) for row in rows]


def _page(policy: AccessPolicy, state: State, after: tuple[list[str | None], int] | None, limit: int) -> sql.Composable:
    further: sql.Composable = sql.SQL("")
    if after is not None:
        further = sql.SQL(" and ({}, line.id) < ({}::timestamptz, {})").format(
            _ORDER[state], sql.Literal(after[0][0]), sql.Literal(after[1])
        )
    return _rows(policy, state, further, limit)


def _rows(
    policy: AccessPolicy, state: State, further: sql.Composable, limit: int, *, mailed: bool = False
) -> sql.Composable:
    return sql.SQL(
        "select line.id, line.kind, line.at, line.actor_id,"
        " coalesce(nullif(trim(concat(actor.first_name, ' ', actor.last_name)), ''), actor.email), line.count,"
        " item.id, item.kind_id, item.title, line.data, line.read_at, line.snoozed_until, {order}::text"
        " from {lines}{further} order by {order} desc, line.id desc limit {limit}"
    ).format(order=_ORDER[state], lines=_lines(policy, state, mailed=mailed), further=further, limit=sql.Literal(limit))


def _lines(policy: AccessPolicy, state: State, *, mailed: bool = False) -> sql.Composable:
    """His lines in this state that he may be shown now; those that he wants by mail alone only where `mailed`."""
    line = sql.Identifier("line", "item_id")
    batch = sql.Identifier("line", "batch_id")
    shown = any_of(
        [
            all_of([sql.SQL("line.item_id is not null and item.id is not null"), _names_him_openly(policy)]),
            all_of(
                [
                    sql.SQL("line.item_id is null and line.batch_id is not null"),
                    _openly_everywhere(policy),
                    readable_in_batch(policy, batch),
                ]
            ),
            sql.SQL("line.item_id is null and line.batch_id is null"),
        ]
    )
    return sql.SQL(
        "notifications_notification line left join people_user actor on actor.id = line.actor_id {item}"
        " where line.user_id = {user} and (line.in_app or {mailed}) and {state}"
        " and line.kind = any({kinds}) and {shown}"
    ).format(
        item=readable_item(policy, line),
        user=sql.Literal(policy.actor.user_id),
        mailed=truth(mailed),
        state=_STATES[state].format(now=sql.Literal(timezone.now())),
        kinds=texts(one.key for one in notification_kinds()),
        shown=shown,
    )


def _names_him_openly(policy: AccessPolicy) -> sql.Composable:
    """The test that he may see, on an item of that kind, the field by which he was given it."""
    hidden = [
        sql.SQL("(line.kind = {} and item.kind_id = any({}))").format(sql.Literal(key), bigints(kinds))
        for key, kinds in _hidden(policy).items()
    ]
    return sql.SQL("not {}").format(any_of(hidden)) if hidden else truth(True)


def _openly_everywhere(policy: AccessPolicy) -> sql.Composable:
    """The same for a line of many items, whose kinds it does not say."""
    return sql.SQL("not (line.kind = any({}))").format(texts(_hidden(policy)))


def _hidden(policy: AccessPolicy) -> dict[str, list[int]]:
    """By key of the kind of notification, the kinds of items whose field he may not see."""
    found = {
        one.key: [kind.id for kind in policy.catalogue.kinds.values() if one.field not in policy.readable(kind.key)]
        for one in notification_kinds()
        if one.field
    }
    return {key: kinds for key, kinds in found.items() if kinds}


def _shown(row: tuple[Any, ...], kind: str | None) -> dict[str, Any]:
    line_id, key, at, actor, name, count, item, _, title, data, read_at, snoozed_until, _ = row
    return {
        "id": line_id,
        "kind": key,
        "at": at.isoformat(),
        "actor": {"id": actor, "name": name} if actor else None,
        "item": {"id": item, "kind": kind, "title": title} if item else None,
        "count": count,
        "data": data if isinstance(data, dict) else {},
        "read": read_at is not None,
        "snoozed_until": snoozed_until.isoformat() if snoozed_until else None,
    }
