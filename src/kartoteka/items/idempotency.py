"""Requests that may be repeated without harm: the answer is kept in the transaction of the act it answers.

A second request with the same key waits for the first at the key's unique row, and is then given the first's answer.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kartoteka.items.attempts import transacted
from kartoteka.items.errors import KeyReused
from kartoteka.items.write.base import run
from kartoteka.kit.errors import Malformed, Message
from kartoteka.people.actor import Actor
from kartoteka.schema.catalogue import catalogue

HOURS: Final = 24
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_WANTED: Final = ("user_id", "method", "path", "key")
_CLAIM = f"""
INSERT INTO items_idempotencykey AS kept (user_id, method, path, key, body_digest, body, at)
VALUES (%s, %s, %s, %s, %s, '', now())
ON CONFLICT ({", ".join(_WANTED)}) DO UPDATE
SET body_digest = excluded.body_digest, status = NULL, body = '', at = now()
WHERE kept.at < now() - interval '{HOURS} hours'
RETURNING id
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back; `replayed`: it is the kept answer to an earlier request."""

    status: int
    body: bytes
    replayed: bool = False


@transacted
def once(
    actor: Actor, *, method: str, path: str, key: str | None, body: bytes, act: Callable[[], tuple[int, bytes]]
) -> Answer:
    """Run the act, which writes and answers, in one transaction with its key. A refusal keeps nothing. Without a key
    the act simply runs.

    Raises Malformed for a key that is none, KeyReused where it came before with another body.
    """
    if key is None:
        return Answer(*act())
    if not _KEY.fullmatch(key):
        raise Malformed(fields={"Idempotency-Key": [Message("malformed.key")]})
    catalogue(actor.schema_version)  # read, and kept, before this transaction has written anything
    place, digest = path[:255], hashlib.sha256(body).hexdigest()
    claimed = run(_CLAIM, [actor.user_id, method, place, key, digest])
    if not claimed:
        return _kept(actor.user_id, method, place, key, digest)
    status, answer = act()
    run(
        "UPDATE items_idempotencykey SET status = %s, body = %s WHERE id = %s",
        [status, answer.decode(), claimed[0][0]],
    )
    return Answer(status, answer)


def forget_old() -> int:
    """Delete the keys that have had their day; how many."""
    return len(run(f"DELETE FROM items_idempotencykey WHERE at < now() - interval '{HOURS} hours' RETURNING id"))


def _kept(user_id: int, method: str, path: str, key: str, digest: str) -> Answer:
    row = run(
        "SELECT body_digest, status, body FROM items_idempotencykey"
        " WHERE user_id = %s AND method = %s AND path = %s AND key = %s",
        [user_id, method, path, key],
    )[0]
    if row[0] != digest:
        raise KeyReused
    return Answer(row[1], row[2].encode(), replayed=True)
