"""A database that may lose what it confirmed is refused, wherever it was made unsafe."""

from collections.abc import Iterator

import psycopg
import pytest

from kartoteka.cluster.database import database
from kartoteka.cluster.durability import OVERRIDE, inspect_database, require_durable
from kartoteka.cluster.errors import ClusterError
from kartoteka.cluster.layout import Layout


@pytest.fixture
def url(layout: Layout) -> Iterator[str]:
    with database(layout) as found:
        yield found


def test_a_new_database_is_sound(url: str) -> None:
    assert require_durable(url) == []


def test_a_setting_of_the_role_is_noticed(layout: Layout, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with psycopg.connect(layout.owner_url) as owner:
        owner.execute("ALTER ROLE kartoteka SET synchronous_commit = off")
    with pytest.raises(ClusterError, match="synchronous_commit is off") as refused:
        require_durable(url)
    assert refused.value.exit_code == 4
    monkeypatch.setenv(OVERRIDE, "1")
    assert require_durable(url) == ["synchronous_commit is off"]


@pytest.mark.parametrize("name", ["fsync", "full_page_writes"])
def test_an_administrators_own_configuration_is_noticed(layout: Layout, name: str) -> None:
    with database(layout):
        pass
    (layout.cluster / "local.conf").write_text(f"{name} = off\n")
    (layout.cluster / "local.conf").chmod(0o644)
    with database(layout) as url, pytest.raises(ClusterError, match=f"{name} is off"):
        require_durable(url)


def test_another_encoding_is_refused(layout: Layout, url: str) -> None:
    with psycopg.connect(layout.owner_url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
        owner.execute("GRANT CONNECT ON DATABASE latin TO kartoteka")
    assert "LATIN1" in inspect_database(url.replace("/kartoteka?", "/latin?")).fatal[0]
