"""What every test begins with: no memory of the schema of an earlier test, whose version may bear the same number."""

import pytest

from kartoteka.schema import catalogue


@pytest.fixture(autouse=True)
def _no_schema_of_an_earlier_test() -> None:
    catalogue.forget()
