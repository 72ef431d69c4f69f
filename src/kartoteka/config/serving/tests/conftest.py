"""One server and one firm for all the tests of a module: starting them takes longer than the tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from kartoteka.config.serving.testing import Running, running_server
from kartoteka.items.testing import firm_with_kinds
from kartoteka.people.testing import Firm


@pytest.fixture(scope="session")
def database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The test database, which pytest-django makes only where a test is marked for it: these are not, since what they
    write must be seen by another process and stay for the next test."""
    with django_db_blocker.unblock():
        made = None
        if not connection.settings_dict["NAME"].startswith("test_"):
            made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        yield
        if made is not None:
            teardown_databases(made, verbosity=0)


@pytest.fixture(scope="module")
def firm(database: None, django_db_blocker: Any) -> Iterator[Firm]:
    with django_db_blocker.unblock():
        yield firm_with_kinds()
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture(scope="module")
def server(firm: Firm, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    data: Path = tmp_path_factory.mktemp("data")
    with running_server(data, KARTOTEKA_UPLOAD_MAX_BYTES="3000000") as running:
        yield running
