"""A scratch PostgreSQL for a developer: prints its URL and keeps it until Ctrl-C. For trying things, not for data."""

import contextlib
import signal
import sys

from kartoteka.cluster.testing import scratch_cluster


def main() -> None:
    with contextlib.suppress(KeyboardInterrupt), scratch_cluster() as layout:
        sys.stdout.write(layout.url + "\n")
        sys.stdout.flush()
        signal.pause()


if __name__ == "__main__":
    main()
