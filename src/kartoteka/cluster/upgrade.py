"""Moving a data directory to a newer major version of PostgreSQL: back up, dump, restore, change places.

The old cluster and the programs that can read it stay beside the new one.
"""

import contextlib
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kartoteka.cluster.backup import back_up
from kartoteka.cluster.binaries import find_binaries, keep_beside
from kartoteka.cluster.child import say
from kartoteka.cluster.dumps import dump, fill
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout, secret_key
from kartoteka.cluster.server import Server, new_server
from kartoteka.cluster.versions import aside, cluster_major, filling, finish_exchange, ready, usable_binaries


def upgrade_if_older(layout: Layout, *, program: str) -> None:
    """Bring the cluster to the major version that this release carries; nothing happens where it has it already.

    Only whoever holds the lock of the directory may call this. It may be killed at any moment and called again.
    """
    finish_exchange(layout)
    old = cluster_major(layout)
    newest = find_binaries(layout.binaries)
    if old is None or old >= newest.major:
        return
    say(f"the data is of PostgreSQL {old}; it is backed up and moved to {newest.major}")
    _require_room(layout)
    shutil.rmtree(filling(layout), ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=".upgrade-", dir=layout.top) as made:
        copy = Path(made) / "database.dump"
        readers = usable_binaries(layout)
        with _running(new_server(layout, binaries=readers)):
            secret_key(layout)
            name = f"before-postgresql-{newest.major}-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.backup"
            back_up(layout, url=layout.url, target=layout.backups / name, program=program)
            dump(readers, url=layout.url, target=copy)
        binaries = keep_beside(newest, kept=layout.binaries)
        server = new_server(layout, binaries=binaries, cluster=filling(layout))
        server.make()
        with _running(server):
            fill(binaries, url=layout.url, dump=copy)
    filling(layout).rename(ready(layout))
    finish_exchange(layout)
    say(f"moved; the old cluster is kept as {aside(layout, old)} and the backup as {layout.backups / name}")


@contextlib.contextmanager
def _running(server: Server) -> Iterator[None]:
    try:
        server.start()
        yield
    finally:
        server.stop()


def _require_room(layout: Layout) -> None:
    """The backup, the dump and the new cluster lie beside the old one for a while."""
    size = sum(path.lstat().st_size for path in layout.cluster.rglob("*") if not path.is_symlink())
    free = shutil.disk_usage(layout.top).free
    if free < 2 * size:
        raise ClusterError(
            f"Moving to the new PostgreSQL needs {2 * size // 2**20} MiB free in {layout.top}, but there are only "
            f"{free // 2**20} MiB; nothing was changed."
        )
