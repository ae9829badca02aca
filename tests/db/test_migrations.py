from importlib import import_module

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from db.engine import psycopg_url
from db.migrations import _config, level, migrate, newest_level
from db.models import AgencyRow, Base


def test_the_migrations_end_in_what_the_models_say(database_url: str) -> None:
    engine = create_engine(psycopg_url(database_url), poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": _is_modelled})
        assert compare_metadata(context, Base.metadata) == []


def test_every_table_of_an_agency_is_under_row_level_security() -> None:
    tables = {
        mapper.class_.__tablename__ for mapper in AgencyRow.registry.mappers if issubclass(mapper.class_, AgencyRow)
    }
    levels = (
        "0003_row_level_security",
        "0005_prompts",
        "0009_escalations",
        "0010_templates",
        "0013_mails",
        "0014_reasons",
    )
    secured = [table for level in levels for table in import_module(f"db.migrations.versions.{level}").TABLES]
    assert sorted(secured) == sorted(tables)


def test_migrating_again_changes_nothing(tmp_path) -> None:
    url = f"sqlite:///{tmp_path}/rebound.db"
    assert level(url) is None
    migrate(url)
    migrate(url)
    assert level(url) == newest_level()


def test_a_promise_that_stands_is_watched_from_then_on(tmp_path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/rebound.db", poolclass=NullPool)
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0008")
        facts = "agency_id, submission_id, decided_at, opened_at, source, feedback_number, matches_shown, remind_number"
        for number, (status, told) in enumerate([("open", "NULL"), ("open", "2"), ("taken_back", "NULL")], 1):
            values = f"1, {number}, 1, 1, 'webhook', 0, 3, 0"
            connection.execute(
                text(f"INSERT INTO cases ({facts}, status, told_at, tell_by) VALUES ({values}, '{status}', {told}, 7)")
            )
        command.upgrade(_config(connection), "head")
        watched = connection.execute(text("SELECT escalate_at FROM cases ORDER BY id")).scalars().all()
    assert watched == [7, None, None]


def _is_modelled(_object: object, name: str | None, kind: str, is_reflected: bool, _other: object) -> bool:
    """Leave out the tables in which SQLite keeps a full-text index: they are the index's own."""
    return not (kind == "table" and is_reflected and "_search" in str(name))
