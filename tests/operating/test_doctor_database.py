"""What the doctor says of the database."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from db.migrations import newest_level
from tests.databases import APP_ROLE, Databases, PostgresDatabases, owner_of
from tests.operating.examination import Installation, call_doctor, installation

on_postgresql = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


@contextmanager
def altered(databases: Databases, *statements: str) -> Iterator[str]:
    """Make a database whose owner has changed something, and give its address for the app."""
    with databases.fresh_as_owner() as url:
        with owner_of(url).connect() if databases.kind == "postgresql" else _file(url) as connection:
            for statement in statements:
                connection.execute(text(statement))
        app = make_url(url).set(username=APP_ROLE) if databases.kind == "postgresql" else make_url(url)
        yield app.render_as_string(hide_password=False)


@contextmanager
def _file(url: str):
    from sqlalchemy import create_engine
    from sqlalchemy.pool import NullPool

    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        yield connection


@pytest.fixture
async def beside(folder: Path) -> Iterator[Installation]:
    """An installation whose database the test chooses."""
    async with installation(folder, "sqlite:///unused.db") as place:
        yield place


@pytest.mark.parametrize(
    ("url", "what_to_do"),
    [
        ("postgresql://sam:hidden4711@127.0.0.1:1/rebound", "127.0.0.1:1/rebound does not answer"),
        ("postgresql://127.0.0.1:1/rebound?user=sam&password=hidden4711", "127.0.0.1:1/rebound does not answer"),
        ("mysql://sam:hidden4711@localhost/rebound", "on SQLite or PostgreSQL, not on mysql"),
        ("postgresql+asyncpg://sam:hidden4711@localhost/rebound", "does not speak postgresql+asyncpg"),
        ("rebound.db", "DATABASE_URL is no address"),
        ("sqlite://", "kept in memory"),
        ("sqlite:///:memory:", "kept in memory"),
    ],
)
async def test_an_address_that_leads_nowhere_is_explained(beside: Installation, url: str, what_to_do: str) -> None:
    told = await beside.examine(DATABASE_URL=url)
    assert (told.code, told.wrong) == (1, {"Database"})
    assert what_to_do in told.lines["Database"][1]
    assert "hidden4711" not in told.output
    assert told.lines["Slack token"][0] == "ok"
    assert told.lines["Agency"][0] == "note"


async def test_a_database_that_is_not_there_yet_is_not_made(beside: Installation) -> None:
    told = await beside.examine(DATABASE_URL="sqlite:///./rebound.db")
    assert (told.code, told.lines["Database"][0]) == (0, "note")
    assert f"{beside.folder}/rebound.db; `rebound run` makes it" in told.lines["Database"][1]
    assert not (beside.folder / "rebound.db").exists()


async def test_a_folder_that_is_not_there_is_no_place_for_one(beside: Installation) -> None:
    told = await beside.examine(DATABASE_URL="sqlite:///data/rebound.db")
    assert (told.code, told.wrong, "none can be made there" in told.output) == (1, {"Database"}, True)


async def test_a_file_that_is_no_database_is_called_so(beside: Installation) -> None:
    (beside.folder / "letter.db").write_text("Dear Sam, " * 200)
    told = await beside.examine(DATABASE_URL="sqlite:///letter.db")
    assert (told.code, told.wrong == {"Database"}, "file is not a database. Next: Correct" in told.output) == (
        1,
        True,
        True,
    )


async def test_a_file_that_cannot_be_written_to_is_named(place: Installation, sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    told = await place.examine(DATABASE_URL=f"sqlite:///file:{path}?mode=ro&uri=true")
    assert told.wrong == {"Database"}
    assert f"{path} cannot be written to" in told.lines["Database"][1]
    assert "Let the user who runs Rebound write to it and to its folder." in told.output


async def test_a_file_that_somebody_holds_is_to_be_tried_again(
    place: Installation, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.BUSY_TIMEOUT_SECONDS", 0)
    with _file(sqlite_url) as connection:
        connection.execute(text("UPDATE agencies SET name = name"))
        told = await place.examine()
    assert (told.wrong, "Another program holds it" in told.output) == ({"Database"}, True)


async def test_a_server_that_takes_the_call_and_says_nothing_is_not_waited_for(
    beside: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.CONNECT_TIMEOUT_SECONDS", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"postgresql://sam@127.0.0.1:{silent.getsockname()[1]}/rebound"
        told = await asyncio.wait_for(beside.examine(DATABASE_URL=url), 20)
    assert (told.wrong, "does not answer: connection timeout expired" in told.output) == ({"Database"}, True)


async def test_a_file_on_a_network_drive_keeps_no_log(place: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slack_app.operating.doctor.sqlite_file.try_writing", lambda _session: "delete")
    told = await place.examine()
    assert (told.wrong, "network drive" in told.output) == ({"Database"}, True)


async def test_a_database_that_is_behind_is_to_be_migrated(beside: Installation, databases: Databases) -> None:
    with altered(databases, "UPDATE alembic_version SET version_num = '0001'") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert (told.code, told.wrong) == (1, {"Database level"})
    assert told.lines["Database level"][1] == (
        f"It is behind {newest_level()}, which this version needs. Next: Run `rebound migrate`."
    )
    assert told.lines["Agency"][0] == "note"


async def test_a_database_that_was_never_migrated_is_to_be_migrated(beside: Installation, databases: Databases) -> None:
    with altered(databases, "DELETE FROM alembic_version") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert told.lines["Database level"] == ("fix", "There are no tables yet. Next: Run `rebound migrate`.")


async def test_a_newer_database_is_left_alone(beside: Installation, databases: Databases) -> None:
    with altered(databases, "UPDATE alembic_version SET version_num = '9999'") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert (told.code, told.wrong) == (1, {"Database level"})
    assert "made by a newer Rebound" in told.output


@on_postgresql
async def test_the_owner_of_the_tables_is_not_the_role_to_run_as(beside: Installation, databases: Databases) -> None:
    with altered(databases, f"ALTER TABLE outbox OWNER TO {APP_ROLE}") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert told.wrong == {"Database role"}
    assert f"{APP_ROLE} owns the tables" in told.output
    assert "MIGRATION_DATABASE_URL" in told.output


@on_postgresql
async def test_a_superuser_is_above_what_keeps_agencies_apart(beside: Installation, databases: Databases) -> None:
    with databases.fresh_as_owner() as url:
        told = await beside.examine(DATABASE_URL=url)
    assert told.lines["Agency"][1].startswith("There is none yet"), "the rest is looked at all the same"
    assert (told.wrong, "is above row-level security" in told.output) == ({"Database role"}, True)


@on_postgresql
async def test_so_is_a_role_that_may_bypass_it(beside: Installation, databases: PostgresDatabases) -> None:
    with databases.fresh_as_owner() as url, owner_of(url).connect() as owner:
        owner.execute(text(f"CREATE ROLE above_all LOGIN BYPASSRLS IN ROLE {APP_ROLE}"))
        try:
            above = make_url(url).set(username="above_all", password="hidden4711")
            told = await beside.examine(DATABASE_URL=above.render_as_string(hide_password=False))
        finally:
            owner.execute(text("DROP ROLE above_all"))
    assert (told.wrong, "above_all is above row-level security" in told.output) == ({"Database role"}, True)
    assert "hidden4711" not in told.output


@on_postgresql
async def test_a_table_without_its_rule_is_named(beside: Installation, databases: Databases) -> None:
    with altered(databases, "ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert told.wrong == {"Database role"}
    assert "is not forced on candidates." in told.output


@on_postgresql
async def test_a_role_without_rights_is_to_be_given_them(beside: Installation, databases: Databases) -> None:
    with altered(databases, f"REVOKE DELETE ON matches, notes FROM {APP_ROLE}") as url:
        told = await beside.examine(DATABASE_URL=url)
    assert (told.wrong, "may not read and write matches, notes." in told.output) == ({"Database role"}, True)


@on_postgresql
async def test_a_role_that_may_read_nothing_is_told_who_can_let_it(beside: Installation, databases: Databases) -> None:
    revoked = ("SELECT", "INSERT", "UPDATE", "DELETE")
    statements = [f"REVOKE {right} ON ALL TABLES IN SCHEMA public FROM {APP_ROLE}" for right in revoked]
    with altered(databases, *statements) as url:
        told = await beside.examine(DATABASE_URL=url)
    assert told.wrong == {"Database level"}
    assert "Put the role that owns them into MIGRATION_DATABASE_URL" in told.lines["Database level"][1]


def test_the_doctor_looks_without_changing_the_folder(folder: Path, sqlite_url: str) -> None:
    (folder / ".env").write_text(f"DATABASE_URL={sqlite_url}\n")
    call_doctor()
    assert sorted(path.name for path in folder.iterdir()) == [".env", "agency.db"]
