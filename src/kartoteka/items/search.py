"""Search in all kinds at once: whose title begins so, who holds the words, and, where there are few, who nearly does.

Rights stand inside every capped set: outside it, the cap would betray hidden rows and leave visible ones out.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from kartoteka.items.access import AccessPolicy
from kartoteka.items.present import brief_json
from kartoteka.items.query import finding
from kartoteka.items.query.breadth import is_narrow, is_wide
from kartoteka.items.query.plans import MOST_PRINCIPALS
from kartoteka.items.read.base import Reading, type_of
from kartoteka.items.statements import SQL, Composable, all_of, any_of, fetch_all, literal
from kartoteka.kit.text import search_text, sort_range

SHOWN: Final = 20
"""Hits shown of each kind."""
CAP: Final = 1_000
"""Hits looked at as one types."""
WHOLE: Final = 5
"""On a page of results, so many times as many."""
FEW: Final = 5
SIMILAR: Final = 10
MOST_SIMILAR: Final = 200
SHORTEST_SIMILAR: Final = 4
MOST_MATCHED: Final = 3

Hit = tuple[str, int]


def search_json(policy: AccessPolicy, q: str, *, kinds: Sequence[str] | None = None, whole: bool = False) -> bytes:
    """{"groups": [{"kind", "items": [{id, title, matched, similar?}]}], "capped"}: what the actor may read.

    `whole` looks at more hits, for a page of results. Raises Malformed for words that cannot be sought.
    """
    terms = finding.terms_of(q)
    reading = Reading(policy=policy, now=datetime.now(UTC))
    reached = [kind for kind in kinds or policy.catalogue.kinds if policy.principals(kind, "read") != []]
    if not terms or not reached:
        return b'{"groups": [], "capped": false}'
    rows = fetch_all(_hits(terms, q, reached, reading, whole=whole))
    hits = [(policy.catalogue.kinds_by_id[row[0]].key, row[1]) for row in rows if row[1]]
    capped = any(row[2] for row in rows)
    similar = _similar(terms, reached, reading, hits) if len(hits) < FEW else []
    return _answer(reading, terms, hits, similar, capped=capped)


def _hits(terms: Sequence[Sequence[str]], q: str, kinds: Sequence[str], reading: Reading, *, whole: bool) -> Composable:
    """Rows (kind, id, whether there are more): whose title begins with the words, then by title; a few of each kind."""
    prefixed = SQL(" union all ").join(_prefixed(kind, q, reading) for kind in kinds)
    # Typing "mü" fills the list with names that begin so; then the tens of thousands that hold it are not looked at.
    enough = SQL("false") if whole else SQL("(select count(*) >= {} from prefixed)").format(literal(SHOWN * len(kinds)))
    return SQL(
        "with prefixed as materialized ({prefixed}),"
        " hits as materialized (select item.kind_id, item.id, item.sort_title from items_item item"
        " where (select not {enough}) and {found}),"
        " capped as materialized (select * from hits limit {cap}),"
        " all_hits as (select kind_id, id, sort_title, min(rank) as rank from"
        " (select kind_id, id, sort_title, 0 as rank from prefixed union all select *, 1 from capped) found"
        " group by kind_id, id, sort_title),"
        " placed as (select *, row_number() over (partition by kind_id order by rank, sort_title, id) as place"
        " from all_hits)"
        " select kind_id, id, (select count(*) > {most} from capped) or {enough} from placed where place <= {shown}"
        " order by kind_id, place"
    ).format(
        found=_found(terms, kinds, reading),
        most=literal(CAP * WHOLE if whole else CAP),
        cap=literal((CAP * WHOLE if whole else CAP) + 1),
        prefixed=prefixed,
        enough=enough,
        shown=literal(SHOWN),
    )


def _found(terms: Sequence[Sequence[str]], kinds: Sequence[str], reading: Reading) -> Composable:
    """The rows that hold the words. A single letter finds by the beginnings of titles alone."""
    if all(len(form) < 2 for forms in terms for form in forms):
        return SQL("false")
    return all_of(
        [_rows(kinds, reading), *(finding.in_text(forms, reading) for forms in terms), _seen(terms, kinds, reading)]
    )


def _rows(kinds: Sequence[str], reading: Reading) -> Composable:
    """The rows he may read; who reaches little is sought among his own."""
    readable = reading.policy.any_row(kinds, looked_up=not is_wide(reading.policy, kinds))
    if is_narrow(reading.policy, kinds):
        return all_of([reading.policy.own_ids(kinds), readable])
    return readable


def _seen(terms: Sequence[Sequence[str]], kinds: Sequence[str], reading: Reading) -> Composable:
    """While search texts still hold words of a hidden field: that the words stand in what the actor sees, too."""
    stale = [kind for kind in kinds if finding.stale_and_hidden(kind, reading)]
    ids = {kind: literal(reading.policy.catalogue.kinds[kind].id) for kind in kinds}
    return all_of(
        any_of([SQL("item.kind_id <> {}").format(ids[kind]), finding.statement(terms, kind, reading)]) for kind in stale
    )


def _prefixed(kind: str, q: str, reading: Reading) -> Composable:
    """The first items of the kind whose title begins with the words, from the index of titles alone."""
    low, high = (SQL("decode({}, 'hex')").format(literal(one.hex())) for one in sort_range(q))
    kind_id = literal(reading.policy.catalogue.kinds[kind].id)
    held = reading.policy.principals(kind, "read")
    if held is None or len(held) > MOST_PRINCIPALS:
        return SQL(
            "(select kind_id, id, sort_title from items_item item where kind_id = {} and deleted_at is null"
            " and sort_title >= {} and sort_title < {} and {} order by sort_title, id limit {})"
        ).format(kind_id, low, high, reading.policy.reaches(kind), literal(SHOWN))
    rows = (
        SQL(
            "(select kind_id, item_id as id, sort_title from items_itemreader where principal = {} and kind_id = {}"
            " and sort_title >= {} and sort_title < {} order by sort_title, item_id limit {})"
        ).format(literal(one), kind_id, low, high, literal(SHOWN))
        for one in held
    )
    return SQL(" union all ").join(rows)


def _similar(terms: Sequence[Sequence[str]], kinds: Sequence[str], reading: Reading, hits: Sequence[Hit]) -> list[Hit]:
    """Items whose words are nearly those sought, the nearest first; none for short words or numbers."""
    words = [forms[0] for forms in terms if forms and len(forms[0]) >= SHORTEST_SIMILAR and forms[0].isalpha()]
    if not words or len(words) < len(terms):
        return []
    near = [SQL("{} <% item.search").format(literal(word)) for word in words]
    likeness = SQL(" + ").join(SQL("word_similarity({}, search)").format(literal(word)) for word in words)
    rows = fetch_all(
        SQL(
            "with near as materialized (select item.kind_id, item.id, item.search, item.sort_title from items_item item"
            " where {}), capped as materialized (select * from near limit {})"
            " select kind_id, id from capped order by {} desc, sort_title, id limit {}"
        ).format(
            all_of([_rows(kinds, reading), *near, _unstale(kinds, reading)]),
            literal(MOST_SIMILAR),
            likeness,
            literal(SIMILAR + len(hits)),
        )
    )
    found = [(reading.policy.catalogue.kinds_by_id[row[0]].key, int(row[1])) for row in rows]
    return [one for one in found if one not in hits][:SIMILAR]


def _unstale(kinds: Sequence[str], reading: Reading) -> Composable:
    """Nothing is nearly found in kinds whose search texts may still hold words of a hidden field."""
    stale = [kind for kind in kinds if finding.stale_and_hidden(kind, reading)]
    return all_of(SQL("item.kind_id <> {}").format(literal(reading.policy.catalogue.kinds[kind].id)) for kind in stale)


def _answer(
    reading: Reading,
    terms: Sequence[Sequence[str]],
    hits: Sequence[Hit],
    similar: Sequence[Hit],
    *,
    capped: bool,
) -> bytes:
    shown = _shown(reading, [*hits, *similar])
    nearly = set(similar)
    groups: dict[str, list[dict[str, Any]]] = {}
    for hit in [*hits, *similar]:
        if item := shown.get(hit):
            matched = [] if hit in nearly else _matched(reading, hit[0], terms, item["values"])
            entry = {"id": hit[1], "title": item["title"], "matched": matched}
            groups.setdefault(hit[0], []).append(entry | ({"similar": True} if hit in nearly else {}))
    answer = {"groups": [{"kind": kind, "items": items} for kind, items in groups.items()], "capped": capped}
    return json.dumps(answer, ensure_ascii=False).encode()


def _shown(reading: Reading, hits: Sequence[Hit]) -> dict[Hit, dict[str, Any]]:
    """Title and searchable values of the hits, as the actor sees them."""
    ids = [item_id for _, item_id in hits]
    kinds = dict.fromkeys(kind for kind, _ in hits)
    chosen = {kind: {one.key: one for one in finding.searched_fields(kind, reading)} for kind in kinds}
    found = json.loads(brief_json(reading.policy, ids, chosen)) if ids else []
    return {(one["kind"], one["id"]): one for one in found}


def _matched(
    reading: Reading, kind: str, terms: Sequence[Sequence[str]], values: dict[str, Any]
) -> list[dict[str, str]]:
    """Where the terms stand: for each the first field that holds it, with the words that do."""
    found: dict[tuple[str, str], None] = {}
    fields = finding.searched_fields(kind, reading)
    for forms in terms:
        for field in (one for one in fields if one.key in values):
            words = next((word for word in type_of(field).search_words(values[field.key]) if _holds(word, forms)), None)
            if words is not None:
                found[field.key, words] = None
                break
    return [{"field": key, "text": words} for key, words in list(found)[:MOST_MATCHED]]


def _holds(words: str, forms: Sequence[str]) -> bool:
    text = search_text([words])
    return any(form in text for form in forms)
