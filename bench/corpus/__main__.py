"""`python -m bench.corpus DIR SIZE`: fill the data directory, where PostgreSQL runs, with the firm of that size.

A process of its own, since the program's settings name one database for the life of a process.
"""

import os
import sys
from pathlib import Path

import psycopg

from kartoteka.cluster.database import database
from kartoteka.cluster.layout import layout_of


def main() -> None:
    """Build the firm in a new data directory; the mark at the end says that it is whole."""
    layout, size = layout_of(Path(sys.argv[1])), int(sys.argv[2])
    with database(layout) as url:
        os.environ.update(KARTOTEKA_DATA=str(layout.top), KARTOTEKA_DATABASE_URL=url)
        os.environ["DJANGO_SETTINGS_MODULE"] = "kartoteka.config.settings"
        import django

        django.setup()
        from bench.corpus.firm import make_firm
        from bench.corpus.loading import load
        from bench.limit.tables import make_tables
        from kartoteka.config.migrations import migrate

        migrate()
        firm = make_firm()
        with psycopg.connect(url) as connection:
            load(connection, size, firm)
        with psycopg.connect(url) as connection:
            make_tables(connection)


if __name__ == "__main__":
    main()
