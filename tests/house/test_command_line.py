"""The command line says in plain words what is missing."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url
from typer.testing import CliRunner, Result

from db.migrations import level, newest_level
from slack_app.__main__ import app
from slack_app.settings import SettingsWrong, read_settings
from tests.databases import APP_ROLE, Databases, owner_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_logs: None) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "DATABASE_URL", "SLACK_API_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_migrating_makes_the_database(folder: Path) -> None:
    assert call("migrate").exit_code == 0
    assert level(f"sqlite:///{folder}/rebound.db") == newest_level()


def test_running_without_a_token_says_where_to_find_it(folder: Path) -> None:
    done = call("run")
    assert (done.exit_code, "SLACK_BOT_TOKEN is missing" in done.output) == (1, True)


def test_running_without_a_way_for_slack_to_reach_us_says_which_two_there_are(folder: Path) -> None:
    (folder / ".env").write_text("SLACK_BOT_TOKEN=xoxb-1\n")
    done = call("run")
    assert (done.exit_code, "SLACK_APP_TOKEN" in done.output, "SLACK_SIGNING_SECRET" in done.output) == (1, True, True)


def test_a_database_that_does_not_answer_is_named_without_its_password(folder: Path) -> None:
    (folder / ".env").write_text("DATABASE_URL=postgresql://sam:secret@127.0.0.1:1/rebound\n")
    done = call("run")
    assert (done.exit_code, "does not answer" in done.output, "secret" in done.output) == (1, True, False)


def test_a_server_that_is_no_slack_is_not_waited_for(folder: Path) -> None:
    (folder / ".env").write_text(
        "SLACK_BOT_TOKEN=xoxb-1\nSLACK_SIGNING_SECRET=s\nSLACK_API_URL=http://127.0.0.1:1/api/\nPORT=0\n"
    )
    done = call("run")
    assert (done.exit_code, "SLACK_API_URL" in done.output) == (1, True)


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_a_role_that_may_not_migrate_is_told_who_must(
    databases: Databases, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.migrations.newest_level", lambda: "9999")
    with databases.fresh() as url:
        (folder / ".env").write_text(f"DATABASE_URL={url}\n")
        done = call("run")
    assert (done.exit_code, "rebound migrate" in done.output) == (1, True)


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_migrating_as_a_role_that_may_not_is_told_which_setting_to_fill_in(databases: Databases, folder: Path) -> None:
    with databases.fresh_as_owner() as owner:
        with owner_of(owner).connect() as connection:
            connection.execute(text("DELETE FROM alembic_version"))
        app_url = make_url(owner).set(username=APP_ROLE).render_as_string(hide_password=False)
        (folder / ".env").write_text(f"DATABASE_URL={app_url}\n")
        done = call("migrate")
    assert (done.exit_code, "MIGRATION_DATABASE_URL must name the role" in done.output) == (1, True)


def test_a_database_that_does_not_answer_is_not_migrated(folder: Path) -> None:
    (folder / ".env").write_text("MIGRATION_DATABASE_URL=postgresql://sam:secret@127.0.0.1:1/rebound\n")
    done = call("migrate")
    assert (done.exit_code, "does not answer" in done.output, "secret" in done.output) == (1, True, False)


@pytest.mark.parametrize("command", ["run", "migrate", "import recruiters people.csv", "endpoint list"])
def test_a_database_of_a_newer_rebound_is_left_alone(folder: Path, command: str) -> None:
    call("migrate")
    with sqlite3.connect(folder / "rebound.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    (folder / "people.csv").write_text("id,name,email\n1,Sam,sam@brightside.example\n")
    done = call(*command.split())
    assert (done.exit_code, "made by a newer Rebound" in done.output) == (1, True)
    assert level(f"sqlite:///{folder}/rebound.db") == "9999"


@pytest.mark.parametrize(
    ("line", "what_to_do"),
    [
        ("SLACK_BOT_TOKEN=abc", "SLACK_BOT_TOKEN must start with xoxb-"),
        ("SLACK_APP_TOKEN=xoxb-1", "SLACK_APP_TOKEN must start with xapp-"),
        ("SLACK_API_URL=slack.com", "write an address such as https://slack.com/api/"),
        ("AGENCY_TIME_ZONE=Berlin", "write a name such as America/New_York"),
        ("PORT=99999", "PORT"),
        ("PROMPTS_A_DAY=-1", "PROMPTS_A_DAY"),
        ("LOG_LEVEL=loud", "LOG_LEVEL"),
    ],
)
def test_a_setting_that_cannot_work_is_explained(folder: Path, line: str, what_to_do: str) -> None:
    (folder / ".env").write_text(line + "\n")
    with pytest.raises(SettingsWrong, match=what_to_do.replace("/", r"\/")):
        read_settings()
