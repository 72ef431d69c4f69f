"""The settings of the embedded PostgreSQL: modest memory, safe on disk, reachable through its own socket only."""

import os
from pathlib import Path

from kartoteka.cluster.account import Account, own_name
from kartoteka.cluster.layout import PORT

SETTINGS = {
    "listen_addresses": "''",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "80",
    "shared_buffers": "'128MB'",
    "work_mem": "'16MB'",
    "maintenance_work_mem": "'128MB'",
    "effective_cache_size": "'1GB'",
    "random_page_cost": "1.1",
    "max_wal_size": "'1GB'",
    "min_wal_size": "'80MB'",
    "max_worker_processes": "4",
    "max_parallel_workers": "2",
    "max_parallel_workers_per_gather": "2",
    "autovacuum_max_workers": "2",
    "max_logical_replication_workers": "0",
    # A generic plan turned 0.1 ms into 1,108 (ARCHITECTURE, the item, rule 7).
    "plan_cache_mode": "force_custom_plan",
    "jit": "off",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "lc_messages": "'C'",
    "log_checkpoints": "off",
}


def write_configuration(cluster: Path, *, socket: Path, account: Account, major: int) -> None:
    """Write our settings and who may connect; called before each start, so a release may change them.

    An administrator's own settings belong into `local.conf` beside it, which is read after ours.
    """
    settings = SETTINGS | {"unix_socket_directories": f"'{_quoted(socket)}'"}
    if major >= 18:
        settings["io_method"] = "sync"  # the worker method keeps three more processes for no gain at this size
    lines = [f"{name} = {value}" for name, value in settings.items()]
    _write(
        cluster / "kartoteka.conf", ["# Written at each start; your own settings go into local.conf.", *lines], account
    )
    _write(cluster / "pg_hba.conf", ["local all all peer map=kartoteka"], account)
    people = sorted({own_name(), account.name})
    roles = ("kartoteka", "postgres")
    _write(cluster / "pg_ident.conf", [f'kartoteka "{who}" {role}' for who in people for role in roles], account)


def include_configuration(cluster: Path) -> None:
    """Let a new cluster's postgresql.conf read ours and then the administrator's."""
    with (cluster / "postgresql.conf").open("a") as out:
        out.write("\ninclude 'kartoteka.conf'\ninclude_if_exists 'local.conf'\n")


def _write(path: Path, lines: list[str], account: Account) -> None:
    """Write a file in a folder of the database account's, never through a link it may have laid there.

    What is right already stays untouched: on a full disk the old file must not be lost for the new one.
    """
    text = "\n".join(lines) + "\n"
    if path.is_file() and not path.is_symlink() and path.read_text() == text:
        return
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with open(number, "w") as out:
        out.write(text)
        if account.dropped:
            os.fchown(number, account.uid, account.gid)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
