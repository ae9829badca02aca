from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

from db.across_agencies import open_door
from db.engine import Database
from slack_app.importing.command import import_app


@dataclass(frozen=True)
class Run:
    """What an import command has done."""

    code: int
    told: str
    rejected: list[str]


Import = Callable[..., Run]
Rows = Callable[[str], list[tuple]]


@pytest.fixture
def run_import(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """Run `rebound import NOUN FILE …` on a file with this content."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)

    def run(noun: str, content: str | bytes, *options: str) -> Run:
        path = tmp_path / f"{noun}.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        result = CliRunner().invoke(import_app, [noun, str(path), *options])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        rejects = path.with_name(path.name + ".rejected.csv")
        lines = rejects.read_text("utf-8-sig").splitlines()[1:] if rejects.is_file() else []
        return Run(result.exit_code, result.output, lines)

    return run


@pytest.fixture
def rows(database: Database) -> Rows:
    """Ask the database for rows of all agencies."""

    def ask(query: str) -> list[tuple]:
        def read(session):
            open_door(session)
            return [tuple(row) for row in session.execute(text(query))]

        return database.read(read)

    return ask
