"""A card as it is opened: the item with all its fields, its timeline, and both asked for at once."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

import psycopg

from bench.asking import Ask
from bench.corpus.actors import Asker
from bench.measuring import Pair
from bench.operations.lists import same_items
from bench.operations.requests import Case, Requests, loaded
from bench.rows import Target
from bench.serving import World

CARDS: Final = 50
TARGET: Final = Target(ratio=1.6, growth=1.2)


@cache
def readable(world: World, asker: Asker) -> list[int]:
    """People whom the asker may open, spread over all of them."""
    with psycopg.connect(world.url) as connection:
        return [
            row[0]
            for row in connection.execute(
                "select item_id from bench.visible own join bench.session on session.asker = own.asker"
                " where session.key = %s and kind_id = 1 order by (item_id * 2654435761) %% 4294967296 limit %s",
                [asker.session, CARDS],
            )
        ]


def _each(ours: str, limit: str) -> Callable[[World, Asker], Sequence[Pair]]:
    def pairs(world: World, asker: Asker) -> Sequence[Pair]:
        return [
            Pair(Ask(ours.format(id=number)), Ask(limit, query={"id": str(number)}))
            for number in readable(world, asker)
        ]

    return pairs


def _same_card(ours: bytes, limit: bytes) -> str | None:
    return same_items(b'{"items":[' + ours + b"]}", b'{"items":[' + limit + b"]}")


def _same_timeline(ours: bytes, limit: bytes) -> str | None:
    mine, theirs = loaded(ours), loaded(limit)
    return None if mine == theirs else f"{mine} / {theirs}"


OPERATION: Final = Requests(
    "card",
    (
        Case("fields", _each("/api/v1/items/person/{id}", "/card"), TARGET, _same_card, crowd=True),
        Case("timeline", _each("/api/v1/items/person/{id}/timeline", "/timeline"), TARGET, _same_timeline),
    ),
)
