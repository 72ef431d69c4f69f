"""Which PostgreSQL wrote a data directory, the programs that can read it, and where an older cluster goes."""

from pathlib import Path

from kartoteka.cluster.binaries import Binaries, find_binaries, keep_beside
from kartoteka.cluster.layout import Layout


def cluster_major(layout: Layout) -> int | None:
    """The major version that wrote the cluster; None where there is none yet."""
    try:
        return int((layout.cluster / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def usable_binaries(layout: Layout) -> Binaries:
    """The programs for this directory: of its cluster's version, kept beside it."""
    found = find_binaries(layout.binaries, major=cluster_major(layout))
    return keep_beside(found, kept=layout.binaries)


def client_binaries(layout: Layout) -> Binaries:
    """The programs to dump and restore with: the cluster's own version, or the newest for a database elsewhere."""
    return find_binaries(layout.binaries, major=cluster_major(layout))


def finish_exchange(layout: Layout) -> None:
    """Put a finished new cluster in the old one's place; goes on where a kill broke it off."""
    if not ready(layout).exists():
        return
    old = cluster_major(layout)
    if old is not None:
        layout.cluster.rename(aside(layout, old))
    ready(layout).rename(layout.cluster)


def filling(layout: Layout) -> Path:
    """The new cluster while it is being filled: worthless until renamed."""
    return layout.binaries / "filling"


def ready(layout: Layout) -> Path:
    """The new cluster once it is whole."""
    return layout.binaries / "upgraded"


def aside(layout: Layout, major: int) -> Path:
    return layout.binaries / f"data-{major}"
