from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.across_agencies import bind_workspace
from db.engine import Database
from slack_app.settings import setting_names
from tests.agency import SmallAgency, small_agency
from tests.operating.examination import Installation, installation


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_logs: None) -> Path:
    """The folder in which a command runs; nothing of the environment counts."""
    monkeypatch.chdir(tmp_path)
    for name in setting_names():
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def sqlite_url(sqlite_template: Path, folder: Path) -> str:
    """A migrated file, for what is the same on both databases."""
    copy = folder / "agency.db"
    copy.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{copy}"


@pytest.fixture
async def place(folder: Path, sqlite_url: str) -> AsyncIterator[Installation]:
    """An installation that is well, but for what other systems could do."""
    async with installation(folder, sqlite_url) as place:
        bound_agency(sqlite_url, place.team.id)
        yield place


def bound_agency(database_url: str, team_id: str | None) -> SmallAgency:
    """Put a small agency into a database, at work in this workspace."""
    database = Database(database_url)
    try:
        agency = small_agency(database)
        if team_id:
            database.write(lambda session: bind_workspace(session, agency.id, team_id, None))
        return agency
    finally:
        database.close()
