"""Whether a database keeps what it acknowledges, and is one we can work with at all."""

import os
from dataclasses import dataclass

import psycopg

from kartoteka.cluster.errors import REFUSED, ClusterError

SAFE = ("fsync", "synchronous_commit", "full_page_writes")
OLDEST = 150000
OVERRIDE = "KARTOTEKA_ALLOW_UNSAFE_DATABASE"


@dataclass(frozen=True)
class Findings:
    """What is wrong with a database: `fatal` loses data or cannot work, `doubtful` one should know."""

    fatal: list[str]
    doubtful: list[str]


def inspect_database(url: str) -> Findings:
    """Look at the settings as the program's own connections see them."""
    with psycopg.connect(url, connect_timeout=10) as connection:
        values = {name: _show(connection, name) for name in (*SAFE, "data_checksums", "server_encoding")}
        version = connection.info.server_version
    fatal = [f"{name} is off" for name in SAFE if values[name] in ("off", "local")]
    if version < OLDEST:
        fatal.append(f"it is PostgreSQL {version // 10000}, and 15 is the oldest that works")
    if values["server_encoding"] != "UTF8":
        fatal.append(f"its encoding is {values['server_encoding']}, not UTF8")
    doubtful = ["data checksums are off, so damage on the disk would go unnoticed"]
    return Findings(fatal, [] if values["data_checksums"] == "on" else doubtful)


def require_durable(url: str) -> list[str]:
    """Refuse a database that may lose acknowledged work; return what is merely doubtful.

    KARTOTEKA_ALLOW_UNSAFE_DATABASE=1 turns the refusal into a warning: for trials whose data nobody needs.
    """
    found = inspect_database(url)
    if found.fatal and os.environ.get(OVERRIDE) != "1":
        raise ClusterError(
            f"This database may lose what it has confirmed: {'; '.join(found.fatal)}. Kartoteka does not start on it.",
            exit_code=REFUSED,
        )
    return found.fatal + found.doubtful


def _show(connection: psycopg.Connection[tuple[str, ...]], name: str) -> str:
    row = connection.execute("SELECT current_setting(%s)", [name]).fetchone()
    return row[0] if row else ""
