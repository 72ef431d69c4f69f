"""The hint while a person is typed: somebody with this e-mail, phone or name stands in the index already."""

import json
from collections.abc import Sequence
from typing import Final

import psycopg

from bench.asking import Ask
from bench.corpus.actors import Asker
from bench.measuring import Pair
from bench.operations.card import readable
from bench.operations.requests import Case, Requests, loaded
from bench.rows import Target
from bench.serving import World
from kartoteka.kit.text import name_key

DRAFTS: Final = 20
NOBODY: Final = ("Quentin", "Nirgendwo", "q.nirgendwo@nowhere.example", "+49 30 99999999")


def _pairs(world: World, asker: Asker) -> Sequence[Pair]:
    """Drafts of people who are there, and of one who is not."""
    with psycopg.connect(world.url) as connection:
        found = connection.execute(
            "select fields ->> 'first_name', fields ->> 'last_name',"
            " (array_agg(value) filter (where value like '%%@%%'))[1],"
            " (array_agg(value) filter (where value like '+%%'))[1] from items_item item"
            " join items_contactpoint on item_id = item.id where item.id = any(%s) group by item.id order by item.id",
            [readable(world, asker)[:DRAFTS]],
        ).fetchall()
    return [_pair(*(one or "" for one in row)) for row in [*found, NOBODY]]


def _pair(first: str, last: str, email: str, phone: str) -> Pair:
    typed = {"first_name": first, "last_name": last, "email": email, "phone": phone}
    values = json.dumps({key: one for key, one in typed.items() if one}, ensure_ascii=False)
    known = {"last": last, "email": email.lower(), "phone": phone.replace(" ", "")}
    return Pair(
        Ask("/api/v1/duplicates/person", query={"values": values}),
        Ask("/duplicates", query={**known, "name_key": str(name_key(f"{first} {last}"))}),
    )


def _same(ours: bytes, limit: bytes) -> str | None:
    """The sure ones are the same; names that are nearly alike, the limit does not look for."""
    mine = [one for one in loaded(ours)["items"] if one["reason"] != "similar"]
    theirs = loaded(limit)["items"]
    return None if mine == theirs else f"{mine} / {theirs}"


OPERATION: Final = Requests("duplicates", (Case("of a draft", _pairs, Target(p95=40, growth=2), _same),))
